"""An excerpt: words on one line, with as much of their sentence as fits."""

import re
from functools import lru_cache

from dragoman.knowledge.cards import without_cards
from dragoman.knowledge.furniture import furniture
from dragoman.knowledge.roles import roles
from dragoman.present.library.proof import Excerpt
from dragoman.present.safe import one_line
from dragoman.present.text import short

_SENTENCE_END = re.compile(r"[.!?][\"”’»)\]]*\s+|\n+")
_SHORT = 4  # letters of an abbreviated title: "Mr", "Gen"
# Where half a sentence may begin: behind a mark, or at a word that opens a clause.
_OPENS = re.compile(
    r"[,;:–—] (?:and |but )?|(?<= )(?=(?:that|who|which|when|while|after|before|because|if)\b )"
)
DEEP = 45  # characters before words that say little without the start of their sentence
_REACH = 300  # characters that a sentence may go on before or after a statement


def excerpt(text: str, start: int, end: int, width: int, own: int = 0) -> Excerpt:
    """Words of a text with as much of their sentence around them as the width holds.

    Nothing is shown from before `own`, the place where a dateline ends, nor of a card of headlines
    that a page inserted.
    """
    text = _read(text)
    words = one_line(text[start : min(end, start + 4 * width)])
    if len(words) > width or end > start + 4 * width:
        return Excerpt("", short(words, width), "")
    room = width - len(words)
    first = min(start, max(0, start - _REACH, own))
    ends = [m.end() for m in _SENTENCE_END.finditer(text, first, start) if _ends(text, m)]
    before = one_line(text[_past_labels(text, ends[-1] if ends else first, start) : start])
    last = min(len(text), end + _REACH)
    stops = _SENTENCE_END.finditer(text, max(start, end - 1), last)
    stop = next((m.end() for m in stops if not _goes_on(text, m)), last)
    after = one_line(text[end : max(end, stop)])
    if len(before) + len(after) > room:
        share = room // 2
        left = min(len(before), max(share, room - len(after)))
        before = tail(before, left)
        after = short(after, room - len(before))
    gap = " " if before and text[start - 1 : start].isspace() else ""
    rest = " " if after and text[end : end + 1].isspace() else ""
    return Excerpt(before + gap, words, rest + after)


@lru_cache(maxsize=8)  # excerpts are asked for article by article
def _read(text: str) -> str:
    return without_cards(text)


def _past_labels(text: str, first: int, start: int) -> int:
    """Where a sentence begins behind what its page prints: "Advertisement They met"."""
    found = ((text.rfind(label, first, start), len(label)) for label in furniture().labels)
    ends = (at + long for at, long in found if at >= 0)
    return max((end for end in ends if end < start and _stands(text, end)), default=first)


def _stands(text: str, end: int) -> bool:
    """Whether words end here and others begin with a capital."""
    return text[end : end + 1].isspace() and text[end:].lstrip()[:1].isupper()


def _ends(text: str, found: re.Match[str]) -> bool:
    """Whether a sentence ends here: no "U.S. " or "Mr. " before the stop."""
    word = text[max(0, found.start() - 12) : found.start()].rpartition(" ")[2]
    brief = len(word) < _SHORT and word[:1].isupper() and not word.isupper()
    return found.group()[0] != "." or not (brief or "." in word or len(word) == 1)


def _goes_on(text: str, found: re.Match[str]) -> bool:
    """Whether an abbreviation's stop ends no sentence: "on Dec. 12", "the U.S. side"."""
    if _ends(text, found):
        return False
    following = text[found.end() : found.end() + 1]
    title = text[max(0, found.start() - 12) : found.start()].rpartition(" ")[2].lower()
    titled = title in roles().short or title in roles().honorifics
    return titled or following.isdigit() or following.islower()


def tail(words: str, width: int) -> str:
    """The end of words, of at most so many characters, from where a clause begins if one does.

    What leads to a statement reads on into it; its own beginning, cut off before it, does not.
    """
    if len(words) <= width:
        return words
    kept = words[len(words) - max(width - 1, 0) :] if width > 1 else ""
    if words[len(words) - len(kept) - 1 : len(words) - len(kept)] != " ":
        kept = kept.partition(" ")[2]
    opens = next((m.end() for m in _OPENS.finditer(kept) if 2 * m.end() <= len(kept)), 0)
    return f"…{kept[opens:]}" if kept[opens:].strip() else "…"


def clause(lead: str) -> str:
    """The end of what leads to some words, from where its last clause begins; all of a short one.

    Of the talks in "The crew was freed, the envoy said after the talks": "…after the talks".
    """
    opens = [m.end() for m in _OPENS.finditer(lead)]
    return f"…{lead[opens[-1] :]}" if opens and len(lead) > DEEP else lead


def unsaid(name: str | None, words: Excerpt | str) -> bool:
    """Whether the words leave out somebody, by the last of his names."""
    last = (name or "").split()[-1:]
    return bool(last) and last[0].casefold() not in str(words).casefold()
