"""The grammar of time: every rule on the stretches where it can match, the longest match wins."""

from collections.abc import Iterator
from functools import cache

from dragoman.read.dates import clock, lengths, months, numerals, periods, weekdays, years
from dragoman.read.dates.draft import Draft
from dragoman.read.dates.lexicon import Run, runs
from dragoman.read.dates.rule import Rule

_RULES: tuple[Rule, ...] = (
    *months.RULES,
    *numerals.RULES,
    *weekdays.RULES,
    *periods.RULES,
    *years.RULES,
    *lengths.RULES,
    *clock.RULES,
)
# Which rules a kind of word calls for besides those of its own name.
_CALLS_FOR = {
    "digits": ("number", "clock", "decade", "year", "quarter"),
    "year": ("number", "clock", "decade"),
    "month": ("feast", "number"),
    "weekday": ("feast",),
    "feast": ("word",),
    "unit": ("number", "part"),
    "part": ("unit", "word"),
    "word": ("part",),
    "clock": ("number",),
    "number": ("decade",),
    "decade": ("number",),
}
# A rule may look this far past its stretch, to see what the number counts.
_LOOK_AHEAD = 16


@cache
def _rules_for(kinds: frozenset[str]) -> tuple[Rule, ...]:
    wanted = kinds.union(*(_CALLS_FOR.get(kind, ()) for kind in sorted(kinds)))
    return tuple(rule for rule in _RULES if rule.trigger in wanted)


def drafts(text: str) -> Iterator[Draft]:
    """Every time expression of the text in order, none overlapping another."""
    for run in runs(text):
        yield from _of_run(text, run)


def _of_run(text: str, run: Run) -> list[Draft]:
    stop = min(len(text), run.end + _LOOK_AHEAD)
    found = [
        (made[0].start - made[-1].end, order, made[0].start, made)
        for order, rule in enumerate(_rules_for(frozenset(run.kinds)))
        for match in rule.pattern.finditer(text, run.start, stop)
        if (made := rule.make(match))
    ]
    found.sort(key=lambda item: item[:3])
    taken: list[Draft] = []
    for *_, made in found:
        start, end = made[0].start, made[-1].end
        if end <= run.end + 2 and all(end <= d.start or d.end <= start for d in taken):
            taken.extend(made)
    return sorted(taken, key=lambda draft: draft.start)
