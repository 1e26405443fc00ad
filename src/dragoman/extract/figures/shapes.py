"""Shapes: numbers whose own form says what they count, such as money, shares and spans of time."""

from dragoman.extract.figures.count import Counted
from dragoman.extract.figures.numerals import Numeral
from dragoman.extract.figures.phrases import (
    NOUN_TAGS,
    RATE,
    head_from,
    left_edge,
    noun_from,
    plural,
    rate,
    words_between,
    words_of,
)
from dragoman.extract.sentence import sentence
from dragoman.knowledge.quantities import quantities
from dragoman.model.parsed import Doc, Token

_Q = quantities()
_NEAR = 25  # words between "40 for 40" and the word that says what is exchanged
_COMING_TO = frozenset({"of", "totaling", "totalling"})
_SHORT = 5  # words of the noun in front of a sum
_SWAPS = frozenset({"swap", "exchange", "trade", "release"})


def currency_named(after: Token) -> tuple[str, Token | None] | None:
    """The currency that the word behind a number names, and the word behind that."""
    pair = f"{after.lower_} {after.nbor().lower_}" if after.i + 1 < len(after.doc) else ""
    if pair in _Q.currency_names:
        rest = after.i + 2
        return _Q.currency_names[pair], after.doc[rest] if rest < len(after.doc) else None
    if after.lower_ in _Q.currency_names and (after.lower_ != "won" or after.tag_ in NOUN_TAGS):
        rest = after.i + 1
        return _Q.currency_names[after.lower_], after.doc[rest] if rest < len(after.doc) else None
    return None


def money(doc: Doc, numeral: Numeral, after: Token | None, code: str) -> Counted:
    """A sum in a currency, with what it is in or for."""
    end = numeral.end
    if after is not None and after.i and doc[after.i - 1].lower_ in _Q.currency_names:
        end = doc[after.i - 1].idx + len(doc[after.i - 1])
    of = None
    if after is not None and after.lower_ in ("in", "of", "worth", "for", "toward", "towards"):
        noun = noun_from(doc, after.i + (2 if after.lower_ == "worth" else 1))
        of = words_of(noun) if noun is not None and not _is_when(noun) else None
        if noun is not None and after.lower_ in ("in", "for") and noun.ent_type_ == "GPE":
            of = None
    elif after is not None and (noun := _described(doc, numeral, after)) is not None:
        of, end = words_between(doc, after.i, noun), noun.idx + len(noun)
    of = of or _of_which(doc, numeral)
    per = rate(doc, after) if after is not None and after.lower_ in RATE else None
    return Counted(f"{code} per {per}" if per else code, of, "money", left_edge(doc, numeral), end)


def _is_when(noun: Token) -> bool:
    """As in "$38 in late trading", "$31 billion in August": no sum is of a time."""
    return noun.ent_type_ in ("DATE", "TIME") or noun.lower_ in _Q.time_units


def _described(doc: Doc, numeral: Numeral, after: Token) -> Token | None:
    """The noun that a sum stands before: "$9,000 bonuses", and not "$80 angered the minister".

    A parser that lost the sum still knows a noun that does nothing from the subject behind it.
    """
    noun = head_from(doc, after.i)
    if noun is None or noun.ent_type_ == "PERSON":
        return None
    if noun.left_edge.idx <= numeral.start:
        return noun
    if after.tag_ in ("VBD", "VBN", "VBG", "VB") and after.head.i != noun.i:
        return None
    idle = noun.dep_ not in ("nsubj", "nsubjpass", "ROOT", "npadvmod")
    return noun if noun.tag_ in ("NN", "NNS") and idle else None


def _of_which(doc: Doc, numeral: Numeral) -> str | None:
    """As in "a minimum wage of 16,000 euros", "losses of almost $150 million": the noun before."""
    first = doc.char_span(numeral.start, numeral.last, alignment_mode="expand")
    if first is None or first.start < 2 or doc[first.start - 1].lower_ not in _COMING_TO:
        return None
    noun = doc[first.start - 2]
    if noun.tag_ not in ("NN", "NNS") or noun.lower_ in _Q.hollow or _is_when(noun):
        return None
    words = [t for t in doc[noun.left_edge.i : noun.i + 1] if t.i >= noun.i - _SHORT]
    while len(words) > 1 and (words[0].tag_ in ("DT", "PRP$", "PDT", "HYPH") or words[0].is_punct):
        words = words[1:]
    return words_between(doc, words[0].i, noun)


def part(doc: Doc, numeral: Numeral, after: Token | None, unit: str) -> Counted:
    """A share of something: "90% of the towns", "half of the hostages", "a 10% tariff"."""
    end, of = numeral.end, None
    noun = None
    if after is not None and after.lower_ in ("of", "the"):
        noun = noun_from(doc, after.i + (after.lower_ == "of"))
    elif after is not None:
        noun = head_from(doc, after.i)
    if noun is not None:
        end, of = noun.idx + len(noun), words_of(noun)
    of = of or _of_which(doc, numeral)
    return Counted(unit, of, unit, left_edge(doc, numeral), end)


def compound(doc: Doc, numeral: Numeral, after: Token | None) -> Counted | None:
    """As in "70-day truce", "15-point plan"; most other compounds ("two-state") count nothing."""
    if after is None:
        return None
    if after.lower_ == "strong":
        return _strong(doc, numeral, after)
    word = after.lower_.removesuffix("s")
    timed = after.lower_ in _Q.time_units
    if not timed and word not in _Q.compounds:
        return None
    start = after.i + 1
    while start < len(doc) and doc[start].text in ("-", "long", "old", "‑"):
        start += 1
    noun = head_from(doc, start)
    end = noun.idx + len(noun) if noun is not None else after.idx + len(after)
    of = words_between(doc, start, noun) if noun is not None else None
    rule = "duration" if timed else "compound"
    return Counted(plural(after), of, rule, left_edge(doc, numeral), end)


def _strong(doc: Doc, numeral: Numeral, after: Token) -> Counted | None:
    """As in "the 9,000-strong garrison"."""
    force = head_from(doc, after.i + 1) if after.i + 1 < len(doc) else None
    if force is None:
        return None
    of = words_between(doc, after.i + 1, force)
    end = force.idx + len(force)
    return Counted(plural(force), of, "compound", left_edge(doc, numeral), end)


def each_way(doc: Doc, numeral: Numeral, last: Token, after: Token | None) -> Counted:
    """As in "an exchange of 40 for 40 sailors": so many each way, of what the swap is of."""
    noun = head_from(doc, after.i) if after is not None else None
    if noun is not None and noun.tag_ == "NNS":
        return Counted(plural(noun), None, "each_way", numeral.start, noun.idx + len(noun))
    around = [t for t in sentence(last) if abs(t.i - last.i) < _NEAR]
    for token in sorted(around, key=lambda t: (abs(t.i - last.i), t.i)):
        if token.lemma_.lower() in _SWAPS:
            inner = [c for c in token.children if c.dep_ == "compound"]
            inner += [p for c in token.children if c.dep_ == "prep" for p in c.children
                      if p.dep_ == "pobj" and p.tag_ in ("NNS", "NN")]  # fmt: skip
            if inner:
                unit = plural(inner[0])
                return Counted(unit, words_of(token), "each_way", numeral.start, numeral.end)
    return Counted("people", None, "each_way", numeral.start, numeral.end)


def implied_unit(doc: Doc, numeral: Numeral, last: Token, after: Token | None) -> Counted | None:
    """As in "over the past week", "weeks of talks", "no injuries"."""
    if numeral.shape == "implied":
        unit = last if last.lower_ != "half" or last.i < 3 else doc[last.i - 3]
        if unit.lower_ == "anniversary":
            return Counted("years", "anniversary", "implied", numeral.start, numeral.end)
        return Counted(plural(unit), None, "implied", numeral.start, numeral.end)
    noun = noun_from(doc, after.i + (after.lower_ == "of")) if after is not None else None
    if noun is None:
        return None
    end = noun.idx + len(noun)
    if numeral.shape == "none":
        return Counted(plural(noun), None, "none", numeral.start, end)
    return Counted(last.lower_, words_of(noun), "stretches", numeral.start, end)
