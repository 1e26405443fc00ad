"""An article's text with the passages that the record rests on marked in it, as HTML."""

import html
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from dragoman.present.library.proof import Span
from dragoman.present.safe import visible
from dragoman.present.text import short

READING = 120  # characters of what the record reads in a passage


def marked(text: str, spans: Iterable[Span], reading: int = READING) -> Markup:
    """The text as HTML, each span a `mark` with its anchor as id and its reading as title.

    So many characters of a reading are told at most.

    Spans may nest and cross. Marks cannot cross: one that does is closed where the other ends
    (its class is then `s`) and goes on as marks of class `n` that have its anchor as class.
    """
    whole = visible(text)
    placed = sorted(
        (max(0, min(s.start, len(text))), -max(s.start, min(s.end, len(text))), s.anchor, s)
        for s in {s.anchor: s for s in spans}.values()
    )
    writer = _Writer(whole, reading)
    for start, end, _, span in placed:
        writer.close_until(start)
        writer.open(span, start, -end)
    writer.close_until(len(whole))
    return writer.finish()


@dataclass(slots=True)
class _Open:
    """A mark that is open: where its span ends, and the part that opened it first."""

    span: Span
    end: int
    part: int


class _Writer:
    """Writes the text left to right with a stack of open marks, the innermost last."""

    def __init__(self, text: str, reading: int) -> None:
        self.text = text
        self.reading = reading
        self.at = 0
        self.parts: list[Markup] = []
        self.stack: list[_Open] = []

    def open(self, span: Span, start: int, end: int) -> None:
        self._write(start)
        self.stack.append(_Open(span, end, len(self.parts)))
        self.parts.append(self._opening(span, split=False))

    def close_until(self, position: int) -> None:
        while self.stack and (end := min(o.end for o in self.stack)) <= position:
            self._write(end)
            reopened: list[_Open] = []
            while any(o.end <= end for o in self.stack):
                known = self.stack.pop()
                self.parts.append(Markup("</mark>"))
                if known.end > end:
                    reopened.insert(0, known)
            self._reopen(reopened)

    def _reopen(self, found: Sequence[_Open]) -> None:
        for known in found:
            self.parts[known.part] = self._opening(known.span, split=True)
            self.parts.append(Markup('<mark class="n {}">').format(known.span.anchor))
            self.stack.append(known)

    def _write(self, position: int) -> None:
        if position > self.at:
            words = html.escape(self.text[self.at : position], quote=False)
            self.parts.append(Markup(words))  # noqa: S704 - escaped above; marks need no &#39;
            self.at = position

    def finish(self) -> Markup:
        self._write(len(self.text))
        self.parts += [Markup("</mark>")] * len(self.stack)
        return Markup("").join(self.parts)

    def _opening(self, span: Span, *, split: bool) -> Markup:
        reading = short(visible(span.reading[: 2 * self.reading]), self.reading)
        opening = '<mark id={} class="s" title="{}">' if split else '<mark id={} title="{}">'
        return Markup(opening).format(span.anchor, reading)  # noqa: S704 - our own two strings
