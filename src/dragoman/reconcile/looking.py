"""Disputes unit by unit: looked for anew where a unit changed, else as they were found last."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from dragoman.model.identity import content_hash
from dragoman.reconcile.material import Material
from dragoman.reconcile.packing import packed, unpacked
from dragoman.reconcile.past import Past
from dragoman.reconcile.told import Dispute
from dragoman.reconcile.units import Look, Unit


@dataclass(frozen=True, slots=True)
class _Found:
    disputes: tuple[Dispute, ...]


@dataclass(frozen=True, slots=True)
class Looking:
    """Looks at units; `part` gives the rows of some articles, `past` what was found last."""

    part: Callable[[Collection[str]], Material]
    past: Past | None

    def disputes(self, kind: str, look: Look, among: Iterable[Unit]) -> list[Dispute]:
        """What is found in units of one kind, in their order."""
        if self.past is None:
            return [d for unit in among for d in look(self.part(unit.articles), unit)]
        memory = self.past.units(kind)
        known = memory.known()
        made: dict[str, bytes] = {}
        found: list[Dispute] = []
        met = set()
        for unit in among:
            digest = _digest(unit, self.past)
            met.add(digest)
            if digest in known:
                told = unpacked(_Found, body).disputes if (body := known[digest]) else ()
            else:
                told = tuple(look(self.part(unit.articles), unit))
                made[digest] = packed(_Found(told)) if told else b""
            found += told
        memory.learn(made, sorted(known.keys() - met))
        return found


def _digest(unit: Unit, past: Past) -> str:
    """A digest of all that the disputes of a unit hang on."""
    told = [(past.signatures[a], past.company[a]) for a in unit.articles]
    return content_hash(unit.rows, unit.answers, unit.homes, told)
