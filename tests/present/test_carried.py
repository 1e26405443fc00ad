"""Which outlet carries which key fact, and two readouts of one call side by side."""

from collections.abc import Callable

import pytest

from dragoman.model.actor import Actor
from dragoman.model.article import Article
from dragoman.model.event import Event
from dragoman.model.findings import Findings
from dragoman.model.group import Divergence, SameEvent, Told
from dragoman.model.identity import sealed
from dragoman.model.relations import Relations
from dragoman.model.timex import Timex
from dragoman.present.brief import Brief, compose
from dragoman.present.brief.carried import outlets
from dragoman.store import Record

Filed = Callable[[dict[Article, Findings], Relations, list[Actor]], Record]


@pytest.fixture(scope="module")
def brief(oracle_record: Record) -> Brief:
    return compose(oracle_record)


def test_what_stands_is_among_the_key_facts_and_no_passage_makes_two(brief: Brief) -> None:
    cited = [c.anchor for fact in brief.facts for c in fact.backing.cites]
    first = {p.backing.cites[0].anchor for s in brief.stands for p in s.points}
    assert len(cited) == len(set(cited))
    assert len(first & set(cited)) >= len(first) - 2  # two points may rest on one passage


def test_facts_stand_in_the_order_of_days(brief: Brief) -> None:
    days = [fact.day for fact in brief.facts]
    dated = [day for day in days if day]
    assert dated == sorted(dated)
    assert days[: len(dated)] == dated


def test_an_outlet_is_named_once_a_fact_and_those_that_carry_most_lead(brief: Brief) -> None:
    for fact in brief.facts:
        names = [name for name, _ in fact.tellers]
        assert len(names) == len(set(names))
    columns = outlets(brief.facts, 3)
    counts = [sum(o in dict(f.tellers) for f in brief.facts) for o in columns]
    assert counts == sorted(counts, reverse=True)
    assert len(columns) == 3


ONE = "Lund spoke to Orla by telephone on Monday. Lund offered to cut the fee."
OTHER = "Orla spoke to Lund by telephone on Monday. Nothing else was agreed."
MONDAY = Timex(0, 6, "Monday", "DATE", "2041-04-01")


@pytest.fixture(scope="module")
def called(filed: Filed) -> Brief:
    first = sealed(
        Event("a", 0, 41, ONE[:41], "call", "happened", "r", when=MONDAY, confidence=0.9)
    )
    second = sealed(
        Event("b", 0, 41, OTHER[:41], "call", "happened", "r", when=MONDAY, confidence=0.9)
    )
    silence = Divergence(
        "d-1", "omission", "what one readout tells alone",
        (Told("b", "not told", 0, 41, OTHER[:41]), Told("a", ONE[43:70], 43, 70, ONE[43:70])),
    )  # fmt: skip
    relations = Relations(
        same_event=(SameEvent("se-1", (first.id, second.id), 2),), divergences=(silence,)
    )
    articles = {
        Article(text=ONE, given_id="a", outlet="Lund Agency"): Findings(events=(first,)),
        Article(text=OTHER, given_id="b", outlet="Orla Today"): Findings(events=(second,)),
    }
    return compose(filed(articles, relations, []))


def test_readouts_stand_side_by_side_with_what_both_tell_and_what_one_tells_alone(
    called: Brief,
) -> None:
    (readout,) = called.readouts
    assert readout.sources == ("Lund Agency", "Orla Today")
    assert readout.day == "2041-04-01"
    assert [tuple(t.cite.source for t in pair) for pair in readout.both] == [
        ("Lund Agency", "Orla Today")
    ]
    assert [t.excerpt.words for t in readout.alone[0]] == [ONE[43:70]]
    assert readout.alone[1] == ()


def test_an_event_tells_how_well_its_day_is_known(called: Brief, brief: Brief) -> None:
    (call,) = (h for _, found in called.timeline.days for h in found)
    assert call.certainty == "told by several"
    told = {h.certainty for _, found in brief.timeline.days for h in found}
    assert {"told once", "told by several"} <= told
    assert all(h.certainty == "no day" for h in brief.timeline.undated)
