"""No question that is asked of the kept tables when an article is added reads a whole kind."""

import re
from unittest.mock import patch

from dragoman import derivation
from dragoman.derivation import brought, naming
from dragoman.reconcile.names import actors
from dragoman.store import IN_MEMORY, Encoded, RecordFile

_VALUE = re.compile(r"'(?:[^']|'')*'|\b\d+(?:\.\d+)?\b")
# What is counted or asked once an add, in as many steps as there are articles, each of next to no
# work; all stories are read in records of a few articles alone.
_ONCE = ("due", "reading", "standing", "heaped", "placing", "judgement", "told_story")


def test_what_is_asked_in_an_add_is_found_by_more_than_its_kind(
    example_readings: tuple[Encoded, ...],
) -> None:
    file, asked = RecordFile(IN_MEMORY), dict[str, str]()
    file.save(example_readings[:-1])
    with (
        patch.object(brought, "_MOST", 2.0),
        patch.object(naming, "SMALL", 0),
        patch.object(actors, "SMALL", 0),
    ):
        derivation.derive(file)
        file.save(example_readings[-1:])
        file.db.set_trace_callback(lambda query: asked.setdefault(_VALUE.sub("?", query), query))
        derivation.derive(file)
        file.db.set_trace_callback(None)
    questions = sorted(
        q
        for q in asked.values()
        if q.startswith(("SELECT", "DELETE FROM")) and not q.endswith("LIMIT 1")
    )
    read = {f"{q}: {step}" for q in questions for step in steps(file, q) if is_long(step)}
    assert questions
    assert read == set()


def steps(file: RecordFile, query: str) -> list[str]:
    return [step for *_, step in file.db.execute(f"EXPLAIN QUERY PLAN {query}")]


def is_long(step: str) -> bool:
    """Whether a step looks through a table, or through all rows of one kind."""
    table = step.split()[1]
    if step.startswith("SCAN"):
        return table not in (*_ONCE, "(subquery-1)")
    return step.endswith(("(kind=?)", "(tally=?)", "(tally=? AND times>?)"))
