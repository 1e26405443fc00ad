"""Whether a bare weekday or date lies behind or ahead, from the verbs around it."""

import re

from dragoman.read.dates.words import CALENDAR

_WORD = re.compile(r"'ll|’ll|\bwon['’]t|[^\W\d_]+|[.!?;][\"'”’)]*(?=\s|$)|\n")
_NEXT = re.compile(r"\s+([a-z]+)")
_UNTIL = re.compile(r"(?<!not )\b(?:until|till)\s+(?:(?:at\s+least|after|the)\s+)?$")
_REACH = 160
_ABBREVIATED = 4
_CLOSE = 4
# "talks to be held on Saturday were moved": an auxiliary there belongs to the main clause.
_AUXILIARIES = frozenset(["was", "were", "had", "has", "have", "been", "did"])
_STOPS = ".!?;\n"


def direction(text: str, start: int, end: int) -> str | None:
    """Tell "past" or "future" for the expression at [start, end), None where nothing tells.

    A verb right after it decides ("on Friday threatened"), else the nearest one before it in its
    sentence, else the first one after it. A possessive ("Friday's ruling") lies behind unless
    somebody is said to attend it.
    """
    follower = _NEXT.match(text, end)
    if follower and follower[1] not in _AUXILIARIES and (told := _tense([follower[1]], 0)):
        return told
    words = _sentence_before(text, start)
    if _UNTIL.search(text, max(0, start - 24), start) and len(words) > 2:
        return "future"
    told = _before(words)
    if text[end : end + 2] in ("'s", "’s"):
        if [word.lower() for word in words[-2:]] == ["ahead", "of"]:
            return "future"
        return told if told == "future" and words[-1].lower() in CALENDAR.attending else "past"
    return told or _after(text, end)


def is_close(text: str, start: int) -> bool:
    """Whether a verb close before "on", "in" or "since" tells the tense, with no comma between.

    Such a tense is to be trusted where the words leave out the year ("was elected in July").
    """
    words = _sentence_before(text, start)
    if words[-1:] not in (["on"], ["in"], ["since"]):
        return False
    for i in range(len(words) - 1, max(-1, len(words) - 1 - _CLOSE), -1):
        if _tense(words, i):
            reach = sum(len(word) + 1 for word in words[i + 1 :])
            return "," not in text[start - reach - 2 : start]
    return False


def _before(words: list[str]) -> str | None:
    planned = False
    for i in range(len(words) - 1, -1, -1):
        if planned and words[i] in CALENDAR.proposing:
            return "future"
        planned = planned or words[i] in CALENDAR.planned
        if told := _tense(words, i):
            return told
    return None


def _after(text: str, end: int) -> str | None:
    words = [m.group() for m in _WORD.finditer(text, end, min(len(text), end + _REACH))]
    for i, word in enumerate(words):
        if word[0] in _STOPS:
            break
        if told := _tense(words, i):
            return told
    return None


def _sentence_before(text: str, start: int) -> list[str]:
    words = [m.group() for m in _WORD.finditer(text, max(0, start - _REACH), start)]
    for i in range(len(words) - 1, -1, -1):
        short = i and words[i] == "." and len(words[i - 1]) < _ABBREVIATED
        if words[i][0] in _STOPS and not short:
            return words[i + 1 :]
    return words


def _tense(words: list[str], i: int) -> str | None:
    word = words[i]
    if not word.islower():
        return None
    previous = words[i - 1] if i else ""
    if word == "to":
        return _infinitive(previous, words[i + 1]) if i < len(words) - 1 else None
    if word in CALENDAR.future:
        return "future"
    if word in CALENDAR.past or (word.endswith("ed") and word not in CALENDAR.no_verbs):
        return None if previous in CALENDAR.no_finite else "past"
    if word in CALENDAR.present and previous and previous not in CALENDAR.noun_marks:
        return "future"
    return None


def _infinitive(governor: str, verb: str) -> str | None:
    """Make "agreed to meet" and "talks to be held" lie ahead, "spoke to reporters" not."""
    promised = (
        governor in CALENDAR.promise and verb.islower() and verb not in CALENDAR.no_infinitive
    )
    return "future" if promised or verb == "be" else None
