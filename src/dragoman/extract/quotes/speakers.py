"""Who speaks: the phrase that a cue names, resolved to an actor of the article."""

import re

from dragoman.extract.counted_parties import counted_parties
from dragoman.extract.quotes import grammar
from dragoman.extract.quotes.found import Found
from dragoman.knowledge.reporting import reporting
from dragoman.model.parsed import Token
from dragoman.model.reading import Reading

_ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)
_WRITTEN = frozenset({"by", "from"})
_BESIDE = frozenset({"compound", "amod", "nmod"})
# Papers that a name beside them issues; beside "post" or "interview" it is where one appears.
_ISSUED = frozenset({"statement", "communique", "communiqué", "readout", "declaration", "memo"})
_NO_SPEAKER = frozenset({"who", "which", "that", "what", "there", "this"})


def speaker(reading: Reading, found: Found) -> tuple[str | None, str | None]:
    """The speaker's name and the words that stand for it; None where the sentence names none."""
    if found.source is None or found.head is None:
        return None, None
    words = reading.article.text[slice(*found.source)]
    if words.lower() in _NO_SPEAKER:
        return _stood_for(reading, found.source, found.head), words
    first = _first_of_several(reading, found.source, found.head)
    own = first or _meant(reading, found.head) or actor_at(reading, found.head)
    return own or named(words), words


def _stood_for(reading: Reading, source: tuple[int, int], head: int) -> str | None:
    """The speaker that a relative pronoun stands for, where its noun is known."""
    span = reading.span(head, head + 1)
    if source[0] <= head < source[1] or span is None:
        return None
    words = reading.article.text[slice(*grammar.phrase(span[0]))]
    return actor_at(reading, head) or named(words)


def _first_of_several(reading: Reading, source: tuple[int, int], head: int) -> str | None:
    """The first of several named speakers ("Abara and Premier Lund"), where the head is another."""
    text = reading.article.text
    joint = text.find(" and ", source[0], min(head, source[1]))
    if joint < 0:
        return None
    names = reading.mentions_in(source[0], joint)
    return next((m.actor for m in names if m.form == "name" and m.end == joint), None)


def _meant(reading: Reading, offset: int) -> str | None:
    """Who is meant where another word names them: "her rival, Ola Brandt", "the mayor's letter".

    What a paper says is said by whose paper it is.
    """
    span = reading.span(offset, offset + 1)
    head = span[0] if span is not None else None
    if head is None or head.pos_ != "NOUN":
        return None
    for child in head.children:
        if child.dep_ == "appos" and child.pos_ == "PROPN" and child.ent_type_ == "PERSON":
            return actor_at(reading, child.idx)
    return _author(reading, head) if head.lemma_.lower() in reporting().forms else None


def _author(reading: Reading, paper: Token) -> str | None:
    """Whose a paper is: "the mayor's letter", "a statement by the three ports", "a Tarn memo"."""
    for child in paper.children:
        if child.dep_ == "poss":
            return actor_at(reading, child.idx)
        if child.dep_ == "prep" and child.lower_ in _WRITTEN:
            for whose in child.children:
                if whose.dep_ == "pobj":
                    first = next(iter(counted_parties(reading, whose)), whose)
                    return called(reading, first.idx)
    if paper.lemma_.lower() not in _ISSUED:
        return None
    beside = (t for c in paper.children if c.dep_ in _BESIDE and c.i < paper.i for t in c.subtree)
    return next(filter(None, (actor_at(reading, t.idx) for t in beside)), None)


def actor_at(reading: Reading, offset: int) -> str | None:
    """The actor that the word at an offset stands for."""
    span = reading.span(offset, offset + 1)
    if span is None:
        return None
    mention = reading.mention_of(span[0])
    return mention.actor if mention is not None else None


def called(reading: Reading, offset: int) -> str | None:
    """The actor, or the description, that the noun phrase of the word at an offset stands for."""
    span = reading.span(offset, offset + 1)
    if span is None:
        return None
    words = reading.article.text[slice(*grammar.phrase(span[0]))]
    return actor_at(reading, offset) or named(words)


def named(words: str) -> str:
    """A description as the record names it: one line, without a leading "the"."""
    return _ARTICLE.sub("", " ".join(words.split()))
