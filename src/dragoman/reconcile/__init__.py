"""From every article's own findings to one record: names, groups, disagreements, what is open."""

from dragoman.reconcile.actors import learn
from dragoman.reconcile.articles import article_ids
from dragoman.reconcile.relate import relate
from dragoman.reconcile.resolve import resolved

__all__ = ["article_ids", "learn", "relate", "resolved"]
