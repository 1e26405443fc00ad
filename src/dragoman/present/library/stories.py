"""What a story is called: its short id, its headline, and the parties beside its title."""

from collections import Counter
from collections.abc import Iterable

from dragoman.model.group import Story
from dragoman.present.safe import one_line
from dragoman.reconcile.words.wording import content_words

_ID = 12  # characters of a story's id: enough to tell the stories of one record apart


def short_id(story: Story) -> str:
    """As much of a story's id as `--story` needs to find it."""
    return story.id[:_ID]


def further(story: Story) -> tuple[str, ...]:
    """The parties of a story that its title does not name."""
    return tuple(party for party in story.parties if party not in story.title)


def headline(titles: Iterable[str | None]) -> str:
    """The headline that shares most words with the others, for its length; "" where there is none.

    It tells what the title of a story leaves out.
    """
    known = [one_line(title) for title in titles if title and title.strip()]
    shared = Counter(word for title in known for word in sorted(content_words(title)))

    def telling(title: str) -> float:
        words = content_words(title)
        return sum(shared[word] - 1 for word in words) / (len(words) + 3)

    return max(known, key=telling, default="")
