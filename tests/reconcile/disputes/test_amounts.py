"""What reconciliation promises of two numbers: whether they are two, and of one thing."""

import pytest

from dragoman.reconcile.articles.row_types import FigureRow
from dragoman.reconcile.disputes.amounts import differ, nearness
from dragoman.reconcile.disputes.counted import is_part

TOLL = frozenset(("=kill",))
GOODS = frozenset(("crate",))


def figure(
    value: float, *names: str, of: frozenset[str] = TOLL, at_least: bool = True
) -> FigureRow:
    return FigureRow(
        id=f"f-{value}",
        article="gazette",
        start=0,
        end=1,
        low=value,
        high=value,
        counted="people",
        unit=frozenset(("people",)),
        of=of,
        when=None,
        near=None,
        by=None,
        names=frozenset(names),
        at_least=at_least,
    )


@pytest.mark.parametrize(
    ("low", "high", "of", "are_two"),
    [
        (29, 31, TOLL, True),
        (30, 32, TOLL, False),  # "at least 30" is a round number
        (29, 31, GOODS, False),
        (30, 45, TOLL, True),
    ],
)
def test_a_toll_that_is_counted_out_is_no_lower_bound(
    low: float, high: float, of: frozenset[str], *, are_two: bool
) -> None:
    assert differ(figure(low, of=of), figure(high, of=of)) is are_two


@pytest.mark.parametrize(
    ("less", "more", "is_other"),
    [
        (figure(9, "vell", "norland"), figure(29, "norland", "saltmark"), True),
        (figure(9, "vell"), figure(29, "vell", "saltmark"), True),
        (figure(9), figure(12), False),
        (figure(26, "vell", "norland"), figure(29, "norland", "saltmark"), False),
    ],
)
def test_tolls_far_apart_are_of_two_places_where_each_names_its_own(
    less: FigureRow, more: FigureRow, *, is_other: bool
) -> None:
    assert is_part(less, more) is is_other


def test_two_tolls_of_nobody_are_as_near_as_can_be() -> None:
    assert nearness(figure(0), figure(0)) == 1.0
    assert nearness(figure(0), figure(3)) == 0.0
    assert not is_part(figure(0, "Port Sel"), figure(0, "Ostra"))
