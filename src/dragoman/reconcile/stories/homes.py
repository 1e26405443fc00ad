"""The story of each article; in a small record also of articles that no story took."""

from collections.abc import Iterable, Mapping
from itertools import combinations

from dragoman.model.group import Story
from dragoman.reconcile.articles.row_types import ArticleRow
from dragoman.reconcile.articles.stretches import within
from dragoman.reconcile.stories.told import Sides

FEW = 40  # articles: who reads so few into a record reads what is of one matter
_PARTIES = 2  # that an article has in common with one of the story that it is counted to
_AT_ONCE = 10  # days between the two


def homes(
    stories: Iterable[Story], articles: Mapping[str, ArticleRow], sides: Sides
) -> dict[str, str]:
    """The story of each article by id.

    In a record of few articles a report told in words of its own falls out of its story; there it
    is counted to that of the first article about the same parties, and stories of which articles
    are about the same parties count as the first of them. Where no two are told in like words,
    articles about the same parties go by the first of them. Where there are many, only what a story
    took is in it.
    """
    home = {article: story.id for story in stories for article in story.articles}
    if not articles or len(articles) > FEW:
        return home
    about = {a: {sides.get(n, n) for n in row.about} for a, row in articles.items()}

    def alike(one: str, other: str) -> bool:
        days = articles[one].published, articles[other].published
        return len(about[one] & about[other]) >= _PARTIES and within(*days, _AT_ONCE)

    for one, other in combinations(sorted(home), 2):
        if home[one] != home[other] and alike(one, other):
            both = home[one], home[other]
            home |= {a: min(both) for a, story in home.items() if story in both}
    taken = sorted(home) or sorted(articles)
    for article in sorted(articles.keys() - home.keys()):
        near = next((a for a in taken if alike(a, article)), None)
        if near:
            home[article] = home.get(near, near)
    return home
