"""Who relies on whom, in a sentence each: what is taken over, then who is named by how many."""

from collections.abc import Sequence

from dragoman.present.brief.nouns import Reliance


def relied_rows(found: Sequence[Reliance], most: int) -> tuple[list[str], int]:
    """So many sentences at most, and how many there are; a newsroom's own copies are none."""
    copies = [_taken(r) for r in found if r.share is not None and not r.own]
    named: dict[str, list[str]] = {}
    for r in found:
        tellers = named.setdefault(r.on, []) if r.share is None else []
        if r.source not in tellers:
            tellers.append(r.source)
    # "media" and "officials" are named by everybody and tell nothing.
    telling = [n for n in named if " " in n or not n.islower()]
    ranked = sorted(telling, key=lambda n: -len(named[n]))
    rows = [*copies[: max(1, most - 1)], *(_naming(n, named[n]) for n in ranked)]
    return rows[:most], len(copies) + len(named)


def _naming(name: str, tellers: Sequence[str]) -> str:
    shown = ", ".join(tellers[:3]) + (f" and {len(tellers) - 3} more" if len(tellers) > 3 else "")
    return f"{shown} {'name' if len(tellers) > 1 else 'names'} {name} as a source"


def _taken(r: Reliance) -> str:
    share = f"{r.share or 0:.0%}".replace("%", " %")
    if not r.ordered:
        return f"{r.source} and {r.on} share {share} of a text; which came first is not told"
    credit = "" if r.credited else ", without credit"
    return f"{r.source} takes over {share} from {r.on}{credit}"
