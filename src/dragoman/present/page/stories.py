"""The stories of a record on the page: what each is, and links to its articles."""

from dataclasses import dataclass

from dragoman.model.group import Story
from dragoman.present.brief.nouns import Brief
from dragoman.present.library.proof import Source
from dragoman.present.library.stories import further, headline, short_id

_SHOWN = 60  # stories; of a heap the rest are a pair of articles each
_LINKS = 6  # articles of a story that are named


@dataclass(frozen=True, slots=True)
class StoryEntry:
    """A story with its short id, the parties that its title leaves out, and its first articles.

    `left` is how many more there are.
    """

    story: Story
    id: str
    parties: tuple[str, ...]
    articles: tuple[Source, ...]
    left: int
    headline: str


def stories(brief: Brief) -> tuple[tuple[StoryEntry, ...], int]:
    """The stories of most articles, and how many are left out."""
    known = {source.id: source for source in brief.sources}
    lines = []
    for story in brief.stories[:_SHOWN]:
        told = [known[a] for a in story.articles if a in known]
        left = max(0, len(told) - _LINKS)
        first = headline(source.article.title for source in told)
        lines.append(
            StoryEntry(story, short_id(story), further(story), tuple(told[:_LINKS]), left, first)
        )
    return tuple(lines), len(brief.stories) - len(lines)
