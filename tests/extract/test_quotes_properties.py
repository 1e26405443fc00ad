"""Quotes of arbitrary text: nothing raises, every span lies in the text, cost grows with length."""

import time
from collections.abc import Callable
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.extract.quotes import quotes
from dragoman.model.attribution import Attribution
from dragoman.model.reading import Reading

ReadText = Callable[..., Reading]

WORDS = st.sampled_from((
    "said", "told", "Ilse Marrow", "the ministry", "that", "“", "”", '"', "''", ",", ".", ":",
    "\n", "\n\n", "he", "according to", "the fee", "will be paid", "—", "(", "called", "“a farce”",
    "who",
))  # fmt: skip
TEXTS = st.one_of(st.lists(WORDS, max_size=60).map(" ".join), st.text(max_size=200))
PARAGRAPH = (
    "“The fee stays,” Ilse Marrow told Harbor Radio. The ministry said boats would wait.\n\n"
)


@st.composite
def tagged(draw: st.DrawFn) -> tuple[str, tuple[Attribution, ...]]:
    """A text, and attributions anywhere in it."""
    text = draw(TEXTS.filter(lambda t: len(t) > 1))

    def stretch() -> tuple[int, int]:
        start = draw(st.integers(0, len(text) - 1))
        return start, draw(st.integers(start + 1, len(text)))

    found = []
    for _ in range(draw(st.integers(0, 4))):
        contents = tuple(sorted(stretch() for _ in range(draw(st.integers(1, 3)))))
        cue = stretch() if draw(st.booleans()) else None
        source = stretch() if draw(st.booleans()) else None
        found.append(Attribution(contents, cue, source, draw(st.floats(0, 1))))
    return text, tuple(found)


@settings(max_examples=150)
@given(made=tagged())
def test_spans_are_in_range_ordered_and_not_empty(
    read_text: ReadText, made: tuple[str, tuple[Attribution, ...]]
) -> None:
    text, attributions = made
    reading = read_text(text)
    for layer in (None, attributions):
        found = quotes(replace(reading, attributions=layer))
        assert [q.start for q in found] == sorted(q.start for q in found)
        for quote in found:
            assert 0 <= quote.start < quote.end <= len(text)
            assert quote.content == text[quote.start : quote.end]


def test_a_text_that_ends_before_what_was_said_is_read(read_text: ReadText) -> None:
    assert quotes(read_text("said ” that")) == ()


def test_cost_grows_with_length_and_no_faster(read_text: ReadText) -> None:
    def cost(copies: int) -> float:
        text = PARAGRAPH * copies
        told = []
        for at in range(copies):
            base = at * len(PARAGRAPH)
            told.append(Attribution(((base, base + 16),), (base + 29, base + 33), None, 0.9))
        reading = replace(read_text(text), attributions=tuple(told))
        start = time.process_time()
        assert len(quotes(reading)) >= copies
        return time.process_time() - start

    # Ten times the text, where its square would cost a hundred: room for a machine that is busy.
    small, large = (min(cost(copies) for _ in range(3)) for copies in (60, 600))
    assert large < 40 * small
