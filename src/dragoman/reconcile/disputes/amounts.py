"""Whether two numbers are two, or one that is told more or less exactly."""

from collections.abc import Iterable
from math import floor, log10

from dragoman.reconcile.articles.figures import is_money
from dragoman.reconcile.articles.row_types import FATES, FigureRow
from dragoman.reconcile.words.wording import content_words

_LARGE, _ROUNDED = 20, 1.1  # from here on "more than" is said of what lies a tenth above
_HEDGED = 1.25  # times: "nearly nine" is more than eight
_BY_FIVES = 5  # what nobody counts to is told as "at least" a multiple of it
_THOUSANDS = 1000  # what is smaller is counted out, where nothing like "about" says otherwise
_COARSE = 0.05  # of a value: who rounds further says so
_MOVES = 0.02  # of a value: prices and rates that differ by less are of another hour
_LENGTH, _LONG = "day", 30  # from a month on lengths of time are told in round numbers
_YEARS = frozenset(("year", "years"))
_TIMES = content_words("day hour minute")
# Units of which every article has several: who gives one has to say of what.
_MEASURES = content_words("percent share day mile kilometre kilometer foot metre meter hour")
_ABOUT = 0.1  # of a small value: "about 20" is no other number than 21 or 18
_ROUGHLY = 1.5  # "roughly 48,000" reaches half as far again as a bare 48,000
# Of the greater of two sums: on the keyed corpora and 380 other articles none of eight pairs
# that lie further apart were one sum told twice.
_ONE_SUM = 0.9
_DIGITS = 12  # a number's last digit is looked for among so many


def differ(a: FigureRow, b: FigureRow) -> bool:
    """Whether two numbers exclude each other.

    "5.4 million" is no other number than 5,380,000, "over 1,200" none than 1,250, "about 20" none
    than 21; 46,000 and 48,000 are two, and so are 30 and 31.
    """
    low, high = (a, b) if a.high < b.low else (b, a)
    if not low.high < high.low or high.at_most or _is_rounded(low, high):
        return False
    if low.vague and high.vague:
        return True  # hundreds are no thousands
    between, rough = high.low - low.high, low.rough or high.rough
    if _are_years(low, high):
        return True
    counted = max(low.high, high.low) < _THOUSANDS and low.high % 1 == high.low % 1 == 0
    if counted:
        return between > (_ABOUT * high.low if rough else 0.0)
    steps = _step(low.high), _step(high.low)
    if steps[0] == steps[1] and not rough:
        return between > _MOVES * low.high  # neither is the other rounded
    return between > max(max(steps) * (_ROUGHLY if rough else 1.0), _MOVES * low.high)


def _is_rounded(low: FigureRow, high: FigureRow) -> bool:
    """Whether the smaller number is a lower bound that holds of the greater, or a length of time.

    A war of 19 months is one of 20 months a week later; one of 13 years is none of 14. A toll of
    "at least 29" is counted, and none of 31; one of "at least 30" may be.
    """
    lasts = not _TIMES.isdisjoint(low.unit)
    exact = not FATES.isdisjoint(low.of | low.unit) and low.high % _BY_FIVES
    if low.at_least and high.rough and high.low <= low.high * _HEDGED:
        return True
    bound = low.at_least and (lasts or high.low >= _LARGE) and not exact
    long = _LENGTH in low.unit and high.low >= _LONG and not _are_years(low, high)
    return (bound or long) and high.low <= low.high * _ROUNDED


def _are_years(a: FigureRow, b: FigureRow) -> bool:
    """Whether both are told in years, neither roughly: such lengths hold from week to week."""
    return a.counted == b.counted in _YEARS and not (a.rough or b.rough)


def _step(value: float) -> float:
    """What its last digit that is not zero counts (1,000 in 46,000), at most a twentieth of it."""
    if value <= 0:
        return 0.0
    digits = f"{value:.{_DIGITS - 1}e}".partition("e")[0].replace(".", "").rstrip("0")
    unit = 10.0 ** (floor(log10(value)) - len(digits) + 1)
    return min(unit, _COARSE * value)


def nearness(a: FigureRow, b: FigureRow) -> float:
    """How near two numbers lie: what the smaller is of the greater; nothing is all of nothing."""
    greater = max(a.low, b.low)
    return min(a.high, b.high) / greater if greater else 1.0


def are_two_sums(a: FigureRow, b: FigureRow) -> bool:
    """Whether both are money, and so far apart that they are hardly one sum told twice."""
    return is_money(a.counted) and nearness(a, b) < _ONE_SUM


def counts_on(a: FigureRow, b: FigureRow) -> bool:
    """Whether two lengths differ by no more than the days between them: they run on, or out."""
    if _LENGTH not in a.unit & b.unit or a.near is None or b.near is None:
        return False
    return 0 < max(a.low, b.low) - min(a.high, b.high) <= abs(a.near - b.near)


def is_beside(row: FigureRow, other: FigureRow) -> bool:
    """Whether a figure's sentence has the other's number too ("nine of her 10 children")."""
    return other.low == other.high and other.low % 1 == 0 and str(int(other.low)) in row.context


def knows(row: FigureRow, other: FigureRow, held: Iterable[FigureRow]) -> bool:
    """Whether the article of a figure gives the other's number too, of whatever it is there.

    Who tells both counts two things, or one thing twice; `held` are the article's figures. In one
    sentence it does not matter what each is called ("303 soldiers, after 307 combatants").
    """
    return any(
        (r.unit == row.unit or (r.sentence == row.sentence and r.low >= _LARGE))
        and r is not row
        and not differ(r, other)
        for r in held
    )


def of_two_things(a: FigureRow, b: FigureRow) -> bool:
    """Whether shares, or lengths of time, are each of what the other's words do not name."""
    if not a.unit & _MEASURES:
        return False
    return any(one.what and one.what.isdisjoint(other.of) for one, other in ((a, b), (b, a)))
