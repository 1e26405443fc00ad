"""Words wrapped, cut and padded to the columns of a terminal."""

from rich.text import Text

from dragoman.present.library.excerpts import tail
from dragoman.present.library.proof import Excerpt
from dragoman.present.text import short

_SEEN = 25  # characters of the words themselves that a cut sentence must still show
WIDTH = 100  # columns of the brief on a terminal


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
