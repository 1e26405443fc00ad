"""A brief says what the record says, each line with the passages it rests on, and no more."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from typing import Any

import pytest

from dragoman.model.actor import Actor
from dragoman.model.article import Article
from dragoman.model.event import Event
from dragoman.model.findings import Findings
from dragoman.model.identity import sealed
from dragoman.model.position import Position
from dragoman.model.quote import Quote
from dragoman.model.relations import Relations
from dragoman.model.timex import Timex
from dragoman.present.brief import Brief, compose
from dragoman.present.brief.utterances import differing
from dragoman.present.library.proof import Cite
from dragoman.present.library.topics import topics
from dragoman.store import IN_MEMORY, Record, RecordFile

Filed = Callable[[dict[Article, Findings], Relations, list[Actor]], Record]


@pytest.fixture(scope="module")
def brief(oracle_record: Record) -> Brief:
    return compose(oracle_record)


def cites(node: Any) -> list[Cite]:  # noqa: ANN401 - any part of a brief
    if isinstance(node, Cite):
        return [node]
    if isinstance(node, tuple):
        return [c for part in node for c in cites(part)]
    if is_dataclass(node):
        return [c for f in fields(node) for c in cites(getattr(node, f.name))]
    return []


def test_the_title_names_the_parties_that_want_most(brief: Brief) -> None:
    assert set(brief.parties) == {"Valdoria", "Ondara"}
    assert brief.issues[0] == "fee"


def test_the_coverage_is_counted(brief: Brief) -> None:
    c = brief.coverage
    assert (c.articles, len(c.outlets), c.undated) == (11, 6, 1)
    assert (c.first, c.last) == ("2031-03-10", "2031-03-16")


def test_where_it_stands_takes_five_to_eight_lines(brief: Brief) -> None:
    assert 5 <= len(brief.stands) <= 8


def test_the_next_steps_are_those_of_the_week_to_come(brief: Brief) -> None:
    days = [s.points[0].day for s in brief.stands if s.heading == "Next"]
    assert days == ["2031-03-17", "2031-03-18", "2031-03-20"]


def test_the_promised_paper_is_owed(brief: Brief) -> None:
    owed = [s.points[0] for s in brief.stands if s.heading == "Owed"]
    assert len(owed) == 1
    assert "memorandum" in owed[0].excerpt.words
    assert owed[0].backing.origins > 1


def test_the_ceasefire_is_told_with_the_claim_and_its_denial(brief: Brief) -> None:
    told = next(s for s in brief.stands if s.heading == "Ceasefire")
    assert [p.label for p in told.points] == ["agreed", "said to be broken", "denied"]
    assert told.points[1].by == "Ondaran Ministry of Defence"


def test_the_disputed_day_marks_the_line_of_the_round(brief: Brief) -> None:
    third = next(s.points[0] for s in brief.stands if s.points[0].day == "2031-03-20")
    assert "date" in {d.kind for d in third.backing.disputes}


def test_an_announced_and_held_event_is_one_entry_that_happened(brief: Brief) -> None:
    exchanges = [
        h
        for day, found in brief.timeline.days
        for h in found
        if day == "2031-03-14" and h.kind in ("exchange", "release") and h.reports > 2
    ]
    assert len(exchanges) == 1
    assert exchanges[0].status == "happened"


def test_what_is_ahead_stands_apart_from_what_happened(brief: Brief) -> None:
    assert all((h.day or "")[-10:] >= "2031-03-16" for h in brief.timeline.ahead)
    assert {h.status for h in brief.timeline.ahead} <= {
        "scheduled", "expected", "proposed", "conditional",
    }  # fmt: skip


def test_an_offer_told_by_the_opponent_is_marked_so(brief: Brief) -> None:
    told = [s for i in brief.positions for party, found in i.parties for s in found]
    offer = next(s for s in told if s.issue == "suspension of the fee for thirty days")
    assert offer.party == "Valdoria"
    assert offer.other_side
    own = next(s for s in told if s.by == "Dunya Okparel")
    assert not own.other_side


def test_the_utterance_in_three_wordings_comes_first_with_what_differs(brief: Brief) -> None:
    first = brief.utterances[0]
    assert first.speaker == "Tarek Solvane"
    assert len(first.wordings) == 3
    lengths = [sum(len(words) for words, _ in w.pieces) for w in first.wordings]
    assert lengths[0] == max(lengths)
    differing_words = " ".join(words for words, differs in first.wordings[2].pieces if differs)
    assert "never" in differing_words
    assert "boys" in differing_words


def test_every_planted_disagreement_is_shown_omissions_apart(brief: Brief) -> None:
    assert len(brief.disagreements) == 17
    assert {d.kind for d in brief.omissions} == {"omission"}
    assert len(brief.omissions) == 2


def test_numbers_of_the_dead_stand_together_and_the_wounded_apart(brief: Brief) -> None:
    dead = next(c for c in brief.figures if "killed" in c.of)
    assert {"7", "9", "11"} <= {c.number.split()[-1] for c in dead.claims}
    assert not any("19" in c.number for c in dead.claims)


def test_the_paper_is_promised_and_not_delivered(brief: Brief) -> None:
    memorandum = next(p for p in brief.papers if "memorandum" in p.name)
    assert {"promised", "not delivered"} <= {p.label for p in memorandum.points}


def test_a_copy_without_credit_is_told_from_one_with_credit(brief: Brief) -> None:
    copied = {r.source: r.credited for r in brief.reliances if r.share is not None}
    assert copied == {"Halvek Courier": True, "The Daily Gannet": False}


def test_people_stand_with_their_side_and_office(brief: Brief) -> None:
    ondara = next(s for s in brief.sides if s.name == "Ondara")
    undry = next(p for p in ondara.people if p.name == "Kassim Undry")
    assert undry.offices[0].title == "Deputy Foreign Minister"


def test_a_former_office_is_shown_as_former(brief: Brief) -> None:
    greffe = next(p for s in brief.sides for p in s.people if p.name == "Anton Greffe")
    assert {o.former for o in greffe.offices} == {True, False}


def test_every_cited_passage_is_marked_in_its_article(brief: Brief) -> None:
    marked = {span.anchor for source in brief.sources for span in source.spans}
    cited = cites(brief)
    assert len(cited) > 500
    assert {c.anchor for c in cited} <= marked


def test_articles_stand_by_day_the_undated_last(brief: Brief) -> None:
    days = [s.article.published for s in brief.sources]
    assert days[-1] is None
    assert days[:-1] == sorted(d for d in days if d)


def test_composing_twice_gives_the_same_brief(oracle_record: Record, brief: Brief) -> None:
    assert compose(oracle_record) == brief


def test_an_empty_record_gives_an_empty_brief() -> None:
    brief = compose(Record(RecordFile(IN_MEMORY)))
    assert brief.coverage.articles == 0
    assert brief.stands == ()
    assert brief.parties == ()
    assert cites(brief) == []


def test_an_article_that_says_nothing_sure_gives_no_lines(filed: Filed) -> None:
    article = Article(text="The harbour lay quiet all day.", given_id="quiet", outlet="The Buoy")
    brief = compose(filed({article: Findings()}, Relations(), []))
    assert brief.coverage.articles == 1
    assert brief.stands == ()
    assert brief.timeline.days == ()


def test_what_is_not_done_by_nobody_in_particular_is_not_owed(filed: Filed) -> None:
    text = "Nobody left the table on 2 May 2031."
    when = Timex(25, 35, "2 May 2031", "DATE", "2031-05-02")
    event = sealed(
        Event("a", 0, 21, text[:21], "withdrawal", "not_done", "r", when=when, confidence=0.9)
    )
    article = Article(text=text, given_id="a", published="2031-05-02")
    brief = compose(filed({article: Findings(events=(event,))}, Relations(), []))
    assert not [s for s in brief.stands if s.heading == "Owed"]


def test_an_outlet_is_no_party(filed: Filed) -> None:
    text = "The Buoy said so. " * 3
    events = tuple(
        sealed(Event("a", at, at + 8, "The Buoy", "other", "happened", "r",
                     actors=("The Buoy",), confidence=0.9))
        for at in (0, 18)
    )  # fmt: skip
    article = Article(text=text, given_id="a", outlet="The Buoy")
    actors = [Actor("x", "The Buoy", "organisation")]
    assert compose(filed({article: Findings(events=events)}, Relations(), actors)).parties == ()


def test_the_people_of_a_state_are_no_party_beside_it(filed: Filed) -> None:
    text = "Norway wants the quota. Norwegians want the quota. Chile wants the levy."
    found = []
    for party in ("Norway", "Norwegians", "Chile"):
        start = text.index(f"{party} want")
        words = text[start : text.index(".", start)]
        stand = Position("a", start, start + len(words), words, party, words[-5:], "demands", "r",
                         confidence=0.9)  # fmt: skip
        found.append(sealed(stand))
    actors = [
        Actor("n", "Norway", "state", aliases=("Norway", "Norwegian")),
        Actor("p", "Norwegians", "group", "Norway"),
        Actor("c", "Chile", "state"),
    ]
    article = Article(text=text, given_id="a")
    brief = compose(filed({article: Findings(positions=tuple(found))}, Relations(), actors))
    assert set(brief.parties) == {"Norway", "Chile"}


def test_only_words_within_marks_are_shown_as_such(filed: Filed) -> None:
    text = "Mara Lund said the price was far too high for her island."
    quote = sealed(Quote("a", 15, 57, text[15:57], "indirect", "Mara Lund", "r", confidence=0.9))
    article = Article(text=text, given_id="a")
    actors = [Actor("x", "Mara Lund", "person")]
    assert compose(filed({article: Findings(quotes=(quote,))}, Relations(), actors)).quotes == ()


def test_differing_words_are_set_off_from_the_common_ones() -> None:
    pieces, gaps = differing("We will not sell the old ferry", "We will never sell our ferry")
    assert [words for words, differs in pieces if differs] == ["never", "our"]
    assert " ".join(words for words, _ in pieces) == "We will never sell our ferry"
    assert [words for _, words in gaps] == ["not", "the old"]


def test_a_shorter_cut_of_the_same_words_leaves_nothing_out_but_what_lies_within() -> None:
    _, gaps = differing("Today we will not sell the old ferry to them", "we will sell the ferry")
    assert gaps == ((1, "not"), (2, "old"))


def test_wordings_with_nothing_in_common_are_not_compared() -> None:
    assert differing("all quiet here", "guns again") == ((("guns again", False),), ())


def test_phrases_that_share_a_word_are_one_issue() -> None:
    names, of = topics(["the ferry toll", "a lower ferry toll", "observers on the pier"])
    assert names == ["ferry toll"]
    assert of == [0, 0, -1]


def test_a_party_is_no_issue() -> None:
    names, _ = topics(["Lund's entry", "arms for Lund"], besides=["Lund"])
    assert names == []
