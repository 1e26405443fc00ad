"""Whom something was said to, in which form or place, and when."""

import re
from collections.abc import Iterator

from dragoman.extract.quotes import grammar, tellers
from dragoman.extract.quotes.found import Found
from dragoman.extract.quotes.speakers import actor_at, named
from dragoman.knowledge.reporting import reporting
from dragoman.knowledge.word_classes import word_class
from dragoman.model.parsed import Token
from dragoman.model.reading import Reading
from dragoman.model.timex import Timex

_OBJECTS = frozenset({"dobj", "dative", "advmod", "npadvmod", "oprd", "attr", "appos"})
_SPEAKING = word_class("act.address")
_POSTING = frozenset({"post", "repost", "tweet", "upload"})
# Before a date: it bounds something rather than dating what is said.
_NOT_ON = frozenset({"since", "until", "till", "from", "before", "after", "by", "for"})
_OUTLETS_OWN = re.compile(r"(.+?)(?:['’]s?)?\s+[\"“‘'](?=[A-Z])")
_NAMED = frozenset({"ORG", "PERSON", "GPE", "NORP"})


def setting(reading: Reading, found: Found) -> tuple[str | None, str | None]:
    """The addressee and the form ("a statement", "post on ...") of an utterance."""
    verb = cue_token(reading, found)
    if verb is None or verb.lower_ == "according":
        return None, None
    hearer = _hearer(verb, found) or _outlet(verb)
    to = via = None
    if hearer is not None and _form(hearer):
        via = named(reading.article.text[slice(*grammar.phrase(hearer))])
    elif hearer is not None and hearer.lower_ not in ("me", "us"):
        to = _name(reading, hearer)
    for preposition, noun in _phrases(verb, found):
        heard, form = _phrase(reading, preposition, noun)
        to, via = to or heard, via or form
    return to, via


def cue_token(reading: Reading, found: Found) -> Token | None:
    """The first word of a find's cue."""
    span = reading.span(*found.cue) if found.cue is not None else None
    return span[0] if span is not None else None


def _phrase(reading: Reading, preposition: str, noun: Token) -> tuple[str | None, str | None]:
    """What a phrase beside a cue says of hearer and form."""
    words, lemma = reporting(), noun.lemma_.lower()
    platform = _platform(reading, noun)
    if platform is not None and preposition in ("on", "via", "to", "in", "through"):
        return platform, f"post on {platform}"
    if preposition == "to" and _listens(noun):
        return _name(reading, noun), None
    if preposition in ("in", "on", "during", "at", "through", "via") and _form(noun):
        form = named(reading.article.text[slice(*grammar.phrase(noun))])
        heard = _partner(reading, noun) or (form if lemma in words.venues else None)
        return heard, form
    return None, None


def _hearer(verb: Token, found: Found) -> Token | None:
    """The object of a verb that takes a hearer ("told X", "called on X to ...")."""
    if verb.lemma_.lower() not in reporting().kinds["hearing"] or grammar.passive(verb):
        return None
    for child in verb.rights:
        inside = found.start <= child.idx < found.end
        if child.dep_ in ("ccomp", "xcomp"):
            subjects = (c for c in child.subtree if c.dep_ in ("nsubj", "compound", "nmod"))
            for subject in subjects:
                if verb.i < subject.i and subject.idx < found.start:
                    return subject
        elif child.dep_ == "prep" and child.lower_ in ("on", "upon", "to"):
            if verb.lemma_ in ("call", "appeal") and not inside:
                return next((c for c in child.children if c.dep_ == "pobj"), None)
        elif child.dep_ in _OBJECTS and child.pos_ in ("PROPN", "NOUN", "PRON") and not inside:
            adjacent = child.left_edge.i == verb.i + 1
            if child.ent_type_ not in ("DATE", "TIME") and (adjacent or child.dep_ == "dative"):
                return child
    return None


def _form(noun: Token) -> bool:
    """Whether a noun is a form of words ("a statement"); the "Post" of a paper's name is none."""
    return noun.pos_ != "PROPN" and noun.lemma_.lower() in reporting().forms


def _outlet(verb: Token) -> Token | None:
    """The outlet that cites the speaker ("X reported, citing Y"): it was told."""
    if tellers.cited(verb) is None:
        return None
    return tellers.own_subject(verb.head.head if verb.dep_ == "pcomp" else verb)


def _phrases(verb: Token, found: Found) -> Iterator[tuple[str, Token]]:
    """Preposition and noun of the phrases around a cue that are no part of what is said."""
    opening = verb.doc[verb.sent.start]
    if opening.tag_ == "VBG" and opening.lemma_.lower() in _SPEAKING:
        yield from _prepositions(opening, found)
    at = verb
    for _ in range(3):
        yield from _prepositions(at, found)
        if at.dep_ not in ("conj", "advcl", "xcomp") or at.head.i == at.i:
            return
        at = at.head


def _prepositions(head: Token, found: Found) -> Iterator[tuple[str, Token]]:
    for child in head.children:
        if child.dep_ not in ("prep", "dative") or found.start <= child.idx < found.end:
            continue
        for noun in child.children:
            if noun.dep_ == "pobj":
                yield child.lower_, noun
                for inner in noun.children:
                    if inner.dep_ == "prep" and inner.lower_ in ("on", "to", "via"):
                        yield from ((inner.lower_, n) for n in inner.children if n.dep_ == "pobj")


def _listens(noun: Token) -> bool:
    return noun.ent_type_ in _NAMED or noun.lower_ in reporting().audiences


def _platform(reading: Reading, noun: Token) -> str | None:
    """The platform that a noun, or the page it names, stands for."""
    words = reporting()
    text = reading.article.text[slice(*grammar.phrase(noun))]
    for name in words.multiword_platforms:
        if name.lower() in text.lower():
            return name if noun.lemma_.lower() not in words.pages else named(text)
    if noun.text in words.platforms:
        return noun.text
    if noun.lemma_.lower() in words.pages:
        return next((c.text for c in noun.lefts if c.text in words.platforms), None)
    return _new_platform(noun)


def _new_platform(noun: Token) -> str | None:
    """The name of a platform that no list has: what something was posted on."""
    on = noun.head
    if on.lower_ != "on" or on.head.lemma_.lower() not in _POSTING:
        return None
    near = (noun, *(c for c in noun.children if c.dep_ == "appos"))
    found = next((t for t in near if t.pos_ == "PROPN"), None)
    if found is None or found.ent_type_ in ("DATE", "TIME", "GPE", "LOC", "FAC"):
        return None
    return found.text


def _partner(reading: Reading, noun: Token) -> str | None:
    """Whom an interview was given to, a letter was sent to."""
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in ("with", "to"):
            for grandchild in child.children:
                if grandchild.dep_ == "pobj" and _listens(grandchild):
                    return _name(reading, grandchild)
    return None


def _name(reading: Reading, head: Token) -> str:
    """Whom a word names; of "Harbor Radio's “Morning Watch”" the outlet, and not its programme."""
    words = reading.article.text[slice(*grammar.phrase(head))]
    outlet = _OUTLETS_OWN.match(words)
    return actor_at(reading, head.idx) or named(outlet[1] if outlet else words)


def day(reading: Reading, found: Found) -> Timex | None:
    """The day that a cue's sentence dates the saying with, None where it dates something else."""
    verb = cue_token(reading, found)
    if verb is None:
        return None
    sentence = verb.sent
    near = [
        d
        for d in reading.dates_in(sentence.start_char, sentence.end_char)
        if d.type in ("DATE", "TIME")
        and d.date
        and not _to_come(reading, d)
        and not found.start <= d.start < found.end
        and _dates_saying(reading, verb, d)
    ]
    return min(near, key=lambda d: (abs(d.start - verb.idx), d.start), default=None)


def posted(reading: Reading, found: Found) -> Timex | None:
    """The day that stands behind the author of a post that is shown whole."""
    if found.source is None:
        return None
    end = reading.paragraph_of(found.source[0])[1]
    dates = (d for d in reading.dates_in(found.source[1], end) if d.type in ("DATE", "TIME"))
    return next(dates, None)


def _to_come(reading: Reading, timex: Timex) -> bool:
    """Whether a day lies after the article's: nothing was said then yet."""
    published = reading.article.published
    return published is not None and (timex.date or "") > published[:10]


def _dates_saying(reading: Reading, verb: Token, timex: Timex) -> bool:
    """Whether a date hangs on the cue, or opens its sentence."""
    span = reading.span(timex.start, timex.end)
    if span is None or (span.start and reading.doc[span.start - 1].lower_ in _NOT_ON):
        return False
    at = span.root
    for _ in range(6):
        if at.head.i == at.i:
            break
        at = at.head
        if at.i == verb.i:
            return True
        if at.pos_ in ("VERB", "AUX"):
            break
    shared = {verb.i}
    up = verb
    while up.dep_ in ("conj", "xcomp", "advcl", "ccomp", "pcomp", "prep") and len(shared) < 5:
        up = up.head
        shared.add(up.i)
    close = -4 <= span.start - verb.i <= 4
    return at.i in shared or close
