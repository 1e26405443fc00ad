"""Whether two articles of two days tell each of its own day: then they tell of two things."""

from dragoman.reconcile.articles.material import Material
from dragoman.reconcile.articles.row_types import EventRow


def are_each_days_news(a: EventRow, b: EventRow, material: Material, late: int) -> bool:
    """Whether two reports are equally late, by so many days at most, in articles of two days.

    Of five fresh lines of date that were judged two were so, and neither was accepted.
    """
    ours, theirs = (material.articles[row.article].published for row in (a, b))
    if ours is None or theirs is None or ours == theirs or not a.when or not b.when:
        return False
    return ours - a.when.first == theirs - b.when.first <= late
