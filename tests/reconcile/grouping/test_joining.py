"""Groups that are known join again by what joined them, and are compared only where others meet."""

from dragoman.reconcile.grouping.joining import grouped

ALIKE = [(2.0, 0, 1), (1.5, 1, 2)]  # of rows 0 to 2


def never(i: int, j: int) -> float:
    raise AssertionError((i, j))


def test_a_group_that_stood_is_joined_by_its_own_pairs_and_nothing_is_compared() -> None:
    made = grouped(4, ALIKE, never, 0.5, stood=dict.fromkeys(range(3), "old"))
    assert made.groups == [[0, 1, 2]]
    assert made.joints == [(0, 1), (1, 2)]


def test_a_row_that_comes_into_it_has_all_of_it_compared() -> None:
    asked: list[tuple[int, int]] = []

    def compare(i: int, j: int) -> float:
        asked.append((i, j))
        return 1.0

    edges = [(3.0, 0, 3), *ALIKE]
    made = grouped(4, edges, compare, 0.5, stood=dict.fromkeys(range(3), "old"))
    assert made.groups == [[0, 1, 2, 3]]
    assert (1, 3) in asked


def test_two_groups_that_stood_are_compared_where_they_meet() -> None:
    edges = [(2.0, 0, 1), (1.0, 1, 2), (2.0, 2, 3)]
    stood = {0: "one", 1: "one", 2: "other", 3: "other"}
    assert grouped(4, edges, lambda *_: 0.0, 0.5, stood=stood).groups == [[0, 1], [2, 3]]
    assert grouped(4, edges, lambda *_: 1.0, 0.5, stood=stood).groups == [[0, 1, 2, 3]]
