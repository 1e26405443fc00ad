"""Where few lines say how things stand, the latest events and the parties' stands fill them."""

from collections.abc import Callable, Sequence

import pytest
from tests.present.test_stands import STATES, event, of

from dragoman.model.actor import Actor
from dragoman.model.article import Article
from dragoman.model.event import Event
from dragoman.model.findings import Findings
from dragoman.model.group import SameEvent
from dragoman.model.relations import Relations
from dragoman.present.brief import Brief, compose
from dragoman.store import Record

Filed = Callable[[dict[Article, Findings], Relations, list[Actor]], Record]
BOARDED = "Vesk boarded two pilot boats of Orda on 28 April"
REFUSED = "Vesk rejects the sale of the ferry pier"


def told(filed: Filed, days: Sequence[str]) -> Brief:
    """One boarding, told by an outlet on each of these days, and one stand of Vesk."""
    articles: dict[Article, Findings] = {}
    found: list[Event] = []
    for n, day in enumerate(days):
        name, text = f"a{n}", f"{BOARDED}. {REFUSED}."
        found.append(event(name, text, BOARDED, "strike", "happened", "2041-04-28"))
        stand = of(name, text, "sale of the ferry pier", "rejects")
        article = Article(text=text, given_id=name, outlet=f"Outlet {n}", published=day)
        articles[article] = Findings(events=(found[-1],), positions=(stand,))
    group = SameEvent("se-1", tuple(e.id for e in found), len(found))
    return compose(filed(articles, Relations(same_event=(group,)), STATES))


def test_what_several_told_last_and_what_a_party_refuses_fill_the_lines(filed: Filed) -> None:
    brief = told(filed, ["2041-04-29", "2041-04-30"])
    lines = {s.heading: s.points[0] for s in brief.stands}
    assert set(lines) == {"Latest", "Refuses"}
    assert str(lines["Latest"].excerpt).startswith("Vesk boarded")
    assert (lines["Latest"].day, lines["Latest"].backing.origins) == ("2041-04-28", 2)
    assert (lines["Refuses"].label, lines["Refuses"].who) == ("rejects", "Vesk")


@pytest.mark.parametrize("days", [["2041-04-29"], ["2041-06-01", "2041-06-02"]])
def test_what_one_tells_or_lies_long_back_is_no_latest_news(filed: Filed, days: list[str]) -> None:
    assert "Latest" not in {s.heading for s in told(filed, days).stands}


def test_a_brief_of_enough_lines_stays_as_it_is(oracle_record: Record) -> None:
    stands = compose(oracle_record).stands
    assert 5 <= len(stands) <= 8
    assert "Latest" not in {s.heading for s in stands}


def test_what_two_parties_want_in_the_same_words_is_one_line_of_both(filed: Filed) -> None:
    text = "Vesk and Orda hope to settle the ferry fees."
    found = tuple(of("a", text, "settle the ferry fees", "demands", p) for p in ("Vesk", "Orda"))
    article = Article(text=text, given_id="a", outlet="Quay News", published="2041-05-01")
    brief = compose(filed({article: Findings(positions=found)}, Relations(), STATES))
    wants = [point for s in brief.stands if s.heading == "Wants" for point in s.points]
    assert [(p.who, p.sides) for p in wants] == [("Orda, Vesk", ("Orda", "Vesk"))]
