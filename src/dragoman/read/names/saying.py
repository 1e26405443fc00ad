"""Saying: of whom a phrase is said, by apposition, as a predicate or right before the name."""

from collections.abc import Mapping, Sequence

from dragoman.read.names.descriptions import Phrase
from dragoman.read.names.page import Page
from dragoman.read.names.register import Bearer
from dragoman.read.names.spots import Spot

_NEAR = 40  # words between a predicate and its subject
_PREDICATES = frozenset({"attr", "oprd"})


class Said:
    """Tells of whom a phrase is said; `at_head` and `at_name` map words to whom they mean."""

    def __init__(
        self, page: Page, at_head: Mapping[int, Bearer], at_name: Mapping[int, Bearer]
    ) -> None:
        """Take the page, what was read of it so far and all its names."""
        self.page = page
        self.at_head = at_head
        self.at_name = at_name

    def of(self, phrase: Phrase) -> Bearer | None:
        """The name that a phrase only explains, or that is said to be what it describes."""
        return self._appositive(phrase) or self._said_to_be(phrase)

    def _appositive(self, phrase: Phrase) -> Bearer | None:
        """The name that a phrase only explains: "Arda, the militant group that"."""
        page = self.page
        head = phrase.head
        if page.dep[head] == "conj" and page.pos[page.head[head]] == "NOUN":
            head = page.head[head]  # "Holt, a donor and the head of the port,"
        if page.dep[head] != "appos":
            return None
        bearer = self.at_head.get(page.head[head])
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

    def is_capacity(self, phrase: Phrase) -> bool:
        """Whether a phrase only says as what somebody does something: "to serve as its chair"."""
        page, i = self.page, phrase.head
        preposition = page.head[i]
        capacity = page.dep[i] == "pobj" and page.lower[preposition] == "as"
        return capacity and page.pos[page.head[preposition]] == "VERB"

    def predicate(self, phrase: Phrase) -> Bearer | None:
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
    leads = {spot.lead: bearer for spot, bearer in persons if not spot.acts_on}
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
