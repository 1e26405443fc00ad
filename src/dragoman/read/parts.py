"""A long text in parts, so that what is held in memory at a time is bounded."""

from collections.abc import Iterator

Span = tuple[int, int]

# The parse holds some 3 kB a character while it works, the trained reader 0.4 kB: a part costs
# under 150 MB. One news report in a thousand is longer.
PART = 40_000  # characters
# What a part ends behind, the best first.
_ENDS = ("\n\n", "\n", ". ", " ")


def parts(text: str, longest: int = PART) -> Iterator[Span]:
    """Ranges of at most `longest` characters, which together are the text.

    A part ends with a paragraph where it can, else with a line, a sentence or a word, and in its
    second half. A text that is short enough is one part.
    """
    at = 0
    while len(text) - at > longest:
        cut = _cut(text, at, at + longest)
        yield at, cut
        at = cut
    yield at, len(text)


def _cut(text: str, start: int, stop: int) -> int:
    half = (start + stop) // 2
    for end in _ENDS:
        found = text.rfind(end, half, stop)
        if found >= 0:
            return found + len(end)
    return stop
