"""Triggered predicates: words that the trained reader takes for an event and no rule knows.

The rules ask for a word of the vocabulary in a clause that they understand; the reader knows words
by their company. What it finds is told by its clause, parties, days and places as any other event.
"""

from collections.abc import Iterable, Iterator, Sequence

from dragoman.extract import clause
from dragoman.extract.events.framing import frame_of
from dragoman.extract.events.predicates import TRIGGER, Predicate
from dragoman.knowledge.event_senses import Sense
from dragoman.knowledge.event_vocabulary import EventVocabulary, event_vocabulary
from dragoman.model.parsed import Doc, Span, Token
from dragoman.model.tagging import Trigger
from dragoman.model.vocabulary import EventKind

# In tenths: how often triggers are right is counted for each step.
_STEPS = (9, 7, 5, 3, 2)
_NEAR = 3  # steps up the parse within which a word may only fill out what another one tells


def triggered(
    sentence: Span, triggers: Iterable[Trigger], known: Sequence[Predicate]
) -> Iterator[Predicate]:
    """A predicate for each trigger that no known predicate tells already, the likeliest first."""
    vocabulary = event_vocabulary()
    told: dict[int, set[EventKind]] = {}
    for p in known:
        told.setdefault(p.head.i, set()).add(p.sense.kind)
        told.setdefault(p.frame.i, set()).add(p.sense.kind)
    for trigger in sorted(triggers, key=lambda t: (-t.probability, t.start)):
        token = _token(sentence.doc, trigger)
        if token is None or token.i in told:
            continue
        frame = token if clause.is_verbal(token) else frame_of(token, vocabulary)[0]
        near = _near(token) | _near(frame)
        if any(trigger.kind in told.get(i, ()) for i in near) or _hangs_on(token, trigger, told):
            continue
        where = "free" if told.keys().isdisjoint(near) else "inside"
        told.setdefault(token.i, set()).add(trigger.kind)
        sense = _sense(token, trigger.kind, vocabulary)
        yield Predicate(token, frame, sense, TRIGGER, f"{where}.{_step(trigger.probability)}")


def _token(doc: Doc, trigger: Trigger) -> Token | None:
    """The word that a trigger stands on, None where that is no word of letters."""
    found = doc.char_span(trigger.start, trigger.end, alignment_mode="expand")
    return found.root if found is not None and len(found) and found.root.is_alpha else None


def _step(probability: float) -> int:
    """The tenths from which on a probability counts; the lowest for what lies below them all."""
    return next((s for s in _STEPS if probability * 10 >= s), _STEPS[-1])


def _near(token: Token) -> set[int]:
    """The words that a word hangs on closely, up to the one that it is joined to as an equal."""
    found = {token.i}
    for _ in range(_NEAR):
        if token.dep_ == "conj":
            break
        token = token.head
        found.add(token.i)
    return found


def _hangs_on(token: Token, trigger: Trigger, told: dict[int, set[EventKind]]) -> bool:
    """Whether a word of the same kind hangs closely on this one: "allow aid", "aid"."""
    doc = token.doc
    kin = (i for i, kinds in told.items() if trigger.kind in kinds)
    return any(token.i in _near(doc[i]) for i in kin)


def _sense(token: Token, kind: EventKind, vocabulary: EventVocabulary) -> Sense:
    """What the vocabulary says of a word as this kind of event; else what is usual of the kind."""
    lemma = token.lemma_.lower()
    known = (
        *(sense for _, sense in vocabulary.verbs.get(lemma, ())),
        *vocabulary.nouns.get(lemma, ()),
    )
    return next((s for s in known if s.kind == kind and not s.idle), vocabulary.usual[kind])
