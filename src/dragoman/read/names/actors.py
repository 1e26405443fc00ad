"""Actors: what an article tells of each bearer of a name, as its own actors."""

from dragoman.model.actor import LocalActor, Role
from dragoman.model.article import Article
from dragoman.read.names.home import speaks_for_itself
from dragoman.read.names.page import Page
from dragoman.read.names.register import Bearer


def local_actor(article: Article, page: Page, bearer: Bearer) -> LocalActor:
    """The actor that an article makes of a bearer: name, side, roles with their words, aliases."""
    found: dict[tuple[int, int], Role] = {}
    for first, last, former in bearer.titles:
        start, end = page.start[first], page.end[last - 1]
        role = Role(page.raw[start:end], article.key, start, end, former)
        found.setdefault((start, end), role)
    return LocalActor(
        name=bearer.name,
        type=bearer.type,
        side=None if speaks_for_itself(bearer, found.values()) else bearer.side,
        roles=tuple(found[span] for span in sorted(found)),
        aliases=tuple(sorted(bearer.aliases)),
        named=bearer.named,
        mentions=max(bearer.count, 1),
    )
