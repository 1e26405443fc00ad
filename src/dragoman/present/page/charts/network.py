"""Who relies on whom, drawn: those who tell on the left, what they rest on at the right."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dragoman.present.brief.nouns import Brief, Reliance
from dragoman.present.library.proof import Cite
from dragoman.present.page.charts.svg import Chart, Spec, drawn, layer, link, plain
from dragoman.present.selection import is_unnamed
from dragoman.present.text import short

_WIDTH, _LEFT, _RIGHT, _TOP = 960, 258, 642, 30  # units of the drawing: about pixels
_ROW = 24
_MOST = 18  # nodes at either side
_SWEEPS = 4  # orderings by the middle of the neighbours; later ones change little

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Node:
    """Somebody who tells or is relied on; `kind` is outlet, named or unnamed, `row` its place."""

    name: str
    kind: str
    row: float
    weight: int


@dataclass(frozen=True, slots=True)
class Edge:
    """One rests on the other: `told` how often and where."""

    first: Node
    second: Node
    told: tuple[Reliance, ...]

    @property
    def share(self) -> float | None:
        """How much is taken over, where anything is."""
        return max((r.share for r in self.told if r.share is not None), default=None)

    @property
    def credited(self) -> bool:
        """Whether all that is taken over is credited."""
        return all(r.credited for r in self.told if r.share is not None)


@dataclass(frozen=True, slots=True)
class Net:
    """Both sides in their order, who rests on whom, and how many relied on are left out."""

    tellers: tuple[Node, ...]
    origins: tuple[Node, ...]
    edges: tuple[Edge, ...]
    left: int


def network(brief: Brief, number: Mapping[str, int]) -> Chart | None:
    """The sources that most rest on, with who does; None where fewer than two pairs are told."""
    net = related(brief)
    if net is None:
        return None
    rows = max(len(net.tellers), len(net.origins))
    spec: Spec = {
        "width": _RIGHT - _LEFT,
        "height": rows * _ROW,
        "padding": {"left": _LEFT, "right": _WIDTH - _RIGHT, "top": _TOP, "bottom": 8},
        "layer": [_edges(net.edges), *_nodes(net)],
        "encoding": {
            "x": {"type": "quantitative", "axis": None,
                  "scale": {"domain": [0, 1], "nice": False}},
            "y": {"type": "quantitative", "axis": None,
                  "scale": {"domain": [-0.5, rows - 0.5], "reverse": True, "nice": False}},
        },
    }  # fmt: skip
    links = [link(_cites([e]), number) for e in net.edges]
    links += [link(_cites(_of(net, n)), number) for n in (*net.tellers, *net.origins)]
    svg = drawn("network", spec, (_WIDTH, _TOP + rows * _ROW + 8), links)
    return Chart(svg, net.left)


def related(brief: Brief) -> Net | None:
    """Who rests on whom; None where fewer than two pairs are told."""
    found: dict[Pair, list[Reliance]] = defaultdict(list)
    for r in brief.reliances:
        if not r.own and r.cites:
            found[r.source, r.on].append(r)
    tellers: dict[str, set[str]] = defaultdict(set)
    for teller, origin in found:
        tellers[origin].add(teller)
    named = sorted(tellers, key=lambda o: (is_unnamed(o), -len(tellers[o]), o))
    kept = {pair: found[pair] for pair in found if pair[1] in named[:_MOST]}
    weight: dict[str, int] = defaultdict(int)
    for pair, told in kept.items():
        weight[pair[0]] += len(told)
    lead = sorted(weight, key=lambda t: (-weight[t], t))[:_MOST]
    kept = {pair: told for pair, told in kept.items() if pair[0] in lead}
    if len(kept) < 2:
        return None
    left, right = _ordered(list(kept))
    longer = max(len(left), len(right))
    first = {n: _node(brief, n, at, kept, 0) for n, at in _rows(left, longer)}
    second = {n: _node(brief, n, at, kept, 1) for n, at in _rows(right, longer)}
    edges = (Edge(first[t], second[o], tuple(told)) for (t, o), told in kept.items())
    return Net(
        tuple(first.values()), tuple(second.values()), tuple(edges), len(tellers) - len(right)
    )


def _rows(side: Sequence[str], longer: int) -> Iterator[tuple[str, float]]:
    """The shorter side stands in the middle of the longer one."""
    return ((name, at + (longer - len(side)) / 2) for at, name in enumerate(side))


def _node(
    brief: Brief, name: str, at: float, kept: Mapping[Pair, Sequence[Reliance]], end: int
) -> Node:
    kind = "outlet" if name in brief.coverage.outlets else "named"
    weight = sum(len(told) for pair, told in kept.items() if pair[end] == name)
    return Node(name, "unnamed" if is_unnamed(name) else kind, at, weight)


def _ordered(pairs: Sequence[Pair]) -> tuple[list[str], list[str]]:
    """Both sides in an order in which few lines cross: each by the middle of its neighbours.

    Sugiyama, Tagawa and Toda (1981), "Methods for visual understanding of hierarchical system
    structures"; no library at hand orders two columns so.
    """
    degree: dict[Pair, int] = defaultdict(int)
    for teller, origin in pairs:
        degree["t", teller] += 1
        degree["o", origin] += 1
    left = sorted({t for t, _ in pairs}, key=lambda n: (-degree["t", n], n))
    right = sorted({o for _, o in pairs}, key=lambda n: (-degree["o", n], n))
    for _ in range(_SWEEPS):
        right = _swept(right, left, [(o, t) for t, o in pairs])
        left = _swept(left, right, pairs)
    return left, right


def _swept(side: Sequence[str], other: Sequence[str], pairs: Sequence[Pair]) -> list[str]:
    place = {name: at for at, name in enumerate(other)}
    near: dict[str, list[int]] = defaultdict(list)
    for one, two in pairs:
        near[one].append(place[two])
    return sorted(side, key=lambda n: (sum(near[n]) / len(near[n]), n))


def _edges(edges: Sequence[Edge]) -> Spec:
    return layer(
        "edges",
        [{**_edge(e), "href": f"#{at}"} for at, e in enumerate(edges)],
        {"type": "rule", "opacity": 0.7},
        x={"datum": 0},
        x2={"datum": 1},
        y={"field": "from", "type": "quantitative"},
        y2={"field": "to"},
        stroke=plain("colour"),
        strokeWidth=plain("width", "quantitative"),
        strokeDash=plain("dash"),
        href={"field": "href"},
        description={"field": "name"},
    )


def _edge(e: Edge) -> Spec:
    count = len(e.told)
    taken = e.share is not None
    does = f"takes over {100 * (e.share or 0):.0f} % from" if taken else "names"
    often = ("" if e.credited else ", without credit") + (f", {count} times" if count > 1 else "")
    return {
        "from": e.first.row, "to": e.second.row,
        "colour": "var(--l1)" if taken else "var(--lx)",
        "width": 3 if taken else min(1 + 0.6 * (count - 1), 5),
        "dash": [1, 0] if e.credited else [7, 4],
        "name": f"{e.first.name} {does} {e.second.name}{often}",
    }  # fmt: skip


def _cites(edges: Sequence[Edge]) -> list[Cite]:
    return [r.cites[0] for e in edges for r in e.told]


def _of(net: Net, node: Node) -> list[Edge]:
    """What leads from or to a node."""
    return [e for e in net.edges if node in (e.first, e.second)]


def _nodes(net: Net) -> Iterator[Spec]:
    at = len(net.edges)  # of the first node's link
    for end, nodes, align, most in ((0, net.tellers, "right", 34), (1, net.origins, "left", 44)):
        rows = [
            {"row": n.row, "name": short(n.name, most), "kind": n.kind,
             "href": f"#{at + number}", "told": n.name,
             "size": 28 if end == 0 else min(28 + 10 * n.weight, 150),
             "fill": "var(--l0)" if n.kind == "outlet" else "var(--paper)",
             "stroke": "var(--l0)" if n.kind == "outlet" else "var(--lx)"}
            for number, n in enumerate(nodes)
        ]  # fmt: skip
        at += len(nodes)
        opens: Spec = {"href": {"field": "href"}, "description": {"field": "told"}}
        place: Spec = {"x": {"datum": end}, "y": {"field": "row", "type": "quantitative"}}
        yield layer(
            f"nodes_{end}", rows, {"type": "point", "opacity": 1, "strokeWidth": 1.5}, **place,
            size=plain("size", "quantitative"), fill=plain("fill"), stroke=plain("stroke"), **opens,
        )  # fmt: skip
        text: Spec = {"type": "text", "align": align, "dx": 10 if end else -10}
        for style, told in (("normal", True), ("italic", False)):
            named = [r for r in rows if (r["kind"] != "unnamed") is told]
            if named:
                yield layer(f"name_{end}_{style}", named, {**text, "fontStyle": style}, **place,
                            text={"field": "name"}, **opens)  # fmt: skip
        head = {"type": "text", "align": align, "fontSize": 10.5, "color": "var(--faint)"}
        words = "whom they rest on" if end else "who tells"
        yield layer(f"ends_{end}", [{"words": words}], head, x={"datum": end}, y={"value": -14},
                    text={"field": "words"})  # fmt: skip
