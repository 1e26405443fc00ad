"""Figures of a reading: every number that counts something, with who claims it."""

from collections.abc import Iterator

from dragoman.extract.figures.claims import according_to, as_of
from dragoman.extract.figures.count import Counted
from dragoman.extract.figures.counted import counted
from dragoman.extract.figures.furniture import is_furniture
from dragoman.extract.figures.implied import implied, reached, scaled
from dragoman.extract.figures.numerals import Numeral, numerals
from dragoman.model.figure import Figure
from dragoman.model.identity import sealed
from dragoman.model.quote import Quote
from dragoman.model.reading import Reading


def figures(reading: Reading, quotes: tuple[Quote, ...]) -> tuple[Figure, ...]:
    """Every figure that the article reports, in the order of the text."""
    out = []
    carried: Counted | None = None
    paragraph: tuple[int, int] | None = None
    for numeral, what in _counts(reading):
        here = reading.paragraph_of(numeral.first)
        carried = carried if here == paragraph else None
        paragraph = here
        unit, of = what.unit, what.of
        if unit is None and carried is not None:
            unit, of = carried.unit, carried.of
        if unit is None:
            continue
        if what.unit is not None and what.rule in _CARRIED:
            carried = what
        out.append(_figure(reading, quotes, numeral, what, (unit, of)))
    return tuple(out)


_CARRIED = frozenset({"counted", "few", "vague", "definite", "casualties", "of_them", "one"})


def _counts(reading: Reading) -> Iterator[tuple[Numeral, Counted]]:
    """The amounts that count something, in order."""
    text, doc = reading.text, reading.doc
    told = (*numerals(text), *implied(text), *reached(text), *scaled(text))
    found = sorted(told, key=lambda n: (n.first, n.last))
    reach = 0
    for numeral in found:
        if numeral.first < reach and numeral.shape in ("stretches", "implied"):
            continue
        span = doc.char_span(numeral.first, numeral.last, alignment_mode="expand")
        if span is None or not len(span):
            continue
        last = span[-1]
        before = doc[span.start - 1] if span.start else None
        after = doc[span.end] if span.end < len(doc) else None
        if is_furniture(reading, numeral, before, after):
            continue
        what = counted(doc, numeral, last)
        if what is not None:
            reach = max(reach, what.end)
            yield numeral, what


def _worth(numeral: Numeral) -> float | None:
    """The number as told; of a closed range its lower end, of an open one none."""
    closed = numeral.low is not None and numeral.high is not None
    return numeral.low if numeral.value is None and closed else numeral.value


def _figure(
    reading: Reading,
    quotes: tuple[Quote, ...],
    numeral: Numeral,
    what: Counted,
    of_what: tuple[str, str | None],
) -> Figure:
    start, end = what.start, max(what.end, numeral.end)
    return sealed(
        Figure(
            article=reading.article.key,
            start=start,
            end=end,
            evidence=reading.article.text[start:end],
            value=_worth(numeral),
            unit=of_what[0],
            rule=f"figures.{what.rule}",
            low=numeral.low,
            high=numeral.high,
            qualifier=numeral.qualifier,
            of=of_what[1],
            according_to=according_to(reading, quotes, start, end),
            when=as_of(reading, quotes, start, end),
        )
    )
