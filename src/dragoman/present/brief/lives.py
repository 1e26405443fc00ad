"""The lives of events that were told in more than one step, as a timeline shows them."""

from itertools import groupby

from dragoman.present.brief.nouns import Life, LifePoint
from dragoman.present.ledgers.life import LifeStep, life_steps
from dragoman.present.library import Library


def lives(library: Library) -> tuple[Life, ...]:
    """Each event's steps in the order in which they were told."""
    return tuple(
        Life(event, tuple(_point(library, step) for step in steps))
        for event, steps in groupby(life_steps(library), key=lambda step: step.event)
    )


def _point(library: Library, step: LifeStep) -> LifePoint:
    told = [library.by_id[i] for i in step.statements]
    backing = library.backing(told, step.origins)
    return LifePoint(step.step, step.day, step.before, step.reported, backing)
