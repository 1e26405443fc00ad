"""Words cut and padded to the columns of a terminal."""

from rich.text import Text

from dragoman.present.library.excerpts import tail
from dragoman.present.library.proof import Excerpt

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


def short(words: str, width: int) -> str:
    """Words cut to a width between two of them, with an ellipsis where something is left out."""
    if len(words) <= width:
        return words
    head = words[: max(width - 1, 0)]
    whole = head.rpartition(" ")[0] if words[len(head)] != " " else head
    kept = whole if len(whole) > width // 2 else head
    closed = "”" if words[0] == "“" and words[-1] == "”" else ""
    return kept.rstrip(" ,;:-–—")[: width - 1 - len(closed)] + "…" + closed


def cut(line: Text, width: int) -> Text:
    """A styled line cut to a width."""
    line.truncate(width, overflow="ellipsis")
    return line


def count(number: int, noun: str) -> str:
    """A number with its noun."""
    return f"{number:,} {noun}" + ("" if number == 1 else "s")
