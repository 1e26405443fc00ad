"""Origins: how many independent sources are behind the reports of one event."""

from collections.abc import Iterable, Mapping, Sequence

from dragoman.model.memory import Place
from dragoman.model.reliance import Reliance
from dragoman.reconcile.articles.row_types import ArticleRow

# Characters around an event within which a named source is taken to stand for it: about the
# sentence before and after, the reach of "Reuters reported" over what it introduces.
_REACH = 300


# Credits that stand for a whole article: "PORT SEL (Coastwire) -", "(Coastwire)" below it, "with
# files from Coastwire"; a picture's credit stands for the picture.
_WHOLE = frozenset(f"reliance.{rule}" for rule in ("dateline", "agencies", "shared"))


def credited(relies: Iterable[Reliance]) -> frozenset[str]:
    """The outlets that a whole article is credited to, in lower case."""
    return frozenset(r.name.casefold() for r in relies if r.rule in _WHOLE)


def origins(
    group: Sequence[Place],
    articles: Mapping[str, ArticleRow],
    copied: frozenset[tuple[str, str]],
) -> int:
    """How many independent sources tell an event.

    Articles count as one where one copies the other, where they are of one outlet, where both
    name the same source at the event or are credited to it as a whole, and where one so names the
    other's outlet.
    """
    told = sorted({row.article for row in group})
    traits = {a: set[str]() for a in told}
    for row in group:
        article = articles[row.article]
        traits[row.article].update(_sources(row, article))
    independent: list[set[str]] = []
    for name in told:
        joined = {name}
        apart: list[set[str]] = []
        for other in independent:
            same = any(_depends(name, o, traits, copied) for o in other)
            joined, apart = (joined | other, apart) if same else (joined, [*apart, other])
        independent = [*apart, joined]
    return len(independent)


def _sources(row: Place, article: ArticleRow) -> Iterable[str]:
    if article.outlet:
        yield article.outlet.casefold()
    yield from article.credits
    for at, name in article.relies:
        if row.start - _REACH <= at <= row.end + _REACH:
            yield name.casefold()


def _depends(
    a: str, b: str, traits: Mapping[str, set[str]], copied: frozenset[tuple[str, str]]
) -> bool:
    return bool(traits[a] & traits[b]) or (a, b) in copied
