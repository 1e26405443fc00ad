"""The page: a parsed article as columns, so that spotting looks things up without asking spaCy."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.model.parsed import Doc, Token
from dragoman.model.reading import Marked
from dragoman.model.written import text_of

SUBJECTS = frozenset({"nsubj", "nsubjpass"})


@dataclass(frozen=True, slots=True)
class Page:
    """The words of an article, column by column; all columns have one value a word.

    White space is no word here. `start`/`end` are offsets in `raw`, `head` the place of the
    governing word, `sent` and `para` count sentences and lines, `label` is spaCy's entity label
    or "", `begins` whether an entity begins here. `stretch` is the number of the quoted stretch
    that the word stands in, -1 outside. `first` holds each sentence's first word.
    """

    raw: str
    text: list[str]
    lower: list[str]
    start: list[int]
    end: list[int]
    pos: list[str]
    tag: list[str]
    lemma: list[str]
    dep: list[str]
    head: list[int]
    label: list[str]
    begins: list[bool]
    sent: list[int]
    para: list[int]
    stretch: list[int]
    first: frozenset[int]
    spans: tuple[tuple[int, int], ...]

    def __len__(self) -> int:
        """How many words there are."""
        return len(self.text)

    def capital(self, i: int) -> bool:
        """Whether a word is written as a name is: upper case first, or a handle."""
        word = self.text[i]
        return word[0].isupper() or (word[0] == "@" and len(word) > 2)

    def gap(self, i: int) -> str:
        """What stands between a word and the one before it: "" or white space."""
        return self.raw[self.end[i - 1] : self.start[i]]

    def together(self, i: int, j: int) -> bool:
        """Whether two words stand in one sentence."""
        return self.sent[i] == self.sent[j]

    def subject(self, i: int) -> bool:
        """Whether a word is the subject of a clause, alone or as one of several."""
        if self.dep[i] in SUBJECTS:
            return True
        return self.dep[i] == "conj" and self.dep[self.head[i]] in SUBJECTS

    def top(self, first: int, last: int) -> int:
        """The word of a stretch that its sentence hangs it up by."""
        for k in range(last - 1, first - 1, -1):
            if not first <= self.head[k] < last and self.pos[k] != "PUNCT":
                return k
        return last - 1

    def word_at(self, offset: int) -> int:
        """The word that covers an offset, or the last one before it."""
        return max(bisect_right(self.start, offset) - 1, 0)


def page(doc: Doc, marked: Sequence[Marked]) -> Page:
    """The columns of a parsed article."""
    words = [t for t in doc if not t.is_space]
    raw = text_of(doc)
    text = [t.text for t in words]
    start = [t.idx for t in words]
    sent, para, first = _lines(raw, words, start)
    stretch, spans = _stretches(start, marked)
    return Page(
        raw=raw,
        text=text,
        lower=[word.lower() for word in text],
        start=start,
        end=[at + len(word) for at, word in zip(start, text, strict=True)],
        pos=[t.pos_ for t in words],
        tag=[t.tag_ for t in words],
        lemma=[t.lemma_ for t in words],
        dep=[t.dep_ for t in words],
        head=_heads(words, len(doc)),
        label=[t.ent_type_ for t in words],
        begins=[t.ent_iob == 3 for t in words],
        sent=sent,
        para=para,
        stretch=stretch,
        first=first,
        spans=spans,
    )


def _heads(words: list[Token], size: int) -> list[int]:
    """The governing word of each, in places of the page."""
    place = [0] * size
    for n, token in enumerate(words):
        place[token.i] = n
    return [place[t.head.i] if not t.head.is_space else n for n, t in enumerate(words)]


def _lines(
    raw: str, words: list[Token], start: list[int]
) -> tuple[list[int], list[int], frozenset[int]]:
    """Sentence and line number of each word, and the sentences' first words."""
    sent, para = [0] * len(words), [0] * len(words)
    first: list[int] = []
    number, line, waiting = -1, 0, True
    for n, token in enumerate(words):
        if n and "\n" in raw[start[n - 1] : start[n]]:
            line += 1
            waiting = True
        if token.is_sent_start or n == 0 or (n and para[n - 1] != line):
            number += 1
            waiting = True
        sent[n], para[n] = number, line
        if waiting and token.text[0].isalnum():
            first.append(n)
            waiting = False
    return sent, para, frozenset(first)


def _stretches(
    start: list[int], marked: Sequence[Marked]
) -> tuple[list[int], tuple[tuple[int, int], ...]]:
    """The number of the quoted stretch of each word, and the stretches as words."""
    out = [-1] * len(start)
    spans = []
    for number, stretch in enumerate(marked):
        low, high = bisect_left(start, stretch.start), bisect_left(start, stretch.end)
        out[low:high] = [number] * (high - low)
        spans.append((low, high))
    return out, tuple(spans)
