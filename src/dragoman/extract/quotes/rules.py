"""The rules that find utterances: words between marks first, then clauses, objects and nouns."""

from bisect import bisect_left
from dataclasses import replace

from dragoman.extract.quotes import grammar, tellers
from dragoman.extract.quotes.accordance import according
from dragoman.extract.quotes.clauses import clause, infinitive
from dragoman.extract.quotes.found import Found
from dragoman.extract.quotes.inner import inner
from dragoman.extract.quotes.objects import blame, label, noun, noun_object
from dragoman.extract.quotes.spoken import spoken
from dragoman.extract.quotes.surface import rest, trailing
from dragoman.extract.quotes.turns import turns
from dragoman.model.parsed import Token
from dragoman.model.reading import Reading

_CLAUSE_RULES = (clause, infinitive)
_WORD_ORDER = (trailing, rest)
_PHRASE_RULES = (blame, label, noun_object)
_NESTED = ("quotes.indirect", "quotes.according", "quotes.noun.that")
# What is longer is no sentence but a table or noise; the rules look at each word's sentence.
_LONGEST_SENTENCE = 400
_FIRST_PERSONS = frozenset({"i", "we", "you"})


def find(reading: Reading) -> list[Found]:
    """All finds of an article; where several rest on one cue, the surest pattern's."""
    found = spoken(reading) + turns(reading) + inner(reading)
    cued = sorted((one.cue[0], at) for at, one in enumerate(found) if one.cue is not None)
    taken = {cue for cue, _ in cued}
    told: list[Found] = []
    for sentence in reading.doc.sents:
        if sentence.end - sentence.start > _LONGEST_SENTENCE:
            continue
        bounds = ((sentence.start_char, 0), (sentence.end_char, 0))
        first, last = (bisect_left(cued, bound) for bound in bounds)
        beside = [found[at] for _, at in cued[first:last]]
        for token in sentence:
            one = _of(token) if token.idx not in taken else None
            if one is None or one.end <= one.start or _covered(token, told):
                continue
            kept = _nested(reading, one, token)
            if kept is not None:
                told.append(_with_main_source(token, kept, (*beside, *told[-3:])))
    return found + told


def _with_main_source(token: Token, one: Found, others: tuple[Found, ...]) -> Found:
    """The source of the sentence's main report for a second one that shares its subject.

    Parses often hang such a verb ("..., adding that", "... and accused") on the clause reported
    first, and then give it that clause's subject.
    """
    main = [o for o in others if _is_main(token, o)]
    if not main:
        return one
    nearest = max(main, key=lambda o: o.cue or (0, 0))
    participle = token.tag_ == "VBG" and token.i and token.nbor(-1).text in (",", "and")
    second = (
        token.dep_ == "conj"
        and tellers.own_subject(token) is None
        and nearest.start <= token.head.idx < nearest.end
    )
    if token.lower_ == "according" or not (participle or second):
        return one
    rule = one.rule.removesuffix(".unsaid").removesuffix(".thing")
    return replace(one, source=nearest.source, head=nearest.head, rule=rule)


def _is_main(token: Token, other: Found) -> bool:
    """Whether a find is a report of the token's sentence, before it and not around it."""
    if other.cue is None or other.source is None:
        return False
    if not token.sent.start_char <= other.cue[0] < token.idx:
        return False
    if other.start <= token.idx < other.end:
        return False
    return not other.rule.startswith(("quotes.noun", "quotes.thought", "quotes.according"))


def _of(token: Token) -> Found | None:
    if token.lower_ == "according":
        return according(token)
    opened = grammar.frames(token)
    if not opened:
        return noun(token)
    for rule in (*_CLAUSE_RULES, *_WORD_ORDER, *_PHRASE_RULES):
        one = rule(token, opened)
        if one is not None:
            return one
    return None


def _covered(token: Token, told: list[Found]) -> bool:
    """Whether a noun's clause is told already as part of the verb's object."""
    if token.pos_ != "NOUN" or not told:
        return False
    last = told[-1]
    inside = last.start <= token.idx < last.end and last.rule.startswith("quotes.object")
    return inside and not any(c.dep_ == "poss" for c in token.children)


def _nested(reading: Reading, one: Found, token: Token) -> Found | None:
    """Reports within somebody's own words: only sayings of third persons count."""
    around = reading.marked_at(token.idx)
    if around is None:
        return one
    if not one.rule.startswith(_NESTED) or one.source is None:
        return None
    if reading.article.text[slice(*one.source)].lower() in _FIRST_PERSONS:
        return None
    start, end = max(one.start, around.start), min(one.end, around.end)
    return replace(one, rule=one.rule + ".nested", start=start, end=end)
