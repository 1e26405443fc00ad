"""Position statements of a reading: who demands, offers, accepts or rejects what."""

from dataclasses import replace

from dragoman.extract.attribution import voucher
from dragoman.extract.clause import negated
from dragoman.extract.positions.bargains import bargained
from dragoman.extract.positions.issues import affirmed, is_negative, worded
from dragoman.extract.positions.joint import jointly
from dragoman.extract.positions.needs import is_bargained
from dragoman.extract.positions.parties import observes, party_of, speaking
from dragoman.extract.positions.scan import scanned
from dragoman.extract.positions.stand import Stand
from dragoman.extract.positions.taken import taken
from dragoman.extract.positions.terms import TURNED, bound, denied, with_condition
from dragoman.extract.positions.voiced import voiced
from dragoman.knowledge.home import by_themselves
from dragoman.knowledge.issues import issue_key
from dragoman.knowledge.outlets import outlets
from dragoman.knowledge.stances import stances
from dragoman.model.actor import LocalActor
from dragoman.model.event import Event
from dragoman.model.identity import sealed
from dragoman.model.parsed import Token
from dragoman.model.position import Position
from dragoman.model.quote import Quote
from dragoman.model.reading import Reading
from dragoman.model.vocabulary import Stance

_S = stances()
_UNBOUND = (
    "list", "aim", "verb.exchange", "verb.whether", "unsettled", "need", "strike",
    "partisan", "outcome",
)  # fmt: skip
_POINTING = frozenset({"what", "which", "who", "them", "him", "her", "us", "me", "you", "they ca"})
# What happens to a thing, or does not, on a condition is the stand of who says so.
_SPEAKERS = frozenset({"modal.if", "modal.if.can", "modal.refusal"})
_BY_PARTIES = (".thing", ".undergoing", "modal.fails", "modal.you", ".early")
_OPPOSITE: dict[Stance, Stance] = {
    "rejects": "demands",
    "accepts": "rejects",
    "demands": "rejects",
}
_NEAR = 8  # finds before, among which the same stand may have been told


def positions(
    reading: Reading, quotes: tuple[Quote, ...], events: tuple[Event, ...] = ()
) -> tuple[Position, ...]:
    """Every position that the article reports, in the order of the text, each told once a place.

    The article's events tell when a stand was taken.
    """
    actors = {actor.name: actor for actor in by_themselves(reading.actors)}
    out: list[tuple[tuple[int, int], Position]] = []
    for found in scanned(reading):
        each = (replace(found, holder=holder) for holder in jointly(reading, found.holder))
        for stand in (*each, *bargained(found)):
            made = _position(reading, (quotes, events), actors, stand)
            if made is None:
                break
            if not any(_same(stand.issue, made, *known) for known in out[-_NEAR:]):
                out.append((stand.issue, made))
    out.sort(key=lambda found: (found[1].start, found[1].end, found[1].party, *found[0]))
    return tuple(position for _, position in out)


def _same(
    issue: tuple[int, int], made: Position, other_issue: tuple[int, int], other: Position
) -> bool:
    """Whether two finds tell one stand: "its demand", "demanded" and what hangs on them."""
    if made.party != other.party:
        return False
    if issue == other_issue:
        return True
    if made.stance != other.stance or not (made.start < other.end and other.start < made.end):
        return False
    within = issue[0] < other_issue[1] and other_issue[0] < issue[1]
    return within or issue_key(made.issue) == issue_key(other.issue)


def _is_told_of(stand: Stand, holder: Token) -> bool:
    """Whether a thing is told of whose fate its speaker decides: no pressure, but the levy."""
    if stand.rule not in _SPEAKERS or holder.pos_ != "NOUN" or negated(holder):
        return False
    known = is_bargained(holder) or holder.lemma_.lower() in _S.standing
    return known or stand.rule != "modal.refusal"


def _is_partial(actors: dict[str, LocalActor], quote: Quote | None) -> bool:
    """Whether a speaker has a part in the matter: a body, or a person with a side or an office."""
    speaker = None if quote is None else actors.get(quote.speaker or "")
    if speaker is None or speaker.type != "person":
        return True
    return bool(speaker.side or speaker.roles) and not observes(speaker)


def _names_nothing(reading: Reading, issue: tuple[int, int]) -> bool:
    """Whether the words of an issue are but a name or a pronoun: nobody's stand is on "Norway"."""
    words = reading.article.text[slice(*issue)]
    if words.lower() in _POINTING:
        return True
    if any(word in _S.titles or word in _S.short for word in words.lower().split()[-1:]):
        return False  # "the Harbour Tolls Act" is what is bargained over
    people = words.lower().removeprefix("our ").split()
    if all(word in _S.collectives and word.endswith("s") for word in people):
        return True
    over = [m for m in reading.mentions_over(issue[0]) if m.end == issue[1]]
    if any(m.form == "title" for m in over):
        return True  # "the prime minister"
    inner = [m for m in reading.mentions_in(*issue) if (m.start, m.end) == issue]
    return any(m.form in ("name", "metonym") for m in inner)


def _place(stand: Stand) -> tuple[int, int]:
    """Where a stand is told: at its issue, or at its verb where the issue stood before.

    As in "this", and in "a truce was announced by Orvia, which Tarsa accepted".
    """
    aside = stand.anchor.dep_ == "relcl" and stand.issue[1] <= stand.anchor.idx
    if stand.issue[1] < stand.span[0] or aside:
        return stand.anchor.idx, stand.anchor.idx + len(stand.anchor)
    return stand.issue


def _held(
    reading: Reading, actors: dict[str, LocalActor], stand: Stand, quote: Quote | None
) -> tuple[Stand, tuple[str, str | None]] | None:
    """A stand and who holds it; None where nobody fit to hold it does."""
    holder = stand.holder
    if holder is None and quote is None:
        holder = speaking(stand.anchor)
        if holder is None:
            return None
    if holder is not None and holder.pos_ == "NOUN" and holder.lemma_.lower() in _S.crowd:
        return None
    party = party_of(reading, actors, holder, quote)
    if party is None and holder is not None and _is_told_of(stand, holder):
        stand = replace(stand, holder=None, rule=f"{stand.rule}.thing")
        party = party_of(reading, actors, None, quote)
    if party is None or all(word in _S.crowd for word in party[0].lower().split()):
        return None
    own = holder is None or holder.pos_ == "PRON"
    paper = reading.article.outlet
    if party[0] == paper or (own and party[0] in outlets().names):
        return None  # what is said on air is not the broadcaster's
    if stand.rule.endswith(_BY_PARTIES) and not _is_partial(actors, quote):
        return None
    return stand, party


def _put(stand: Stand, rule: str, text: str) -> tuple[Stance, str, str | None] | None:
    """Stance, rule and condition of a stand as it is put; None for a condition without words.

    Who denies to have demanded a thing has not refused it either.
    """
    stance = stand.stance
    if not rule.startswith(("noun", "judged")) and denied(stand.anchor):
        if stance == "demands":
            return None
        stance, rule = TURNED.get(stance, stance), "denied" if stance in TURNED else rule
    condition = None if rule.startswith(_UNBOUND) else bound(stand, text)
    stance = with_condition(stance, condition)
    if stance == "conditional" and condition is None:
        deed = any(c.dep_ == "xcomp" for c in stand.anchor.children)
        return (stance, f"{rule}.threat", None) if rule.endswith(".conditional") and deed else None
    return stance, rule, condition


def _issue(stand: Stand, stance: Stance, text: str) -> str:
    """The words of an issue, with who is to do it where they lack that.

    What is refused is told without the "no" by which it is refused.
    """
    start, end = stand.issue
    taken = stand.rule.startswith(("verb.", "adjective.")) and stand.anchor.dep_ in ("acl", "relcl")
    if taken and start < stand.anchor.idx < end:
        opening = stand.anchor.left_edge  # "a plan rejected by Orvia": the plan
        end = opening.idx if opening.idx > start else stand.anchor.idx
    words = text[start:end].rstrip(" ,")
    if stand.doer is not None:
        words = f"{text[slice(*stand.doer)]} {words}"
    told = worded(words)
    judged = stand.rule.startswith("judged")
    refused = stance == "rejects" and not judged and not stand.rule.endswith("rejects")
    return affirmed(told) if refused or (judged and is_negative(told)) else told


def _position(
    reading: Reading,
    told: tuple[tuple[Quote, ...], tuple[Event, ...]],
    actors: dict[str, LocalActor],
    stand: Stand,
) -> Position | None:
    text = reading.article.text
    quotes, events = told
    quote = voucher(quotes, *_place(stand))
    held = _held(reading, actors, stand, quote)
    if held is None:
        return None
    stand, party = held
    rule = voiced(reading, actors, stand, party[0], quote)
    if rule is None or _names_nothing(reading, stand.issue):
        return None
    put = _put(stand, rule, text)
    if put is None:
        return None
    stance, rule, condition = put
    if rule.startswith("judged") and is_negative(text[slice(*stand.issue)]):
        stance = _OPPOSITE.get(stance, stance)  # "it would be stupid not to sign"
    deed = taken(reading, events, stand.span, party[0])
    told_by = quote.speaker if quote is not None and quote.speaker is not None else party[1]
    return sealed(
        Position(
            article=reading.article.key,
            start=stand.span[0],
            end=stand.span[1],
            evidence=text[slice(*stand.span)],
            party=party[0],
            issue=_issue(stand, stance, text),
            stance=stance,
            rule=f"positions.{rule}",
            condition=condition,
            according_to=told_by,
            when=deed or (quote.when if quote is not None else None),
        )
    )
