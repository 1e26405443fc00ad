"""Alone: numbers without a noun, which count what the context counts ("148 are alive")."""

from dragoman.extract.figures.count import Counted
from dragoman.extract.figures.numerals import Numeral
from dragoman.extract.figures.phrases import plural, words_of
from dragoman.knowledge.quantities import quantities
from dragoman.model.parsed import Doc, Token

_Q = quantities()
_LOOK_BACK = 40  # words in which "them" finds its plural, about two sentences
_PLAIN = frozenset({"number", "total", "count"})  # of whatever was just told of
_NEAR = 8  # words between a number and the verb that makes it a number of people


def alone(doc: Doc, numeral: Numeral, last: Token) -> Counted | None:  # noqa: PLR0911 - cases in order
    """No noun behind it: the context must say what it counts ("148 are alive")."""
    if body := _body(doc, numeral, last):
        return body
    if numeral.value == 1 or (last.text[0].isupper() and not last.is_sent_start):
        return None
    after = doc[last.i + 1] if last.i + 1 < len(doc) else None
    if after is not None and after.lower_ == "of" and last.i + 2 < len(doc):
        return _of_them(doc, numeral, last)
    end = numeral.end
    verb = last.head if last.dep_ in ("nsubj", "nsubjpass") else None
    if verb is not None and 0 < verb.i - last.i <= 5:
        end = verb.idx + len(verb)
    if total := _total(last):
        return Counted(plural(total), words_of(total), "total", numeral.start, end)
    if casualty := _casualty(last):
        return Counted("people", casualty, "casualties", numeral.start, end)
    if numeral.shape == "vague":
        crowd = verb is not None or last.dep_ == "ROOT"
        return Counted("people", None, "crowd", numeral.start, end) if crowd else None
    if after is None or not _stands_alone(doc, last, after):
        return None
    return Counted(None, None, "carried", numeral.start, end)


def _body(doc: Doc, numeral: Numeral, last: Token) -> Counted | None:
    """As in "a crew of 40": the noun in front says that they are people."""
    first = doc.char_span(numeral.start, numeral.last, alignment_mode="expand")
    if first is None or first.start < 2 or doc[first.start - 1].lower_ != "of":
        return None
    noun = doc[first.start - 2]
    if (
        noun.lower_ not in _Q.bodies
        or noun.text[0].isupper()
        or (last.i + 1 < len(doc) and doc[last.i + 1].lower_ == "of")
    ):
        return None
    return Counted("people", words_of(noun), "body", noun.left_edge.idx, numeral.end)


def _of_them(doc: Doc, numeral: Numeral, last: Token) -> Counted:
    pronoun = doc[last.i + 2]
    noun = _last_plural(doc, last)
    unit = plural(noun) if noun is not None else None
    return Counted(unit, None, "of_them", numeral.start, pronoun.idx + len(pronoun))


def _total(last: Token) -> Token | None:
    """What a total is of: "the number of casualties exceeded 900", "the death toll rose to 30"."""
    verb = last.head.head if last.dep_ == "pobj" else last.head
    if last.dep_ not in ("dobj", "pobj", "attr", "nummod", "npadvmod"):
        return None
    for subject in verb.children:
        if subject.dep_ in ("nsubj", "nsubjpass", "dobj") and subject.lemma_.lower() in _Q.totals:
            inner = [c for p in subject.children if p.lower_ == "of" for c in p.children]
            inner = inner or [c for c in subject.children if c.dep_ in ("compound", "amod")]
            if not inner and subject.lemma_.lower() in _PLAIN and _is_definite(subject):
                return _last_plural(subject.doc, subject)  # "the number is now over 100"
            return inner[-1] if inner else None
    return None


def _is_definite(noun: Token) -> bool:
    return any(c.dep_ == "det" and c.lower_ in ("the", "that", "this") for c in noun.children)


def _last_plural(doc: Doc, last: Token) -> Token | None:
    """The nearest plural noun before: what "of them" most likely means."""
    for i in range(last.i - 1, max(-1, last.i - _LOOK_BACK), -1):
        if doc[i].tag_ in ("NNS", "NNPS") and doc[i].lower_ not in _Q.time_units:
            return doc[i]
    return None


def _stands_alone(doc: Doc, last: Token, after: Token) -> bool:
    """Whether a number stands for those just counted ("31 in a school", "another five on …")."""
    before = doc[last.i - 1] if last.i else None
    if before is not None and before.lower_ in ("of", "age", "aged", "to", "at", "from"):
        return False
    if last.dep_ in ("nsubj", "nsubjpass") and last.head.i > last.i:
        return True
    if after.tag_ == "VBN":
        return True
    another = before is not None and before.lower_ in ("another", "others", "including", "other")
    return another or after.lower_ in ("in", "alive", "dead", "wounded", "near", "the", "who")


def _casualty(last: Token) -> str | None:
    """The word that makes a number alone a number of people: killed, wounded, arrested."""
    for token in (last.head, last.head.head):
        if token.lemma_.lower() in _Q.casualty_verbs and abs(token.i - last.i) <= _NEAR:
            return token.lower_
    return None
