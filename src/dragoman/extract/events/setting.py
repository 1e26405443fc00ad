"""Setting: where an event takes place."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
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
_AT_VENUES = frozenset({"talks", "meeting", "mediation", "signature", "announcement", "visit"})
# Kinds that take place on the ground, so that an article has few places for them.
GROUND = frozenset({"strike", "violation", "ceasefire", "release", "aid"})
_DEEP = frozenset({"in", "at", "into"})
_LONGEST = 60  # words of a clause that are looked through
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
        if found is None and head in (predicate.head, predicate.frame):
            found = _pointed(head, places)
        if found is not None:
            return found
    return None


def told_within(reading: Reading, predicate: Predicate) -> str | None:
    """The place that an event's own clause names: "agreed to meet in Lima", "the Lima talks".

    What happens on the ground is placed by the sentence and the article around it.
    """
    places, frame = _Places(reading), predicate.frame
    if predicate.sense.kind in GROUND:
        return None
    venue = predicate.sense.kind in _AT_VENUES and predicate.head.pos_ == "NOUN"
    found = places.venue(predicate.head) if venue else None
    if found is not None:
        return found
    for token in islice(frame.subtree, _LONGEST):
        if token.dep_ == "pobj" and token.head.lower_ in _DEEP and token.i > frame.i:
            found = next(places.of((token,)), None)
            if found is not None:
                return found
    return None


def _pointed(head: Token, places: _Places) -> str | None:
    """Where "there" or the "where" of a relative clause says that a verb's event took place."""
    said = {c.lower_ for c in head.children if c.dep_ == "advmod"}
    if "where" in said and head.dep_ == "relcl":
        return next(places.of((head.head,)), None)
    return places.before(head) if "there" in said else None


def _lands(sense: Sense) -> bool:
    """Whether whom or what it is done to is where it takes place."""
    return sense.plover in _ON_LAND or sense.kind == "visit" or sense.place_object


def grounds(reading: Reading) -> tuple[tuple[int, str], ...]:
    """The places that the article says something is in, each with where it says so."""
    places = _Places(reading)
    roots = {ent.root.i: ent.root for ent in reading.doc.ents if ent.label_ in _PLACES}
    for region in reading.doc:
        if region.lower_ in naming().regions:
            roots.update((t.i, t) for t in _called_after(region))
    inner = (roots[i] for i in sorted(roots) if _is_within(roots[i]))
    return tuple((token.idx, name) for token in inner if (name := places.named(token)))


def _called_after(region: Token) -> Iterator[Token]:
    """The names in "the southern Lima region", "the region of Lima"."""
    near = (*region.children, *clause.prepositional(region, ("of",)))
    yield from (t for t in near if t.pos_ == "PROPN" and t.dep_ in ("compound", "nmod", "pobj"))


def _is_within(token: Token) -> bool:
    """Whether something is in what a word names: "in Lima", "in the southern Lima region"."""
    place = token
    if token.dep_ in ("compound", "nmod") and token.head.lower_ in naming().regions:
        place = token.head
    elif token.dep_ == "pobj" and token.head.lower_ == "of":
        place = token.head.head if token.head.head.lower_ in naming().regions else token
    return place.dep_ == "pobj" and place.head.lower_ in _INNER


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

    def venue(self, noun: Token) -> str | None:
        """The town that qualifies a meeting: "the Lima talks"; a state tells who meets."""
        for child in noun.children:
            if child.dep_ not in ("compound", "nmod") or child.pos_ != "PROPN":
                continue
            if child.ent_type_ in _PLACES and not self._is_party(child):
                return self._name(child)
        return None

    def before(self, token: Token) -> str | None:
        """The place that was named last before a word, in its sentence or the one before."""
        doc, first = token.doc, token.sent.start
        earlier = doc[first - 1].sent.start if first else first
        for word in reversed(doc[earlier : token.i]):
            inside = word.dep_ == "pobj" and word.head.lower_ in ("in", "at", "to", "into")
            found = self._name(word) if inside else None
            if found is not None:
                return found
        return None

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
        region = token.head.head if token.dep_ == "pobj" else token.head
        of_region = token.dep_ in ("compound", "pobj") and region.lower_ in naming().regions
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

    def _is_party(self, token: Token) -> bool:
        """Whether a word names a state itself, not its seat."""
        mention = self.reading.mention_of(token)
        return mention is not None and mention.form != "metonym" and self._is_state(token)

    def _is_state(self, token: Token) -> bool:
        mention = self.reading.mention_of(token)
        if mention is None or mention.form not in ("name", "metonym") or token.pos_ != "PROPN":
            return False
        return any(a.name == mention.actor and a.type == "state" for a in self.reading.actors)
