"""What an event is to its commitment: a step, a mere mention, or a wish."""

import re
from collections.abc import Sequence

from dragoman.model.event import Event
from dragoman.model.position import Position
from dragoman.present.ledgers import vocabulary
from dragoman.present.ledgers.forms import is_loose, is_named, is_open, is_wanted
from dragoman.present.ledgers.proof import overlap, together
from dragoman.present.ledgers.vocabulary import Commitment
from dragoman.present.library.catalogue import Library
from dragoman.reconcile.words.wording import content_words, plain

_STATUSES = {
    "scheduled": "set",
    "expected": "expected",
    "proposed": "proposed",
    "cancelled": "called off",
    "denied": "denied",
    "not_done": "not done",
}
_SAID = frozenset(("denied", "called off", "broken"))  # what no position tells too
# "Agreed to free the crew", not "the agreed releases took place".
_ASSENT = re.compile(
    r"\b(?:accept|agree|confirm|approv|endors)(?:s|es|d|ed|ing|e)?\s+"
    r"(?:to|on|upon|with|that|the|an?|its|their|his|her|all)\b",
    re.IGNORECASE,
)
# Between a proposal and what is proposed stands at most its article and what describes it.
_PROPOSED = re.compile(
    r"\b(?:propos|suggest|offer|call|plan|put forward|float|table|submit)\w*\s+(?:\w+\s+){0,2}?"
    r"(?:for|of|to|on)?\s*(?:(?:an?|the|its|new|full|[\w-]+ed|\d+-day)\s+){0,4}$",
    re.IGNORECASE,
)
_RIGHT = 60  # characters
_CLAUSE = re.compile(r"[.;:!?]\s|\n")
_BEHIND = re.compile(r"(?<=\w) (?:that|which|who)\b")
_VERB_WITHIN = 6  # words of a statement in which its subject and its verb stand
_MAY = re.compile(
    r"\b(?:could|would|might|may|should) (?:also |even |well )?(?:mean|see|lead to|result in|be)\b"
    r"|\b(?:whether|if|unless|either)\b(?!.*,)|\b(?:in the event (?:of|that)|in case)\b(?!.*,)"
    r"|\b(?:ensur(?:e|es|ed|ing)|make sure|guarantee|hop(?:e|es|ed|ing)|demand(?:s|ed|ing)?)"
    r" (?:that )?$",
    re.IGNORECASE,
)
_MUST = re.compile(
    r"\b(?:must|should|would|could|might|may|(?:ha(?:s|ve)|needs?) (?:still |yet )?to"
    r"|(?:has|have|had|was|were|is|are|did|does|do)(?: not|n't) (?:even |yet )?)\b",
    re.IGNORECASE,
)
# What would not come about was not promised: "that would not bring the crew home".
_WOULD_NOT = re.compile(
    r"(?:\S+ ){0,4}?(?:would|could|might|may)(?: not|n['’]t| never)\b", re.IGNORECASE
)
_NONE = re.compile(r"\b(?:no one|nobody|none|neither|few|nothing)\b[^,]*$", re.IGNORECASE)
_ASKED = re.compile(r"(?:what|whether|why|how|which|not)\b", re.IGNORECASE)
_FAILS = re.compile(
    r"\b(?:fall|fell|fallen|falling|collaps|fail|unravel|falter|founder|stall|break|broke)\w*\b",
    re.IGNORECASE,
)
_LISTS = re.compile(
    r"\b(?:includ(?:e|es|ed|ing)|following|provides? for|calls? for|in (?:return|exchange) for"
    r"|conditions?|terms|stipulat\w+|envisag\w+|entail\w*)\b[^.!?]*$",
    re.IGNORECASE,
)
_BUDGETED = re.compile(
    r"\b(?:bill|budget|package|plan|measure|legislation|proposal|deal|agreement)\b[^.]{0,40}?"
    r"\b(?:includ|contain|provid|allocat|earmark|set)(?:e|es|ed|s)?\b",
    re.IGNORECASE,
)
_WITHHELD = re.compile(r"\b(?:denial|refusal) of\s+$", re.IGNORECASE)
_LIST = 300  # characters of a list of terms before one of them
_OPENING = 5  # words of a clause in which its subject stands
_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|get|gets|got)\b"
    r"(?:\s+(?:\w+ly|not|never|yet|still|also|already))*"
    r"\s+(?:\w+ed|\w+en|made|struck|done|set|won|met|put|cut|sought|brought|kept|held|hit)\b",
    re.IGNORECASE,
)


def step_of(of: Commitment, event: Event) -> str | None:
    """What an event is to its commitment; None where it is only mentioned or hangs on others."""
    if is_asked(event):
        return None
    if event.kind == "violation":
        return {"happened": "broken", "denied": "denied"}.get(event.status)
    if event.status == "happened":
        mere = is_named(event) or is_wanted(event) or _is_mention(event)
        return None if mere else _done_as(of, event)
    vague = not event.date and (is_named(event) or is_loose(event))
    ahead = event.status in ("proposed", "expected", "scheduled")
    if (ahead and (vague or not event.actors)) or (event.status == "not_done" and is_named(event)):
        return None
    if event.status == "not_done" and _WOULD_NOT.match(event.evidence):
        return None
    return _STATUSES.get(event.status)


def _is_mention(event: Event) -> bool:
    """Whether a pact is only the subject of other words: "the horrible deal left it intact"."""
    form = event.rule.rpartition(".")[2]
    if event.kind not in ("agreement", "signature"):
        return False
    if form.startswith("phase"):
        return True
    comes = vocabulary.words("agreement", "comes")
    return form.startswith("occurs") and comes.isdisjoint(plain(event.evidence))


def is_unreal(library: Library, statement: Event | Position) -> bool:
    """Whether it only would or may be so, has still to be, or is so of nobody.

    "It could mean that the crews are freed", "the council will have to approve the pact", "there is
    no one who agrees".
    """
    text = library.articles[statement.article].text
    before = _CLAUSE.split(text[max(0, statement.start - _RIGHT) : statement.start])[-1]
    opening = _BEHIND.split(" ".join(statement.evidence.split()[:_VERB_WITHIN]))[0]
    return bool(_MAY.search(before) or _MUST.search(opening) or _NONE.search(before))


def _done_as(of: Commitment, event: Event) -> str:
    if event.kind in ("agreement", "signature") or _ASSENT.search(event.evidence):
        return "agreed" if len(event.actors) > 1 else "accepted"
    return of.kept


def is_empty(of: Commitment, event: Event) -> bool:
    """Whether it is none: "agreed to speak" names no pact, "halted its work" no measure."""
    if tells_terms(event) or is_no_aid(event) or _is_law(of, event):
        return True
    words = frozenset(plain(event.evidence))
    if of.name == "easing":
        stands = not words.isdisjoint(vocabulary.words("movement", "nouns"))
        return stands or words.isdisjoint(vocabulary.words("easing", "eased"))
    return of.name == "agreement" and is_pactless(event)


def is_pactless(event: Event) -> bool:
    """Whether an agreement is on nothing that is one: "agreed to speak", "visas were approved"."""
    if event.kind not in ("agreement", "signature"):
        return False
    words = frozenset(plain(event.evidence))
    pact = content_words(event.evidence) & vocabulary.pacts()
    known = vocabulary.words("papers", "given") | vocabulary.words("agreement", "overcomes")
    return not pact and words.isdisjoint(known)


def is_asked(event: Event) -> bool:
    """Whether its words only ask for it ("whether they reach a deal"), or tell that it fails."""
    fails = event.kind == "agreement" and "occurs" in event.rule and _FAILS.search(event.evidence)
    return bool(fails) or _ASKED.match(event.evidence) is not None


def _is_law(of: Commitment, event: Event) -> bool:
    """Whether a house or a ruler makes a law, which is nobody's word to another."""
    words = frozenset(plain(event.evidence))
    return (
        of.name == "agreement"
        and not words.isdisjoint(vocabulary.words("laws", "named"))
        and words.isdisjoint(of.words)
    )


def tells_terms(event: Event) -> bool:
    """Whether a clause tells what a pact says: "the deal includes a ferry"."""
    if event.kind != "agreement" or not event.rule.endswith("verb_agentless"):
        return False
    opening = " ".join(plain(event.evidence)[:_OPENING])
    subject = bool(content_words(opening) & vocabulary.pacts())
    return subject and _PASSIVE.search(event.evidence) is None


def is_no_aid(event: Event) -> bool:
    """Whether what nobody gives is not even called aid, or only stands in a bill.

    "The ban gave them the spirit to go on", "the budget includes $9 in aid".
    """
    if event.kind != "aid" or event.actors:
        return False
    named = not vocabulary.words("aid", "named").isdisjoint(plain(event.evidence))
    return not named or _BUDGETED.search(event.evidence) is not None


def is_stand(event: Event, step: str, positions: Sequence[Position]) -> bool:
    """Whether a position of the same words tells it: as wanted, or as accepted."""
    if step in ("accepted", "agreed") and any(
        p.stance == "accepts" and overlap(p, event) for p in positions
    ):
        return True
    return step not in _SAID and is_open(event, positions)


def is_term(library: Library, event: Event) -> bool:
    """Whether a list of terms tells it, or it is withheld and nobody says that it is not so.

    "The plan includes freeing the crew, lifting the fee", "the denial of aid".
    """
    text = library.articles[event.article].text
    if event.status == "denied" and _WITHHELD.search(
        text, max(0, event.start - _RIGHT), event.start
    ):
        return True
    if not is_loose(event):
        return False
    return _LISTS.search(text, max(0, event.start - _LIST), event.start) is not None


def proposers(library: Library, event: Event, near: Sequence[Event]) -> tuple[str, ...]:
    """Who proposes an event: by a word right before it ("proposed a truce", "a plan for one")."""
    text = library.articles[event.article].text
    if not _PROPOSED.search(text, max(0, event.start - _RIGHT), event.start):
        return ()
    for other in near:
        if other.kind == "proposal" and other.actors and together(library, event, other):
            return other.actors
    return ()
