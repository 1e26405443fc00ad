"""How strongly words tell an event: their steps on the scales of its kind."""

import re
from collections.abc import Iterator

from dragoman.knowledge.phrases import met
from dragoman.knowledge.scales import scales, steps
from dragoman.reconcile.articles.row_types import Force

_WORDS = re.compile(r"[a-z0-9]+")
_CLAUSE = re.compile(r"[.;:,\n\"“”()]")
_BEHIND, _BEFORE = 8, 5  # words between a word of a scale and the noun it is said of
_REACH = 80  # characters in which these are looked for


def forces(plainly: str, start: int, end: int, kind: str) -> tuple[Force, ...]:
    """Where the words of an event of a kind stand on the scales that are for it.

    `plainly` is the text in lower case, the event stands from `start` to `end`; of each scale and
    noun the first word counts, as what the event is called stands first.
    """
    told: dict[tuple[str, str], Force] = {}
    for found in _found(plainly, start, end, kind):
        told.setdefault((found.scale, found.of), found)
    return tuple(told.values())


def _found(plainly: str, start: int, end: int, kind: str) -> Iterator[Force]:
    free = start
    for at, stop, (phrase, name, step) in met(plainly, start, end, steps()):
        if at < free or kind not in scales()[name].events:
            continue
        of = _said_of(plainly, name, (start, at), (stop, end))
        if of is not None:
            yield Force(name, step, of, phrase)
            free = stop


def _said_of(
    plainly: str, name: str, before: tuple[int, int], behind: tuple[int, int]
) -> str | None:
    """The idea of the noun that stands beside a word of a scale; None where one is missing."""
    of = scales()[name].of
    if not of:
        return ""
    after = _CLAUSE.split(plainly[behind[0] : min(behind[1], behind[0] + _REACH)])[0]
    for word in _WORDS.findall(after)[:_BEHIND]:
        if word in of:
            return of[word]
    ahead = _CLAUSE.split(plainly[max(before[0], before[1] - _REACH) : before[1]])[-1]
    for word in reversed(_WORDS.findall(ahead)[-_BEFORE:]):
        if word in of:
            return of[word]
    return None
