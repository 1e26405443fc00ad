"""The headline that tells a story best: what its title leaves out stands in the coverage's own."""

from collections import Counter
from collections.abc import Iterable

from dragoman.present.safe import one_line
from dragoman.reconcile.words.wording import content_words


def headline(titles: Iterable[str | None]) -> str:
    """The headline whose words most others have, for its length; "" where there is none."""
    known = [one_line(title) for title in titles if title and title.strip()]
    shared = Counter(word for title in known for word in sorted(content_words(title)))

    def telling(title: str) -> float:
        words = content_words(title)
        return sum(shared[word] - 1 for word in words) / (len(words) + 3)

    return max(known, key=telling, default="")
