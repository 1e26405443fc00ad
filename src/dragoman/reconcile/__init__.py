"""From each article's findings to one record: names, groups, disagreements, the outlook."""

from dragoman.reconcile.articles.prepared import KEPT, PARTS, Head, Prepared
from dragoman.reconcile.articles.shown_ids import shown_ids
from dragoman.reconcile.dating.almanac import packed_traces, traces
from dragoman.reconcile.dating.placements import placed_anew, placements
from dragoman.reconcile.dating.settle import Placement, as_read
from dragoman.reconcile.disputes.answering import Answer
from dragoman.reconcile.disputes.counted import Counted
from dragoman.reconcile.grouping.reporting import Report
from dragoman.reconcile.grouping.voices import Words
from dragoman.reconcile.local import Local, local
from dragoman.reconcile.names.actors import SMALL, learn
from dragoman.reconcile.names.known import KnownNames, lone_names, ways
from dragoman.reconcile.names.relearn import Named, learnt, relearn
from dragoman.reconcile.news import News, Tables
from dragoman.reconcile.outlook.bundles import Open
from dragoman.reconcile.prepare import prepare
from dragoman.reconcile.relate import related
from dragoman.reconcile.stories.disputants import Faced
from dragoman.reconcile.stories.heaps import MemoryHeap
from dragoman.reconcile.stories.siding import Siding, all_sided, known_sides
from dragoman.reconcile.whole import Whole, spoken
from dragoman.reconcile.words.packing import evenly_packed, packed, shape, unpacked

# What is kept of relating the articles, besides what is found on the way.
KEPT_NOUNS: tuple[type, ...] = (Prepared, Report, Words, Counted, Answer, Open)

__all__ = [
    "KEPT",
    "KEPT_NOUNS",
    "PARTS",
    "SMALL",
    "Faced",
    "Head",
    "KnownNames",
    "Local",
    "MemoryHeap",
    "Named",
    "News",
    "Placement",
    "Prepared",
    "Siding",
    "Tables",
    "Whole",
    "all_sided",
    "as_read",
    "evenly_packed",
    "known_sides",
    "learn",
    "learnt",
    "local",
    "lone_names",
    "packed",
    "packed_traces",
    "placed_anew",
    "placements",
    "prepare",
    "related",
    "relearn",
    "shape",
    "shown_ids",
    "spoken",
    "traces",
    "unpacked",
    "ways",
]
