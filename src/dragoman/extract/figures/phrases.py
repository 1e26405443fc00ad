"""Phrases: the words around a number, its noun, its determiner and its rate."""

from dragoman.extract.clause import noun_span
from dragoman.extract.figures.numerals import Numeral
from dragoman.knowledge.quantities import quantities
from dragoman.model.parsed import Doc, Token
from dragoman.model.written import text_of

_Q = quantities()
NOUN_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS"})
RATE = frozenset({"a", "an", "per", "each", "every"})
_MODIFIER_TAGS = frozenset(
    {"JJ", "JJR", "JJS", "VBN", "VBG", "NN", "NNP", "POS", "CD", "HYPH", "RB", "RBR"}
)
_REACH = 8  # words between a number and its noun: "10 still living Israeli women hostages"
_DETERMINERS = frozenset({"DT", "PRP$", "PDT"})
_CLOSING = frozenset({'"', "”", "»", "’", "'"})
_NO_WORDS = frozenset({"-", "‐", "‑", "\u00a0", " "})
_IRREGULAR = {"foot": "feet", "man": "men", "woman": "women", "child": "children"}
_DAYS = frozenset({"today", "yesterday", "tomorrow"})


def word_behind(doc: Doc, numeral: Numeral, last: Token) -> Token | None:
    """The word behind the number; hedges, percent signs, hyphens and line breaks are no words.

    Nor is the mark that closes a quotation of the number: "more than 40" hostages.
    """
    at = last.i + 1
    if at < len(doc) and doc[at].text in _CLOSING and doc[at].idx == last.idx + len(last):
        at += 1
    while at < len(doc) and (doc[at].idx < numeral.end or doc[at].text in _NO_WORDS):
        at += 1
    if at >= len(doc) or doc[at].is_space or any(t.is_sent_start for t in doc[last.i + 1 : at + 1]):
        return None
    return doc[at]


def head_from(doc: Doc, at: int) -> Token | None:
    """The noun that a group of words starting here is about, None where none follows closely."""
    head: Token | None = None
    for i in range(at, min(at + _REACH, len(doc))):
        token = doc[i]
        joins = token.lower_ in ("or", "and", ",", "/") and head is None and i > at
        if head is not None and token.tag_ == "NNP" and token.ent_type_ in ("DATE", "TIME"):
            break  # "a $4 billion bill Friday"
        if token.tag_ in NOUN_TAGS and token.lower_ not in _DAYS:
            head = token
            if token.tag_ in ("NNS", "NNPS") and not _goes_on(doc, i):
                break
        elif _breaks(head, token, opening=i == at, joins=joins):
            break
    return head


def _breaks(head: Token | None, token: Token, *, opening: bool, joins: bool) -> bool:
    """Whether a word that is no noun ends the group."""
    if token.tag_ == "CD" and not opening:
        return True
    if head is not None and token.tag_ not in ("POS", "HYPH") and not _describes(head, token):
        return True
    return token.tag_ not in _MODIFIER_TAGS and not joins


def _describes(noun: Token, following: Token) -> bool:
    """Whether a noun stands before an adjective only to describe what comes behind both."""
    modifier = following.tag_ in ("JJ", "VBN", "VBG")
    return modifier and noun.dep_ in ("compound", "amod", "nmod") and noun.head.i > following.i


def _goes_on(doc: Doc, at: int) -> bool:
    """Whether a plural only describes the noun behind it ("weapons systems")."""
    if at + 1 >= len(doc):
        return False
    following = doc[at + 1]
    return following.tag_ == "NNS" and doc[at].dep_ == "compound"


def noun_from(doc: Doc, at: int) -> Token | None:
    """The noun of a phrase that may open with a determiner ("of the living hostages")."""
    while at < len(doc) and (doc[at].tag_ in _DETERMINERS or doc[at].tag_ in ("CD", "IN")):
        if doc[at].tag_ == "IN" and doc[at].lower_ != "of":
            break
        at += 1
    return head_from(doc, at)


def word_before(doc: Doc, numeral: Numeral) -> Token | None:
    """The word in front of the number and its hedge."""
    span = doc.char_span(numeral.start, numeral.start + 1, alignment_mode="expand")
    return doc[span.start - 1] if span is not None and span.start else None


def left_edge(doc: Doc, numeral: Numeral) -> int:
    """Start of the phrase: determiner and adjectives before the number belong to it."""
    start = numeral.start
    token = word_before(doc, numeral)
    for _ in range(3):
        if token is None or not (token.tag_ in _DETERMINERS or token.tag_ in ("JJ", "RB", "VBG")):
            break
        if token.tag_ in _DETERMINERS:
            return token.idx
        token = doc[token.i - 1] if token.i else None
    return start


def rate(doc: Doc, token: Token) -> str | None:
    """As in "a week", "per day" behind the noun: the unit of time."""
    if token.lower_ not in RATE or token.i + 1 >= len(doc):
        return None
    unit = doc[token.i + 1].lower_
    return unit if unit in _Q.time_units else None


def plural(noun: Token) -> str:
    """The unit that a noun stands for, in the plural."""
    word = noun.lower_
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    same = word in _Q.invariant or word.endswith(("ese", "staff", "personnel"))
    if noun.tag_ in ("NNS", "NNPS") or same or word.endswith("s"):
        return word
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("ch", "sh", "x", "z")) else "s")


def words_between(doc: Doc, at: int, noun: Token, end: int | None = None) -> str:
    """The words from a token up to a noun, or up to an offset."""
    start = doc[min(at, noun.i)].idx
    return " ".join(text_of(doc)[start : end or noun.idx + len(noun)].split())


def words_of(noun: Token) -> str:
    """The words of a noun phrase, without side clauses."""
    start, end = noun_span(noun)
    return " ".join(text_of(noun.doc)[start:end].split())
