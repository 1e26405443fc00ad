"""Meanings: what is told in other words is alike, what is another thing is not."""

from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from dragoman.read import encoder
from dragoman.read.encoder import triggers
from dragoman.read.encoder.meanings import ONE, WordMeanings

TEXT = (
    "Norland called off the talks in Vell on Friday after the raid.\n\n"
    "The round of negotiations was cancelled, its envoy said.\n\n"
    "The army shelled a village near the southern border overnight."
)


def words(*scored: tuple[float, ...]) -> WordMeanings:
    """Words of three letters, one blank apart."""
    start = np.arange(len(scored)) * 4
    return WordMeanings(start, start + 3, np.array(scored, np.float32))


def numbers(meaning: bytes) -> list[int]:
    return np.frombuffer(meaning, np.int8).tolist()


def test_a_stretch_means_what_its_words_mean_in_the_mean() -> None:
    text = words((1, 0, 0), (0, 1, 0), (-1, 0, 0))
    assert numbers(text.of(0, 3)) == [ONE, 0]
    assert numbers(text.of(0, 7)) == [90, 90]


def test_words_count_by_what_they_tell() -> None:
    assert numbers(words((1, 0, 20), (0, 1, 0)).of(0, 7)) == [ONE, 0]


def test_a_word_that_a_stretch_cuts_counts_whole_and_none_means_nothing() -> None:
    text = words((1, 0, 0), (0, 1, 0))
    assert numbers(text.of(5, 6)) == [0, ONE]
    assert text.of(3, 4) == b""


def test_parts_of_a_text_make_one() -> None:
    whole = words((1, 0, 0), (0, 1, 0))
    first = WordMeanings(whole.start[:1], whole.end[:1], whole.scored[:1])
    second = WordMeanings(whole.start[1:], whole.end[1:], whole.scored[1:])
    assert WordMeanings.of_parts([first, second]).of(0, 7) == whole.of(0, 7)


@pytest.mark.skipif(
    not (encoder.folder("full") / encoder.TRIGGERS).is_file(), reason="no such head is installed"
)
def test_one_thing_in_other_words_is_nearer_than_another_thing() -> None:
    told = encoder.tagging("full", TEXT).meaning
    assert told is not None
    off, cancelled, shelled = (
        np.array(numbers(told.of(TEXT.index(words_), TEXT.index(words_) + len(words_))))
        for words_ in (
            "Norland called off the talks in Vell",
            "The round of negotiations was cancelled",
            "The army shelled a village near the southern border",
        )
    )
    assert off @ cancelled > off @ shelled + ONE * ONE / 4


def test_the_fast_setting_tells_no_meanings() -> None:
    assert encoder.tagging("fast", TEXT).meaning is None


def head(monkeypatch: pytest.MonkeyPatch, *outputs: str) -> triggers.Told:
    """What a graph with these outputs, all of ones, tells of two words."""

    def run(names: list[str], given: dict[str, object]) -> list[object]:
        assert given.keys() == {"lower"}
        return [np.ones((1, 3, 2), np.float32) for _ in names]

    names = [SimpleNamespace(name=name) for name in outputs]
    graph = SimpleNamespace(get_outputs=lambda: names, run=run)
    monkeypatch.setattr(triggers, "session", lambda _: graph)
    lower = np.zeros((1, 3, 4), np.float32)
    return triggers.TriggerHead(Path("any")).told(lower, np.array([0, 2]))


def test_a_graph_without_a_head_for_meanings_tells_triggers_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert head(monkeypatch, "triggers", "states").meanings is None
    told = head(monkeypatch, "triggers", "states", "meanings")
    assert told.meanings is not None
    assert told.meanings.shape == told.probabilities.shape == (2, 2)
