"""Parties: who does an event and to or with whom, by their names in the article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dragoman.extract import clause
from dragoman.extract.attribution import voucher
from dragoman.knowledge.event_vocabulary import EventVocabulary, event_vocabulary

if TYPE_CHECKING:
    from spacy.tokens import Token

    from dragoman.extract.events.predicates import Predicate
    from dragoman.model.quote import Quote
    from dragoman.model.reading import Reading

_TOGETHER = ("between", "with", "among", "involving", "amongst")
_QUALIFIES = frozenset({"amod", "compound", "nmod", "poss", "npadvmod"})
_OCCASIONS = frozenset({"in", "during", "after", "following", "at"})
# What states and armies do, whoever of them is named as its author.
_COLLECTIVE = frozenset({"ceasefire", "strike", "exchange", "violation"})
_HOLD = frozenset({"hold", "capture", "seize", "kidnap", "abduct", "take", "detain", "imprison"})
_OWN_PLANS = frozenset({"expected", "scheduled", "conditional", "cancelled"})
_CLIMB = 4
_LONGEST = 60  # characters of a description that may stand for a party
_PRONOUNS = frozenset({"PRON", "DET"})


@dataclass(frozen=True, slots=True)
class Parties:
    """Names of who acts and of whom it is done to.

    `own` is true where the event's own words name one of them.
    """

    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    own: bool


def parties(reading: Reading, quotes: tuple[Quote, ...], predicate: Predicate) -> Parties:
    """The parties of a predicate's event."""
    collective = predicate.sense.kind in _COLLECTIVE
    naming = _Naming(reading, quotes, event_vocabulary(), collective)
    if clause.is_verbal(predicate.head):
        actors, recipients = _of_verb(predicate)
        if predicate.form == "must":
            return naming.demanded(actors, recipients)
        return _settled(naming.of(actors), naming.of(recipients), predicate)
    before, actors, recipients = _of_noun(predicate)
    names = (*naming.adjectives(before), *naming.of(actors))
    done = _settled(names, naming.of(recipients), predicate)
    if predicate.sense.kind == "release" and not done.actors:
        return replace(done, actors=tuple(naming.of(_holders(recipients))))
    if predicate.form != "noun" or len(done.actors) > 1:
        return done
    if not predicate.sense.mutual:
        planning = () if done.actors else _planning(predicate.head)
        return replace(done, actors=done.actors or tuple(naming.of(planning)))
    noun = predicate.head
    near = _around(noun) or (() if before else _willing(noun))
    around = tuple(naming.of(near))
    return replace(done, actors=tuple(dict.fromkeys((*around, *done.actors))))


def _settled(actors: Iterable[str], recipients: Iterable[str], predicate: Predicate) -> Parties:
    acting = tuple(dict.fromkeys(actors))
    other = tuple(n for n in dict.fromkeys(recipients) if n not in acting)
    own = bool(acting or other)
    if predicate.sense.mutual and predicate.sense.kind != "visit":
        return Parties(acting + other, (), own)
    return Parties(acting, other, own)


def _of_verb(predicate: Predicate) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    verb, sense = predicate.head, predicate.sense
    if predicate.form == "must":
        return clause.subjects(verb.head), clause.subjects(verb)
    actors = clause.agents(verb)
    with_them = clause.prepositional(verb, _TOGETHER) if sense.mutual else ()
    to = clause.prepositional(verb, sense.to) if sense.to else ()
    objects = clause.patients(verb)
    done_to = objects if sense.patient else ()
    if sense.to and not sense.patient:
        to += tuple(t for o in objects for t in clause.prepositional(o, sense.to))
    if sense.mutual and not with_them:
        with_them = tuple(t for o in objects for t in clause.prepositional(o, ("with",)))
    if sense.host:
        return objects, actors
    return actors, (*done_to, *clause.indirect(verb), *to, *with_them)


def _of_noun(
    predicate: Predicate,
) -> tuple[tuple[Token, ...], tuple[Token, ...], tuple[Token, ...]]:
    """Qualifiers, actors and recipients of an event that a noun names."""
    noun, sense, frame = predicate.head, predicate.sense, predicate.frame
    before = tuple(c for c in noun.children if c.dep_ in _QUALIFIES)
    actors = clause.prepositional(noun, ("by", "from") if "from" not in sense.to else ("by",))
    recipients = clause.prepositional(noun, sense.to)
    if sense.mutual:
        actors += clause.prepositional(noun, _TOGETHER)
    if sense.of == "actor":
        actors += clause.prepositional(noun, ("of",))
    elif sense.of == "recipient":
        recipients += clause.prepositional(noun, ("of",))
    owned = any(c.dep_ == "poss" for c in before)
    vocabulary = event_vocabulary()
    gained = sense.of == "recipient" and frame.lemma_ in vocabulary.gains
    if predicate.form in ("light", "within") and frame.lemma_ not in vocabulary.outside:
        if sense.mutual or not (owned or gained):
            actors = clause.agents(frame) + actors
        recipients += clause.prepositional(frame, sense.to)
        if sense.mutual:
            for word in (frame, *clause.patients(frame)):
                actors += clause.prepositional(word, _TOGETHER) if word is not noun else ()
    if sense.mutual:
        actors += _loose(noun)
    return before, actors, recipients


def _loose(noun: Token) -> tuple[Token, ...]:
    """The names of "between Presidents X and Y", which parsers hang on the noun."""
    if not any(c.lower_ == "between" for c in noun.children):
        return ()
    return tuple(
        t
        for c in noun.children
        if c.dep_ == "appos" and not noun.doc[c.left_edge.i - 1].is_punct
        for t in clause.spread(c)
    )


def _around(noun: Token) -> tuple[Token, ...]:
    """Who acts in the clause around a talk: "In a call, X …", "X proposed talks with Y"."""
    verb = noun.head
    if noun.dep_ == "pobj" and noun.head.lower_ in _OCCASIONS:
        verb = noun.head.head
    elif noun.dep_ == "pobj" and noun.head.head.dep_ in ("dobj", "prep"):
        verb = noun.head.head.head
    elif noun.dep_ != "dobj":
        return ()
    if not clause.is_verbal(verb):
        return ()
    return clause.agents(verb) + clause.prepositional(verb, ("with",))


def _planning(noun: Token) -> tuple[Token, ...]:
    """Who plans, weighs or calls off what a noun names ("X is considering sanctions")."""
    verb = noun.head
    off = verb.lemma_ == "call" and any(c.lower_ == "off" for c in verb.children)
    if noun.dep_ != "dobj" or not clause.is_verbal(verb):
        return ()
    lent = event_vocabulary().by_verb.get(verb.lemma_)
    return clause.agents(verb) if off or lent in _OWN_PLANS else ()


def _holders(captives: tuple[Token, ...]) -> tuple[Token, ...]:
    """By whom captives are held ("the release of the sailors held by X")."""
    held = (c for t in captives for c in t.children if c.dep_ == "acl" and c.lemma_ in _HOLD)
    return tuple(t for verb in held for t in clause.agents(verb))


def _willing(noun: Token) -> tuple[Token, ...]:
    """Who is ready for, wants or works on what a noun names ("X is open to a truce")."""
    token = noun
    for _ in range(_CLIMB):
        above = None if clause.circumstance(token) else clause.governor(token)
        if above is None:
            return ()
        if clause.is_verbal(above) and clause.force(above).tense != "none":
            return clause.subjects(above)
        token = above
    return ()


@dataclass(frozen=True, slots=True)
class _Naming:
    reading: Reading
    quotes: tuple[Quote, ...]
    vocabulary: EventVocabulary
    collective: bool

    def of(self, tokens: Iterable[Token]) -> Iterator[str]:
        """Names of noun phrases, those left out that stand for no party."""
        for token in tokens:
            yield from self._phrase(token)

    def demanded(self, actors: Iterable[Token], recipients: Iterable[Token]) -> Parties:
        """Who says that another must do something; nobody where they speak of their own side."""
        saying = tuple(self.of(actors))
        own = {*saying, *(self._side(name) for name in saying)}
        asked = tuple(name for name in self.of(recipients) if self._side(name) not in own)
        return Parties(saying, asked, bool(saying and asked))

    def adjectives(self, qualifiers: Iterable[Token]) -> Iterator[str]:
        """Names that qualify a noun: "Russian", "X's", "X-Y"."""
        for token in qualifiers:
            if token.dep_ == "poss":
                yield from self.of(clause.spread(token))
                continue
            for part in (token, *(c for c in token.subtree if c is not token)):
                name = self._mentioned(part)
                if name:
                    yield self._side(name) if self.collective else name

    def _mentioned(self, token: Token) -> str | None:
        mention = self.reading.mention_of(token)
        return mention.actor if mention else None

    def _phrase(self, token: Token) -> Iterator[str]:
        for child in token.children:
            if child.dep_ in _QUALIFIES and any(g.dep_ == "cc" for g in child.children):
                yield from self._phrase(child)
        if token.lemma_.lower() in self.vocabulary.acts_for:
            inner = tuple(self._whose(token))
            if inner:
                yield from inner
                return
        name = self._mentioned(token) or self._apposed(token)
        if name:
            yield self._side(name) if self.collective else name
        elif token.lower_ in ("we", "us", "our"):
            yield from self._first_person(token)
        elif token.pos_ not in _PRONOUNS and token.lemma_.lower() in self.vocabulary.parties:
            yield _described(token)
        elif token.dep_ == "pobj":
            yield from self._whose(token)

    def _apposed(self, token: Token) -> str | None:
        """The name set beside a title: "the envoy, X"."""
        if token.pos_ != "NOUN":
            return None
        names = (self._mentioned(c) for c in token.children if c.dep_ == "appos")
        return next((name for name in names if name), None)

    def _whose(self, token: Token) -> Iterator[str]:
        """Whom a force, a government or a delegation acts for."""
        for child in token.children:
            if child.dep_ in _QUALIFIES:
                for part in (child, *(g for g in child.children if g.dep_ == "conj")):
                    name = self._mentioned(part)
                    if name:
                        yield self._side(name)

    def _side(self, name: str) -> str:
        """The party that a person or a force acts for; any other name is itself."""
        for actor in self.reading.actors:
            if actor.name == name and actor.side:
                force = name.rsplit(" ", 1)[-1].casefold() in self.vocabulary.acts_for
                return actor.side if actor.type == "person" or force else name
        return name

    def _first_person(self, token: Token) -> Iterator[str]:
        """Whom "we" stands for in a quote: the side of who says it."""
        quote = voucher(self.quotes, token.idx, token.idx + len(token))
        if quote is not None and quote.speaker:
            yield self._side(quote.speaker)


def _described(noun: Token) -> str:
    """A description without its article and without what follows: "other nations"."""
    first = noun
    for child in noun.lefts:
        if child.dep_ in ("det", "poss", "punct", "predet"):
            continue
        if child.left_edge.i < first.i and child.dep_ in ("amod", "compound", "nummod", "nmod"):
            first = child.left_edge
    text = noun.doc.text[first.idx : noun.idx + len(noun)]
    return text if len(text) <= _LONGEST else noun.text
