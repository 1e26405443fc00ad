"""Counted: what a number counts, its unit and whose or which it is, from the words around it."""

from dragoman.extract.clause import noun_span
from dragoman.extract.figures.alone import alone
from dragoman.extract.figures.count import Counted
from dragoman.extract.figures.fates import fate
from dragoman.extract.figures.numerals import Numeral
from dragoman.extract.figures.phrases import (
    head_from,
    left_edge,
    noun_from,
    plural,
    rate,
    word_before,
    word_behind,
    words_between,
    words_of,
)
from dragoman.extract.figures.shapes import (
    compound,
    currency_named,
    each_way,
    implied_unit,
    money,
    part,
)
from dragoman.knowledge.quantities import quantities
from dragoman.knowledge.word_classes import word_class
from dragoman.model.parsed import Doc, Token
from dragoman.model.written import text_of

_Q = quantities()
_BACKWARD = frozenset({"the", "these", "those", "both", "its", "their", "his", "her"})
_PRONOUNS = frozenset({"them", "whom", "these", "those", "which", "us"})
_SHOWN = frozenset({"images", "photos", "pictures", "slides", "comments", "videos"})
_TELLING = word_class("act.tell_number")
_SUM = 1e5  # from here on "500-pound" weighs nothing, and is money
_KNOWING = frozenset({"familiar", "close", "briefed", "with", "involved"})
_IMPLIED = frozenset({"implied", "stretches", "none"})
_POINTING = frozenset({"ago", "earlier", "later", "before", "after", "since"})


def counted(  # noqa: PLR0911 - cases in order
    doc: Doc, numeral: Numeral, last: Token
) -> Counted | None:
    """What the number counts; `last` is its last token. None where it counts nothing."""
    after = word_behind(doc, numeral, last)
    if numeral.currency:
        return money(doc, numeral, after, numeral.currency)
    if numeral.percent or numeral.shape == "fraction":
        return part(doc, numeral, after, "percent" if numeral.percent else "share")
    sum_of = currency_named(after) if numeral.hyphen and after is not None else None
    if sum_of is not None and (numeral.value or numeral.low or 0) >= _SUM:
        return money(doc, numeral, sum_of[1], sum_of[0])
    if numeral.hyphen or numeral.shape in _IMPLIED or numeral.shape == "each_way":
        return _shaped(doc, numeral, last, after)
    if after is None:
        return alone(doc, numeral, last)
    if currency := currency_named(after):
        return money(doc, numeral, currency[1], currency[0])
    return _noun(doc, numeral, last, after)


def _shaped(doc: Doc, numeral: Numeral, last: Token, after: Token | None) -> Counted | None:
    if numeral.shape in _IMPLIED:
        return implied_unit(doc, numeral, last, after)
    if numeral.shape == "each_way":
        return each_way(doc, numeral, last, after)
    return compound(doc, numeral, after)


def _noun(doc: Doc, numeral: Numeral, last: Token, after: Token) -> Counted | None:
    begin = _opening(doc, numeral, after)
    if begin is None:
        return alone(doc, numeral, last) if numeral.value != 1 else None
    noun = noun_from(doc, begin) if begin > after.i else head_from(doc, begin)
    if noun is None:
        return alone(doc, numeral, last)
    noun = _joined_head(doc, noun)
    if noun.lower_ in _Q.not_counted or not noun.text[0].isalpha():
        return None
    if noun.lower_ == "times":
        return _times(numeral, noun)
    return _stuff(doc, numeral, noun, begin)


def _stuff(doc: Doc, numeral: Numeral, noun: Token, begin: int) -> Counted | None:
    """What is counted by its kind: money ("billions of dollars"), time, or things."""
    if numeral.shape == "vague" and (sum_of := currency_named(noun)) is not None:
        return money(doc, numeral, sum_of[1], sum_of[0])
    if noun.lower_ in _Q.time_units:
        return _stretch(doc, numeral, noun)
    return _things(doc, numeral, noun, begin)


def _joined_head(doc: Doc, noun: Token) -> Token:
    """As in "three drone and missile attacks": two describe what the number counts."""
    i = noun.i + 1
    if noun.tag_ != "NN" or i + 2 >= len(doc) or doc[i].lower_ not in ("and", "or"):
        return noun
    if doc[i + 1].tag_ == "NN" and doc[i + 2].tag_ == "NNS":
        return doc[i + 2]
    return noun


def _opening(doc: Doc, numeral: Numeral, after: Token) -> int | None:
    """Where the counted noun's phrase opens, behind "of" and "out of"; None before a pronoun."""
    following = doc[after.i + 1].lower_ if after.i + 1 < len(doc) else ""
    if after.lower_ == "of" and following:
        told = numeral.shape != "vague"
        return None if told and (numeral.value == 1 or following in _PRONOUNS) else after.i + 1
    if after.lower_ == "out" and following == "of" and after.i + 2 < len(doc):
        return after.i + 2
    return after.i


def _things(doc: Doc, numeral: Numeral, noun: Token, begin: int) -> Counted | None:
    rule = _rule(doc, numeral, noun)
    if rule is None:
        return None
    unit = _unit(noun)
    per = rate(doc, doc[noun.i + 1]) if noun.i + 2 < len(doc) else None
    of = words_between(doc, begin, noun, noun_span(noun)[1])
    state = _state(noun)
    back = word_before(doc, numeral)
    but = back is not None and back.lower_ == "but"  # "all but 16 backed it": these did not
    state = state or (None if but else fate(noun, of))
    of = f"{of} {state}" if state and state not in of else of
    unit = f"{unit} per {per}" if per else unit
    return Counted(unit, of, rule, left_edge(doc, numeral), noun.idx + len(noun))


def _rule(doc: Doc, numeral: Numeral, noun: Token) -> str | None:  # noqa: PLR0911 - cases
    """The name of the pattern, by how likely the number is to matter."""
    small = numeral.shape == "word" and (numeral.value or 0) <= 10
    if numeral.shape == "vague":
        return _vague(doc, numeral, noun)
    if numeral.value == 0:
        return "zero"
    if noun.tag_ == "NNP" or _is_aside(doc, numeral, noun, small=small):
        return None
    back = word_before(doc, numeral)
    if back is not None and back.lower_ in _BACKWARD and small:
        named = noun.lower_ not in _Q.anaphoric and noun.tag_ != "NN"  # "the two step back"
        return "definite" if named else None
    if numeral.value == 1:
        return "one" if _is_one(numeral, noun) else None
    if noun.tag_ == "NN" and noun.lower_ not in _Q.invariant:
        return "singular" if (numeral.value or numeral.high or 0) >= 1000 else None
    return "few" if small else "counted"


def _vague(doc: Doc, numeral: Numeral, noun: Token) -> str | None:
    """As in "dozens", an amount; "several" is one only of what somebody may have counted."""
    if (numeral.low or 0) >= 20:
        return "vague"
    few = noun.lower_ in _Q.tellers or numeral.qualifier == "a few"
    return None if few or _is_other(doc, noun) else "several"


def _is_aside(doc: Doc, numeral: Numeral, noun: Token, *, small: bool) -> bool:
    """As in "two officials said", "Slideshow (22 images)": told for the report's own sake."""
    if small and noun.lower_ in _Q.tellers and _tells(doc, noun):
        return True
    return noun.lower_ in _SHOWN and text_of(doc)[max(numeral.start - 1, 0)] == "("


def _is_other(doc: Doc, noun: Token) -> bool:
    """As in "several other countries": nobody counted them."""
    return "other" in (doc[max(noun.i - 1, 0)].lower_, doc[max(noun.i - 2, 0)].lower_)


def _tells(doc: Doc, noun: Token) -> bool:
    """As in "two officials said", "three people familiar with the talks"."""
    behind = doc[noun.i + 1].lower_ if noun.i + 1 < len(doc) else ""
    return behind in _KNOWING or noun.head.lemma_.lower() in _TELLING


def _is_one(numeral: Numeral, noun: Token) -> bool:
    """Whether "one" counts: one killed, or one beside others ("one nurse and two guards")."""
    if numeral.shape != "word" or noun.tag_ not in ("NN", "NNP"):
        return False
    if noun.head.lemma_.lower() in _Q.casualty_verbs and noun.dep_ != "pobj":
        return True
    return any(c.dep_ == "nummod" for other in noun.conjuncts for c in other.children)


def _times(numeral: Numeral, noun: Token) -> Counted | None:
    if numeral.shape != "vague":
        return Counted("times", None, "times", numeral.start, noun.idx + len(noun))
    return None


def _stretch(doc: Doc, numeral: Numeral, noun: Token) -> Counted | None:
    """A stretch of time: "60 days", "two weeks ago", "the next two weeks"."""
    behind = doc[noun.i + 1].lower_ if noun.i + 1 < len(doc) else ""
    end = noun.idx + len(noun)
    if numeral.value == 1 and noun.lower_ == "day" and numeral.shape == "word":
        return None
    if numeral.shape == "vague":
        return Counted(plural(noun), None, "vague_duration", numeral.start, end)
    if behind in _POINTING:
        closing = doc[noun.i + 1]
        return Counted(plural(noun), None, "ago", numeral.start, closing.idx + len(closing))
    of = None
    if behind == "of" and noun.i + 2 < len(doc):
        inner = noun_from(doc, noun.i + 2)
        if inner is not None:
            of, end = words_of(inner), inner.idx + len(inner)
    return Counted(plural(noun), of, "duration", left_edge(doc, numeral), end)


def _unit(noun: Token) -> str:
    word = noun.lower_
    if word in _Q.attached:
        return word
    return "people" if word in _Q.persons or noun.tag_ == "NNPS" else plural(noun)


def _state(noun: Token) -> str | None:
    """What befell those counted: "killed", "wounded", "arrested"."""
    verb = noun.head
    if noun.dep_ in ("nsubjpass", "dobj", "nsubj") and verb.lemma_.lower() in _Q.casualty_verbs:
        return verb.lower_ if verb.tag_ in ("VBN", "VBD") and noun.dep_ != "nsubj" else None
    return None
