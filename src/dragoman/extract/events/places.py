"""Places: how the places are called that words of a text stand for."""

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.extract import clause
from dragoman.extract.events.known import is_initials, is_seat
from dragoman.knowledge.naming import naming
from dragoman.knowledge.word_classes import word_class
from dragoman.model.parsed import Token
from dragoman.model.reading import Reading
from dragoman.model.written import text_of

PLACES = frozenset({"GPE", "LOC", "FAC"})
_NO_PLACES = frozenset({"DATE", "TIME", "EVENT", "LAW", "WORK_OF_ART", "NORP", "LANGUAGE"})
_POINTING = frozenset({"the", "this", "that"})
_BACK = 120  # words, about four sentences, that "the town" reaches back
_STATES = frozenset({"country", "nation", "kingdom", "republic"})
_SPOTS = word_class("place.spot")
_NO_NAMES = naming().never
_RAIDS = word_class("act.raid")


@dataclass(frozen=True, slots=True)
class Places:
    """The names of places that the words of one reading stand for."""

    reading: Reading

    def of(self, tokens: tuple[Token, ...]) -> Iterator[str]:
        """Names of the places that noun phrases name, or that their own phrases do."""
        for token in tokens:
            near = (c for c in token.children if c.dep_ in ("compound", "appos"))
            parts = [token, *(c for c in near if not _is_raiders(c, token))]
            name = next((n for part in parts if (n := self._name(part))), None)
            if token.lower_ in naming().regions:  # "the coastal region of Lima"
                name = next(self.of(clause.prepositional(token, ("of",))), None) or name
            if name is None:
                name = next(self.of(clause.prepositional(token, ("of", "in"))), None)
            name = name or self._meant(token)
            if name is not None:
                yield name

    def venue(self, noun: Token) -> str | None:
        """The town that qualifies a meeting: "the Lima talks"; a state tells who meets."""
        for child in noun.children:
            if child.dep_ not in ("compound", "nmod") or child.pos_ != "PROPN":
                continue
            if is_seat(self.reading, child) or (
                child.ent_type_ in PLACES and not self._is_party(child)
            ):
                return self._name(child)
        return None

    def before(self, token: Token) -> str | None:
        """The place that was named last before a word, in its sentence or the one before.

        One that somebody is in or goes to comes before any other.
        """
        doc, first = token.doc, token.sent.start
        earlier = doc[first - 1].sent.start if first else first
        for word in reversed(doc[earlier : token.i]):
            inside = word.dep_ == "pobj" and word.head.lower_ in ("in", "at", "to", "into")
            found = self._name(word) if inside else None
            if found is not None:
                return found
        return self._last_named(token, earlier, states=False)

    def _meant(self, noun: Token) -> str | None:
        """The place that "the town", "the area" or "the country" was said of."""
        lower = noun.lower_
        definite = any(c.dep_ == "det" and c.lower_ in _POINTING for c in noun.children)
        states = lower in _STATES
        if not definite or not (states or lower in _SPOTS):
            return None
        return self._last_named(noun, max(noun.i - _BACK, 0), states=states)

    def _last_named(self, token: Token, first: int, *, states: bool) -> str | None:
        for word in reversed(token.doc[first : token.i]):
            if word.ent_type_ in PLACES and word.pos_ == "PROPN" and self._is_state(word) == states:
                return self._name(word)
        return None

    def named(self, token: Token) -> str | None:
        """The name of the place that a word names by itself."""
        return self._name(token)

    def _name(self, token: Token) -> str | None:
        if token.ent_type_ not in PLACES and not self._is_state(token):
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
        return self.called(token)

    def called(self, token: Token) -> str:
        """A proper name in its own words."""
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


def _is_raiders(before: Token, noun: Token) -> bool:
    """Whether initials before an attack tell whose it is: "in a U.S. strike"."""
    return is_initials(before) and noun.lemma_.lower() in _RAIDS
