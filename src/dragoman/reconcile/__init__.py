"""From every article's own findings to one record: names, groups, disagreements, what is open."""

from dragoman.reconcile.actors import SMALL, learn
from dragoman.reconcile.almanac import packed_traces, traces
from dragoman.reconcile.articles import shown_ids
from dragoman.reconcile.dating import placements
from dragoman.reconcile.disputants import story_sides
from dragoman.reconcile.known import KnownNames, lone_names, ways
from dragoman.reconcile.local import Local, local
from dragoman.reconcile.packing import packed, shape, unpacked
from dragoman.reconcile.pages import Page
from dragoman.reconcile.past import Before
from dragoman.reconcile.prepare import prepare
from dragoman.reconcile.prepared import Head, Prepared, Telling
from dragoman.reconcile.prints import Print
from dragoman.reconcile.relate import relate, related
from dragoman.reconcile.relearn import Named, learnt, relearn
from dragoman.reconcile.settle import Placement, as_read
from dragoman.reconcile.whole import Whole, spoken

__all__ = [
    "SMALL",
    "Before",
    "Head",
    "KnownNames",
    "Local",
    "Named",
    "Page",
    "Placement",
    "Prepared",
    "Print",
    "Telling",
    "Whole",
    "as_read",
    "learn",
    "learnt",
    "local",
    "lone_names",
    "packed",
    "packed_traces",
    "placements",
    "prepare",
    "relate",
    "related",
    "relearn",
    "shape",
    "shown_ids",
    "spoken",
    "story_sides",
    "traces",
    "unpacked",
    "ways",
]
