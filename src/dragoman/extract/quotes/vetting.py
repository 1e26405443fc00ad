"""Which finds of the rules stand beside a trained reader that saw the words and attributes none.

What the reader refuses and a rule alone is unsure of is no statement. How the extent of a find lies
to what the reader does attribute tells a report of its own from a double. Counted on PolNeAR's dev
part, of those that stand alone one in two is right, of those within attributed words one in twenty,
and of these the ones with a finite verb and a speaker that is named one in four.
"""

from collections.abc import Iterable

from dragoman.extract.quotes import grammar
from dragoman.extract.quotes.found import Found
from dragoman.extract.quotes.turns import POST
from dragoman.model.parsed import Token
from dragoman.model.reading import Reading

_SLACK = 3  # characters of marks and commas by which two ends may differ
# What a rule says of its own doubt: a mere thing speaks, nobody does, nothing was said.
_UNSURE = frozenset({"thing", "unsaid", "denied"})
_FREE = (
    "direct", "according", "indirect", "noun.that", "order", "blame.accuse",
    "object.promise", "object.deny", "object.express", "object.reject",
)  # fmt: skip
_WITHIN = (
    "according", "indirect", "noun.that", "object.deny.claim.that", "object.reject.claim.that",
)  # fmt: skip
# The same between quotation marks, where speakers themselves say "they say".
_SPOKEN = ("indirect.that", "indirect.rest.that", "noun.that")
# Patterns whose words stand before their cue: they may hold another's report.
_AROUND = ("according.after", "indirect.trailing", "indirect.order_of_words", "indirect.inside")


def stands(reading: Reading, one: Found, attributed: Iterable[Found]) -> bool:
    """Whether a find of the rules is a report of its own beside what the reader attributes."""
    nested, inner = one.rule.endswith(".nested"), one.rule.endswith("direct.inner")
    pattern = one.rule.removeprefix("quotes.").removesuffix(".nested")
    if one.rule == POST or _UNSURE.intersection(pattern.split(".")):
        return one.rule == POST
    beside = [other for other in attributed if other.start < one.end and one.start < other.end]
    if pattern.startswith(_AROUND) and any(_relays(other, one) for other in beside):
        return True
    if inner or any(_holds_cue(other, one) for other in beside):
        fit = inner or pattern.startswith(_SPOKEN if nested else _WITHIN)
        return fit and _named(reading, one, nested=nested or inner)
    if nested:
        return False
    if not beside:
        return pattern.startswith(_FREE)
    around = all(_holds(one, other) for other in beside)
    return around and pattern.startswith(_AROUND)


def _holds(outer: Found, inner: Found) -> bool:
    return outer.start - _SLACK <= inner.start and inner.end <= outer.end + _SLACK


def _relays(outer: Found, inner: Found) -> bool:
    """Whether a find is the report that another passes on whole ("X said, according to Y")."""
    return _holds_cue(outer, inner) and abs(outer.start - inner.start) <= _SLACK


def _holds_cue(outer: Found, inner: Found) -> bool:
    return inner.cue is not None and outer.start <= inner.cue[0] < outer.end


def _named(reading: Reading, one: Found, *, nested: bool) -> bool:
    """Whether a report within a report says, in a finite clause, who it is that spoke there.

    Between quotation marks even "they say" is rather the speaker's own turn of phrase.
    """
    word = _word(reading, one.cue[0]) if one.cue is not None else None
    source = _word(reading, one.head) if one.head is not None else None
    if word is None or source is None or source.pos_ == "PRON":
        return False
    if word.pos_ == "NOUN" or word.lower_ == "according":
        return True
    perfect = word.tag_ == "VBN" and any(c.lemma_ == "have" for c in word.lefts)
    return (word.tag_ in grammar.TENSED or perfect) and (not nested or source.pos_ == "PROPN")


def _word(reading: Reading, offset: int) -> Token | None:
    span = reading.span(offset, offset + 1)
    return span[0] if span is not None else None
