"""How much of a record changed: where it is more than a little, all is made anew at once."""

_MOST = 0.05  # of the articles: with more, finding what they concern costs more than all anew


def is_little(changed: int, articles: int) -> bool:
    """Whether so many changed articles are few of all."""
    return changed <= _MOST * articles
