"""Units looked at: anew where one changed, else what was found there last."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import TypeVar

from dragoman.model.identity import content_hash, joint_hash
from dragoman.reconcile.articles.material import Material
from dragoman.reconcile.grouping.past import Past
from dragoman.reconcile.grouping.units import Unit
from dragoman.reconcile.words.packing import packed, unpacked

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Looking:
    """Looks at units; `part` gives the rows of some articles, `past` what was found last."""

    part: Callable[[Collection[str]], Material]
    past: Past | None

    def found(
        self,
        kind: str,
        look: Callable[[Material, Unit], Iterable[T]],
        among: Iterable[Unit],
        noun: type[tuple[T, ...]],
    ) -> list[tuple[T, ...]]:
        """What there is in each unit of a kind; `noun` is what it is kept as."""
        if self.past is None:
            return [tuple(look(self.part(unit.articles), unit)) for unit in among]
        memory = self.past.units(kind)
        known = memory.known()
        made: dict[str, bytes] = {}
        met: dict[str, tuple[T, ...]] = {}
        order = []
        for unit in among:
            digest = _digest(unit, self.past)
            if digest not in known:
                met[digest] = tuple(look(self.part(unit.articles), unit))
                made[digest] = packed(met[digest]) if met[digest] else b""
            elif digest not in met:
                met[digest] = unpacked(noun, known[digest]) if known[digest] else ()
            order.append(digest)
        memory.learn(made, sorted(known.keys() - met.keys()))
        return [met[digest] for digest in order]


def _digest(unit: Unit, past: Past) -> str:
    """A digest of all that what there is in a unit hangs on."""
    known = (past.among[a] for a in unit.articles)
    also = content_hash(unit.answers, unit.homes) if unit.answers or unit.homes else ""
    return joint_hash((*unit.rows, also, *known))
