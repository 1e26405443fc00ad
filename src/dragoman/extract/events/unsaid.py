"""Unsaid: who acts in an event that names nobody, by what the rest of the article says."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from dragoman.extract.events.disputants import Disputants
from dragoman.model.event import Event

Names = tuple[str, ...]
# Kinds whose parties an article names once and then leaves out.
_GROUPS = frozenset({"call", "sanction", "aid"})
# Kinds that the two sides of a dispute have with one another.
_BETWEEN = frozenset({"talks", "ceasefire", "exchange", "agreement", "signature"})
# What leaders do in person where an article tells of their meeting; what lies ahead of it is for
# their states to do.
_BY_LEADERS = frozenset({"talks", "agreement", "signature"})
_SETTLED = frozenset({"happened", "not_done", "cancelled"})
_STOPPAGES = frozenset({"strike", "strikes", "walkout", "walkouts", "stoppage", "stoppages"})
_SITTINGS = frozenset({"hearing", "hearings"})  # of a body that sits, not of the two sides
_AIMED = frozenset({"conditional", "expected"})
_ACROSS = frozenset({"strike", "violation", "handover"})
_HOSTILE = frozenset({"COERCE", "ASSAULT"})  # PLOVER types of what one side does to the other
_USUAL = frozenset({"strike", "sanction"})
# What is done off a coast is not done to whose coast it is.
_AT_SEA = frozenset({"coast", "waters", "off", "offshore", "gulf", "strait", "sea", "near"})


@dataclass(slots=True)
class Unsaid:
    """Who acts in the events of one article that name nobody.

    `last` is whom the last event of each kind names; it is kept up by whoever goes through them.
    """

    sides: Disputants
    captors: dict[str, Names]
    usual: dict[str, Names]
    last: dict[str, Names] = field(default_factory=dict)

    def actors(
        self, event: Event, *, is_noun: bool, traded: bool = False, answered: bool = False
    ) -> Names:
        """Who acts; empty where the article leaves it open.

        What is `traded` in a deal is no mere aim, though a noun names it. Of what is `answered` the
        one told of last is not the author: he answers it.
        """
        if event.kind == "release":
            return self._freeing(event, aim=is_noun and not traded)
        if answered:
            return self._across(event) if event.kind in _ACROSS else ()
        return self._measure(event) or self._near(event, is_noun=is_noun) or self._usual(event)

    def _measure(self, event: Event) -> Names:
        """Who punishes, by whom its own words say it is aimed at ("tariffs on Chilean goods")."""
        if event.kind != "sanction":
            return ()
        sides = self.sides
        other = sides.opposite(event.recipients) or sides.opposite((event.evidence,))
        last = self.last.get("sanction", ())
        told = (
            last if all(map(sides.is_named, last)) else (),
            self.usual.get("sanction", ()),
            other,
        )
        hit = sides.opposite(other)
        return next((names for names in told if names and other and sides.are_not(names, hit)), ())

    def _near(self, event: Event, *, is_noun: bool) -> Names:
        kind, sides = event.kind, self.sides
        if kind in _BETWEEN:
            return self._between(event)
        if kind == "other":
            return self._across(event) if event.plover in _HOSTILE else ()
        if kind in _ACROSS:
            told = self.last.get(kind, ()) if is_noun and kind != "handover" else ()
            hit = sides.parties(event.recipients)  # nobody raids his own embassy
            return self._across(event) or (told if sides.are_not(told, hit) else ())
        if not is_noun:  # "Their terms are rejected," she said.
            return sides.of_speaker(event.according_to) if kind == "rejection" else ()
        return self._again(event)

    def _again(self, event: Event) -> Names:
        """Who did it the last time that a noun of its kind was told of, or does so as a rule."""
        kind, sides = event.kind, self.sides
        again = self.last.get(kind, ())
        if kind == "election":
            return sides.state_of(event.according_to)
        if kind == "meeting":
            sits = not _SITTINGS.isdisjoint(event.evidence.casefold().split())
            return () if sits else again or sides.leaders or sides.pair
        stopped = kind == "protest" and not _STOPPAGES.isdisjoint(event.evidence.casefold().split())
        return again or sides.strikers if stopped else self._of_group(event)

    def _of_group(self, event: Event) -> Names:
        return self._told(event) if event.kind in _GROUPS else ()

    def _across(self, event: Event) -> Names:
        """The side across from whom or what it is done to; of papers exchanged, both."""
        if event.kind == "handover" and not event.recipients:
            return self.sides.pair
        if event.kind == "strike" and not self.sides.at_arms:
            return ()  # who is killed was not killed by whom one quarrels with over trade
        at_sea = not _AT_SEA.isdisjoint(event.evidence.casefold().split())
        hit = event.place if event.kind != "handover" and not at_sea else None
        return self.sides.opposite((*event.recipients, *((hit,) if hit else ())))

    def _told(self, event: Event) -> Names:
        """Who did it the last time, or else speaks of it."""
        return self.last.get(event.kind, ()) or self.sides.of_speaker(event.according_to)

    def _between(self, event: Event) -> Names:
        """The two sides; a truce that somebody is ready for on a condition is but that one's."""
        own = self.sides.of_speaker(event.according_to)
        if event.kind == "ceasefire" and event.status == "conditional" and own:
            return own
        settled = event.status in _SETTLED or event.kind == "signature"
        if event.kind in _BY_LEADERS and settled and self.sides.leaders:
            return self.sides.leaders
        return self.sides.pair or self._told(event)

    def _freeing(self, event: Event, *, aim: bool) -> Names:
        """Who holds captives: named elsewhere, or the side that they are not of.

        Else whoever offers to free them, or is asked to. Of an aim ("a raid to free the hostages",
        "secure their release") nobody says who is to do it.
        """
        aim = aim or event.rule.split(".")[2].startswith("nonfinite")
        if aim and event.status in _AIMED:
            return ()
        who = captives(event)
        held = self.captors.get(who, ()) or self.sides.opposite(event.recipients)
        if held or self.sides.holder(who):
            return held or self.sides.holder(who)
        own = self.sides.of_speaker(event.according_to)
        if event.status in ("conditional", "expected", "scheduled"):
            return own
        return self.sides.opposite(own) if event.status == "proposed" else ()

    def _usual(self, event: Event) -> Names:
        """Who attacks or punishes in most of the article.

        A measure that is lifted is that of whoever imposed it, and who attacks is who withdraws.
        """
        leaves = event.kind == "withdrawal" and event.mode == "withdraw"
        if leaves and event.recipients:  # "Chilean troops are withdrawn" by their own side
            return tuple(self.sides.parties(event.recipients))
        if event.kind == "strike" or (leaves and event.place):
            usual = self.usual.get("strike", ())
            hit = self.sides.parties(event.recipients)
            return usual if self.sides.are_not(usual, hit) else ()
        if event.kind == "sanction" or event.plover == "CONCEDE":
            return self.sides.opposite(event.recipients) or self.usual.get("sanction", ())
        return ()


def unsaid(sides: Disputants, events: Iterable[Event]) -> Unsaid:
    """What the events of an article that do name somebody tell of those that do not."""
    captors: dict[str, Counter[Names]] = {}
    usual: dict[str, Counter[Names]] = {}
    for event in events:
        if event.kind == "release" and event.actors and captives(event):
            captors.setdefault(captives(event), Counter())[event.actors] += 1
        known = event.actors and all(sides.is_named(name) for name in event.actors)
        # A leader who orders one attack is not who makes all the others.
        known = known and not (event.kind == "strike" and any(map(sides.is_person, event.actors)))
        if known and event.kind in _USUAL:
            usual.setdefault(event.kind, Counter())[event.actors] += 1
    return Unsaid(sides, _most(captors), _most(usual))


def _most(counted: dict[str, Counter[Names]]) -> dict[str, Names]:
    return {
        key: min(counts, key=lambda names: (-counts[names], names))
        for key, counts in counted.items()
    }


def captives(event: Event) -> str:
    """The kind of captives that an event frees, by the last word of what it says of them."""
    return event.recipients[0].casefold().split()[-1].removesuffix("s") if event.recipients else ""
