"""The sentences of a text without a parse, to see what else is said beside a statement."""

import re
from bisect import bisect_right
from functools import cached_property

from dragoman.reconcile.words.weights import Weights, weights
from dragoman.reconcile.words.wording import content_words

# A full stop ends a sentence where space and a capital or a digit follow, save after initials
# ("U.S. troops", not "the BBC."), hours ("8 p.m. Friday") and the titles and months that news style
# cuts short.
END = re.compile(
    r"[.!?…](?<!\b[A-Z]\.)(?<!\b[ap]\.m\.)(?<!\bMr\.)(?<!\bMs\.)(?<!\bDr\.)(?<!\bMrs\.)(?<!\bSt\.)"
    r"(?<!\bGen\.)(?<!\bSen\.)(?<!\bNo\.)(?<!\bJan\.)(?<!\bFeb\.)(?<!\bAug\.)(?<!\bSept\.)"
    r"(?<!\bOct\.)(?<!\bNov\.)(?<!\bDec\.)[\"”’')\]]{0,3}[ \t]+(?=[\"“‘'(\[]?[A-Z0-9])|\n+"
)
_WORD = re.compile(r"[a-z0-9]+")
_LONGEST = 1200  # characters: what is longer is no sentence but a list or a page without stops


class Sentences:
    """The sentences of one text, found once; their stems are made when first asked for.

    `plainly` is the text in lower case.
    """

    def __init__(self, text: str) -> None:
        """Find where the sentences begin."""
        self._text = text = text.replace("\xa0", " ")
        self._starts = [0, *(m.end() for m in END.finditer(text))]
        self._known: dict[int, tuple[int, int]] = {}
        self._stems: dict[int, frozenset[str]] = {}
        self.plainly = text.lower()

    @property
    def text(self) -> str:
        """The whole text."""
        return self._text

    @property
    def is_aligned(self) -> bool:
        """Whether offsets hold in `plainly` too; some letters are two in lower case."""
        return len(self.plainly) == len(self._text)

    def at(self, offset: int) -> tuple[int, int]:
        """Start and end of the sentence that holds an offset, its last mark and space left out."""
        n = bisect_right(self._starts, offset) - 1
        if n not in self._known:
            start, *behind = self._starts[n : n + 2]
            stop = min(*behind, len(self._text), start + _LONGEST)
            self._known[n] = start, start + len(self._text[start:stop].rstrip())
        return self._known[n]

    def whole(self, offset: int) -> str:
        """The sentence that holds an offset."""
        start, end = self.at(offset)
        return self._text[start:end]

    def stems(self, offset: int) -> frozenset[str]:
        """The stems of the content words of the sentence that holds an offset."""
        start, stop = self.at(offset)
        if start not in self._stems:
            self._stems[start] = content_words(self._text[start:stop])
        return self._stems[start]

    @cached_property
    def words(self) -> frozenset[str]:
        """All words of the text in lower case, as runs of plain letters and digits."""
        return frozenset(_WORD.findall(self.plainly))

    @cached_property
    def weigh(self) -> Weights:
        """How much each word of the text tells."""
        return weights(map(self.stems, self._starts))

    def before(self, offset: int, length: int) -> str:
        """The characters right before an offset, within its sentence, `length` of them at most."""
        return self._text[max(self.at(offset)[0], offset - length) : offset]

    def after(self, offset: int, length: int) -> str:
        """The characters right behind an offset, within its sentence, `length` of them at most."""
        return self._text[offset : min(self.at(offset)[1], offset + length)]
