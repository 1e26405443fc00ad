"""What the page of many articles leaves to the articles themselves."""

from dataclasses import replace

import pytest

from dragoman.present import markdown, page
from dragoman.present.brief import Brief, compose
from dragoman.present.brief.nouns import Ledger, Point, Stand
from dragoman.present.library.proof import Backing, Cite, Dispute, Excerpt
from dragoman.present.selection import (
    HEAP,
    is_heap,
    steps,
    told_stances,
    undated,
    utterances,
)
from dragoman.store import Record


@pytest.fixture(scope="module")
def few(oracle_record: Record) -> Brief:
    return compose(oracle_record)


@pytest.fixture(scope="module")
def heap(few: Brief) -> Brief:
    return replace(few, sources=few.sources * HEAP)


def point(label: str, origins: int) -> Point:
    cite = Cite("a", 0, 5, "e-1", "The Buoy", "2041-04-03")
    return Point(label, None, "", Excerpt("", label, ""), Backing((cite,), origins))


def test_of_few_articles_every_line_is_shown(few: Brief) -> None:
    assert not is_heap(few)
    told = undated(few)
    assert told.left == 0
    assert len(told.several) + len(told.once) == len(few.timeline.undated)
    assert all(steps(few, ledger) == (ledger.points, 0) for ledger in few.commitments)


def test_of_many_articles_side_matters_without_a_day_are_counted_not_shown(heap: Brief) -> None:
    told = undated(heap)
    assert told.left > 0
    assert len(told.several) + len(told.once) + told.left == len(heap.timeline.undated)
    assert all(set(h.sides) & set(heap.parties) for h in told.once)


def test_of_a_long_ledger_what_one_source_tells_is_counted_but_a_breach_is_shown(
    heap: Brief,
) -> None:
    lone = [point("proposed", 1) for _ in range(20)]
    ledger = Ledger("truce", (point("agreed", 2), *lone, point("said to be broken", 1)))
    kept, left = steps(heap, ledger)
    assert [p.label for p in kept] == ["agreed", "said to be broken"]
    assert left == 20


def test_of_many_articles_a_stand_is_shown_where_it_can_be_understood(
    few: Brief, heap: Brief
) -> None:
    for issue in heap.positions:
        found, left = told_stances(heap, issue)
        assert all(s.clear or s.backing.origins > 1 for told in found.values() for s in told)
        assert left == sum(len(t) for _, t in issue.parties) - sum(map(len, found.values()))
        assert told_stances(few, issue) == (dict(issue.parties), 0)


def test_words_that_one_outlet_repeats_are_not_told_by_several(few: Brief) -> None:
    _, same = utterances(few)
    assert all(len({c.source for c in u.backing.cites}) > 1 for u in same)


def test_a_heap_is_told_in_fewer_words(few: Brief, heap: Brief) -> None:
    def lines(brief: Brief) -> str:
        return page.rendered(brief).split('<section id="articles"')[0]

    assert len(lines(heap)) < len(lines(few))


def test_a_line_names_each_kind_of_dispute_once_and_opens_all(few: Brief) -> None:
    cite = few.stands[0].points[0].backing.cites[0]
    doubts = tuple(
        Dispute(kind, f"d{n}") for n, kind in enumerate(("omission", "date", "omission"))
    )
    line = replace(point("held", 1), backing=Backing((cite,), 1, doubts))
    brief = replace(few, stands=(Stand("Held last", (line,)),), facts=())
    html = page.rendered(brief).partition('id="stands"')[2].partition("</section>")[0]
    assert html.count("≠ omission</a>") == 1
    assert all(f'href="#d{n}"' in html for n in range(3))
    told = next(t for t in markdown.rendered(brief).splitlines() if "Held last" in t)
    assert told.endswith("**≠ date** **≠ omission**")
