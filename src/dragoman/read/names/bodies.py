"""Bodies: which organisation "the group", "the agency" or "the company" points back to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dragoman.knowledge.naming import naming
from dragoman.knowledge.outlets import outlets
from dragoman.knowledge.roles import roles
from dragoman.read.names.belongings import PLAIN
from dragoman.read.names.incumbent import incumbent
from dragoman.read.names.register import Bearer, Register

if TYPE_CHECKING:
    from dragoman.read.names.memory import Memory, Seen

RULING = "administration"
_LONG_AGO = 400  # mentions after which "the group" points at nobody any more
_DEEP = 6  # steps up a sentence's tree
# Weights of what makes a body the one meant. Set by hand on what 250 nouns of bulk articles mean.
_FIT = (0.0, 1.2, 2.0, 3.0)  # by `fits`
_OWN_WORD = 3.4  # "the group" of Tarn Group
_UNKNOWN = 1.0  # of which the article tells no class
_UNNAMED = -0.7
_OUTLET = -1.0  # who mostly tells of others
_PER_SENTENCE = 0.25
_FAR = 12  # sentences after which distance tells no more
_SUBJECT = 0.8
_SPOKE = 0.5
_WEAK = -0.5
_HERE = 1.5  # who acts in the noun's own sentence, and does not only say something of it
_FREQUENT = 0.08
_OFTEN = 8  # mentions beyond which more tell nothing
# A body of no known class must be near, and acting or often named, to be called by a noun that
# tells a class; any near one may be "the group".
_NEAR = 2  # sentences
_ENOUGH = 0.7
_FLOOR = _PER_SENTENCE * _FAR
_PRESS = frozenset({"news", "press", "wire"})


def fits(kin: frozenset[str], kinds: frozenset[str], word: str) -> int:
    """How well a noun of some classes fits a body's: 0 not, 3 it is of this class and no other."""
    if len(kin) <= PLAIN:
        return 3 if word in kin else 2 * bool(kinds & kin)
    return int(word in kin)


def other_side(bearer: Bearer, side: str | None) -> bool:
    """Whether a bearer is known to be of another side than this one."""
    own = bearer.side or bearer.home
    return bool(side and own and own != side)


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun that points back to a body: its place, its word, and what stands before it.

    `side` is whose it is said to be, `before` the words between "the" and the noun.
    """

    at: int
    word: str
    side: str | None
    before: frozenset[str]

    @property
    def kinds(self) -> frozenset[str]:
        """The classes that it tells, fewer by what stands before it ("the rebel group")."""
        kinds = roles().bodies[self.word]
        for word in sorted(self.before):
            told = frozenset({"movement"}) if word in naming().armed else roles().bodies.get(word)
            kinds = kinds & told or kinds if told else kinds
        return kinds

    @property
    def over(self) -> frozenset[str]:
        """The words that tell what it is over ("defense"): the body's name must have one."""
        return self.before & roles().portfolios


def meant(memory: Memory, noun: Noun) -> Bearer | None:
    """The body that a noun points back to, None where none is sure enough.

    One of the noun's class goes before one of which the article tells no class; of several the
    one that was named nearest, as a subject, and is named most often.
    """
    kinds, over = noun.kinds, noun.over
    best: Bearer | None = None
    top = 0.0
    for seen in reversed(memory.seen[-_LONG_AGO:]):
        bearer = seen.bearer
        if bearer.type != "organisation" or other_side(bearer, noun.side):
            continue
        if over and not over & frozenset(bearer.name.lower().split()):
            continue
        score = _score(memory, seen, noun, kinds)
        if score > top:
            best, top = bearer, score
    return best


def _score(memory: Memory, seen: Seen, noun: Noun, kinds: frozenset[str]) -> float:
    """How well a body as it stood at one place is the one meant; 0 where it is not."""
    bearer, distance = seen.bearer, memory.beat[noun.at] - memory.beat[seen.at]
    fit = fits(bearer.kin, kinds, noun.word)
    if noun.word in naming().government and _anothers(bearer, noun.word):
        return 0.0
    if (bearer.kin and not fit) or _acts_on(memory, seen.at, noun.at):
        return 0.0
    score = _FREQUENT * min(bearer.count, _OFTEN) - _PER_SENTENCE * min(distance, _FAR)
    score += (_SUBJECT if seen.subject else 0.0) + (_SPOKE if seen.spoke else 0.0)
    score += (_WEAK if seen.weak else 0.0) + (0.0 if bearer.named else _UNNAMED)
    if bearer.name in outlets().names and not noun.before & _PRESS:
        score += _OUTLET
    if not fit:
        open_to_all = bearer.named and distance <= _NEAR and noun.word in naming().open
        vague = noun.word in naming().vague and noun.before <= naming().armed
        if not open_to_all or not (vague or score >= _ENOUGH):
            return 0.0
        here = seen.subject and not seen.spoke and memory.page.together(seen.at, noun.at)
        return max(score + _UNKNOWN + (_HERE if here else 0.0) + _FLOOR, 0.0)
    own = noun.word in bearer.name.lower().split()
    return max(score + (_OWN_WORD if own else _FIT[fit]) + _FLOOR, 0.01)


def ruling(memory: Memory, register: Register, at: int) -> Bearer | None:
    """Whom "the administration" at a word is.

    The one called so by who heads it, of several the one met most; else, of a state whose seat the
    article names, that state, or at home, where the seat is but one party, the president's.
    """
    seen = [s.bearer for s in reversed(memory.seen[-_LONG_AGO:])]
    headed = [b for b in seen if b.named and b.name.endswith(f" {RULING}")]
    if headed:
        return max(headed, key=lambda bearer: bearer.count)
    seat = next((b for b in seen if not roles().administrations.isdisjoint(b.aliases)), None)
    if seat is None or seat.type == "state":
        return seat
    head = incumbent(memory, {"president"}, at)
    return headed_by(register, head, head.name.split()[-1], RULING) if head else None


def headed_by(register: Register, head: Bearer, name: str, word: str) -> Bearer:
    """The government called by who heads it: "Holt administration"."""
    bearer = register.add(f"{name} {word}", "organisation")
    bearer.kin = frozenset({"government", word})
    bearer.side = bearer.side or head.side
    if bearer.side is None and word == RULING and "president" in head.heads:
        states = [
            b.name for b in register.states if not roles().administrations.isdisjoint(b.aliases)
        ]
        bearer.side = states[0] if len(states) == 1 else None
    return bearer


def _anothers(bearer: Bearer, word: str) -> bool:
    """Whether a body is one man's government, and called by another word ("Holt cabinet")."""
    last = bearer.name.split()[-1]
    return bearer.named and last in naming().government and last != word


def _acts_on(memory: Memory, other: int, at: int) -> bool:
    """Whether the other is the subject of the very verb whose object or complement a noun is."""
    page = memory.page
    if not page.together(other, at) or not page.subject(other):
        return False
    verb = page.head[other]
    for _ in range(_DEEP):
        head = page.head[at]
        if head == verb:
            return page.dep[at] not in ("advcl", "ccomp", "conj", "parataxis")
        if head == at or page.dep[at] in ("relcl", "acl", "ccomp", "advcl", "poss"):
            return False
        at = head
    return False
