"""Expecting: whether "should" tells what is expected rather than what somebody ought to do."""

from dragoman.extract.clause.roles import is_passive
from dragoman.extract.clause.subjects import subjects
from dragoman.knowledge.event_vocabulary import event_vocabulary
from dragoman.model.parsed import Token

# What things are expected to be, and nobody is told to be.
_FORESEEN = frozenset(
    (
        *("enough", "sufficient", "adequate", "able", "possible", "feasible", "fine", "easy"),
        *("easier", "straightforward", "simple", "clear", "clearer", "obvious", "evident"),
        *("apparent", "ample", "manageable", "visible", "familiar", "ok", "okay"),
    )
)
# What a thing brings about: "lower rates should help exporters".
_EFFECTS = frozenset(
    (
        *("keep", "help", "boost", "ease", "lift", "bring", "give", "lead", "result", "suffice"),
        *("cushion", "drive", "yield", "produce", "benefit", "cause", "push", "weigh", "prove"),
        *("support", "strengthen", "weaken", "dampen", "encourage", "create", "buoy", "enable"),
    )
)


def is_expected(verb: Token) -> bool:
    """Whether a clause with "should" is a forecast: "it should be enough", "supply should help".

    Of persons and of whoever bears a name it is one only where they "should be able".
    """
    if not any(c.lower_ == "should" for c in verb.children) or is_passive(verb):
        return False
    if verb.lemma_ == "be":
        said = (c for c in verb.children if c.dep_ in ("acomp", "attr"))
        return any(c.lower_ in _FORESEEN for c in said)
    doers = subjects(verb)
    return verb.lemma_ in _EFFECTS and bool(doers) and all(map(_is_thing, doers))


def _is_thing(doer: Token) -> bool:
    """Whether a subject is neither a name nor a word for people."""
    people = event_vocabulary().parties
    return doer.pos_ == "NOUN" and not doer.ent_type_ and doer.lemma_.lower() not in people
