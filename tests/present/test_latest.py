"""Where few lines say how things stand, the latest events and the parties' stands fill them."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from tests.present.test_stands import STATES, event, of

from dragoman.model.actor import Actor
from dragoman.model.article import Article
from dragoman.model.event import Event
from dragoman.model.findings import Findings
from dragoman.model.group import SameEvent, Story
from dragoman.model.identity import sealed
from dragoman.model.position import Position
from dragoman.model.relations import Relations
from dragoman.model.timex import Timex
from dragoman.present.brief import Brief, compose
from dragoman.present.brief.nouns import Stand
from dragoman.present.library.proof import Excerpt
from dragoman.present.terminal.standing import stands
from dragoman.store import Record

Filed = Callable[[dict[Article, Findings], Relations, list[Actor]], Record]
BOARDED = "Vesk boarded two pilot boats of Orda on 28 April"
REFUSED = "Vesk rejects the sale of the ferry pier"
BOTH = ("Vesk", "Orda")


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


def test_what_lies_long_back_is_no_latest_news(filed: Filed) -> None:
    lines = told(filed, ["2041-06-01", "2041-06-02"]).stands
    assert "Latest" not in {s.heading for s in lines}


def test_what_one_of_several_tells_is_no_latest_news_and_what_the_only_one_tells_is(
    filed: Filed,
) -> None:
    text = f"{BOARDED}."
    one = Article(text=text, given_id="a", outlet="Quay News", published="2041-04-29")
    other = Article(text="It rained.", given_id="b", outlet="Port Post", published="2041-04-29")
    said = Findings(events=(event("a", text, BOARDED, "strike", "happened", "2041-04-28"),))
    alone = compose(filed({one: said}, Relations(), STATES))
    assert [s.heading for s in alone.stands] == ["Latest"]
    beside = compose(filed({one: said, other: Findings()}, Relations(), STATES))
    assert beside.stands == ()


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


def one_stand(filed: Filed, text: str, found: Sequence[Position], published: str) -> Brief:
    article = Article(text=text, given_id="a", outlet="Quay News", published=published)
    return compose(filed({article: Findings(positions=tuple(found))}, Relations(), STATES))


def test_one_sentence_on_two_issues_is_one_line(filed: Filed) -> None:
    text = "Vesk will never sell the ferry pier or withdraw its harbour pilots."
    issues = ("sell the ferry pier", "withdraw its harbour pilots")
    found = [of("a", text, issue, "rejects") for issue in issues]
    brief = one_stand(filed, text, found, "2041-05-01")
    assert [s.heading for s in brief.stands] == ["Refuses"]
    assert sum(len(ss) for i in brief.positions for _, ss in i.parties) == 2


@pytest.mark.parametrize(("day", "shown"), [("2041-04-20", True), ("2036-04-20", False)])
def test_a_stand_of_years_ago_says_nothing_of_where_it_stands(
    filed: Filed, day: str, shown: bool
) -> None:
    found = replace(
        of("a", f"{REFUSED}.", "sale of the ferry pier", "rejects"),
        when=Timex(0, 1, "x", "DATE", day),
    )
    brief = one_stand(filed, f"{REFUSED}.", [found], "2041-05-01")
    assert bool(brief.stands) is shown


def test_what_only_names_an_event_is_no_latest_news(filed: Filed) -> None:
    text = "Monday's boarding was told. It rained."
    said = event("a", text, "Monday's boarding", "strike", "happened", "2041-04-28")
    one = Article(text=text, given_id="a", outlet="Quay News", published="2041-04-29")
    assert not compose(filed({one: Findings(events=(said,))}, Relations(), STATES)).stands


def test_a_question_tells_no_stand(filed: Filed) -> None:
    text = "Why does Vesk want to sell the ferry pier?"
    brief = one_stand(filed, text, [of("a", text, "sell the ferry pier", "demands")], "2041-05-01")
    assert not brief.stands


@pytest.mark.parametrize(("outlets", "shown"), [(3, True), (2, False)])
def test_what_many_heard_somebody_announce_is_news(filed: Filed, outlets: int, shown: bool) -> None:
    said = "Vesk addressed Orda in a press conference on 28 April"
    articles: dict[Article, Findings] = {}
    found: list[Event] = []
    for n in range(outlets):
        text = f"{said}."
        found.append(event(f"a{n}", text, said, "announcement", "happened", "2041-04-28"))
        article = Article(text=text, given_id=f"a{n}", outlet=f"Outlet {n}", published="2041-04-29")
        articles[article] = Findings(events=(found[-1],))
    group = SameEvent("se-1", tuple(e.id for e in found), len(found))
    brief = compose(filed(articles, Relations(same_event=(group,)), STATES))
    assert ("Latest" in {s.heading for s in brief.stands}) is shown


def test_what_was_first_told_days_later_is_no_latest_news(filed: Filed) -> None:
    brief = told(filed, ["2041-05-03", "2041-05-03"])
    assert "Latest" not in {s.heading for s in brief.stands}


@pytest.mark.parametrize(("filler", "shown"), [("", True), ("It rained in Orda. " * 30, False)])
def test_what_several_open_with_is_news_without_a_day(
    filed: Filed, filler: str, shown: bool
) -> None:
    articles: dict[Article, Findings] = {}
    found: list[Event] = []
    for n in range(2):
        text = f"{filler}Vesk is leaving the ferry pact with Orda."
        told = event(f"a{n}", text, text[len(filler) : -1], "withdrawal", "happened", "2041-04-28")
        found.append(sealed(replace(told, when=None)))
        article = Article(text=text, given_id=f"a{n}", outlet=f"Outlet {n}", published="2041-04-29")
        articles[article] = Findings(events=(found[-1],))
    group = SameEvent("se-1", tuple(e.id for e in found), len(found))
    brief = compose(filed(articles, Relations(same_event=(group,)), STATES))
    assert [s.points[0].day for s in brief.stands if s.heading == "Latest"] == [None] * shown


def test_a_heap_of_which_no_story_has_half_is_between_nobody(filed: Filed) -> None:
    articles = {}
    for n in range(12):
        text = f"{REFUSED}, says paper number {n}."
        stand = of(f"a{n}", text, "sale of the ferry pier", "rejects")
        other = of(f"a{n}", text, "sale of the ferry pier", "demands", "Orda")
        articles[Article(text=text, given_id=f"a{n}")] = Findings(positions=(stand, other))
    ids = tuple(f"a{n}" for n in range(12))
    few = (Story("s1", "Vesk: pier", (), ids[:4]), Story("s2", "Orda: pier", (), ids[4:8]))
    many = (Story("s1", "Vesk: pier", (), ids[:8]), Story("s2", "Orda: pier", (), ids[8:]))
    for stories, parties in ((few, ()), (many, ("Orda", "Vesk"))):
        assert compose(filed(articles, Relations(stories=stories), STATES)).parties == parties


def test_one_meeting_is_the_latest_once(filed: Filed) -> None:
    first, second = "Vesk met Orda on 28 April 2041", "Vesk saw Orda and the guest on 28 April"
    articles: dict[Article, Findings] = {}
    groups = []
    for words in (first, second):
        found = [event(f"{words[5]}{n}", f"{words}.", words, "visit", "happened", "2041-04-28")
                 for n in range(2)]  # fmt: skip
        groups.append(SameEvent(f"se-{words[5]}", tuple(e.id for e in found), 2))
        for e in found:
            article = Article(
                text=f"{words}.", given_id=e.article, outlet=e.article, published="2041-04-29"
            )
            articles[article] = Findings(events=(e,))
    brief = compose(filed(articles, Relations(same_event=tuple(groups)), STATES))
    assert [s.heading for s in brief.stands].count("Latest") == 1


def test_a_stand_gives_way_to_the_next_one_on_the_matter(filed: Filed) -> None:
    told = ["sale of licences", "sale of licences", "number of licences"]
    days = ["2041-04-20", "2041-04-20", "2041-04-29"]
    articles = {
        Article(
            text=f"Vesk rejects the {issue}.", given_id=f"a{n}", outlet=f"O{n}", published=days[n]
        ): Findings(positions=(of(f"a{n}", f"Vesk rejects the {issue}.", issue, "rejects"),))
        for n, issue in enumerate(told)
    }
    brief = compose(filed(articles, Relations(), STATES))
    refused = [p for s in brief.stands if s.heading == "Refuses" for p in s.points]
    assert [p.day for p in refused] == ["2041-04-29", "2041-04-20"]


def test_a_stand_is_as_old_as_its_day_says(filed: Filed) -> None:
    text = "Vesk rejects the sale of licences. Vesk rejects the number of licences."
    old, new = (of("a", text, i, "rejects") for i in ("sale of licences", "number of licences"))
    then = replace(old, when=Timex(0, 1, "x", "DATE", "2041-04-20"), confidence=0.95)
    brief = one_stand(filed, text, [then, new], "2041-04-29")
    assert lines(brief, "Refuses")[0].startswith("Vesk rejects the number")


def test_the_talks_held_last_are_not_told_again_as_a_meeting(filed: Filed) -> None:
    held = "Vesk met the harbour delegation of Orda on 28 April"
    round_ = "Vesk and Orda held a round of talks on 28 April"
    articles: dict[Article, Findings] = {}
    groups = []
    for kind, words in (("talks", round_), ("meeting", held)):
        made = []
        for n in range(2):
            name, text = f"{kind}{n}", f"{words}. {REFUSED}."
            made.append(event(name, text, words, kind, "happened", "2041-04-28"))
            stands = (of(name, text, "sale of the ferry pier", "rejects", p) for p in BOTH)
            article = Article(text=text, given_id=name, outlet=name, published="2041-04-29")
            articles[article] = Findings(events=(made[-1],), positions=tuple(stands))
        groups.append(SameEvent(f"se-{kind}", tuple(e.id for e in made), 2))
    brief = compose(filed(articles, Relations(same_event=tuple(groups)), STATES))
    assert [s.heading for s in brief.stands if s.heading in ("Held last", "Latest")] == [
        "Held last"
    ]


def reported(filed: Filed, reports: Sequence[tuple[str, str, str, Sequence[str]]]) -> Brief:
    """One event of 28 April by (text, kind, status, who), an outlet each, both parties' stands."""
    articles: dict[Article, Findings] = {}
    found: list[Event] = []
    for n, (words, kind, status, who) in enumerate(reports):
        name, text = f"a{n}", f"{words}. {REFUSED}."
        made = event(name, text, words.rpartition(", ")[2], kind, status, "2041-04-28")
        made = replace(made, actors=tuple(who), recipients=(), confidence=0.9 - n / 100, id="")
        found.append(sealed(made))
        stands = tuple(of(name, text, "sale of the ferry pier", "rejects", p) for p in BOTH)
        article = Article(text=text, given_id=name, outlet=name, published="2041-04-29")
        articles[article] = Findings(events=(found[-1],), positions=stands)
    group = SameEvent("se-1", tuple(e.id for e in found), len(found))
    return compose(filed(articles, Relations(same_event=(group,)), STATES))


def lines(brief: Brief, heading: str) -> list[str]:
    return [str(p.excerpt) for s in brief.stands if s.heading == heading for p in s.points]


def test_what_one_report_denies_is_no_latest_event(filed: Filed) -> None:
    went = ("The minister of Vesk flew to the pilots of Orda", "visit", "happened", BOTH)
    never = ("The minister of Vesk never flew to the pilots of Orda", "visit", "denied", BOTH)
    assert lines(reported(filed, [went, went]), "Latest")
    assert not lines(reported(filed, [went, went, never]), "Latest")


def test_what_its_words_put_years_back_is_no_latest_event(filed: Filed) -> None:
    then = ("Vesk sold the harbour pilots of Orda a ferry last year", "aid", "happened", BOTH)
    assert not lines(reported(filed, [then, then]), "Latest")


def test_what_is_wanted_of_the_parties_is_no_round_held(filed: Filed) -> None:
    text = "Tarn pressed all sides to stop the raids, start a practical round of talks"
    assert not lines(reported(filed, [(text, "talks", "happened", BOTH)]), "Held last")


def test_a_round_is_of_the_parties_whom_any_report_names(filed: Filed) -> None:
    negotiators = ("The two negotiators resumed their talks", "talks", "happened", ["two envoys"])
    named = ("In Tarn, the talks of Vesk and Orda went on", "talks", "happened", BOTH)
    assert lines(reported(filed, [negotiators, named]), "Held last")
    assert not lines(reported(filed, [negotiators, negotiators]), "Held last")


def test_an_event_is_told_by_a_report_that_calls_it_what_most_do(filed: Filed) -> None:
    met = ("In Tarn, where Vesk met the envoys of Orda", "meeting", "happened", BOTH)
    held = ("Vesk and Orda held a day of talks", "talks", "happened", BOTH)
    assert lines(reported(filed, [met, held, held]), "Held last")[0].startswith(
        "Vesk and Orda held"
    )


def test_who_did_it_leads_words_that_stand_without_their_beginning(filed: Filed) -> None:
    long = "The envoy, who had been asked again and again what she had heard there, would not speak"
    text = (
        f"{long} after hours of meetings at the harbour of Tarn in the rain that fell on Thursday"
    )
    brief = reported(filed, [(text, "meeting", "happened", BOTH)] * 2)
    words = "meetings at the harbour of Tarn"
    point = next(p for s in brief.stands if s.heading == "Held last" for p in s.points)
    shown = replace(point, excerpt=Excerpt(f"{long} after hours of ", words, "."))
    rows, _ = stands(replace(brief, stands=(Stand("Held last", (shown,)),)), 0)
    assert "Orda, Vesk: …meetings at the harbour" in rows[0].plain


@pytest.mark.parametrize(
    ("words", "weight"),
    [
        ("Vesk and Orda held a round of talks in Tarn", 1),
        ("Vesk and Orda held a round of talks in Tarn two years ago", 0),
        ("Tarn pressed all sides to stop the raids, start a practical round of talks", 0),
    ],
)
def test_what_is_wanted_or_lies_years_back_weighs_little(
    filed: Filed, words: str, weight: int
) -> None:
    brief = reported(filed, [(words, "talks", "happened", BOTH)])
    assert [h.weight for _, found in brief.timeline.days for h in found] == [weight]


def test_a_stand_that_an_outsider_ascribes_to_a_party_comes_behind_its_own(filed: Filed) -> None:
    text = "Vesk rejects the sale of licences. Vesk rejects the number of licences."
    own, told = (of("a", text, i, "rejects") for i in ("number of licences", "sale of licences"))
    ascribed = sealed(replace(told, according_to="Jana Holt", confidence=0.95, id=""))
    brief = one_stand(filed, text, [own, ascribed], "2041-04-29")
    assert lines(brief, "Refuses")[0].startswith("Vesk rejects the number")


def test_a_deal_that_the_last_report_opens_with_is_how_things_stand(filed: Filed) -> None:
    def latest(last: str) -> list[str]:
        made = "Vesk and Orda agreed on a price for the pier"
        deal = event("a0", f"{made}.", made, "agreement", "happened", "2041-04-28")
        reports = ((f"{made}.", "2041-04-28"), ("Orda waited.", last), ("Vesk waited.", last))
        articles = {
            Article(text=text, given_id=f"a{n}", outlet=f"O{n}", published=day): Findings(
                events=() if n else (deal,)
            )
            for n, (text, day) in enumerate(reports)
        }
        return lines(compose(filed(articles, Relations(), STATES)), "Latest")

    assert latest("2041-04-21") == ["Vesk and Orda agreed on a price for the pier."]
    assert latest("2041-04-29") == []
