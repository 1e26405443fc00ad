"""What all ledgers share: rows that rest on statements, and nothing of nothing."""

from collections.abc import Callable
from typing import Any

from dragoman.cli.ledgers import holds
from dragoman.present import ledgers
from dragoman.store import Record


def test_a_name_is_found_as_people_type_it() -> None:
    assert holds("ferrick", "Tova Ferrick")
    assert holds("bren", None, "Brênlund")
    assert holds(None)
    assert not holds("ardania", "Brenlund", None)


def test_a_record_of_nothing_has_empty_ledgers(record: Callable[..., Record]) -> None:
    kept = record(("Post", "2031-03-02", "Nothing.", []))
    made = (ledgers.positions_over_time, ledgers.commitments, ledgers.papers, ledgers.claims)
    assert all(rows(kept) == [] for rows in (*made, ledgers.lives))


def test_rows_rest_on_statements_of_the_record(oracle_record: Record) -> None:
    known = {e.id for e in oracle_record.events()} | {p.id for p in oracle_record.positions()}
    known |= {f.id for f in oracle_record.figures()}
    known |= {q.id for q in oracle_record.quotes()}
    rows: list[Any] = [
        *ledgers.positions_over_time(oracle_record),
        *ledgers.commitments(oracle_record),
        *ledgers.papers(oracle_record),
        *ledgers.claims(oracle_record),
        *ledgers.lives(oracle_record),
    ]
    assert rows
    for row in rows:
        assert row.statements
        assert set(row.statements) <= known
        assert 1 <= row.origins <= len(row.articles)
