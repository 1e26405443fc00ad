"""Setting: where an event takes place."""

from collections.abc import Iterator
from itertools import islice

from dragoman.extract import clause
from dragoman.extract.events.heads import heads, is_going
from dragoman.extract.events.known import is_initials
from dragoman.extract.events.noun_senses import noun_sense
from dragoman.extract.events.places import PLACES, Places
from dragoman.extract.events.predicates import Predicate
from dragoman.knowledge.event_senses import Sense
from dragoman.knowledge.event_vocabulary import event_vocabulary
from dragoman.knowledge.naming import naming
from dragoman.knowledge.word_classes import word_class
from dragoman.model.parsed import Token
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
_UNDER = frozenset({"be", "come", "remain", "stay"})
_OCCASIONS = frozenset({"for", "at", "during", "before", "ahead"})
_OF_LAND = word_class("act.take_land")
_DEEP = frozenset({"in", "at", "into"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
_LONGEST = 60  # words of a clause that are looked through
# PLOVER types whose object is where they take place ("bombed X", "annexed X").
_ABOUT_LAND = frozenset({"visit", "aid", "withdrawal"})  # "reached X", "demilitarised X"
_ON_LAND = frozenset({"ASSAULT", "COERCE"})


def place(reading: Reading, predicate: Predicate) -> str | None:
    """The place that the event's own words name, as the article writes it."""
    places = Places(reading)
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
            found = next(places.of(clause.patients(head)), None) or _taken(head, places)
        if found is None and head in (predicate.head, predicate.frame):
            found = _pointed(head, places) or next(places.of(_under(head)), None)
        if found is not None:
            return found
    return None


def told_within(reading: Reading, predicate: Predicate) -> str | None:
    """The place that an event's own clause names: "agreed to meet in Lima", "the Lima talks".

    What happens on the ground is placed by the sentence and the article around it.
    """
    places, frame = Places(reading), predicate.frame
    if predicate.sense.kind in GROUND:
        return None
    venue = predicate.sense.kind in _AT_VENUES and predicate.head.pos_ == "NOUN"
    found = places.venue(predicate.head) if venue else None
    if found is not None:
        return found
    for token in islice(frame.subtree, _LONGEST):
        if token.dep_ == "pobj" and token.i > frame.i and not _is_aside(token, frame):
            inside = token.head.lower_ in _DEEP
            found = next(places.of((token,)), None) if inside else _for_talks(token, places)
            if found is not None:
                return found
    return None


def _is_aside(token: Token, frame: Token) -> bool:
    """Whether a word is of a clause with a subject of its own: "began as X voted in Lima"."""
    while token not in (frame, token.head):
        if token.dep_ == "advcl" and any(c.dep_ in _SUBJECTS for c in token.children):
            return True
        token = token.head
    return False


def _for_talks(noun: Token, places: Places) -> str | None:
    """The venue of what something is made ready for: "a draft for the Lima talks"."""
    if noun.head.lower_ not in _OCCASIONS:
        return None
    sense = noun_sense(noun, event_vocabulary())
    return places.venue(noun) if sense is not None and sense.kind in _AT_VENUES else None


def _pointed(head: Token, places: Places) -> str | None:
    """Where "there" or the "where" of a relative clause says that a verb's event took place."""
    said = {c.lower_ for c in head.children if c.dep_ == "advmod"}
    if "where" in said and head.dep_ == "relcl":
        return next(places.of((head.head,)), None)
    if "where" in said and head.head.lemma_ == "be":  # "Lima is where they met"
        return next(places.of(clause.subjects(head.head)), None)
    return places.before(head) if "there" in said else None


def _under(noun: Token) -> tuple[Token, ...]:
    """What is "under attack" or "came under fire", which is where it takes place."""
    under = noun.dep_ == "pobj" and noun.head.lower_ == "under"
    verb = noun.head.head
    return clause.subjects(verb) if under and verb.lemma_ in _UNDER else ()


def _taken(verb: Token, places: Places) -> str | None:
    """The land that a verb of nothing else is done to, whatever its name looks like."""
    named = (t for t in clause.patients(verb) if t.pos_ == "PROPN")
    own = verb.lemma_ in _OF_LAND
    return next((places.called(t) for t in named), None) if own else None


def _lands(sense: Sense) -> bool:
    """Whether whom or what it is done to is where it takes place."""
    return sense.plover in _ON_LAND or sense.kind in _ABOUT_LAND or sense.place_object


def grounds(reading: Reading) -> tuple[tuple[int, str], ...]:
    """The places that the article says something is in, each with where it says so."""
    places = Places(reading)
    roots = {ent.root.i: ent.root for ent in reading.doc.ents if ent.label_ in PLACES}
    for region in reading.doc:
        if region.lower_ in naming().regions:
            roots.update((t.i, t) for t in _called_after(region))
    inner = (_town(roots[i]) for i in sorted(roots) if _is_within(roots[i]))
    return tuple((token.idx, name) for token in inner if (name := places.named(token)))


def _called_after(region: Token) -> Iterator[Token]:
    """The names in "the southern Lima region", "the region of Lima"."""
    near = (*region.children, *clause.prepositional(region, ("of",)))
    yield from (t for t in near if t.pos_ == "PROPN" and t.dep_ in ("compound", "nmod", "pobj"))


def _is_within(token: Token) -> bool:
    """Whether something is in what a word names: "in Lima", "in the southern Lima region".

    So it is where an attack is called after its place: "in a Lima, Ohio, shooting", which is Lima;
    initials in capitals tell whose it is ("in a U.S. strike").
    """
    place = whole = token
    while whole.dep_ in ("compound", "nmod") and whole.head.ent_type_ in PLACES:
        whole = whole.head
    if whole.dep_ in ("compound", "nmod") and (
        whole.head.lower_ in naming().regions or (_is_attack(whole.head) and not is_initials(whole))
    ):
        place = whole.head
    elif token.dep_ == "pobj" and token.head.lower_ == "of":
        place = token.head.head if token.head.head.lower_ in naming().regions else token
    return place.dep_ == "pobj" and place.head.lower_ in _INNER


def _town(place: Token) -> Token:
    """The town that a state is only told with: of "Lima, Ohio" Lima."""
    return next((c for c in place.lefts if c.dep_ == "nmod" and c.ent_type_ in PLACES), place)


def _is_attack(noun: Token) -> bool:
    sense = noun_sense(noun, event_vocabulary())
    return sense is not None and sense.kind == "strike"


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
            days = clause.prepositional(noun, ("on", "since", "by", "for"))
            yield from (t for t in days if t.ent_type_ == "DATE")
        if nth == 0:
            yield from clause.prepositional(head, ("between", "with", "by", "from", "of", "on"))
