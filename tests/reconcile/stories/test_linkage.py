"""Average linkage over the pairs that are alike at all."""

from dragoman.reconcile.stories.linkage import linked


def test_rows_that_are_alike_in_the_mean_come_together() -> None:
    edges = [(0, 1, 0.9), (1, 2, 0.8), (0, 2, 0.7), (2, 3, 0.4)]
    assert linked(5, edges, 0.5) == [[0, 1, 2], [3], [4]]


def test_a_chain_of_likenesses_is_no_group() -> None:
    edges = [(0, 1, 0.9), (1, 2, 0.9), (2, 3, 0.9)]
    assert linked(4, edges, 0.6) == [[0, 1], [2, 3]]


def test_the_order_of_the_pairs_does_not_matter() -> None:
    edges = [(i, j, (i * 7 + j * j) % 11 / 10) for i in range(20) for j in range(i + 1, 20)]
    first = linked(20, edges, 0.55)
    for order in (edges[::-1], edges[50:] + edges[:50], edges[::2] + edges[1::2]):
        assert linked(20, order, 0.55) == first
    assert sorted(row for rows in first for row in rows) == list(range(20))
