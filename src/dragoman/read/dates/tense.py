"""Whether a bare weekday or date lies behind or ahead, from the verbs around it."""

import re

from dragoman.read.dates.words import CALENDAR

_WORD = re.compile(r"'ll|’ll|\bwon['’]t|[^\W\d_]+|[.!?;][\"'”’)]*(?=\s|$)|\n")
_NEXT = re.compile(r"\s+([a-z]+)")
_STOP = re.compile(r"[.!?;\n]")
_UNTIL = re.compile(r"(?<!not )\b(?:until|till)\s+(?:(?:at\s+least|after|the)\s+)?$")
POSSESSIVES = ("'s", "’s")
_REACH = 160
_ABBREVIATED = 4
_CLOSE = 4
_NEAR = 5
# "By Tuesday, if they are to be believed, he had offered": what was over then lies behind.
_HAD = re.compile(r",?[^.;!?\n]{0,120}?\bhad\b[^.;!?\n]{0,20}?[a-z]{2,}(?:ed|en|nt|lt|ft|pt)\b")
# "talks to be held on Saturday were moved": an auxiliary there belongs to the main clause.
_AUXILIARIES = frozenset(["was", "were", "had", "has", "have", "been", "did"])
_STOPS = ".!?;\n"
_ON = ("on", "in", "since", "for", "by", "before", "after")
_BE = frozenset(("am", "is", "are", "re"))
_SINCE = frozenset(("after", "following", "since", "from", "over", "amid", "that", "which", "who"))
# What goes on because of what has been, and so on no day that is named.
_BACKWARD = frozenset(
    (
        *("investigating", "probing", "examining", "reviewing", "reeling", "mourning", "citing"),
        *("recovering", "responding", "reacting", "grappling", "blaming", "condemning", "denying"),
    )
)
_NEVER_CAME = frozenset(("had", "no", "neither", "nor", "nobody", "none", "never"))
_ARRANGED = 12  # words before "on" in which what is arranged for the day is looked for
_AHEAD = ("ahead of", "up to", "advance of", "prepare for", "prepares for", "preparing for")
# What was appointed and did not come, or is no longer to come, was due before.
_FAILED = re.compile(
    r"\b(?:not|never|yet|but|still|failed|missed|overdue|lapsed|collapsed)\b|n['’]t\b"
)


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
    told = "future" if _is_arranged(words) else _bounded(words, text, start, end)
    if told:
        return told
    told = _before(words)
    if text.startswith(POSSESSIVES, end):
        if " ".join(words[-2:]).lower() in _AHEAD:
            return "future"
        return told if told == "future" and words[-1].lower() in CALENDAR.attending else "past"
    return told or _after(text, end)


def _is_arranged(words: list[str]) -> bool:
    """Whether what is said to go on is set for a day to come: "is flying to Lima on"."""
    if words[-1:] != ["on"]:
        return False
    for i in range(len(words) - 2, max(0, len(words) - _ARRANGED), -1):
        if words[i] in _SINCE or words[i] in _BACKWARD:
            return False
        if words[i].endswith("ing") and not _BE.isdisjoint(words[max(0, i - 2) : i]):
            return True
        if _tense(words, i):
            return False
    return False


def _bounded(words: list[str], text: str, start: int, end: int) -> str | None:
    """What "for", "by" and "until" before a day tell of where it lies."""
    if words[-1:] in (["for"], ["by"]) and _is_appointed(words) and not _fails(words, text, end):
        return "future"
    if words in (["By"], ["by"]) and _HAD.match(text, end):
        return "past"
    until = _UNTIL.search(text, max(0, start - 24), start)
    return "future" if until and len(words) > 2 else None


def _is_appointed(words: list[str]) -> bool:
    """Whether what the words name is set "for" a day, or to be done "by" one."""
    near = words[-_NEAR:-1]
    if not CALENDAR.appointed.isdisjoint(near):
        return True
    if words[-1] != "by":
        return False
    if near[-3:-1] in (["for", "a"], ["for", "an"], ["for", "the"]):
        return True
    if "to" not in near[:-1]:
        return False
    verb = near[near.index("to") + 1]
    return verb.islower() and verb not in CALENDAR.no_infinitive


def _fails(words: list[str], text: str, end: int) -> bool:
    """Whether the sentence says that what was appointed did not come."""
    after = _STOP.split(text[end : end + _REACH], maxsplit=1)[0]
    return bool(_FAILED.search(" ".join(words)) or _FAILED.search(after))


def is_close(text: str, start: int) -> bool:
    """Whether a verb close before "on", "in", "for" … tells the tense, with no comma between.

    Such a tense is to be trusted where the words leave out the year ("was elected in July").
    """
    words = _sentence_before(text, start)
    if not words or words[-1] not in _ON:
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
            short = i and word == "." and words[i - 1].isupper() and len(words[i - 1]) == 1
            if short:  # "In March, the U.S. president urged"
                continue
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
    if previous == "not" and i > 1:
        previous = words[i - 2]
    if word == "to":
        return _infinitive(previous, words[i + 1]) if i < len(words) - 1 else None
    if word in CALENDAR.future or (word == "could" and _is_to_come(words, i)):
        return "future"
    if word in CALENDAR.past or (word.endswith("ed") and word not in CALENDAR.no_verbs):
        return None if previous in CALENDAR.no_finite else "past"
    if word in CALENDAR.present and previous and previous not in CALENDAR.noun_marks:
        return "future"
    return None


def _is_to_come(words: list[str], i: int) -> bool:
    """Whether "could" says what may come: not that it was not able, nor what had been thought."""
    return words[i + 1 : i + 2] != ["not"] and _NEVER_CAME.isdisjoint(w.lower() for w in words[:i])


def _infinitive(governor: str, verb: str) -> str | None:
    """Make "agreed to meet" and "talks to be held" lie ahead, "spoke to reporters" not."""
    promised = (
        governor in CALENDAR.promise and verb.islower() and verb not in CALENDAR.no_infinitive
    )
    return "future" if promised or verb == "be" else None
