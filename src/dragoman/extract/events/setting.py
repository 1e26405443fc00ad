"""Setting: where an event takes place and which time expression dates it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dragoman.extract import clause
from dragoman.extract.events.senses import noun_sense
from dragoman.knowledge.event_vocabulary import event_vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from dragoman.extract.events.predicates import Predicate
    from dragoman.model.reading import Reading
    from dragoman.model.timex import Timex

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
_WHITHER = {
    "visit": ("to",),
    "strike": ("on", "against", "at", "over"),
    "aid": ("to", "into", "through", "for"),
    "withdrawal": ("from", "of"),
}
_PLACES = frozenset({"GPE", "LOC", "FAC"})
# PLOVER types whose object is where they take place ("bombed X", "visited X", "annexed X").
_ON_LAND = frozenset({"ASSAULT", "CONSULT", "COERCE"})
_CLIMB = 5


def place(reading: Reading, predicate: Predicate) -> str | None:
    """The place that the event's own words name, as the article writes it."""
    kind = predicate.sense.kind
    naming = _Places(reading)
    for head in _spots(predicate):
        found = next(naming.of(clause.prepositional(head, _WHERE)), None)
        if found is None and kind in _WHITHER:
            found = next(naming.of(clause.prepositional(head, _WHITHER[kind])), None)
        if found is None and head.pos_ == "VERB" and predicate.sense.plover in _ON_LAND:
            found = next(naming.of(clause.patients(head)), None)
        if found is not None:
            return found
    return None


def _spots(predicate: Predicate) -> Iterator[Token]:
    """The words that a place may hang on, the nearest to the event first."""
    for nth, head in enumerate(_heads(predicate)):
        if nth == 0 and clause.is_verbal(head):
            yield from clause.patients(head)
            yield from clause.prepositional(head, ("to", "on", "for"))
        yield head
        if nth == 0:
            yield from clause.prepositional(head, ("between", "with", "by", "from"))


def _heads(predicate: Predicate) -> Iterator[Token]:
    """The predicate, its frame, and the verbs that the frame merely goes on from."""
    yield predicate.head
    if predicate.frame is not predicate.head:
        yield predicate.frame
    if predicate.form == "set":
        yield from (c for c in predicate.frame.children if c.dep_ in ("xcomp", "acomp"))
    token = predicate.frame
    for _ in range(_CLIMB):
        above = token.head
        if above is token or not _transparent(token):
            return
        yield above
        token = above


def _transparent(token: Token) -> bool:
    """Whether the circumstances of the word above hold for this one as well."""
    if token.dep_ == "conj":
        return not any(c.dep_ in ("nsubj", "nsubjpass") for c in token.children)
    if token.dep_ == "xcomp":
        return token.head.lemma_ in (
            "continue",
            "begin",
            "start",
            "resume",
            "schedule",
            "be",
            "due",
        )
    if token.dep_ == "relcl":
        return any(c.lower_ == "when" for c in token.children)
    if token.dep_ in ("advcl", "dep") and token.tag_ == "VBG":
        return not any(c.dep_ == "mark" for c in token.children)
    return token.dep_ == "dobj" and token.head.pos_ == "VERB"


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

    def _name(self, token: Token) -> str | None:
        if token.ent_type_ not in _PLACES and not self._is_state(token):
            return None
        first = last = token.i
        while first > token.sent.start and token.doc[first].ent_iob_ == "I":
            first -= 1
        while last + 1 < token.sent.end and token.doc[last + 1].ent_iob_ == "I":
            last += 1
        text = token.doc[first : last + 1].text
        return text.removeprefix("the ").removeprefix("The ").removesuffix("'s").removesuffix("’s")

    def _is_state(self, token: Token) -> bool:
        mention = self.reading.mention_of(token)
        if mention is None or mention.form not in ("name", "metonym") or token.pos_ != "PROPN":
            return False
        return any(a.name == mention.actor and a.type == "state" for a in self.reading.actors)


def when(reading: Reading, predicate: Predicate) -> Timex | None:
    """The time expression that hangs on the event's words, None where none does."""
    sent = predicate.head.sent
    dates = [
        d for d in reading.dates_in(sent.start_char, sent.end_char) if d.type in ("DATE", "TIME")
    ]
    if not dates:
        return None
    heads = list(_heads(predicate))
    best: tuple[tuple[int, int, int, int], Timex] | None = None
    for date in dates:
        rank = _rank(reading, date, heads, predicate)
        if rank is not None and (best is None or rank < best[0]):
            best = rank, date
    return best[1] if best else None


def _rank(
    reading: Reading, date: Timex, heads: list[Token], predicate: Predicate
) -> tuple[int, int, int, int] | None:
    """How near a date hangs on the predicate; None where it belongs to another event."""
    span = reading.span(date.start, date.end)
    if span is None:
        return None
    token = span.root
    if token.head.lower_ in ("since", "until", "till"):
        return None
    open_ended = 0 if date.date or date.relative else 1
    for steps in range(_CLIMB):
        for nth, head in enumerate(heads):
            if token == head:
                return nth, open_ended, steps, date.start
        above = token.head
        if above is token or _claims(token, predicate):
            return None
        token = above
    return None


def _claims(token: Token, predicate: Predicate) -> bool:
    """Whether a word on the way up from a date keeps the date to itself."""
    if clause.is_verbal(token):
        return not (token.dep_ in ("acl", "relcl") and token.head is predicate.head)
    if predicate.sense.kind == "visit" or token.pos_ not in ("NOUN", "PROPN"):
        return False
    return token is not predicate.head and noun_sense(token, event_vocabulary()) is not None
