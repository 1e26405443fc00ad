"""What speaks for two event statements being one: traits of the pair, each with its measure."""

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

from dragoman.reconcile.articles.row_types import EventRow
from dragoman.reconcile.articles.stretches import Days

_FAR = 20  # times: early and late tolls of one strike differ by less, those of a raid and a war not
Trait = tuple[str, float]

# Kinds that coders and outlets use for one and the same thing; the keys' readers accepted either.
RELATED = frozenset(
    frozenset(pair)
    for pair in (
        ("talks", "meeting"),
        ("talks", "call"),
        ("talks", "mediation"),
        ("meeting", "visit"),
        ("talks", "visit"),
        ("proposal", "handover"),
        ("agreement", "signature"),
        ("agreement", "ceasefire"),
        ("exchange", "release"),
        ("strike", "violation"),
        ("demand", "announcement"),
        ("rejection", "announcement"),
        ("withdrawal", "mediation"),
    )
)
# Of these the pairs that are two names of one thing, by which one article may well call it.
_ALIKE = frozenset(
    frozenset(pair)
    for pair in (
        ("talks", "meeting"),
        ("agreement", "ceasefire"),
        ("exchange", "release"),
        ("strike", "violation"),
    )
)
FAMILY = {
    **dict.fromkeys(("talks", "meeting", "call", "visit", "mediation", "withdrawal"), "contact"),
    **dict.fromkeys(("proposal", "handover", "demand", "rejection", "announcement"), "word"),
    **dict.fromkeys(("agreement", "signature", "ceasefire"), "accord"),
    **dict.fromkeys(("exchange", "release"), "release"),
    **dict.fromkeys(("strike", "violation"), "strike"),
}
MUTUAL = frozenset(("talks", "meeting", "call", "visit", "exchange", "signature", "agreement"))
OCCASION = frozenset(("talks", "meeting", "call", "visit", "signature", "election"))
# What leaders do in one room, and seldom twice in a week; they may well phone again.
IN_PERSON = OCCASION - {"call", "election"}
OPEN = frozenset(("scheduled", "proposed", "expected", "conditional"))
NOT = frozenset(("cancelled", "not_done", "denied"))
TOLD = frozenset(("happened", "denied"))
_CALLED_OFF = frozenset(("happened", "cancelled"))
# What is said is told apart by its content: who demands makes many demands.
SAYING = frozenset(("demand", "rejection", "threat", "announcement", "proposal"))
# What one side puts before another: where each has one of its own they are two, however alike.
OWN = frozenset(("proposal", "handover", "threat"))
# What passes from one to another: one report makes the giver its actor, the next the taker.
PASSED = frozenset(("handover", "release", "aid"))
# What one side does to another again and again, each time to something else.
MEASURES = frozenset(("sanction", "aid"))
_TOLLED = frozenset(("strike", "violation", "protest"))
TRUCE = "=truce"  # the stem without which an agreement is on something else than a ceasefire
TELLS = 0.5  # of a word's highest weight: about one word that one statement in twenty has


def antecedents(rows: Sequence[EventRow]) -> list[int | None]:
    """For each row the last one before it in its article that is of its kind or a related one."""
    before: list[int | None] = [None] * len(rows)
    last: dict[tuple[str, str], int] = {}
    for i in sorted(range(len(rows)), key=lambda i: (rows[i].article, rows[i].start, -rows[i].end)):
        family = rows[i].article, FAMILY.get(rows[i].kind, rows[i].kind)
        before[i] = last.get(family)
        last[family] = i
    return before


def is_ahead(row: EventRow) -> bool:
    """Whether a row is an occasion to come: two of the same people are seldom due in one place."""
    return row.kind in OCCASION and row.status in OPEN


def kinds(kind: str, other: str) -> Iterator[Trait]:
    """What holds for all pairs of reports of two kinds."""
    yield "bias", 1.0
    if kind == other:
        yield ("kind" if kind != "other" else "other kind"), 1.0
    if kind in SAYING:
        yield "saying", 1.0


@lru_cache(maxsize=1 << 12)
def status(one: str, other: str, when: Days | None) -> str:
    """How far two reports say that the event is, as one trait; `when` is the day both give."""
    pair = {one, other}
    if len(pair) == 1:
        return f"both {_stage(one)}"
    if pair <= OPEN or pair <= NOT:
        return f"both rather {_stage(one)}"
    if "happened" not in pair:
        return "open, not"
    if pair & NOT:
        return "done, not"
    if "conditional" in pair:
        return "done, only if"
    return "done, open on one day" if when else "done, open"


def _stage(status: str) -> str:
    return "open" if status in OPEN else "not" if status in NOT else "done"


def against(a: EventRow, b: EventRow) -> list[Trait]:
    """What the words of two reports say against their being one, whatever they share."""
    found: list[Trait] = []
    # How much a side asks for is what the reports of one demand differ in.
    if a.extent and b.extent and a.extent != b.extent and "demand" not in (a.kind, b.kind):
        found.append(("other extent", 1.0))
    if a.article == b.article and (a if a.start > b.start else b).another:
        found.append(("one more", 1.0))
    if _is_outcome(a, b) or _is_outcome(b, a):
        found.append(("attack, breach", 1.0))
    if a.kind in OCCASION and b.kind in OCCASION and {a.status, b.status} == _CALLED_OFF:
        found.append(("held, called off", 1.0))
    return found


def _is_outcome(breach: EventRow, attack: EventRow) -> bool:
    """Whether a breach is what an attack came to, and not what it is claimed or denied to be.

    "They broke the truce, firing on a village" tells of one thing, "they fired on a village, so
    breaking the truce" of two.
    """
    if breach.kind != "violation" or attack.kind != "strike":
        return False
    by_it = breach.sentence == attack.sentence and breach.start < attack.start
    claimed = "denied" in (breach.status, attack.status)
    return not claimed and not (breach.article == attack.article and by_it)


def is_apart(a: EventRow, b: EventRow) -> bool:
    """Whether one article, in two places, tells of things of two kinds: then they are two."""
    return a.kind != b.kind and frozenset((a.kind, b.kind)) not in _ALIKE


def series(a: EventRow, b: EventRow) -> list[Trait]:
    """What numbers speak for or against: another round, another count of what is given."""
    found: list[Trait] = []
    if a.ordinals and b.ordinals:
        found.append(("ordinal" if a.ordinals & b.ordinals else "other ordinal", 1.0))
    if a.counts and b.counts:
        other = counted_apart(a.counts, b.counts, tolled=a.kind in _TOLLED)
        found.append(("count" if a.counts & b.counts else other, 1.0))
    return found


def counted_apart(one: Collection[str], other: Collection[str], *, tolled: bool) -> str:
    """How the numbers of two reports tell against each other; `tolled` where they are of victims.

    Tolls of one strike differ from outlet to outlet; the terms of one offer do not.
    """
    if not tolled:
        return "other count"
    numbers, others = _numbers(one), _numbers(other)
    far = all(max(n, m) >= _FAR * min(n, m) for n in numbers for m in others)
    return "far toll" if numbers and others and far else "other toll"


def _numbers(words: Collection[str]) -> list[float]:
    plain = (word.replace(",", "") for word in words)
    return [float(word) for word in plain if word.isdecimal() and float(word)]
