"""Words cut and padded to the columns of a terminal."""

from rich.text import Text

from dragoman.present.brief.proof import Excerpt


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
    """An excerpt cut to a width at both ends, its own words kept whole as far as they fit."""
    room = max(width - len(excerpt.words), 0)
    after = short(excerpt.after, max(room // 3, room - len(excerpt.before)))
    left = room - len(after)
    before = excerpt.before
    if len(before) > left:
        before = f"…{before[len(before) - left + 1 :].partition(' ')[2]}" if left > 1 else ""
    return f"{before}{excerpt.words}{after}"


def pad(words: str, width: int) -> str:
    """Words in a column, at least one space before the next."""
    return short(words, width - 1).ljust(width)


def short(words: str, width: int) -> str:
    """Words cut to a width, with an ellipsis where something is left out."""
    return words if len(words) <= width else words[: max(width - 1, 0)].rstrip() + "…"


def cut(line: Text, width: int) -> Text:
    """A styled line cut to a width."""
    line.truncate(width, overflow="ellipsis")
    return line


def count(number: int, noun: str) -> str:
    """A number with its noun."""
    return f"{number:,} {noun}" + ("" if number == 1 else "s")
