"""Where a quoted stretch stands: the words of its paragraph before and behind its marks."""

from bisect import bisect_right
from dataclasses import dataclass

from dragoman.model.parsed import Token
from dragoman.model.reading import Marked, Reading

_SENTENCE_END = (".", "!", "?", "…")
_GOING_ON = (",", "?", "!", "…", "—", "–", "-", "...")
_LEAD_TOKENS = 80  # and one before it in its last
_TAIL_TOKENS = 45  # a cue behind a quote stands in its first words; titles and relatives included


@dataclass(frozen=True, slots=True)
class Place:
    """A marked stretch and its surroundings, up to the next marks or the paragraph's ends.

    `words` are the stretch's own, `before` and `behind` the stripped text around it; `lead` are
    the tokens from the sentence's start to the marks, `tail` those from the marks to its end.
    """

    stretch: Marked
    words: str
    before: str
    behind: str
    lead: tuple[Token, ...]
    tail: tuple[Token, ...]

    @property
    def comma(self) -> bool:
        """Whether the sentence goes on behind the words, so that a cue may follow."""
        return self.words.endswith(_GOING_ON) or self.behind.startswith((",", "–", "—"))

    @property
    def closed(self) -> bool:
        """Whether a sentence ends with the words."""
        if self.words.endswith(_SENTENCE_END) or self.stretch.open_end:
            return True
        return not self.behind or self.behind.startswith(_SENTENCE_END)

    @property
    def capital(self) -> bool:
        """Whether the words begin like a sentence."""
        first = self.words[:1]
        return first.isupper() or first.isdigit() or first in "[…(.$€£'‘“"


class Places:
    """The places of a reading's quoted stretches, with the bounds of its sentences at hand."""

    def __init__(self, reading: Reading) -> None:
        """Note where the sentences of a reading begin."""
        self._reading = reading
        self._starts = [s.start for s in reading.doc.sents]

    def sentence(self, token: int) -> tuple[int, int]:
        """First token of a token's sentence, and the first behind it."""
        at = bisect_right(self._starts, token)
        end = self._starts[at] if at < len(self._starts) else len(self._reading.doc)
        return self._starts[at - 1] if at else 0, end

    def place_of(self, at: int) -> Place:
        """The surroundings of the reading's quoted stretch with that index."""
        text, marked = self._reading.article.text, self._reading.marked
        stretch = marked[at]
        first, last = self._reading.paragraph_of(stretch.outer_start)
        if at:
            first = max(first, marked[at - 1].outer_end)
        if at + 1 < len(marked):
            last = min(last, marked[at + 1].outer_start)
        last = max(last, stretch.outer_end)
        return Place(
            stretch,
            text[stretch.start : stretch.end].strip(),
            text[first : stretch.outer_start].strip(),
            text[stretch.outer_end : last].strip(),
            self.lead(first, stretch.outer_start),
            self._tail(stretch.outer_end, last),
        )

    def lead(self, first: int, end: int) -> tuple[Token, ...]:
        """The tokens between the last sentence end (or `first`) and the opening mark at `end`."""
        doc = self._reading.doc
        span = doc.char_span(first, end, alignment_mode="contract") if first < end else None
        if span is None or not len(span):
            return ()
        begin = max(span.start, self.sentence(span.end - 1)[0], span.end - _LEAD_TOKENS)
        return tuple(doc[begin : span.end])

    def _tail(self, first: int, end: int) -> tuple[Token, ...]:
        """The tokens from the closing mark to the sentence's end, or the next mark."""
        doc = self._reading.doc
        span = doc.char_span(first, end, alignment_mode="contract") if first < end else None
        if span is None or not len(span):
            return ()
        begin = span.start
        while begin < span.end and (doc[begin].is_punct or doc[begin].is_space):
            begin += 1
        if begin >= span.end:
            return ()
        return tuple(doc[begin : min(self.sentence(begin)[1], span.end, begin + _TAIL_TOKENS)])
