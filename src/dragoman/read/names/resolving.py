"""Resolving phrases: which actor "the Valdorian army", "the envoy" or "a source" is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.knowledge.naming import naming
from dragoman.knowledge.roles import roles
from dragoman.knowledge.states import adjectives, armies
from dragoman.read.names.descriptions import Phrase, wording
from dragoman.read.names.introductions import heads_of
from dragoman.read.names.memory import fits

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dragoman.read.names.gazetteer import Hits
    from dragoman.read.names.introductions import Sides
    from dragoman.read.names.memory import Memory
    from dragoman.read.names.page import Page
    from dragoman.read.names.register import Bearer, Register
    from dragoman.read.names.spots import Spot

_GOVERNMENT_OF = frozenset({"government", "state"})
_NEAR = 40  # words between a predicate and its subject
_PREDICATES = frozenset({"attr", "oprd"})

Whom = tuple["Bearer | None", str]


class Resolver:
    """Tells whom a phrase means, with the form of mention that makes it."""

    def __init__(  # noqa: PLR0913  # what an article's layers hold, each looked up here
        self,
        page: Page,
        *,
        hits: Hits,
        register: Register,
        memory: Memory,
        sides: Sides,
        apposed: Mapping[int, Bearer],
        at_head: Mapping[int, Bearer],
        at_name: Mapping[int, Bearer],
    ) -> None:
        """Take the layers of an article; words map to whom they mean.

        `apposed` does so for nouns that a name explains, `at_head` for what was read so far,
        `at_name` for all names of the page.
        """
        self.page = page
        self.hits = hits
        self.register = register
        self.memory = memory
        self.sides = sides
        self.apposed = apposed
        self.at_head = at_head
        self.at_name = at_name

    def whom(self, phrase: Phrase) -> Whom:
        """Who a phrase means; None where it is said of somebody named, and no mention itself."""
        page = self.page
        same = self.apposed.get(phrase.head) or self._appositive(phrase) or self._said_to_be(phrase)
        if same is not None:
            self._learn(same, phrase)
            return same, "title" if same.type == "person" else "description"
        if phrase.kind == "person":
            subject = self._predicate(phrase)
            if subject is not None:
                self._learn(subject, phrase)
                return None, ""
        side = self.sides.nation(phrase.first, phrase.head)
        lower = page.lower[phrase.head]
        if side and lower in naming().government and side in self.register.bearers:
            return self.register.bearers[side], "metonym"
        if lower in naming().army and (side or phrase.definite) and not phrase.full:
            return self._army(phrase, side), "description"
        bearer = self._named_so(phrase, lower) or self._again(phrase, side, lower)
        if bearer is not None:
            return bearer, "title" if phrase.kind == "person" else "description"
        return self._described(phrase, side, lower), "description"

    def _appositive(self, phrase: Phrase) -> Bearer | None:
        """The name that a phrase only explains: "Arda, the militant group that"."""
        page = self.page
        if page.dep[phrase.head] != "appos":
            return None
        bearer = self.at_head.get(page.head[phrase.head])
        if bearer is None or bearer.type != phrase.kind:
            return None
        return bearer

    def _said_to_be(self, phrase: Phrase) -> Bearer | None:
        """The person whom a description is said to be: "The head of the council is Holt"."""
        page, verb = self.page, self.page.head[phrase.head]
        if phrase.kind != "person" or page.dep[phrase.head] != "nsubj" or page.lemma[verb] != "be":
            return None
        for at in range(verb + 1, min(verb + _NEAR, len(page))):
            if page.head[at] == verb and page.dep[at] == "neg":
                return None
            if page.head[at] == verb and page.dep[at] == "attr" and page.together(at, verb):
                bearer = self.at_name.get(at)
                return bearer if bearer is not None and bearer.type == "person" else None
        return None

    def _predicate(self, phrase: Phrase) -> Bearer | None:
        """Of whom a phrase is said: "Holt is the chair of", "Holt serves as the chair of"."""
        page, i = self.page, phrase.head
        if page.dep[i] in _PREDICATES:
            verb = page.head[i]
        elif page.dep[i] == "pobj" and page.lower[page.head[i]] == "as":
            verb = page.head[page.head[i]]
        else:
            return None
        left = range(phrase.first - 1, max(phrase.first - _NEAR, 0) - 1, -1)
        right = range(phrase.last, min(phrase.last + _NEAR, len(page)))
        for at in (*left, *right):
            if page.head[at] == verb and page.subject(at) and page.together(at, i):
                bearer = self.at_head.get(at) or self.at_name.get(at)
                return bearer if bearer is not None and bearer.type == "person" else None
        return None

    def _learn(self, bearer: Bearer, phrase: Phrase) -> None:
        """Note what a phrase tells of a bearer: an office, a side, a class."""
        page = self.page
        owners = [k for k in range(phrase.core, phrase.head) if page.tag[k] == "POS"]
        if bearer.type == "person":
            begin = owners[-1] + 1 if owners else phrase.core
            begin += page.lower[begin] in ("a", "an")
            bearer.heads |= heads_of(page, begin, phrase.head + 1)
            bearer.titles.append((begin, phrase.last, False))
        elif bearer.type == "organisation":
            bearer.kin |= roles().bodies.get(page.lower[phrase.head], frozenset())
        found = self.sides.within(phrase.core, phrase.last, bearer)
        if any(page.lower[k] in roles().former for k in range(phrase.first, phrase.head)):
            bearer.home = bearer.home or found
        elif found != bearer.name:
            bearer.side = bearer.side or found

    def _again(self, phrase: Phrase, side: str | None, lower: str) -> Bearer | None:
        """The actor met before that a definite phrase points back to."""
        page = self.page
        title = page.text[phrase.head][0].isupper() and phrase.core == phrase.first
        if phrase.owned or not (phrase.definite or title):
            return None
        if phrase.kind == "person":
            heads = heads_of(page, phrase.core, phrase.head + 1)
            heads = {h for h in heads if h == roles().persons[lower] or "-" in h}
            full = phrase.full and page.lower[phrase.head + 1] != "to"
            exact = full and not self._rules(phrase)
            whom = self.sides.nation(phrase.head + 1, phrase.last) if self._over(phrase) else None
            known = self.memory.titled(heads, side or whom, exact=exact, at=phrase.head)
            if known is not None and side:
                known.home = known.home or side
            whose = any(page.tag[k] == "POS" for k in range(phrase.first, phrase.head))
            bare = not full and side is None and not whose
            if known is None and bare and phrase.definite:
                return self.memory.speaker(phrase.head)
            return known
        kinds = roles().bodies.get(lower)
        if self._own_name(phrase):
            return None
        if kinds and not phrase.full and (phrase.kind == "organisation" or "movement" in kinds):
            words = frozenset(page.lower[phrase.core : phrase.head])
            known = self.memory.body(kinds, side, lower, words & roles().portfolios)
            if (known is None or not known.named) and phrase.core == phrase.head:
                known = self.memory.spoke_as_body(kinds, side, phrase.head) or known
            return known
        return None

    def _over(self, phrase: Phrase) -> bool:
        """Whether what follows the head tells what the office is over: "president of Tarn"."""
        page, after = self.page, phrase.head + 1
        return after < phrase.last and page.lower[after] == "of"

    def _named_so(self, phrase: Phrase, lower: str) -> Bearer | None:
        """The body whose own name stands before its noun: "the United Dock Workers union"."""
        page, at = self.page, phrase.head - 1
        bearer = self.at_name.get(at)
        if phrase.kind != "organisation" or bearer is None or bearer.type != "organisation":
            return None
        kinds = roles().bodies.get(lower, frozenset())
        tied = page.dep[at] == "compound" and page.head[at] == phrase.head
        return bearer if tied and fits(bearer.kin, kinds, lower) > 1 else None

    def _own_name(self, phrase: Phrase) -> bool:
        """Whether a name before the noun makes it another's ("the Tarn administration")."""
        page = self.page
        return any(
            page.capital(k)
            and page.pos[k] == "PROPN"
            and k not in self.hits
            and k not in page.first
            and page.text[k + 1] not in ("-", "‑")
            and page.label[k] != "GPE"
            for k in range(phrase.core, phrase.head)
        )

    def _rules(self, phrase: Phrase) -> bool:
        """Whether a phrase is "head of government" or "head of state"."""
        return self.page.lower[phrase.last - 1] in _GOVERNMENT_OF

    def _army(self, phrase: Phrase, side: str | None) -> Bearer | None:
        """A state's armed forces, by whatever word: one actor."""
        side = side or self._foremost()
        if side is None:
            return self._described(phrase, None, "military")
        known = self.register.army_of(side)
        if known is not None:
            return known
        adjective = adjectives().get(side) or self._own_adjective(side)
        bearer = self.register.add(armies().get(side, f"{adjective} military"), "organisation")
        bearer.side, bearer.kin = side, roles().bodies["military"]
        self.register.armies.append(bearer)
        return bearer

    def _own_adjective(self, side: str) -> str:
        """The adjective of a state that only this article knows."""
        for first, (last, entry, _) in self.hits.items():
            if entry.kind == "adjective" and entry.name == side:
                return " ".join(self.page.text[first:last])
        return side

    def _foremost(self) -> str | None:
        """The state most often met so far."""
        states = self.register.states
        return max(states, key=lambda b: b.count).name if states else None

    def _described(self, phrase: Phrase, side: str | None, lower: str) -> Bearer | None:
        """The actor that a phrase describes and no name is given for."""
        name = wording(self.page, self.at_name, phrase)
        known = self.register.find(name)
        if known is not None and phrase.kind in (known.type, "organisation"):
            return known
        bearer = self.register.add(name, phrase.kind, named=False)
        if phrase.kind == "person":
            bearer.heads = heads_of(self.page, phrase.core, phrase.head + 1) or {lower}
        elif phrase.kind == "organisation":
            bearer.kin = roles().bodies.get(lower, frozenset())
            bearer.named = self.page.text[phrase.head][0].isupper() or side is not None
        bearer.plural = phrase.kind == "group"
        bearer.side = self.sides.owner(phrase.first, phrase.head, side) or side
        return bearer


def names_after(apposed: Mapping[int, int], held: Mapping[int, Bearer]) -> dict[int, Bearer]:
    """The bearers in apposition to a noun, by the noun's word."""
    return {head: held[n] for head, n in apposed.items()}


def directly_after(
    page: Page, found: Sequence[Phrase], spots: Sequence[Spot], held: Mapping[int, Bearer]
) -> dict[int, Bearer]:
    """Phrases that a personal name follows at once: "the head of the clinic Dr Jana Holt".

    A comma may stand between where another closes the name ("a lawyer and author, Jana Holt,").
    """
    persons = [(spots[n], bearer) for n, bearer in held.items() if bearer.type == "person"]
    leads = {spot.lead: bearer for spot, bearer in persons}
    closed = {
        spot.lead - 1: bearer
        for spot, bearer in persons
        if spot.lead and page.text[spot.lead - 1] == "," and spot.lead == spot.first
        if spot.last < len(page) and page.text[spot.last] in (",", ".", ";")
    }
    out: dict[int, Bearer] = {}
    for phrase in found:
        bearer = leads.get(phrase.last) or closed.get(phrase.last)
        if (
            bearer is not None
            and phrase.kind == "person"
            and page.together(phrase.head, phrase.last)
        ):
            out[phrase.head] = bearer
            if page.dep[phrase.head] == "conj" and page.pos[page.head[phrase.head]] == "NOUN":
                out[page.head[phrase.head]] = bearer
    return out
