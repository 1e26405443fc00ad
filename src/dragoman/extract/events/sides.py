"""Sides: the party that each name of an article belongs to, and what kind of name it is."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator

from dragoman.extract import clause
from dragoman.extract.events.known import is_outlet
from dragoman.knowledge.event_vocabulary import event_vocabulary
from dragoman.model.actor import LocalActor
from dragoman.model.parsed import Token
from dragoman.model.reading import Reading

_MOST = 12  # parties of one statement, or of one article, that are looked at
_ENVOYS = frozenset({"envoy", "mediator"})
_WHERE = frozenset(
    ("in", "at", "near", "across", "inside", "outside", "around", "throughout", "within")
)
_WITHIN_NAMES = frozenset({"appos", "compound", "nmod"})
_AGAINST = ("between", "with", "against", "and")
_QUALIFIES = frozenset({"amod", "compound", "nmod", "poss"})
_STEPS = 3


class Sides:
    """A party is a state or a named body; a person or a force counts for the side it speaks for.

    `states` and `groups` are names of these kinds, `weight` is how often each party is spoken of,
    `envoys` are the parties whose envoys or mediators the article names.
    """

    def __init__(self, reading: Reading) -> None:
        """Note of every actor of an article for whom it acts."""
        self._side: dict[str, str] = {}
        self._named: set[str] = set()
        self._people: set[str] = set()
        self.states: set[str] = set()
        self.groups: set[str] = set()
        self.weight: Counter[str] = Counter()
        self.envoys: set[str] = set()
        spoken = spoken_of(reading)
        for actor in reading.actors:
            self._know(actor, spoken[actor.name])

    def _know(self, actor: LocalActor, spoken: int) -> None:
        if actor.name.startswith("Operation ") or is_outlet(actor.name):
            return
        party = actor.side
        if actor.type in ("state", "organisation") and not (party and _is_force(actor.name)):
            party = actor.side if _is_institution(actor) else actor.name
        elif actor.type == "group" and actor.named and not party:
            party = actor.name  # "the Liberals", at home
        if party and any(_ENVOYS & set(r.title.casefold().split()) for r in actor.roles):
            self.envoys.add(party)
        if party:
            self._side[actor.name] = party
            self._side.update((alias, party) for alias in actor.aliases)
            self.weight[party] += spoken if actor.type != "person" else 0
        if actor.named:
            self._named.add(actor.name)
        if actor.type == "group":
            self.groups.add(actor.name)
        if actor.type == "person":
            self._people.add(actor.name)
        if actor.type == "state":
            self.states.add(actor.name)

    def side(self, name: str) -> str:
        """The party that a name belongs to, "" where it is none's."""
        side = self._side.get(name, "")
        return side if side in self._named else ""

    def parties(self, names: Iterable[str]) -> list[str]:
        """The parties of some names, by name, twelve at most."""
        return sorted({self.side(n) for n in names} - {""})[:_MOST]

    def is_person(self, name: str) -> bool:
        """Whether a name is a person's."""
        return name in self._people

    def is_nobody(self, name: str) -> bool:
        """Whether a name only describes a person whose party is unknown."""
        return self.is_person(name) and not self.is_named(name) and not self.side(name)

    def is_named(self, name: str) -> bool:
        """Whether a name is one, and no description."""
        return name in self._named

    def of_speaker(self, name: str | None) -> tuple[str, ...]:
        """The party that somebody speaks for ("if there is a truce to be had, we are ready")."""
        side = self.side(name) if name else ""
        return (side,) if side else ()

    def are_not(self, names: Iterable[str], party: Iterable[str]) -> bool:
        """Whether none of the names is of a party."""
        return not {self.side(name) or name for name in names}.intersection(party)

    def state_of(self, name: str | None) -> tuple[str, ...]:
        """The state that somebody speaks for, which is who votes where he speaks of a vote."""
        return tuple(side for side in self.of_speaker(name) if side in self.states)


def _is_force(name: str) -> bool:
    """Whether a name is that of an army, a ministry or the like, which acts for its state."""
    acts_for = event_vocabulary().acts_for
    return any(word.casefold().removesuffix("s") in acts_for for word in name.split())


def _is_institution(actor: LocalActor) -> bool:
    """Whether a body is one that serves, judges or reports, and so no party to a dispute."""
    words = actor.name.casefold().split()
    return actor.type == "organisation" and not event_vocabulary().institutions.isdisjoint(words)


def spoken_of(reading: Reading) -> Counter[str]:
    """How often each actor is named, the times left out when its name only tells where."""
    doc = reading.doc
    starts = doc.to_array("IDX").tolist()  # a hundredth of what asking every token costs
    counted: Counter[str] = Counter()
    for mention in reading.mentions:
        if mention.actor is None or mention.form == "pronoun":
            continue
        at = bisect_left(starts, mention.head)
        headed = at < len(starts) and starts[at] == mention.head
        if headed and not _tells_where(doc[at]):
            counted[mention.actor] += 1
    return counted


def _tells_where(token: Token) -> bool:
    for _ in range(_STEPS):
        if token.dep_ == "pobj":
            return token.head.lower_ in _WHERE
        if token.dep_ not in _WITHIN_NAMES or token.head.i > token.i:
            return False
        token = token.head
    return False


def oppositions(reading: Reading) -> Iterator[tuple[str, ...]]:
    """Actors that a word of strife puts side by side: "the X-Y war", "the row between X and Y"."""
    doc = reading.doc
    words = {doc.vocab.strings[word] for word in sorted(event_vocabulary().strife)}
    called = {alias: a.name for a in reading.actors if a.named for alias in (a.name, *a.aliases)}
    for i in (i for i, word in enumerate(doc.to_array("LOWER").tolist()) if word in words):
        token = doc[i]
        if token.pos_ not in ("NOUN", "PROPN"):
            continue
        near = [c for c in token.children if c.dep_ in _QUALIFIES]
        near += [g for c in near for g in c.children if g.dep_ in _QUALIFIES or g.dep_ == "conj"]
        near += clause.prepositional(token, _AGAINST)
        # "X-Y" is one word to whoever finds names, so that Y is looked up by its letters.
        names = dict.fromkeys(
            mention.actor if mention and mention.actor else called.get(t.text)
            for t in sorted(near, key=lambda t: t.i)
            for mention in (reading.mention_of(t),)
        )
        names.pop(None, None)
        if len(names) > 1:
            yield tuple(name for name in names if name)
