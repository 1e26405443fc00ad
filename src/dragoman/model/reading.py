"""The reading: one article, parsed once, with the layers that the extractors use."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from dragoman.model.actor import LocalActor, Mention
from dragoman.model.article import Article
from dragoman.model.attribution import Attribution
from dragoman.model.parsed import Doc, Span, Token
from dragoman.model.tagging import Meaning, Trigger
from dragoman.model.timex import Timex
from dragoman.model.written import text_of


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch between quotation marks. `start`/`end` exclude the marks, `outer_*` include them.

    `signature` is where the author's name stands behind a post that is shown whole, without marks.
    `open_end` is true where a paragraph closes without a closing mark and the speech goes on in
    the next paragraph (each of its paragraphs opens with a mark again).
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    open_end: bool = False
    signature: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """An article and what one pass over its text found; all offsets are code points of the text.

    `doc` is the spaCy parse of `article.text`, letter by letter, with blanks for the cards that a
    page hangs on names (sentences never cross a line break),
    `paragraphs` the non-empty lines, `marked` the quoted stretches, `mentions` every place that
    stands for an actor (pronouns included), `actors` the actors they stand for, `dates` the time
    expressions resolved against the dateline as far as it is known; `dateline` is the one without
    a year that an undated article prints at its head. `attributions` are what a trained tagger says
    of who says what, None where none has read the article; `triggers` the words that it takes for
    events, `meaning` what its words mean to it. `notices` are what the page says to its reader and
    no news.
    """

    article: Article
    doc: Doc
    paragraphs: tuple[tuple[int, int], ...]
    marked: tuple[Marked, ...]
    mentions: tuple[Mention, ...]
    actors: tuple[LocalActor, ...]
    dates: tuple[Timex, ...]
    attributions: tuple[Attribution, ...] | None = None
    dateline: Timex | None = None
    notices: tuple[tuple[int, int], ...] = ()
    triggers: tuple[Trigger, ...] = ()
    meaning: Meaning | None = None
    _outer: tuple[int, ...] = field(init=False, repr=False, default=())

    def __post_init__(self) -> None:
        """Index the mentions that stand in no other, so that a look-up is a bisection."""
        ordered = tuple(sorted(self.mentions, key=lambda m: (m.start, -m.end)))
        outer: list[int] = []
        reach = -1
        for i, mention in enumerate(ordered):
            if mention.start >= reach:
                outer.append(i)
                reach = mention.end
        object.__setattr__(self, "mentions", ordered)
        object.__setattr__(self, "_outer", tuple(outer))

    @property
    def text(self) -> str:
        """The text as it was read: the article's, with blanks for its cards."""
        return text_of(self.doc)

    def mentions_in(self, start: int, end: int) -> tuple[Mention, ...]:
        """The mentions that lie wholly within a stretch of the text, in order."""
        first = bisect_left(self.mentions, start, key=lambda m: m.start)
        stop = bisect_left(self.mentions, end, first, key=lambda m: m.start)
        return tuple(m for m in self.mentions[first:stop] if m.end <= end)

    def mention_of(self, token: Token) -> Mention | None:
        """The widest mention whose head is this token, or whose name covers it."""
        here = token.idx
        for m in self.mentions_over(here):
            if m.head == here or m.form in ("name", "metonym"):
                return m
        return None

    def mentions_over(self, offset: int) -> tuple[Mention, ...]:
        """The mentions that cover an offset, the widest first."""
        at = bisect_right(self._outer, offset, key=lambda i: self.mentions[i].start) - 1
        if at < 0:
            return ()
        stop = self._outer[at + 1] if at + 1 < len(self._outer) else len(self.mentions)
        near = self.mentions[self._outer[at] : stop]
        return tuple(m for m in near if m.start <= offset < m.end)

    def dates_in(self, start: int, end: int) -> tuple[Timex, ...]:
        """The time expressions that lie wholly within a stretch of the text, in order."""
        first = bisect_left(self.dates, start, key=lambda d: d.start)
        stop = bisect_left(self.dates, end, first, key=lambda d: d.start)
        return tuple(d for d in self.dates[first:stop] if d.end <= end)

    def paragraph_of(self, offset: int) -> tuple[int, int]:
        """The paragraph (start, end) that holds an offset; the nearest before it between two."""
        at = bisect_right(self.paragraphs, (offset, len(self.article.text) + 1)) - 1
        return self.paragraphs[max(at, 0)] if self.paragraphs else (0, len(self.article.text))

    def marked_at(self, offset: int) -> Marked | None:
        """The quoted stretch that holds an offset, marks included; None outside of quotes."""
        at = bisect_right(self.marked, offset, key=lambda m: m.outer_start) - 1
        if at >= 0 and offset < self.marked[at].outer_end:
            return self.marked[at]
        return None

    def span(self, start: int, end: int) -> Span | None:
        """The tokens that a stretch of the text touches, None where it touches none."""
        found = self.doc.char_span(start, end, alignment_mode="expand")
        return found if found is not None and len(found) else None
