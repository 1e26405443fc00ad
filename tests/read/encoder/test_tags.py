"""Statements about the CRF's decoding."""

import itertools

import numpy as np

from dragoman.read.encoder.tags import (
    TAGS,
    Crf,
    begin,
    best_tags,
    legal_steps,
    spans_of,
    tag_probabilities,
)

rng = np.random.default_rng(3)
CRF = Crf.of(
    {
        "start": rng.normal(size=TAGS).astype("f"),
        "step": rng.normal(size=(TAGS, TAGS)).astype("f"),
        "end": rng.normal(size=TAGS).astype("f"),
    }
)
ROWS = np.array([[0, 4], [4, 5], [5, 8]])
SCORES = 3 * rng.normal(size=(8, TAGS)).astype("f")


def paths(a: int, b: int) -> list[tuple[float, tuple[int, ...]]]:
    out = []
    for path in itertools.product(range(TAGS), repeat=b - a):
        total = float(CRF.start[path[0]] + CRF.end[path[-1]])
        total += sum(float(SCORES[a + i, t]) for i, t in enumerate(path))
        total += sum(float(CRF.step[x, y]) for x, y in itertools.pairwise(path))
        out.append((total, path))
    return out


def test_the_best_tags_are_the_best_of_all_paths() -> None:
    tags = best_tags(SCORES, ROWS, CRF)
    for a, b in ROWS.tolist():
        assert tuple(tags[a:b]) == max(paths(a, b))[1]


def test_tag_probabilities_are_shares_of_all_paths() -> None:
    found = tag_probabilities(SCORES, ROWS, CRF)
    for a, b in ROWS.tolist():
        share = np.zeros((b - a, TAGS))
        for total, path in paths(a, b):
            share[np.arange(b - a), path] += np.exp(total)
        np.testing.assert_allclose(found[a:b], share / share.sum(1, keepdims=True), atol=1e-5)


def test_a_row_is_tagged_alike_alone_and_beside_others() -> None:
    together = tag_probabilities(SCORES, ROWS, CRF)
    for a, b in ROWS.tolist():
        alone = tag_probabilities(SCORES[a:b], np.array([[0, b - a]]), CRF)
        assert (alone == together[a:b]).all()
        assert (
            best_tags(SCORES[a:b], np.array([[0, b - a]]), CRF) == best_tags(SCORES, ROWS, CRF)[a:b]
        ).all()


def test_no_span_goes_on_that_was_not_begun() -> None:
    start, step = legal_steps()
    inner = begin("cue") + 1
    assert not start[inner]
    assert step[:, inner].nonzero()[0].tolist() == [inner - 1, inner]


def test_spans_end_with_their_row_and_where_the_next_begins() -> None:
    b, i = begin("content"), begin("content") + 1
    tags = np.array([b, i, b, i, 0, begin("cue"), b, b])
    assert spans_of(tags, np.array([[0, 7], [7, 8]]), "content").tolist() == [
        [0, 2],
        [2, 4],
        [6, 7],
        [7, 8],
    ]
    assert spans_of(tags, np.array([[0, 7], [7, 8]]), "cue").tolist() == [[5, 6]]
    assert spans_of(tags, np.array([[0, 7], [7, 8]]), "source").tolist() == []
