"""Who is relied on: one line for each source, with who names it and for what."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.present.brief.nouns import Brief, Reliance
from dragoman.present.library.proof import Cite


@dataclass(frozen=True, slots=True)
class Origin:
    """A source that articles name, with a passage of each; `purpose` is the first that is told."""

    name: str
    purpose: str | None
    cites: tuple[Cite, ...]


def taken(brief: Brief) -> list[Reliance]:
    """Text taken over from another article."""
    return [r for r in brief.reliances if r.share is not None]


def origins(brief: Brief) -> list[Origin]:
    """The sources that articles name: those of most outlets first, those without a name last."""
    named: dict[str, list[Reliance]] = defaultdict(list)
    for r in brief.reliances:
        if r.share is None:
            named[r.on].append(r)
    found = [_origin(name, told) for name, told in named.items()]
    return sorted(found, key=lambda o: (is_unnamed(o.name), -len({c.source for c in o.cites})))


def _origin(name: str, told: Sequence[Reliance]) -> Origin:
    purpose = next((r.purpose for r in told if r.purpose), None)
    return Origin(name, purpose, tuple(r.cites[0] for r in told if r.cites))


def is_unnamed(name: str) -> bool:
    """Whether a source is called by common nouns alone ("officials")."""
    return name.islower()
