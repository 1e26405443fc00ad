"""Who relies on whom, drawn: those who tell on the left, what they rest on at the right."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dragoman.present.brief.nouns import Brief, Reliance
from dragoman.present.page.origins import is_unnamed

WIDTH, _LEFT, _RIGHT, _TOP = 960, 250, 650, 30  # units of the drawing: about pixels
_ROW = 24
_MOST = 18  # nodes at either side
_SWEEPS = 4  # orderings by the middle of the neighbours; later ones change little

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Node:
    """Somebody who tells or is relied on; `kind` is outlet, named or unnamed."""

    name: str
    kind: str
    y: float
    weight: int


@dataclass(frozen=True, slots=True)
class Edge:
    """One rests on the other: how often, whether by copying, whether with credit."""

    first: Node
    second: Node
    count: int
    share: float | None
    credited: bool
    anchor: str
    article: str


@dataclass(frozen=True, slots=True)
class Network:
    """The whole drawing, and how many of those relied on it leaves out."""

    height: float
    tellers: tuple[Node, ...]
    origins: tuple[Node, ...]
    edges: tuple[Edge, ...]
    left: int


def network(brief: Brief) -> Network | None:
    """The sources that most rest on, with who does; None where fewer than two pairs are told."""
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
    nodes = {("t", n): _node(brief, n, at, kept, 0) for at, n in enumerate(left)}
    nodes |= {("o", n): _node(brief, n, at, kept, 1) for at, n in enumerate(right)}
    return Network(
        height=_TOP + _ROW * max(len(left), len(right)) + 8,
        tellers=tuple(nodes["t", n] for n in left),
        origins=tuple(nodes["o", n] for n in right),
        edges=tuple(_edge(nodes["t", t], nodes["o", o], told) for (t, o), told in kept.items()),
        left=len(tellers) - len(right),
    )


def _node(
    brief: Brief, name: str, at: int, kept: Mapping[Pair, Sequence[Reliance]], end: int
) -> Node:
    kind = "outlet" if name in brief.coverage.outlets else "named"
    weight = sum(len(told) for pair, told in kept.items() if pair[end] == name)
    return Node(name, "unnamed" if is_unnamed(name) else kind, _TOP + _ROW * (at + 0.5), weight)


def _edge(first: Node, second: Node, told: Sequence[Reliance]) -> Edge:
    share = max((r.share for r in told if r.share is not None), default=None)
    cite = told[0].cites[0]
    credited = all(r.credited for r in told if r.share is not None)
    return Edge(first, second, len(told), share, credited, cite.anchor, cite.article)


def _ordered(pairs: Sequence[Pair]) -> tuple[list[str], list[str]]:
    """Both sides in an order in which few lines cross: each by the middle of its neighbours."""
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
