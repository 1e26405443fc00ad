"""Parties: on whose side the holder of a stand is, and who tells of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.extract.clause import noun_span, subjects
from dragoman.knowledge.stances import stances

if TYPE_CHECKING:
    from spacy.tokens import Token

    from dragoman.model.actor import LocalActor
    from dragoman.model.quote import Quote
    from dragoman.model.reading import Reading

_S = stances()
_FIRST = frozenset({"i", "we", "us", "our", "my"})
_DETERMINERS = frozenset(
    {"the", "a", "an", "its", "their", "his", "her", "some", "many", "most", "other"}
)


def party_of(
    reading: Reading, actors: dict[str, LocalActor], holder: Token | None, quote: Quote | None
) -> tuple[str, str | None] | None:
    """The party that holds a stand, and the person who took it for the party, where there is one.

    The holder is looked up among the mentions; inside a quote "I" and "we", and no holder at all,
    are its speaker. None where nobody fit to hold a stand is found.
    """
    if holder is None or (holder.lower_ in _FIRST and quote is not None):
        if quote is None or quote.speaker is None:
            return None
        return _side(actors, quote.speaker)
    mention = reading.mention_of(_named(reading, holder))
    if mention is not None and mention.actor is not None:
        return _side(actors, mention.actor)
    none = any(c.lower_ in ("no", "any", "every") for c in holder.children if c.dep_ == "det")
    if holder.lower_ in _S.collectives and holder.pos_ == "NOUN" and not none:
        return _described(reading, holder), None
    return None


def _named(reading: Reading, holder: Token) -> Token:
    """As in "the guerrilla movement Ardan": the name beside a collective noun stands for it."""
    if holder.lower_ in _S.collectives:
        beside = [c for c in holder.children if c.dep_ == "appos"]
        if holder.i + 1 < len(holder.doc):
            beside.append(holder.nbor())
        for token in beside:
            if token.pos_ == "PROPN" and reading.mention_of(token) is not None:
                return token
    return holder


def is_private(actors: dict[str, LocalActor], party: str) -> bool:
    """Whether a party is a person without side or office, who seldom negotiates anything."""
    actor = actors.get(party)
    return actor is not None and actor.type == "person" and not (actor.side or actor.roles)


def speaking(anchor: Token) -> Token | None:
    """Who says a clause that stands in no quote: the subject of the saying verb above it."""
    for above in anchor.ancestors:
        if above.lemma_.lower() in _S.saying:
            who = subjects(above)
            return who[0] if who else None
    return None


def _side(actors: dict[str, LocalActor], name: str) -> tuple[str, str | None]:
    """A person stands for its side, an organ of state for its state; a movement is its own."""
    actor = actors.get(name)
    if actor is None or not actor.side or actor.side == name:
        return name, None
    if actor.type == "person":
        return actor.side, name
    organ = any(word.strip("'’s.,").lower() in _S.organs for word in name.split())
    return (actor.side if organ else name), None


def _described(reading: Reading, holder: Token) -> str:
    start, end = noun_span(holder)
    words = reading.article.text[start:end].split()
    while len(words) > 1 and words[0].lower() in _DETERMINERS:
        words = words[1:]
    return " ".join(words[:8])
