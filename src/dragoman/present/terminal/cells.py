"""Lines of a terminal: printed, headed, wrapped, cut and padded to its columns."""

from collections.abc import Iterable
from typing import TextIO

from rich.console import Console
from rich.text import Text

from dragoman.present.library.excerpts import tail
from dragoman.present.library.proof import Excerpt
from dragoman.present.safe import visible
from dragoman.present.text import short

Section = tuple[list[Text], int]  # lines, and how many more there would be

_SEEN = 25  # characters of the words themselves that a cut sentence must still show
WIDTH = 100  # columns of the brief on a terminal


def printed(lines: Iterable[Text], out: TextIO) -> None:
    """Print lines, each within the width; colour only where `out` is a terminal."""
    console = Console(file=out, width=WIDTH, highlight=False, emoji=False, markup=False)
    for line in lines:
        line.rstrip()
        line.plain = visible(line.plain)
        console.print(line, no_wrap=True, crop=True, overflow="ellipsis")


def heading(name: str, left: int, command: str) -> Text:
    """A section's name in a rule, with what is left out and which command shows it."""
    line = Text("── ", "dim")
    line.append(name.upper(), "bold not dim")
    hint = f" … {left} more: dragoman {command} ──" if left > 0 else ""
    line.append(" " + "─" * (WIDTH - 4 - len(name) - len(hint)), "dim")
    return line.append(hint, "dim")


def folded(words: str, width: int, room: int) -> list[str]:
    """Words on at most `room` lines."""
    pieces: list[str] = []
    for word in words.split():
        if pieces and len(pieces[-1]) + 1 + len(word) < width:
            pieces[-1] += f" {word}"
        else:
            pieces.append(word)
    if len(pieces) > room:
        kept = pieces[:room]
        kept[-1] = short(" ".join(pieces[room - 1 :]), width - 1)
        return kept
    return pieces or [""]


def around(excerpt: Excerpt, width: int) -> str:
    """A sentence cut to a width from its start; of what leads far to the words only the end."""
    if len(excerpt.before) + _SEEN <= width:
        return short(str(excerpt), width)
    gap = excerpt.before[len(excerpt.before.rstrip()) :]
    led = tail(excerpt.before.rstrip(), max(width - len(excerpt.words) - len(gap), width // 3))
    return short(f"{led}{gap * (led != '…')}{excerpt.words}{excerpt.after}", width)


def pad(words: str, width: int) -> str:
    """Words in a column, at least one space before the next."""
    return short(words, width - 1).ljust(width)


def cut(line: Text, width: int) -> Text:
    """A styled line cut to a width."""
    line.truncate(width, overflow="ellipsis")
    return line
