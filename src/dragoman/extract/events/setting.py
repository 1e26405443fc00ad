"""Setting: where an event takes place."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dragoman.extract import clause
from dragoman.extract.events.heads import heads, is_going
from dragoman.extract.written import text_of
from dragoman.knowledge.naming import naming

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from dragoman.extract.events.predicates import Predicate
    from dragoman.knowledge.event_vocabulary import Sense
    from dragoman.model.reading import Reading

_WHERE = (
    "in",
    "at",
    "near",
    "during",
    "outside",
    "inside",
    "within",
    "across",
    "around",
    "throughout",
)
_INNER = frozenset({"in", "inside", "into", "across", "throughout", "near"})
_WHITHER = {
    "visit": ("to", "for", "out", "from"),
    "strike": ("on", "against", "at", "over"),
    "aid": ("to", "into", "through", "for"),
    "withdrawal": ("from", "of"),
}
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_NO_PLACES = frozenset({"DATE", "TIME", "EVENT", "LAW", "WORK_OF_ART", "NORP", "LANGUAGE"})
_NO_NAMES = naming().never
# PLOVER types whose object is where they take place ("bombed X", "annexed X").
_ON_LAND = frozenset({"ASSAULT", "COERCE"})


def place(reading: Reading, predicate: Predicate) -> str | None:
    """The place that the event's own words name, as the article writes it."""
    places = _Places(reading)
    for head in _spots(predicate):
        found = next(places.of(clause.prepositional(head, _WHERE)), None)
        if found is None:
            found = next(places.of(_upon(head)), None)
        whither = _WHITHER["visit"] if is_going(head) else _WHITHER.get(predicate.sense.kind)
        if whither and head.pos_ == "NOUN" and predicate.sense.kind == "strike":
            whither = (*whither, "of")
        if found is None and whither:
            ways = (head, *(c for c in head.children if c.dep_ == "advmod"))  # "back to", "out of"
            near = (t for way in ways for t in clause.prepositional(way, whither))
            found = next(places.of(tuple(near)), None)
        lands = _lands(predicate.sense)
        if found is None and head.pos_ == "VERB" and lands:
            found = next(places.of(clause.patients(head)), None)
        if found is not None:
            return found
    return None


def _lands(sense: Sense) -> bool:
    """Whether whom or what it is done to is where it takes place."""
    return sense.plover in _ON_LAND or sense.kind == "visit" or sense.place_object


def grounds(reading: Reading) -> Counter[str]:
    """How often the article says of each place that something is in it."""
    places = _Places(reading)
    inner = (
        ent.root
        for ent in reading.doc.ents
        if ent.label_ in _PLACES and ent.root.dep_ == "pobj" and ent.root.head.lower_ in _INNER
    )
    return Counter(name for token in inner if (name := places.named(token)))


def _upon(head: Token) -> tuple[Token, ...]:
    """The bridges, islands and borders that something takes place on."""
    on = clause.prepositional(head, ("on",))
    return tuple(t for t in on if t.lower_ in naming().regions)


def _spots(predicate: Predicate) -> Iterator[Token]:
    """The words that a place may hang on, the nearest to the event first."""
    for nth, head in enumerate(heads(predicate)):
        if nth == 0 and clause.is_verbal(head):
            for patient in clause.patients(head):
                yield patient
                yield from (c for c in patient.children if c.dep_ == "appos")
            yield from clause.prepositional(head, ("to", "on", "for"))
        yield head
        for noun in (head, *clause.prepositional(head, ("of",))):
            days = clause.prepositional(noun, ("on", "since", "by"))
            yield from (t for t in days if t.ent_type_ == "DATE")
        if nth == 0:
            yield from clause.prepositional(head, ("between", "with", "by", "from", "of", "on"))


@dataclass(frozen=True, slots=True)
class _Places:
    reading: Reading

    def of(self, tokens: tuple[Token, ...]) -> Iterator[str]:
        """Names of the places that noun phrases name, or that their own phrases do."""
        for token in tokens:
            parts = [token, *(c for c in token.children if c.dep_ in ("compound", "appos"))]
            name = next((n for part in parts if (n := self._name(part))), None)
            if name is None:
                name = next(self.of(clause.prepositional(token, ("of", "in"))), None)
            if name is not None:
                yield name

    def named(self, token: Token) -> str | None:
        """The name of the place that a word names by itself."""
        return self._name(token)

    def _name(self, token: Token) -> str | None:
        if token.ent_type_ not in _PLACES and not self._is_state(token):
            return self._unknown(token)
        first = last = token.i
        while first > token.sent.start and token.doc[first].ent_iob_ == "I":
            first -= 1
        while last + 1 < token.sent.end and token.doc[last + 1].ent_iob_ == "I":
            last += 1
        text = token.doc[first : last + 1].text
        return text.removeprefix("the ").removeprefix("The ").removesuffix("'s").removesuffix("’s")

    def _unknown(self, token: Token) -> str | None:
        """A name that stands for nobody and nothing else, and so for a place."""
        of_region = token.dep_ == "compound" and token.head.lower_ in naming().regions
        named = token.pos_ == "PROPN" or of_region
        named = named or bool(token.ent_type_ and token.i > token.sent.start)
        if not named or not token.text[0].isupper():
            return None
        if token.ent_type_ in _NO_PLACES and not of_region:
            return None
        if self.reading.mention_of(token) is not None or token.lower_ in _NO_NAMES:
            return None
        first = token
        for child in reversed(list(token.lefts)):
            if child.pos_ == "PROPN" and child.dep_ == "compound" and child.i == first.i - 1:
                first = child
        return text_of(token.doc)[first.idx : token.idx + len(token)]

    def _is_state(self, token: Token) -> bool:
        mention = self.reading.mention_of(token)
        if mention is None or mention.form not in ("name", "metonym") or token.pos_ != "PROPN":
            return False
        return any(a.name == mention.actor and a.type == "state" for a in self.reading.actors)
