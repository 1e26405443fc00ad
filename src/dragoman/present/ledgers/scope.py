"""The words that limit a commitment: how long, how far, where."""

import re

from dragoman.present.ledgers import vocabulary
from dragoman.present.ledgers.vocabulary import Commitment
from dragoman.present.safe import one_line

_WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")
_TELLING = re.compile(r"\d|^(?:one|two|three|six|nine|ten|twelve)-")
# Where it holds, or how long: up to a name or a number, without the clause behind.
_WHERE = re.compile(
    r"\s+(?:for (?:\w+ )?(?:hours?|days?|weeks?|months?|years?)\b|for \d[\w-]*(?: \w+)?"
    r"|(?:in|along|across|throughout|around|on) (?:the )?(?:[a-z-]+ ){0,3}(?:of (?:the )?)?"
    r"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|May|June|July"
    r"|August|September|October|November|December)\b)[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3})"
)
_BEFORE = 3  # words in front of the noun that may bound it


def scope(sentence: str, of: Commitment) -> str | None:
    """The bounds of a commitment in a sentence: words before its noun, and where or how long."""
    line = one_line(sentence)[:600]
    found = list(_WORD.finditer(line))
    for at, word in enumerate(found):
        if word.group().lower() in of.words:
            before = [w.group() for w in found[max(0, at - _BEFORE) : at] if _bounds(w.group())]
            behind = _WHERE.match(line, word.end())
            told = [*before, *_where(line, behind)]
            if told:
                return " ".join(told)
    return None


def _where(line: str, found: re.Match[str] | None) -> list[str]:
    """The place or the time with the noun behind a place's name ("in the Veshti district")."""
    if found is None:
        return []
    after = _WORD.match(line, found.end() + 1)
    noun = after.group() if after and line[found.end() : found.end() + 1] == " " else ""
    places = vocabulary.words("scope", "places")
    return [f"{found.group().strip()} {noun}" if noun in places else found.group().strip()]


def _bounds(word: str) -> bool:
    low = word.lower()
    return bool(_TELLING.search(low)) or low in vocabulary.words("scope", "words")
