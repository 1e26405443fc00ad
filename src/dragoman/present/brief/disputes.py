"""Where the reports do not agree, with the words of each account."""

from dragoman.model.group import Divergence
from dragoman.present.brief.library import Library, short
from dragoman.present.brief.nouns import Account, Disagreement
from dragoman.present.safe import one_line

# What changes a decision comes first; how somebody's words are cut comes last.
_ORDER = (
    "date",
    "status",
    "number",
    "actor",
    "attribution",
    "place",
    "title",
    "omission",
    "wording",
)


def disagreements(library: Library) -> tuple[Disagreement, ...]:
    """Every disagreement but the omissions: by kind, those with most accounts first."""
    return tuple(_told(library, d) for d in _ranked(library) if d.kind != "omission")


def omissions(library: Library) -> tuple[Disagreement, ...]:
    """What one side's account leaves out that another tells."""
    return tuple(_told(library, d) for d in _ranked(library) if d.kind == "omission")


def _ranked(library: Library) -> list[Divergence]:
    def rank(d: Divergence) -> tuple[object, ...]:
        return (_ORDER.index(d.kind), -len({v.article for v in d.values}), d.about, d.id)

    return sorted(library.divergences, key=rank)


def _told(library: Library, divergence: Divergence) -> Disagreement:
    values = sorted(divergence.values, key=lambda v: (library.place[v.article], v.start, v.end))
    accounts = tuple(
        Account(
            one_line(v.says),
            library.excerpt(v.article, v.start, v.end),
            library.cite(v.article, v.start, v.end),
        )
        for v in values
    )
    return Disagreement(short(divergence.id), divergence.kind, one_line(divergence.about), accounts)
