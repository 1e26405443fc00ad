"""Who vouches for a stretch of the text: the innermost quote that covers it."""

from collections.abc import Sequence

from dragoman.model.quote import Quote


def voucher(quotes: Sequence[Quote], start: int, end: int) -> Quote | None:
    """The shortest quote whose content covers the stretch, None where the article itself speaks."""
    covering = [q for q in quotes if q.start <= start and end <= q.end]
    return min(covering, key=lambda q: (q.end - q.start, q.start), default=None)
