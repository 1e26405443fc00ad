"""From every article's own findings to one record: names, groups, disagreements, what is open."""

from dragoman.reconcile.actors import learn
from dragoman.reconcile.articles import shown_ids
from dragoman.reconcile.dating import placements
from dragoman.reconcile.disputants import story_sides
from dragoman.reconcile.local import Local, local
from dragoman.reconcile.packing import packed, shape, unpacked
from dragoman.reconcile.past import Before
from dragoman.reconcile.prepare import Prepared, prepare
from dragoman.reconcile.relate import relate, related
from dragoman.reconcile.whole import Whole

__all__ = [
    "Before",
    "Local",
    "Prepared",
    "Whole",
    "learn",
    "local",
    "packed",
    "placements",
    "prepare",
    "relate",
    "related",
    "shape",
    "shown_ids",
    "story_sides",
    "unpacked",
]
