"""An article's text with the passages that the record rests on marked in it, as HTML."""

from collections.abc import Iterable, Sequence

from markupsafe import Markup, escape

from dragoman.present.brief.proof import Span
from dragoman.present.safe import visible


def marked(text: str, spans: Iterable[Span]) -> tuple[Markup, tuple[str, ...]]:
    """The text as HTML, each span a `mark` with its anchor as id and its reading as title.

    Spans may nest and cross. Marks cannot cross: one that does is closed where the other ends and
    goes on as a mark whose class is its anchor; the anchors of those come second.
    """
    whole = visible(text)
    placed = sorted(
        (max(0, min(s.start, len(text))), -max(s.start, min(s.end, len(text))), s.anchor, s)
        for s in {s.anchor: s for s in spans}.values()
    )
    writer = _Writer(whole)
    for start, end, _, span in placed:
        writer.close_until(start)
        writer.open(span, start, -end)
    writer.close_until(len(whole))
    writer.finish()
    return Markup("").join(writer.parts), tuple(sorted(writer.split))


class _Writer:
    """Writes the text left to right with a stack of open marks, the innermost last."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.parts: list[Markup] = []
        self.stack: list[tuple[Span, int]] = []
        self.split: set[str] = set()

    def open(self, span: Span, start: int, end: int) -> None:
        self._write(start)
        self.parts.append(
            Markup('<mark id="{}" class="{}" title="{}">').format(
                span.anchor, span.kind[0], visible(span.reading)
            )
        )
        self.stack.append((span, end))

    def close_until(self, position: int) -> None:
        while self.stack and (end := min(e for _, e in self.stack)) <= position:
            self._write(end)
            reopened: list[tuple[Span, int]] = []
            while any(e <= end for _, e in self.stack):
                span, until = self.stack.pop()
                self.parts.append(Markup("</mark>"))
                if until > end:
                    reopened.insert(0, (span, until))
            self._reopen(reopened)

    def _reopen(self, spans: Sequence[tuple[Span, int]]) -> None:
        for span, until in spans:
            self.split.add(span.anchor)
            piece = Markup('<mark class="{} {}">').format(span.kind[0], span.anchor)
            self.parts.append(piece)
            self.stack.append((span, until))

    def _write(self, position: int) -> None:
        if position > self.at:
            self.parts.append(escape(self.text[self.at : position]))
            self.at = position

    def finish(self) -> None:
        self._write(len(self.text))
        self.parts += [Markup("</mark>")] * len(self.stack)
