"""How much of a record changed: with more than a little of it, everything is made anew."""

_MOST = 0.05  # of the articles: beyond, finding what they concern costs more than starting over


def is_little(changed: int, articles: int) -> bool:
    """Whether so few of the articles changed that only what they concern is made anew."""
    return changed <= _MOST * articles
