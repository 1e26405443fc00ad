"""Where it stands begins with what comes next, and shows nothing stale or of bystanders."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from dragoman.model.actor import Actor
from dragoman.model.article import Article
from dragoman.model.event import Event
from dragoman.model.findings import Findings
from dragoman.model.group import Copy, Outlook, SameEvent
from dragoman.model.identity import sealed
from dragoman.model.position import Position
from dragoman.model.relations import Relations
from dragoman.model.timex import Timex
from dragoman.present.brief import Brief, compose
from dragoman.present.terminal.accounts import relied_rows
from dragoman.present.terminal.standing import stands
from dragoman.store import Record

Filed = Callable[[dict[Article, Findings], Relations, list[Actor]], Record]
STATES = [Actor("v", "Vesk", "state"), Actor("o", "Orda", "state")]


def event(article: str, text: str, words: str, kind: str, status: str, day: str) -> Event:
    start = text.index(words)
    when = Timex(start, start + 1, "x", "DATE", day)
    return sealed(
        Event(article, start, start + len(words), words, kind, status, "r",
              actors=("Vesk",), recipients=("Orda",), when=when, confidence=0.9)
    )  # fmt: skip


@pytest.fixture
def undated(filed: Filed) -> Brief:
    """Two articles without outlet and date: a call that was held, a round that is proposed."""
    first = "Vesk called Orda on 28 April 2041 about the ferry."
    second = "Vesk has proposed a round of talks with Orda for 2 May 2041."
    held = event("a", first, first[:-1], "call", "happened", "2041-04-28")
    plan = event("b", second, second[:-1], "talks", "proposed", "2041-05-02")
    articles = {
        Article(text=first, given_id="a"): Findings(events=(held,)),
        Article(text=second, given_id="b"): Findings(events=(plan,)),
    }
    outlook = (Outlook("o-1", "talks", "proposed", "2041-05-02", (plan.id,)),)
    return compose(filed(articles, Relations(outlook=outlook), STATES))


def test_a_proposed_round_after_the_last_happening_comes_first(undated: Brief) -> None:
    assert [s.heading for s in undated.stands][:2] == ["Next", "Held last"]
    assert undated.stands[0].points[0].label == "proposed"
    rows, _ = stands(undated, 0)
    assert "proposed: Vesk has proposed" in rows[0].plain


def test_an_article_without_an_outlet_is_called_by_its_first_words(undated: Brief) -> None:
    assert undated.stands[0].points[0].backing.cites[0].source == "“Vesk has proposed a round of…”"


def test_undated_articles_tell_up_to_a_day(undated: Brief) -> None:
    assert (undated.coverage.first, undated.coverage.told) == (None, "2041-04-28")


def of(article: str, text: str, issue: str, stance: str, party: str = "Vesk") -> Position:
    start = text.index(issue)
    return sealed(
        Position(article, start, start + len(issue), issue, party, issue, stance, "r",
                 confidence=0.9)
    )  # fmt: skip


def told(filed: Filed, issues: Sequence[str]) -> Brief:
    articles = {
        Article(text=f"So: {issue}.", given_id=f"a{n}", outlet=f"Outlet {n}"): Findings(
            positions=(of(f"a{n}", f"So: {issue}.", issue, "rejects"),)
        )
        for n, issue in enumerate(issues)
    }
    return compose(filed(articles, Relations(), STATES))


def test_one_stand_in_two_wordings_is_one_line_with_two_origins(filed: Filed) -> None:
    brief = told(filed, ["We will not sell the ferry pier", "We will never sell the ferry pier"])
    found = [s for i in brief.positions for _, stances in i.parties for s in stances]
    assert [s.backing.origins for s in found] == [2]


def test_two_stands_are_not_drawn_together(filed: Filed) -> None:
    brief = told(filed, ["sale of the ferry pier", "arrest of the harbour pilots"])
    found = [s for i in brief.positions for _, stances in i.parties for s in stances]
    assert len(found) == 2


def test_an_issue_that_points_elsewhere_is_not_clear(filed: Filed) -> None:
    brief = told(filed, ["honour it", "sale of the ferry pier"])
    found = {s.issue: s.clear for i in brief.positions for _, ss in i.parties for s in ss}
    assert found == {"honour it": False, "sale of the ferry pier": True}


def test_what_names_the_talks_or_a_party_alone_is_left_to_its_article(filed: Filed) -> None:
    brief = told(filed, ["the issues", "Orda", "sale of the ferry pier"])
    found = [s.issue for i in brief.positions for _, ss in i.parties for s in ss]
    assert found == ["sale of the ferry pier"]


def test_articles_about_many_things_are_no_negotiation(filed: Filed) -> None:
    articles = {}
    for n in range(12):
        party = "Vesk" if n % 2 else "Orda"
        text = f"{party} rejects the ferry toll number {n}."
        found = Findings(positions=(of(f"a{n}", text, "ferry toll", "rejects", party),))
        articles[Article(text=text, given_id=f"a{n}")] = found
    brief = compose(filed(articles, Relations(), STATES))
    assert brief.title == "A record of 12 articles"


def test_who_copies_whom_is_told_in_a_sentence(filed: Filed) -> None:
    def copied(day: str | None) -> list[str]:
        older = Article(text="Old words.", given_id="a", outlet="The Mast", published="2041-04-01")
        newer = Article(text="New words.", given_id="b", outlet="The Buoy", published=day)
        relations = Relations(copies=(Copy("a", "b", 0.36, ((0, 5),)),))
        brief = compose(filed({older: Findings(), newer: Findings()}, relations, []))
        return relied_rows(brief.reliances, 3)[0]

    assert copied("2041-04-02") == ["The Buoy takes over 36 % from The Mast, without credit"]
    assert copied(None) == [
        "The Buoy and The Mast share 36 % of a text; which came first is not told"
    ]


@pytest.mark.parametrize(("kind", "owed"), [("agreement", False), ("aid", True)])
def test_an_agreement_that_a_past_round_did_not_bring_is_not_owed(
    filed: Filed, kind: str, owed: bool
) -> None:
    text = "Vesk and Orda did not come to it in the round of 29 April."
    missed = event("a", text, text[:-1], kind, "not_done", "2041-04-29")
    article = Article(text=text, given_id="a", outlet="The Mast", published="2041-05-01")
    outlook = (Outlook("o-1", "it", "not_done", "2041-04-29", (missed.id,)),)
    found = {article: Findings(events=(missed,))}
    brief = compose(filed(found, Relations(outlook=outlook), STATES))
    assert ("Owed" in [s.heading for s in brief.stands]) is owed


def test_an_agreement_is_owed_for_a_day_that_the_report_that_misses_it_gives(filed: Filed) -> None:
    text = "Vesk and Orda still lack the accord that they promised for 20 May."
    headings = []
    for day in ("2041-05-20", "2041-04-02"):
        missed = event("a", text, text[:-1], "agreement", "not_done", day)
        article = Article(text=text, given_id="a", outlet="The Mast", published="2041-05-01")
        outlook = (Outlook("o-1", "it", "not_done", "2041-05-20", (missed.id,)),)
        found = {article: Findings(events=(missed,))}
        brief = compose(filed(found, Relations(outlook=outlook), STATES))
        headings.append("Owed" in [s.heading for s in brief.stands])
    assert headings == [True, False]


def test_one_sentence_sets_a_day_once(filed: Filed) -> None:
    text = "Vesk and Orda sign the pact on 2 May 2041, when the new quay opens."
    signed = event("a", text, text[:42], "signature", "scheduled", "2041-05-02")
    opened = event("a", text, "the new quay opens", "other", "scheduled", "2041-05-02")
    article = Article(text=text, given_id="a", published="2041-04-01")
    brief = compose(filed({article: Findings(events=(signed, opened))}, Relations(), STATES))
    assert len(brief.timeline.ahead) == 1


def test_a_channel_that_was_opened_is_no_round_that_was_held(filed: Filed) -> None:
    words = "Vesk opened up a communications channel with Orda on 28 April 2041"
    told = Article(text=f"{words}.", given_id="a")
    held = event("a", told.text, words, "talks", "happened", "2041-04-28")
    brief = compose(filed({told: Findings(events=(held,))}, Relations(), STATES))
    assert "Held last" not in [s.heading for s in brief.stands]


def test_one_vote_ahead_is_told_once_by_whomever(filed: Filed) -> None:
    first, second = "Vesk votes on 2 May 2041 with Orda.", "The vote of Orda is set for 2 May 2041."
    articles = {
        Article(text=text, given_id=name, published="2041-04-01"): Findings(
            events=(event(name, text, text[:-1], "election", "scheduled", "2041-05-02"),)
        )
        for name, text in (("a", first), ("b", second))
    }
    brief = compose(filed(articles, Relations(), STATES))
    assert [h.reports for h in brief.timeline.ahead] == [2]


def test_a_guest_of_the_day_is_no_party_to_what_was_held_last(filed: Filed) -> None:
    first = "Vesk accused Orda, hit Orda and sued Orda. Vesk met the guest on 28 April 2041."
    words = "Vesk met the guest on 28 April 2041"
    start = first.index(words)
    when = Timex(start, start + 1, "x", "DATE", "2041-04-28")
    met = sealed(
        Event("a", start, start + len(words), words, "meeting", "happened", "r",
              actors=("Vesk",), recipients=("Lunt",), when=when, confidence=0.9)
    )  # fmt: skip
    between = [
        event("a", first, words, "other", "happened", "2041-04-28")
        for words in ("Vesk accused Orda", "hit Orda", "sued Orda")
    ]
    told = Article(text=first, given_id="a")
    actors = [*STATES, Actor("l", "Lunt", "state")]
    brief = compose(filed({told: Findings(events=(*between, met))}, Relations(), actors))
    assert "Held last" not in [s.heading for s in brief.stands]


def test_a_demand_within_a_longer_reading_of_its_words_is_no_stand_of_its_own(filed: Filed) -> None:
    text = "Vesk would drop its demand for the sale of the ferry pier."
    whole = of("a", text, "drop its demand for the sale of the ferry pier", "conditional")
    within = replace(of("a", text, "sale of the ferry pier", "demands"), confidence=0.99)
    brief = compose(
        filed({Article(text=text, given_id="a"): Findings(positions=(whole, within))},
              Relations(), STATES)
    )  # fmt: skip
    found = [s for i in brief.positions for _, stances in i.parties for s in stances]
    assert [s.stance for s in found] == ["conditional"]


def test_a_day_set_at_first_and_moved_since_is_no_next_step(filed: Filed) -> None:
    for words, ahead in (("has called", True), ("had initially called", False)):
        text = f"Vesk {words} for talks with Orda on 2 May 2041."
        plan = event("a", text, text[:-1], "talks", "proposed", "2041-05-02")
        outlook = (Outlook("o-1", "talks", "proposed", "2041-05-02", (plan.id,)),)
        article = Article(text=text, given_id="a", published="2041-04-28")
        brief = compose(
            filed({article: Findings(events=(plan,))}, Relations(outlook=outlook), STATES)
        )
        assert ("Next" in [s.heading for s in brief.stands]) is ahead


@pytest.mark.parametrize(
    ("due", "ahead"), [("2041-05-01/2041-05-31", True), ("2041-01-01/2041-12-31", False)]
)
def test_what_is_due_some_time_in_a_year_is_no_next_step(
    due: str, ahead: bool, filed: Filed
) -> None:
    text = "Vesk and Orda are to hold talks, both outlets say."
    plans = [event(name, text, text[:-1], "talks", "scheduled", due) for name in ("a", "b")]
    outlook = (Outlook("o-1", "talks", "scheduled", due, tuple(p.id for p in plans)),)
    articles = {
        Article(text=text, given_id=p.article, outlet=f"Outlet {p.article}",
                published="2041-04-28"): Findings(events=(p,))
        for p in plans
    }  # fmt: skip
    brief = compose(filed(articles, Relations(outlook=outlook), STATES))
    assert ("Next" in [s.heading for s in brief.stands]) is ahead


def test_that_somebody_says_they_spoke_is_no_round_that_was_held(filed: Filed) -> None:
    for words, held in (("Vesk has talked to Orda", True), ("we have talked to Orda", False)):
        text = f"A minister of Vesk said: “And {words} on 28 April.”"
        told = event("a", text, words, "talks", "happened", "2041-04-28")
        article = Article(text=text, given_id="a", published="2041-04-29")
        brief = compose(filed({article: Findings(events=(told,))}, Relations(), STATES))
        assert ("Held last" in [s.heading for s in brief.stands]) is held


def test_an_acceptance_that_is_denied_is_no_denial_of_the_truce(filed: Filed) -> None:
    said, denied = (
        "Orda has accepted the truce plan of Vesk",
        "Orda has agreed to the proposal for a truce",
    )
    articles: dict[Article, Findings] = {}
    found: list[Position] = []
    events: list[Event] = []
    for n in range(2):
        text = f"{said}. Vesk denies that {denied}."
        start = text.index(said)
        stand = Position(f"a{n}", start, start + len(said), said, "Orda", "truce plan of Vesk",
                         "accepts", "r", confidence=0.9)  # fmt: skip
        found.append(sealed(stand))
        told = event(f"a{n}", text, denied, "agreement", "denied", "2041-05-01")
        events.append(sealed(replace(told, according_to="Ilva Teran")))
        article = Article(text=text, given_id=f"a{n}", outlet=f"Outlet {n}", published="2041-05-01")
        truce = event(f"a{n}", text, "a truce", "ceasefire", "proposed", "2041-05-01")
        articles[article] = Findings(positions=(found[-1],), events=(events[-1], truce))
    same = (SameEvent("se-1", tuple(e.id for e in events), 2),)
    brief = compose(filed(articles, Relations(same_event=same), STATES))
    labels = [p.label for s in brief.stands if s.heading == "Ceasefire" for p in s.points]
    assert labels == ["accepted", "acceptance denied"]
    shown = " ".join(" ".join(map(str, stands(brief, 0)[0])).split())
    assert "Ilva Teran denies it: Vesk denies that Orda has agreed" in shown


def test_an_offer_for_a_day_long_gone_is_not_open(filed: Filed) -> None:
    def open_(offered: str) -> bool:
        text = f"Vesk proposes lowering the ferry toll {offered}."
        offer = of("a", text, text[:-1], "offers")
        article = Article(text=text, given_id="a", outlet="The Mast", published="2041-04-28")
        outlook = (Outlook("o-1", text, "proposed", None, (offer.id,), likely=0.9),)
        found = Findings(positions=(offer,))
        brief = compose(filed({article: found}, Relations(outlook=outlook), STATES))
        return "Open" in [s.heading for s in brief.stands]

    assert open_("beyond May 2")
    assert not open_("beyond March 2")


def test_what_an_outlet_offers_waits_for_nobody(filed: Filed) -> None:
    def open_(party: str) -> bool:
        text = f"{party} offers to carry the fight on. Vesk rejects the ferry toll."
        offer = of("a", text, "carry the fight on", "offers", party)
        stand = of("a", text, "ferry toll", "rejects")
        article = Article(text=text, given_id="a", outlet="The Mast", published="2041-04-28")
        outlook = (Outlook("o-1", text, "proposed", None, (offer.id,), likely=0.9),)
        known = [*STATES, Actor("m", "The Mast", "organisation")]
        found = {article: Findings(positions=(offer, stand))}
        brief = compose(filed(found, Relations(outlook=outlook), known))
        return "Open" in [s.heading for s in brief.stands]

    assert open_("Vesk")
    assert not open_("The Mast")


def test_a_paper_that_was_handed_over_is_not_owed(filed: Filed) -> None:
    def headings(status: str) -> list[str]:
        text = "Vesk sent Orda a letter that asks for the toll to be put on hold."
        letter = event("a", text, text[:-1], "handover", status, "2041-04-28")
        article = Article(text=text, given_id="a", outlet="The Mast", published="2041-04-28")
        due = (Outlook("o-1", text, "not_done", "2041-04-28", (letter.id,), likely=0.9),)
        found = filed({article: Findings(events=(letter,))}, Relations(outlook=due), STATES)
        return [s.heading for s in compose(found).stands]

    assert "Owed" in headings("not_done")
    assert "Owed" not in headings("happened")


def test_what_a_party_says_it_will_do_is_vowed(filed: Filed) -> None:
    def label(rule: str, stance: str, said: str) -> str:
        text = f"{said} answer any raid on our ferries, Vesk said."
        issue = "answer any raid on our ferries"
        stand = replace(of("a", text, issue, stance), rule=rule, id="")
        article = Article(text=text, given_id="a", outlet="The Mast", published="2041-04-28")
        brief = compose(filed({article: Findings(positions=(sealed(stand),))}, Relations(), STATES))
        [found] = [s for i in brief.positions for _, ss in i.parties for s in ss]
        return found.label

    assert label("positions.modal.own", "rejects", "We will") == "vows"
    assert label("positions.modal.refusal", "rejects", "We will not") == "rejects"


def test_who_vows_revenge_is_not_said_to_reject_it(filed: Filed) -> None:
    text = "Vesk vowed revenge."
    stand = replace(of("a", text, "revenge", "rejects"), rule="positions.verb.weak.offers", id="")
    article = Article(text=text, given_id="a", outlet="The Mast", published="2041-04-28")
    brief = compose(filed({article: Findings(positions=(sealed(stand),))}, Relations(), STATES))
    assert [s.label for i in brief.positions for _, ss in i.parties for s in ss] == ["vows"]
