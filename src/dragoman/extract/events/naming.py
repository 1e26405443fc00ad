"""Naming: by what names the parties that noun phrases stand for are called."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dragoman.extract import clause
from dragoman.extract.counted_parties import counted_parties
from dragoman.extract.events.known import (
    called,
    is_body,
    is_known,
    is_name,
    parts_of,
    seats_apart,
    side_of,
    state_before,
)
from dragoman.extract.events.pointing import (
    FIRST_PERSON,
    IT,
    QUALIFIES,
    THEY,
    chamber_before,
    described,
    first_person,
    joined_before,
    led_by,
    meant,
    owner,
    said_before,
    set_before,
    spoke_of_themselves,
    they,
)
from dragoman.knowledge.event_vocabulary import EventVocabulary
from dragoman.knowledge.word_classes import word_class
from dragoman.model.parsed import Token
from dragoman.model.quote import Quote
from dragoman.model.reading import Reading

_PRONOUNS = frozenset({"PRON", "DET"})
_RULING = frozenset({"administration", "government"})
_TREATIES = word_class("thing.pact")
_SENT = frozenset({"delegation", "team"})
_SPEAK = ("spokesman", "spokeswoman", "spokesperson", "spokesmen", "spokespeople")
_BOTH = frozenset({"both", "two"})
_POINTING = IT | THEY | _BOTH
BOTH = "the two"  # of whom the article's events tell


@dataclass(frozen=True, slots=True)
class Parties:
    """Names of who acts and of whom it is done to.

    `own` is true where the event's own words name one of them. `beside` is whom it is done to by
    what else the clause says, where it has no party as its object.
    """

    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    own: bool
    beside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Naming:
    """Names the parties of one reading.

    `collective` where people count for their side, `official` where ministries do.
    """

    reading: Reading
    quotes: tuple[Quote, ...]
    vocabulary: EventVocabulary
    collective: bool
    official: bool = False

    def of(self, tokens: Iterable[Token]) -> Iterator[str]:
        """Names of noun phrases, those left out that stand for no party."""
        for token in tokens:
            counted = counted_parties(self.reading, token, uncounted=True)
            for one in counted or meant(token, self.vocabulary):
                yield from self._phrase(one)

    def described(self, tokens: Iterable[Token]) -> tuple[str, ...]:
        """Noun phrases in their own words, whether or not they can be parties."""
        return tuple(described(t) for t in tokens if t.pos_ == "NOUN")

    def demanded(
        self, actors: Iterable[Token], recipients: Iterable[Token], *, named: bool
    ) -> Parties:
        """Who says that another must do something; nobody where they speak of their own side.

        `named` asks that the other be called by name: what somebody "should" do is often no demand.
        """
        saying = tuple(self.of(actors))
        own = {*saying, *(self._side(name) for name in saying)}
        asked = tuple(name for name in self.of(recipients) if self._side(name) not in own)
        known = not named or any(is_known(self.reading, name) for name in asked)
        return Parties(saying, asked, bool(saying and asked and known))

    def adjectives(self, qualifiers: Iterable[Token]) -> Iterator[str]:
        """Names that qualify a noun: "Russian", "X's", "X-Y"."""
        for token in qualifiers:
            if token.dep_ == "poss":
                yield from self.of(clause.spread(token))
                continue
            for part in (token, *(c for c in token.subtree if c != token)):
                if name := self._mentioned(part):
                    yield from self._acting(name)

    def _mentioned(self, token: Token) -> str | None:
        mention = self.reading.mention_of(token)
        name = mention.actor if mention else None
        return None if name and name.startswith("Operation ") else name

    def _phrase(self, token: Token) -> Iterator[str]:
        for before in joined_before(self.reading, token):
            yield from self._acting(before)
        inner = self._acted_for(token) or tuple(self.of(owner(token)))
        if inner:
            yield from inner
            return
        several = spoke_of_themselves(token)
        if several:
            yield from self.of(several)
            return
        name = self._mentioned(token) or self._apposed(token) or self._told_of(token)
        if not is_known(self.reading, name):
            name = set_before(self.reading, token) or name
        if name:
            yield from self._acting(name)
        elif token.lower_ in FIRST_PERSON:
            yield from first_person(self.reading, self.quotes, token)
        elif token.lower_ in _POINTING:
            yield from self._pointed_at(token)
        elif self._is_party(token):
            yield described(token)
        elif token.dep_ == "pobj":
            yield from self._whose(token)

    def _pointed_at(self, token: Token) -> Iterator[str]:
        """Whom "it", "they", "both" and "the two" stand for, as far as the sentence tells."""
        if token.lower_ in IT:
            body = said_before(self.reading, token)
            yield from (body,) if body else ()
        elif token.lower_ in _BOTH and token.pos_ in ("NUM", "PRON", "DET"):
            yield BOTH
        elif token.lower_ in THEY and (whom := they(self.reading, self.quotes, token)):
            yield whom
        elif token.dep_ == "pobj":
            yield from self._whose(token)

    def _acted_for(self, token: Token) -> tuple[str, ...]:
        """The parties that "the ministers of X and Y" or "X's troops" act for."""
        lemma = token.lemma_.lower()
        if token.tag_ == "NNS" and lemma in self.vocabulary.parties:
            states = tuple(self._joined(token))
            if len(states) > 1:
                return states
        if lemma not in self.vocabulary.acts_for:
            return ()
        if lemma in _RULING and seats_apart(self.reading):
            return ()
        sent = (
            tuple(self._whose(token))
            or tuple(self._joined(token))
            or state_before(self.reading, token)
        )
        if lemma in _RULING:  # "the Holt administration" of whose state nothing is said
            return tuple(name for name in sent if is_body(self.reading, name))
        return (*sent, *led_by(self.reading, token)) if lemma in _SENT else sent

    def _joined(self, token: Token) -> Iterator[str]:
        """The parties of "the ministers of X and Y"."""
        for inner in clause.prepositional(token, ("of", "from")):
            name = self._mentioned(inner)
            name = name if is_known(self.reading, name) else called(self.reading, inner)
            if name:
                yield self._side(name)

    def _is_party(self, token: Token) -> bool:
        """Whether a noun can be a party by its own words, or is a name told of nowhere else."""
        if token.dep_ in ("nsubj", "nsubjpass") and is_name(token):
            return True
        if token.pos_ in _PRONOUNS:
            return False
        known = self.vocabulary.parties  # "rebel units", too
        made_of = (c for c in token.children if c.dep_ == "compound" and token.tag_ == "NNS")
        return any(t.lemma_.lower() in known for t in (token, *made_of))

    def _apposed(self, token: Token) -> str | None:
        """The name set beside a title: "the envoy, X"."""
        if token.pos_ != "NOUN":
            return None
        names = (self._mentioned(c) for c in token.children if c.dep_ == "appos")
        return next((name for name in names if name), None)

    def _told_of(self, token: Token) -> str | None:
        """The name that a description is set beside, or points back to with "the chamber"."""
        if token.lower_ == "chamber":
            return chamber_before(self.reading, token.idx)
        name = self._mentioned(token.head) if token.dep_ == "appos" else None
        return name if is_known(self.reading, name) else None

    def _whose(self, token: Token) -> Iterator[str]:
        """Whom a force, a government or a delegation acts for."""
        for child in token.children:
            if child.dep_ in QUALIFIES:
                for part in (child, *(g for g in child.children if g.dep_ == "conj")):
                    if part.lower_ in FIRST_PERSON:
                        names = first_person(self.reading, self.quotes, part)
                        sides = ((n, self._side(n)) for n in names)
                        yield from (s for n, s in sides if s != n or is_body(self.reading, n))
                    name = self._mentioned(part)
                    own = name is None or name == self._mentioned(token)
                    if own or not is_known(self.reading, name):
                        name = called(self.reading, part)
                    if name:
                        yield self._side(name)

    def _side(self, name: str) -> str:
        return side_of(self.reading, name)

    def _acting(self, name: str) -> Iterator[str]:
        """A name as the actor that it counts for: the parts of "X-Y", the side of a force."""
        for one in parts_of(self.reading, name) if not _is_treaty(name) else ():
            official = self.official and "ministry" in one.casefold()
            yield self._side(one) if self.collective or official else self._spoken_for(one)

    def _spoken_for(self, name: str) -> str:
        """The company or union whose unnamed spokesman a name describes; any other as it is."""
        if not name.endswith(_SPEAK) or is_known(self.reading, name):
            return name
        side = self._side(name)
        states = {a.name for a in self.reading.actors if a.type == "state"}
        return name if side in states or not is_known(self.reading, side) else side


def _is_treaty(name: str) -> bool:
    """Whether a name is that of an agreement, which binds parties and is none."""
    return name.rsplit(maxsplit=1)[-1].casefold() in _TREATIES
