"""Divergences in the making: the accounts of a disputed point, before their words are fetched."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dragoman.knowledge.cards import without_cards
from dragoman.model.group import Divergence, Told
from dragoman.model.identity import content_hash
from dragoman.model.vocabulary import DivergenceKind

_SAYS = 160  # characters of an account's words, where nothing shorter says it


@dataclass(frozen=True, slots=True)
class Account:
    """What one article tells on a point, and where; `says` is None where its words say it best."""

    article: str
    start: int
    end: int
    says: str | None = None


@dataclass(frozen=True, slots=True)
class Dispute:
    """A point told differently: its kind, what it is about, the accounts."""

    kind: DivergenceKind
    about: str
    accounts: tuple[Account, ...]


def place(account: Account) -> tuple[str, int, int, str]:
    """Where an account stands, as a key to sort by."""
    return account.article, account.start, account.end, account.says or ""


Span = tuple[str, int, int]


def spans(disputes: Iterable[Dispute]) -> list[Span]:
    """Every stretch of text that the accounts rest on."""
    return [(a.article, a.start, a.end) for d in disputes for a in d.accounts]


def divergence(dispute: Dispute, words: Mapping[Span, str]) -> Divergence:
    """A dispute with the words that it rests on."""
    values = []
    for a in sorted(dispute.accounts, key=place):
        evidence = words.get((a.article, a.start, a.end), "")
        says = a.says if a.says is not None else shortened(evidence)
        values.append(Told(a.article, says, a.start, a.end, evidence))
    return Divergence(named(dispute), dispute.kind, dispute.about, tuple(values))


def named(dispute: Dispute) -> str:
    """The id of what is told differently."""
    where = [(a.article, a.start, a.end) for a in sorted(dispute.accounts, key=place)]
    return f"d-{content_hash('divergence', dispute.kind, dispute.about, where)}"


def standing(dispute: Dispute) -> str:
    """Where it stands among all, as text in the order of their kinds and first accounts."""
    first = min(dispute.accounts, key=place)
    where = f"{first.article}\0{first.start:09d}{first.end:09d}"
    return f"{dispute.kind}\0{where}{named(dispute)}"


def shortened(words: str, length: int = _SAYS) -> str:
    """Words on one line, cut at a word where they are long."""
    line = " ".join(without_cards(words).split())
    if len(line) <= length:
        return line
    return line[: length - 1].rsplit(" ", 1)[0] + "…"


def listed(names: Iterable[str]) -> str:
    """A few names as one phrase."""
    return ", ".join(sorted(names))


def who(named: Iterable[frozenset[str]]) -> str:
    """Those whom the report that names most of all names, as one phrase; empty where none does."""
    most: frozenset[str] = min(named, key=lambda names: (-len(names), sorted(names)))
    return listed(most)


def one_each(accounts: Sequence[Account]) -> tuple[Account, ...]:
    """The accounts without those that say the same in the same article."""
    kept: dict[tuple[str, str | None], Account] = {}
    for account in sorted(accounts, key=place):
        kept.setdefault((account.article, account.says), account)
    return tuple(kept.values())


def merged(disputes: Iterable[Dispute]) -> Iterator[Dispute]:
    """The disputes, those that share an account as one: a breach and the shots that made it."""
    made: list[Dispute] = []
    for dispute in disputes:
        same = [d for d in made if meet(d.accounts, dispute.accounts)]
        if same:
            whole = (*(a for d in same for a in d.accounts), *dispute.accounts)
            made = [d for d in made if d not in same[1:]]
            made[made.index(same[0])] = replace(same[0], accounts=tuple(dict.fromkeys(whole)))
        else:
            made.append(dispute)
    yield from made


def meet(ours: Iterable[Account], theirs: Sequence[Account]) -> bool:
    """Whether two of the accounts rest on the same words."""
    return any(
        a.article == b.article and a.start < b.end and b.start < a.end for a in ours for b in theirs
    )
