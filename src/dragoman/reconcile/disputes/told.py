"""Divergences in the making: the accounts of a disputed point, before their words are fetched."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dragoman.model.group import Divergence, Told
from dragoman.model.identity import content_hash
from dragoman.model.vocabulary import DivergenceKind

_AGAIN = frozenset(("attribution", "date"))
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


def divergences(disputes: Iterable[Dispute], words: Mapping[Span, str]) -> tuple[Divergence, ...]:
    """The disputes with the words they rest on, in a fixed order, none twice."""
    made = {d.id: d for d in (_divergence(one, words) for one in disputes)}
    return tuple(sorted(made.values(), key=_place))


def _divergence(dispute: Dispute, words: Mapping[Span, str]) -> Divergence:
    values = []
    for a in sorted(dispute.accounts, key=place):
        evidence = words.get((a.article, a.start, a.end), "")
        says = a.says if a.says is not None else shortened(evidence)
        values.append(Told(a.article, says, a.start, a.end, evidence))
    where = [(v.article, v.start, v.end) for v in values]
    made = content_hash("divergence", dispute.kind, dispute.about, where)
    return Divergence(f"d-{made}", dispute.kind, dispute.about, tuple(values))


def _place(divergence: Divergence) -> tuple[object, ...]:
    first = divergence.values[0]
    return (divergence.kind, first.article, first.start, first.end, divergence.id)


def shortened(words: str, length: int = _SAYS) -> str:
    """Words on one line, cut at a word where they are long."""
    line = " ".join(words.split())
    if len(line) <= length:
        return line
    return line[: length - 1].rsplit(" ", 1)[0] + "…"


def listed(names: Iterable[str]) -> str:
    """A few names as one phrase."""
    return ", ".join(sorted(names))


def joined(disputes: Iterable[Dispute], story: Mapping[str, str]) -> list[Dispute]:
    """The disputes, those of one story as one that set the same days or mouths against each other.

    One question on several utterances is one: the parts of an interview share its hearers. `story`
    is the story of those articles that are in one.
    """
    made: dict[object, Dispute] = {}
    for n, dispute in enumerate(disputes):
        first = dispute.accounts[0].article
        says = frozenset(a.says for a in dispute.accounts)
        asked = (dispute.kind, dispute.about, says, story.get(first, first))
        key = asked if dispute.kind in _AGAIN else n
        before = made[key].accounts if key in made else ()
        whole = one_each((*before, *dispute.accounts)) if before else dispute.accounts
        made[key] = replace(dispute, accounts=whole)
    return list(made.values())


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
        same = [d for d in made if _meet(d.accounts, dispute.accounts)]
        if same:
            whole = (*(a for d in same for a in d.accounts), *dispute.accounts)
            made = [d for d in made if d not in same[1:]]
            made[made.index(same[0])] = replace(same[0], accounts=tuple(dict.fromkeys(whole)))
        else:
            made.append(dispute)
    yield from made


def _meet(ours: Iterable[Account], theirs: Sequence[Account]) -> bool:
    """Whether two of the accounts rest on the same words."""
    return any(
        a.article == b.article and a.start < b.end and b.start < a.end for a in ours for b in theirs
    )
