"""Units looked at: those that changed anew; of the others stands what was found there last."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from dragoman.model.memory import Sheet
from dragoman.reconcile.articles.material import Material
from dragoman.reconcile.grouping.units import Unit
from dragoman.reconcile.words.packing import packed, unpacked

T = TypeVar("T")
# What stands of a unit: its articles that are as they were, and all that was found there.
Stood = Callable[[Unit], tuple[frozenset[str], tuple[T, ...]]]


@dataclass(frozen=True, slots=True)
class Change(Generic[T]):
    """What became of units, by name: each as it was and as it is, with what was found there."""

    gone: dict[str, tuple[Unit, tuple[T, ...]]] = field(default_factory=dict)
    come: dict[str, tuple[Unit, tuple[T, ...]]] = field(default_factory=dict)


def looked(noun: type[T], body: bytes) -> tuple[Unit, tuple[T, ...]]:
    """A unit as it is kept, with what was found there."""
    found: tuple[Unit, tuple[T, ...]] = unpacked(tuple[Unit, tuple[noun, ...]], body)  # type: ignore[valid-type]  # the noun is a value here
    return found


def unit_of(body: bytes) -> Unit:
    """A unit as it is kept, without what was found there."""
    unit, _ = unpacked(tuple[Unit, Any], body)
    return unit


@dataclass(frozen=True, slots=True)
class Looking:
    """Looks at units; `sheets` keep what is found by kind.

    `part` gives rows of some articles, of some kinds, and `moved` the articles of which anything
    changed that rows of some kinds hang on.
    """

    part: Callable[[Collection[str], Collection[str]], Material]
    sheets: Callable[[str], Sheet]
    moved: Callable[[Collection[str]], Collection[str]]

    def found(
        self,
        kind: str,
        look: Callable[[Material, Unit], Iterable[T]],
        units: Mapping[str, Unit | None],
        noun: type[T],
        kinds: Collection[str],
    ) -> Change[T]:
        """What there is in the units of a kind that changed, or hold an article that did.

        `units` are those that came, are others or are gone (None), by name; `noun` is what is found
        in one, and `kinds` are those of the rows that are asked for it.
        """
        sheet, moved = self.sheets(kind), frozenset(self.moved(kinds))
        again = sheet.under(moved) - units.keys()
        bodies = sheet.bodies((*units, *again))
        known = {name: looked(noun, body) for name, body in bodies.items()}
        wanted = {name: known[name][0] for name in again} | dict(units)
        change: Change[T] = Change()
        for name, unit in sorted(wanted.items()):
            if name in known:
                if known[name][0] == unit and moved.isdisjoint(unit.articles):
                    continue
                change.gone[name] = known[name]
            if unit is not None:
                change.come[name] = unit, tuple(look(self.part(unit.articles, kinds), unit))
        lost = dict.fromkeys(change.gone)
        made = {name: (packed(one), one[0].under()) for name, one in change.come.items()}
        sheet.write(lost | made)
        return change

    def stood(self, kind: str, noun: type[T], kinds: Collection[str]) -> Stood[T]:
        """What stands of the units of a kind that are named by where they stand."""
        sheet, moved = self.sheets(kind), frozenset(self.moved(kinds))

        def of(unit: Unit) -> tuple[frozenset[str], tuple[T, ...]]:
            if not (body := sheet.bodies((unit.at,))):
                return frozenset(), ()
            was, found = looked(noun, body[unit.at])
            return frozenset(unit.articles).intersection(was.articles) - moved, found

        return of
