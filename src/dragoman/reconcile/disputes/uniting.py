"""The disputes of all units as what is told differently: those of one point as one.

Which of them are one hangs on the words that they rest on and on what they ask in one story, and so
on few others: only those are united anew that are so tied to what came or went.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from dragoman.model.identity import content_hash
from dragoman.model.memory import Sheet
from dragoman.reconcile.disputes.told import Dispute, meet, merged, named, one_each
from dragoman.reconcile.grouping.looking import Change
from dragoman.reconcile.grouping.units import Unit
from dragoman.reconcile.words.packing import packed, unpacked

_ONE = frozenset(("number", "date", "status", "actor", "place"))  # kinds of what happened
_AGAIN = frozenset(("attribution", "date"))


@dataclass(frozen=True, slots=True)
class Raised:
    """A dispute as a unit raised it, and the story of its first account's article."""

    dispute: Dispute
    home: str

    @property
    def asked(self) -> str:
        """What it asks in its story; empty where it is one with others only by its words."""
        one = self.dispute
        if one.kind not in _AGAIN:
            return ""
        says = sorted({a.says or "" for a in one.accounts}), None in {a.says for a in one.accounts}
        return content_hash(one.kind, one.about, says, self.home)

    def under(self) -> set[str]:
        """Under what it is found: its articles, its question, the article that sets its story."""
        one = self.dispute
        keys = {f"{one.kind} {a.article}" for a in one.accounts} | {_first(one.accounts[0].article)}
        return keys | {self.asked} if self.asked else keys

    def is_tied(self, other: "Raised") -> bool:
        """Whether what becomes of one may hang on the other."""
        if self.dispute.kind != other.dispute.kind:
            return False
        asks_alike = bool(self.asked) and self.asked == other.asked
        return asks_alike or meet(self.dispute.accounts, other.dispute.accounts)


class Uniting:
    """Unites disputes; `sheet` keeps them all, `home` gives the story of an article."""

    def __init__(self, sheet: Sheet, home: Callable[[str], str]) -> None:
        """Of the units of a record."""
        self._sheet, self._home = sheet, home

    def changed(
        self, changes: Iterable[Change[Dispute]], rehomed: Collection[str], *, anew: bool
    ) -> tuple[dict[str, Dispute], dict[str, Dispute]]:
        """What is no more told differently and what is now, by id.

        `changes` are those of the kinds of units, always in one order; `rehomed` the articles that
        are of another story; where all is made `anew` there is nothing else.
        """
        gone: set[str] = set()
        raised: dict[str, Dispute] = {}
        for number, change in enumerate(changes):
            was, now = _each(number, change.gone), _each(number, change.come)
            same = {name for name, one in was.items() if now.get(name) == one}
            gone |= was.keys() - same
            raised |= {name: one for name, one in now.items() if name not in same}
        again = self._known(self._sheet.under(map(_first, rehomed)) - gone) if not anew else {}
        raised |= {name: one.dispute for name, one in again.items()}
        gone |= again.keys()
        come = {name: Raised(one, self._home(one.accounts[0].article))
                for name, one in raised.items()}  # fmt: skip
        known = {} if anew else self._region(self._known(gone), come.values())
        kept = {name: one for name, one in known.items() if name not in gone}
        before, after = _united(known), _united(kept | come)
        made = {name: (packed(one), one.under()) for name, one in come.items()}
        self._sheet.write(dict.fromkeys(gone) | made)
        return (
            {i: one for i, one in before.items() if after.get(i) != one},
            {i: one for i, one in after.items() if before.get(i) != one},
        )

    def _region(self, gone: dict[str, Raised], come: Collection[Raised]) -> dict[str, Raised]:
        """What is tied to disputes that went or come, over however many others."""
        found, fresh = dict(gone), [*gone.values(), *come]
        while fresh:
            keys = {key for one in fresh for key in one.under()}
            near = self._known(self._sheet.under(sorted(keys)) - found.keys())
            tied = {n: one for n, one in near.items() if any(map(one.is_tied, fresh))}
            found |= tied
            fresh = list(tied.values())
        return found

    def _known(self, names: Iterable[str]) -> dict[str, Raised]:
        return {n: unpacked(Raised, body) for n, body in self._sheet.bodies(names).items()}


def _first(article: str) -> str:
    return f"first {article}"


def _each(number: int, units: Mapping[str, tuple[Unit, tuple[Dispute, ...]]]) -> dict[str, Dispute]:
    """The disputes of units of a kind, by names in the order in which they count."""
    return {
        f"{number}{unit.at}\1{name}\1{n:04d}": one
        for name, (unit, found) in units.items()
        for n, one in enumerate(found)
    }


def _united(raised: Mapping[str, Raised]) -> dict[str, Dispute]:
    """Disputes by id: those that ask alike ("whether") and rest on the same words as one."""
    apart: dict[str, list[Dispute]] = defaultdict(list)
    for dispute in _joined(raised[name] for name in sorted(raised)):
        question = dispute.about.partition(" ")[0] if dispute.kind == "status" else ""
        question = dispute.about if question == "how" else question  # two gauges ask two things
        apart[f"{dispute.kind} {question.rstrip(':')}"].append(dispute)
    one = (d for told in apart.values() for d in (merged(told) if told[0].kind in _ONE else told))
    return {named(dispute): dispute for dispute in one}


def _joined(raised: Iterable[Raised]) -> list[Dispute]:
    """The disputes, those of one story as one that set the same days or mouths against each other.

    One question on several utterances is one: the parts of an interview share its hearers.
    """
    made: dict[object, Dispute] = {}
    for n, one in enumerate(raised):
        key, told = one.asked or n, one.dispute
        before = made[key].accounts if key in made else ()
        whole = one_each((*before, *told.accounts)) if before else told.accounts
        made[key] = replace(told, accounts=whole)
    return list(made.values())
