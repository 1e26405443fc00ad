"""Derives all that follows from the readings of a record, and only what has to be made again."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from dragoman.derivation.brought import Brought
from dragoman.derivation.dating import dated_anew
from dragoman.derivation.naming import learnt_names, spoken_anew
from dragoman.derivation.preparing import prepared
from dragoman.derivation.relating import relate, related_anew
from dragoman.derivation.shown import settled_ids
from dragoman.derivation.siding import taken_sides
from dragoman.model.identity import content_hash
from dragoman.store import RecordFile
from dragoman.version import __version__

__all__ = ["derive", "is_stale", "relate", "state"]


def is_stale(file: RecordFile) -> bool:
    """Whether the derived tables were made from other articles, or by other rules, than now."""
    return file.meta("derived_from") != state(file)


def state(file: RecordFile) -> str:
    """What the derived tables follow from: a record's readings and judgements, and this version."""
    return content_hash(__version__, file.state())


def derive(file: RecordFile) -> None:
    """Reconcile all readings of a record and write what follows, in one transaction.

    1. Names: every way of naming an actor, over all articles, as judged where somebody judged;
       and the two sides of each story.
    2. Days: undated articles placed by what the others date.
    3. Statements: each with the record's names and days. What follows from one article is kept,
       and made anew only where its reading, its names, its sides or its day changed.
    4. Relations among what is sure enough: same events, same utterances, divergences, copies,
       outlook, stories.
    """
    with _no_collector(), file.transaction():
        _derive(file)
        file.set_meta("derived_from", state(file))


def _derive(file: RecordFile) -> None:
    """The steps of `derive`, each given the articles that the steps before it changed.

    A function of its own, so that its objects are freed before the collector runs again.
    """
    brought = Brought(file)
    shown = settled_ids(file, brought.came, anew=brought.anew)
    learnt = learnt_names(file, brought, shown)
    spoken = spoken_anew(file, brought, learnt)
    sided = taken_sides(file, brought, learnt.names, spoken, anew=learnt.anew)
    dated = dated_anew(file, spoken, learnt.names, anew=brought.anew)
    touched = {*brought.came, *shown, *spoken, *sided, *dated}
    ready = prepared(file, learnt.names, touched, brought.size)
    related_anew(file, ready.news, ready.fresh)


@contextmanager
def _no_collector() -> Iterator[None]:
    """Pause Python's cycle collector: millions of rows are made here, and none is in a cycle.

    Collecting took a third of the time of reconciling a record after one article was added.
    """
    searched = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searched:
            gc.enable()
