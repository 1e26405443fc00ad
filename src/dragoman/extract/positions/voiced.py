"""By whose words a stand is told: the party's own, another's, or the article's alone."""

from dragoman.extract.positions.parties import observes, side_of, speaking
from dragoman.extract.positions.stand import Stand
from dragoman.knowledge.word_classes import word_class
from dragoman.model.actor import LocalActor
from dragoman.model.quote import Quote
from dragoman.model.reading import Reading

_WILLS = frozenset({"modal.if", "modal.refusal"})
_ASKED = word_class("who.polled")  # "those polled said that Norway would leave" is a guess
_NARRATED = frozenset({"modal.own", "modal.own.plan", "modal.own.talks"})


def voiced(
    reading: Reading,
    actors: dict[str, LocalActor],
    stand: Stand,
    party: str,
    quote: Quote | None,
) -> str | None:
    """The rule of a stand by whose words tell it, None where a plan is none of the speaker's own.

    What the article itself tells of what a party will do is as of something settled.
    """
    rule = stand.rule
    own = _own(actors, party, quote) or _told_by_itself(reading, actors, stand, party)
    if rule.endswith((".maybe", ".can")) and not own:
        return None  # what others say it may do is a guess
    if rule.startswith("modal.own") and not own:
        first = stand.holder is None or stand.holder.pos_ == "PRON"
        aside = quote is not None or first or stand.anchor.dep_ in ("relcl", "advcl")
        return "modal.narrated" if rule in _NARRATED and not aside else None
    return f"{rule}.other" if rule in _WILLS and quote is not None and not own else rule


def _own(actors: dict[str, LocalActor], party: str, quote: Quote | None) -> bool:
    """Whether somebody speaks for the party itself, and of what it will do."""
    if quote is None or quote.speaker is None:
        return False
    if "%" in quote.speaker or not _ASKED.isdisjoint(quote.speaker.casefold().split()):
        return False
    speaker = actors.get(quote.speaker)
    if speaker is None or (speaker.roles and not speaker.side):
        return speaker is None or not observes(speaker)
    return side_of(actors, quote.speaker)[0] == side_of(actors, party)[0]


def _told_by_itself(
    reading: Reading, actors: dict[str, LocalActor], stand: Stand, party: str
) -> bool:
    """As in "Chile has made clear that it will never sign", whoever is quoted with that."""
    known = stand.holder is not None and stand.rule.startswith("modal")
    teller = speaking(stand.anchor) if known else None
    named = None if teller is None else reading.mention_of(teller)
    if named is None or named.actor is None:
        return False
    return side_of(actors, named.actor)[0] == side_of(actors, party)[0]
