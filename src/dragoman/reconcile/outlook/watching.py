"""Who only watches what is told, and gives nobody a word: analysts, scholars, traders."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

from dragoman.knowledge.stances import stances
from dragoman.reconcile.articles.material import Material
from dragoman.reconcile.articles.row_types import EventRow, PositionRow
from dragoman.reconcile.words.wording import plain

_Row = TypeVar("_Row", EventRow, PositionRow)
WATCHED = "watched"  # the tone of what only such a one says


def watches(material: Material, speaker: str | None) -> bool:
    """Whether a speaker only watches: an analyst's forecast is no word that anybody gave."""
    if speaker is None:
        return False
    titles = [role.title for role in material.roles.get(speaker, ()) if not role.former]
    told = {w for title in (titles or [speaker]) for w in plain(title)}
    return not stances().observers.isdisjoint(told)


def marked(rows: Iterable[_Row], material: Material) -> Iterator[_Row]:
    """The rows, those with a tone of their own that only who watches says."""
    for row in rows:
        seen = row.by is not None and watches(material, row.by)
        yield replace(row, tones=row.tones | {WATCHED}) if seen else row
