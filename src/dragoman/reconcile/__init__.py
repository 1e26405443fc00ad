"""From every article's own findings to one record: names, groups, disagreements, what is open."""

from dragoman.reconcile.actors import learn
from dragoman.reconcile.articles import article_ids
from dragoman.reconcile.dating import placements
from dragoman.reconcile.disputants import Faced, faced, sided, story_sides
from dragoman.reconcile.relate import relate
from dragoman.reconcile.resolve import resolved
from dragoman.reconcile.settle import OPEN, as_read, settled

__all__ = [
    "OPEN",
    "Faced",
    "article_ids",
    "as_read",
    "faced",
    "learn",
    "placements",
    "relate",
    "resolved",
    "settled",
    "sided",
    "story_sides",
]
