"""Ledgers: what a record comes to over time, from the reports of invented outlets."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import pytest

from dragoman.model.actor import Actor, LocalActor
from dragoman.model.article import Article
from dragoman.model.event import Event
from dragoman.model.figure import Figure
from dragoman.model.findings import Findings
from dragoman.model.group import Divergence, SameEvent
from dragoman.model.group import Told as Account
from dragoman.model.identity import sealed
from dragoman.model.position import Position
from dragoman.model.relations import Relations
from dragoman.model.timex import Timex
from dragoman.present import ledgers
from dragoman.present.ledgers.chosen import holds
from dragoman.store import Record

Statement = Position | Event | Figure
Told = tuple[str, str, str, Sequence[Callable[[str, str], Statement]]]
_RULE = {Event: "events.x.verb", Position: "positions.x", Figure: "figures.x"}


def when(day: str | None) -> Timex | None:
    return Timex(0, 0, "", "DATE", day) if day else None


def said(noun: type, words: str, day: str | None = None, **slots: Any) -> Any:  # noqa: ANN401
    """A statement to be placed in an article at its words."""

    def placed(article: str, text: str) -> Statement:
        start = text.index(words)
        given = {"rule": _RULE[noun], "confidence": 0.9, **slots}
        made = noun(
            article=article, start=start, end=start + len(words), evidence=words,
            when=when(day), **given,
        )  # fmt: skip
        return sealed(made)  # type: ignore[no-any-return]

    return placed


def stands(words: str, party: str, stance: str, day: str | None = None, **slots: Any) -> Any:  # noqa: ANN401
    return said(Position, words, day, party=party, issue=words, stance=stance, **slots)


def event(words: str, kind: str, status: str, day: str | None = None, **slots: Any) -> Any:  # noqa: ANN401
    return said(Event, words, day, kind=kind, status=status, **slots)


def figure(words: str, value: float, by: str | None, **slots: Any) -> Any:  # noqa: ANN401
    return said(Figure, words, value=value, unit="people", according_to=by, **slots)


_ACTORS = (
    ("Ardania", "state", None),
    ("Brenlund", "state", None),
    ("Tova Ferrick", "person", "Brenlund"),
    ("Ministry of Ports", "organisation", "Ardania"),
    ("Harbour Front", "organisation", "Ardania"),
)


@pytest.fixture
def record(filed: Any) -> Callable[..., Record]:  # noqa: ANN401
    """A record of articles (outlet, day, text, statements), some of whose events are one."""

    def made(*told: Told, one: bool = False, apart: Sequence[tuple[int, str]] = ()) -> Record:
        articles: dict[Article, Findings] = {}
        events: list[str] = []
        for number, (outlet, day, text, placed) in enumerate(told):
            name = f"{number:02}-{outlet}"
            found = [place(name, text) for place in placed]
            events += [s.id for s in found if isinstance(s, Event)]
            articles[
                Article(text=text, given_id=name, outlet=outlet, published=day)
            ] = Findings(
                events=tuple(s for s in found if isinstance(s, Event)),
                positions=tuple(s for s in found if isinstance(s, Position)),
                figures=tuple(s for s in found if isinstance(s, Figure)),
                actors=tuple(LocalActor(*actor) for actor in _ACTORS),
            )  # fmt: skip
        groups = (SameEvent("se-1", tuple(events), 1),) if one else ()
        relations = Relations(same_event=groups, divergences=_numbers_apart(told, apart))
        return filed(articles, relations, list(_actors()))  # type: ignore[no-any-return]

    return made


def _numbers_apart(
    told: Sequence[Told], words: Sequence[tuple[int, str]]
) -> tuple[Divergence, ...]:
    """A divergence between the numbers that some articles tell in these words."""
    values = []
    for number, number_words in words:
        outlet, _, text, _ = told[number]
        start = text.index(number_words)
        end = start + len(number_words)
        values.append(Account(f"{number:02}-{outlet}", number_words, start, end, number_words))
    return (Divergence("d-1", "number", "the number", tuple(values)),) if values else ()


def _actors() -> Iterator[Actor]:
    for name, kind, side in _ACTORS:
        yield Actor(f"a-{name}", name, kind, side, (), (name,))  # type: ignore[arg-type]


def test_a_stand_that_is_given_up_later_is_movement(record: Callable[..., Record]) -> None:
    kept = record(
        ("Post", "2031-03-02", "Ardania refuses a ban on night fishing.",
         [stands("a ban on night fishing", "Ardania", "rejects")]),
        ("Post", "2031-03-09", "Ardania accepts the ban on night fishing.",
         [stands("the ban on night fishing", "Ardania", "accepts")]),
    )  # fmt: skip
    first, second = ledgers.positions_over_time(kept)
    assert (first.movement, second.movement) == (None, "rejects → accepts")
    assert second.articles == ("01-Post",)
    assert len(second.statements) == second.origins == 1


def test_what_another_outlet_words_otherwise_is_no_movement(record: Callable[..., Record]) -> None:
    kept = record(
        ("Post", "2031-03-02", "Ardania refuses a ban on night fishing.",
         [stands("a ban on night fishing", "Ardania", "rejects")]),
        ("Echo", "2031-03-03", "Ardania may accept a ban on night fishing.",
         [stands("a ban on night fishing", "Ardania", "accepts")]),
    )  # fmt: skip
    assert [row.movement for row in ledgers.positions_over_time(kept)] == [None, None]


def test_the_opponents_word_for_a_stand_is_no_movement(record: Callable[..., Record]) -> None:
    kept = record(
        ("Post", "2031-03-02", "Ardania refuses a ban on night fishing.",
         [stands("a ban on night fishing", "Ardania", "rejects", according_to="Ardania")]),
        ("Post", "2031-03-09", "Ferrick says it accepts the ban on night fishing.",
         [stands("the ban on night fishing", "Ardania", "accepts", according_to="Tova Ferrick")]),
    )  # fmt: skip
    assert [row.movement for row in ledgers.positions_over_time(kept)] == [None, None]


def test_a_raised_number_is_movement(record: Callable[..., Record]) -> None:
    kept = record(
        ("Post", "2031-03-02", "Brenlund demands a fishing pause of 30 days.",
         [stands("a fishing pause of 30 days", "Brenlund", "demands")]),
        ("Post", "2031-03-09", "Brenlund demands a fishing pause of 45 days.",
         [stands("a fishing pause of 45 days", "Brenlund", "demands")]),
    )  # fmt: skip
    assert ledgers.positions_over_time(kept)[-1].movement == "raised: 30 → 45 days"


def test_a_demand_that_a_text_calls_dropped_is_movement(record: Callable[..., Record]) -> None:
    kept = record(
        ("Post", "2031-03-02", "Ardania would drop its demand for a pier tax if boats stay.",
         [stands("drop its demand for a pier tax", "Ardania", "conditional",
                 condition="if boats stay")]),
    )  # fmt: skip
    assert ledgers.positions_over_time(kept)[0].movement == "on a condition: drop demand"


def test_people_and_ministries_stand_for_their_party_and_movements_for_themselves(
    record: Callable[..., Record],
) -> None:
    kept = record(
        ("Post", "2031-03-02", "A fund for diesel, a wider stone pier, a longer east quay.",
         [stands("fund for diesel", "Tova Ferrick", "demands"),
          stands("a wider stone pier", "Ministry of Ports", "demands"),
          stands("a longer east quay", "Harbour Front", "demands")]),
    )  # fmt: skip
    parties = {row.wants: row.party for row in ledgers.positions_over_time(kept)}
    assert parties == {
        "fund for diesel": "Brenlund",
        "a wider stone pier": "Ardania",
        "a longer east quay": "Harbour Front",
    }  # fmt: skip


def test_who_denies_is_who_says_that_it_is_not_so(record: Callable[..., Record]) -> None:
    made = record(
        ("Post", "2031-03-05", "Tova Ferrick denied that Ardania agreed to a truce.",
         [event("Ardania agreed to a truce", "ceasefire", "denied", actors=("Ardania",),
                according_to="Tova Ferrick")]),
        ("Echo", "2031-03-05", "Ferrick denied that Ardania had agreed to the truce.",
         [event("Ardania had agreed to the truce", "ceasefire", "denied", actors=("Ardania",),
                according_to="Tova Ferrick")]),
    )  # fmt: skip
    denied = [row.by for row in ledgers.commitments(made) if row.step == "denied"]
    assert denied
    assert set(denied) == {("Brenlund",)}


def test_who_walks_away_from_talks_withdraws_from_nothing(
    record: Callable[..., Record],
) -> None:
    made = record(
        ("Post", "2031-03-05", "Ardania walked away from the table, Brenlund left the isle.",
         [event("Ardania walked away from the table", "withdrawal", "happened",
                actors=("Ardania",), mode="withdraw"),
          event("Brenlund left the isle", "withdrawal", "happened",
                actors=("Brenlund",), mode="withdraw"),
          event("Ardania walked", "talks", "happened", actors=("Ardania", "Brenlund"))]),
    )  # fmt: skip
    assert [row.by for row in ledgers.commitments(made)] == [("Brenlund",)]


def test_what_nobody_gave_was_not_delivered(record: Callable[..., Record]) -> None:
    made = record(
        ("Post", "2031-03-05", "In that year it carried most of the parcels of Ardania.",
         [event("it carried most of the parcels", "aid", "happened")]),
    )  # fmt: skip
    assert not ledgers.commitments(made)


def test_what_nobody_gives_must_at_least_be_called_aid(record: Callable[..., Record]) -> None:
    told = "The fee gave them the spirit to go on. Food parcels reached the isle."
    made = record(
        ("Post", "2031-03-05", told,
         [event("The fee gave them the spirit to go on", "aid", "happened",
                recipients=("Brenlund",)),
          event("Food parcels reached the isle", "aid", "happened", recipients=("Brenlund",))]),
    )  # fmt: skip
    assert [row.words for row in ledgers.commitments(made)] == ["Food parcels reached the isle"]


def test_relief_from_a_measure_eases_it(record: Callable[..., Record]) -> None:
    words = "Ardania extended sanctions relief"
    made = record(
        ("Post", "2031-03-05", f"{words} to Brenlund.",
         [event(words, "aid", "happened", actors=("Ardania",))]),
    )  # fmt: skip
    assert [(r.commitment, r.step) for r in ledgers.commitments(made)] == [
        ("easing", "carried out")
    ]


def test_agreed_releases_that_took_place_are_carried_out(record: Callable[..., Record]) -> None:
    words = "Ardania said the agreed releases had taken place"
    made = record(
        ("Post", "2031-03-05", f"{words}.",
         [event(words, "release", "happened", actors=("Ardania",))]),
    )  # fmt: skip
    assert [row.step for row in ledgers.commitments(made)] == ["carried out"]


def test_a_stalemate_that_is_not_broken_is_a_deal_not_done(record: Callable[..., Record]) -> None:
    words = "Ardania and Brenlund failed to break the stalemate"
    made = record(
        ("Post", "2031-03-05", f"{words}.",
         [event(words, "agreement", "not_done", actors=("Ardania", "Brenlund"))]),
    )  # fmt: skip
    assert [row.step for row in ledgers.commitments(made)] == ["not done"]


def test_what_a_deal_says_is_no_step_of_it(record: Callable[..., Record]) -> None:
    said, done = "The deal gave no pledge on the quay", "The deal was not reached"
    both: dict[str, Any] = {"actors": ("Ardania", "Brenlund"), "rule": "e.agreement.verb_agentless"}
    made = record(
        ("Post", "2031-03-05", f"{said}. {done}.",
         [event(said, "agreement", "not_done", **both),
          event(done, "agreement", "not_done", **both)]),
    )  # fmt: skip
    assert [row.words for row in ledgers.commitments(made)] == [done]


def test_a_deal_that_another_commitment_names_is_told_once(record: Callable[..., Record]) -> None:
    words = "a truce and crew deal"
    slots: dict[str, Any] = {"according_to": "Tova Ferrick"}
    made = record(
        ("Post", "2031-03-05", f"Ferrick said that Ardania accepts {words}.",
         [stands("a truce", "Ardania", "accepts", **slots),
          stands("truce and crew deal", "Ardania", "accepts", **slots),
          event(f"Ardania accepts {words}", "agreement", "happened", actors=("Ardania",),
                according_to="Tova Ferrick")]),
    )  # fmt: skip
    assert {row.commitment for row in ledgers.commitments(made)} == {"ceasefire"}


def test_an_article_that_foretells_what_comes_of_an_if_tells_no_stand(
    record: Callable[..., Record],
) -> None:
    slots: dict[str, Any] = {"condition": "if the vote fails", "rule": "positions.modal.if"}
    told = "If the vote fails, Ardania will leave the truce. Ardania will end the truce, it said."
    made = record(
        ("Post", "2031-03-05", told,
         [stands("leave the truce", "Ardania", "conditional", **slots),
          stands("end the truce", "Ardania", "conditional", according_to="Ardania", **slots)]),
    )  # fmt: skip
    assert [row.wants for row in ledgers.positions_over_time(made)] == ["to end the truce"]


def test_no_deal_is_no_deal(record: Callable[..., Record]) -> None:
    made = record(
        ("Post", "2031-03-05", "Ardania demands to leave with no deal.",
         [stands("to leave with no deal", "Ardania", "demands")]),
    )  # fmt: skip
    assert not ledgers.commitments(made)


@pytest.mark.parametrize(
    ("words", "kind", "status"),
    [
        ("Ardania signed a law on ferries", "signature", "happened"),
        ("whether Ardania reaches a deal", "agreement", "not_done"),
        ("Visas of Ardania have been approved", "agreement", "happened"),
        ("Ardania halted its work on the quay", "withdrawal", "happened"),
    ],
)
def test_laws_questions_visas_and_mere_stops_are_no_commitments(
    record: Callable[..., Record], words: str, kind: str, status: str
) -> None:
    made = record(
        ("Post", "2031-03-05", f"They asked {words}.",
         [event(words, kind, status, actors=("Ardania", "Brenlund"))]),
    )  # fmt: skip
    assert not ledgers.commitments(made)


def test_what_a_watcher_foretells_is_no_step(record: Callable[..., Record]) -> None:
    words = "Ardania will not sign a deal"
    made = record(
        ("Post", "2031-03-05", f"{words}, analysts said.",
         [event(words, "agreement", "not_done", actors=("Ardania",), according_to="analysts")]),
    )  # fmt: skip
    assert not ledgers.commitments(made)


def test_who_receives_a_paper_does_not_own_it(record: Callable[..., Record]) -> None:
    words = "Ardania received a proposal"
    made = record(
        ("Post", "2031-03-05", f"{words}.",
         [event(words, "handover", "happened", actors=("Ardania",), recipients=("Brenlund",))]),
    )  # fmt: skip
    assert [(r.whose, r.to) for r in ledgers.papers(made)] == [("not told", ("Ardania",))]


def test_who_only_passes_a_paper_on_does_not_own_it(record: Callable[..., Record]) -> None:
    words = "The proposal was conveyed to Brenlund through the Harbour Front"
    made = record(
        ("Post", "2031-03-05", f"{words}.",
         [event(words, "handover", "happened", actors=("Harbour Front",),
                recipients=("Brenlund",))]),
    )  # fmt: skip
    assert [(r.whose, r.to) for r in ledgers.papers(made)] == [("not told", ("Brenlund",))]


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("to pass the plan", "expected"),
        ("Ardania shared plans of a bridge", "happened"),
        ("Ardania sent six letter bombs", "happened"),
    ],
)
def test_what_nobody_gets_in_writing_is_no_paper(
    record: Callable[..., Record], words: str, status: str
) -> None:
    rule = "events.handover.nonfinite" if words.startswith("to ") else "events.handover.verb"
    made = record(
        ("Post", "2031-03-05", f"Ardania had the votes {words}.",
         [event(words, "handover", status, actors=("Ardania",), rule=rule)]),
    )  # fmt: skip
    assert not ledgers.papers(made)


def test_mail_by_the_million_is_no_paper(record: Callable[..., Record]) -> None:
    words = "Ardania delivered two million letters"
    made = record(
        ("Post", "2031-03-05", f"{words}.",
         [event(words, "handover", "happened", actors=("Ardania",))]),
    )  # fmt: skip
    assert not ledgers.papers(made)


def test_an_outlet_asks_for_no_truce(record: Callable[..., Record]) -> None:
    made = record(
        ("Post", "2031-03-05", "A permanent truce should be discussed, Reuters wrote of the plan.",
         [stands("permanent truce", "Reuters", "demands")]),
    )  # fmt: skip
    assert not ledgers.commitments(made)


def test_a_truce_is_proposed_agreed_broken_and_denied(record: Callable[..., Record]) -> None:
    kept = record(
        ("Post", "2031-03-02", "Brenlund offered a 30-day truce in the Elm Sound.",
         [stands("a 30-day truce", "Brenlund", "offers")]),
        ("Echo", "2031-03-03", "Brenlund and Ardania agreed to a truce.",
         [event("Brenlund and Ardania agreed to a truce", "ceasefire", "happened", "2031-03-03",
                actors=("Brenlund", "Ardania"))]),
        ("Post", "2031-03-05", "Ferrick said Ardania had broken the truce. Ardania denied it.",
         [event("Ardania had broken the truce", "violation", "happened", "2031-03-04",
                actors=("Ardania",), according_to="Tova Ferrick")]),
        ("Echo", "2031-03-06", "Ardania denied that it broke the truce.",
         [event("it broke the truce", "violation", "denied", actors=("Ardania",),
                according_to="Ardania")]),
    )  # fmt: skip
    rows = ledgers.commitments(kept)
    assert [(r.commitment, r.step, r.by) for r in rows] == [
        ("ceasefire", "proposed", ("Brenlund",)),
        ("ceasefire", "agreed", ("Brenlund", "Ardania")),
        ("ceasefire", "broken", ("Ardania",)),
        ("ceasefire", "denied", ("Ardania",)),
    ]
    assert rows[0].scope == "30-day in the Elm Sound"
    assert rows[2].according_to == "Tova Ferrick"


def test_a_truce_that_is_only_mentioned_or_wanted_is_no_step(
    record: Callable[..., Record],
) -> None:
    kept = record(
        ("Post", "2031-03-02", "The truce was discussed. Brenlund wants the crew to come home.",
         [event("The truce", "ceasefire", "happened", rule="events.ceasefire.noun_bare"),
          event("the crew to come home", "release", "happened", actors=("Ardania",)),
          stands("wants the crew to come home", "Brenlund", "demands")]),
    )  # fmt: skip
    assert ledgers.commitments(kept) == []


def test_talks_on_a_truce_are_no_truce(record: Callable[..., Record]) -> None:
    kept = record(
        ("Post", "2031-03-02", "Brenlund demands talks on a truce.",
         [stands("talks on a truce", "Brenlund", "demands")]),
    )  # fmt: skip
    assert ledgers.commitments(kept) == []


def test_a_paper_is_promised_owed_and_tells_its_terms(record: Callable[..., Record]) -> None:
    kept = record(
        ("Post", "2031-03-02", "Ardania will hand over a draft memorandum on Friday.",
         [event("Ardania will hand over a draft memorandum on Friday", "handover", "scheduled",
                "2031-03-07", actors=("Ardania",), recipients=("Tova Ferrick",))]),
        ("Echo", "2031-03-08", "Ardania has not delivered its memorandum.",
         [event("Ardania has not delivered its memorandum", "handover", "not_done",
                actors=("Ardania",))]),
        ("Echo", "2031-03-09", "The memorandum asks for a wider shipping lane.",
         [stands("a wider shipping lane", "Ardania", "demands", according_to="memorandum")]),
    )  # fmt: skip
    rows = ledgers.papers(kept)
    assert [(r.whose, r.step, r.to, r.day) for r in rows] == [
        ("Ardania", "promised", ("Brenlund",), "2031-03-07"),
        ("Ardania", "not delivered", (), None),
        ("Ardania", "terms", (), None),
    ]
    assert {r.paper for r in rows} == {"draft memorandum"}
    assert rows[-1].words == "a wider shipping lane"


def test_claimants_stand_side_by_side_with_the_range_between(
    record: Callable[..., Record],
) -> None:
    kept = record(
        ("Post", "2031-03-02", "The mayor said nine sailors were killed.",
         [figure("nine sailors", 9, "the mayor", of="sailors killed")]),
        ("Echo", "2031-03-04", "The navy said 14 sailors were killed, 400 in ten years.",
         [figure("14 sailors", 14, "the navy", of="sailors killed"),
          figure("400", 400, "the navy", of="sailors killed")]),
        apart=[(0, "nine sailors"), (1, "14 sailors")],
    )  # fmt: skip
    rows = {(r.claimant, r.low): r for r in ledgers.claims(kept)}
    assert rows["the mayor", 9].told == ("9 (2031-03-02)",)
    assert rows["the mayor", 9].between == rows["the navy", 14].between == "9 to 14"
    assert rows["the navy", 400].between is None


def test_numbers_near_each_other_are_not_told_apart_for_that(record: Callable[..., Record]) -> None:
    kept = record(
        ("Post", "2031-03-02", "The mayor said nine sailors were killed.",
         [figure("nine sailors", 9, "the mayor", of="sailors killed")]),
        ("Echo", "2031-03-04", "The navy said 14 sailors were killed.",
         [figure("14 sailors", 14, "the navy", of="sailors killed")]),
    )  # fmt: skip
    assert [r.between for r in ledgers.claims(kept)] == [None, None]


def test_the_killed_of_two_places_are_two_rows_that_name_them(
    record: Callable[..., Record],
) -> None:
    told = "Twelve people were killed in Brask, the mayor said; a raid killed 14 in Tolm, he said."
    both = [("Twelve people were killed in Brask", "Brask"), ("a raid killed 14 in Tolm", "Tolm")]
    kept = record(
        ("Post", "2031-03-02", told,
         [figure("Twelve people", 12, "the mayor", of="people killed"),
          figure("14", 14, "the mayor", of="people killed"),
          *(event(words, "strike", "happened", place=place) for words, place in both)]),
    )  # fmt: skip
    assert {r.of: r.low for r in ledgers.claims(kept)} == {
        "people killed, Brask": 12,
        "people killed, Tolm": 14,
    }


def test_what_a_sum_is_spent_on_keeps_its_preposition_and_a_rate_no_number(
    record: Callable[..., Record],
) -> None:
    told = "Ferrick would put $9 in stone piers, she said, and called a 12% diesel levy harsh."
    kept = record(
        ("Post", "2031-03-02", told,
         [said(Figure, "$9", value=9, unit="USD", of="stone piers", according_to="Tova Ferrick"),
          said(Figure, "a 12% diesel levy", value=12, unit="percent", of="a 12% diesel levy",
               according_to="Tova Ferrick")]),
    )  # fmt: skip
    rows = {r.of: r.told for r in ledgers.claims(kept)}
    assert sorted(rows) == ["diesel levy", "in stone piers"]
    assert rows["diesel levy"] == ("12 percent (2031-03-02)",)


def test_a_part_of_a_number_is_no_claim_of_the_whole(record: Callable[..., Record]) -> None:
    kept = record(
        ("Post", "2031-03-02", "The mayor said nine sailors were killed.",
         [figure("nine sailors", 9, "the mayor", of="sailors killed")]),
        ("Echo", "2031-03-04", "The navy said six of the sailors killed were officers.",
         [figure("six of the sailors", 6, "the navy", of="sailors killed")]),
    )  # fmt: skip
    assert [r.claimant for r in ledgers.claims(kept)] == ["the mayor"]


def test_a_meeting_is_set_moved_and_held(record: Callable[..., Record]) -> None:
    both = {"actors": ("Ardania", "Brenlund")}
    kept = record(
        ("Post", "2031-03-02", "The ministers will meet on 5 March.",
         [event("The ministers will meet on 5 March", "meeting", "scheduled", "2031-03-05",
                **both)]),
        ("Echo", "2031-03-04", "The ministers will now meet on 8 March.",
         [event("The ministers will now meet on 8 March", "meeting", "scheduled", "2031-03-08",
                **both)]),
        ("Post", "2031-03-09", "The ministers met on Saturday.",
         [event("The ministers met on Saturday", "meeting", "happened", "2031-03-08", **both)]),
        one=True,
    )  # fmt: skip
    rows = ledgers.lives(kept)
    assert [(r.step, r.day, r.before, r.reported) for r in rows] == [
        ("scheduled", "2031-03-05", None, "2031-03-02"),
        ("moved", "2031-03-08", "2031-03-05", "2031-03-04"),
        ("held", "2031-03-08", None, "2031-03-09"),
    ]
    assert len({r.event for r in rows}) == 1


def test_a_day_that_is_told_of_again_was_not_moved(record: Callable[..., Record]) -> None:
    days = (("02", "05"), ("03", "08"), ("04", "05"))
    told = [
        ("Post", f"2031-03-{day}", f"They will meet on {due} March.",
         [event(f"They will meet on {due} March", "meeting", "scheduled", f"2031-03-{due}")])
        for day, due in days
    ]  # fmt: skip
    last = (
        "Echo", "2031-03-05", "The meeting was called off.",
        [event("The meeting was called off", "meeting", "cancelled", "2031-03-05")],
    )  # fmt: skip
    steps = [r.step for r in ledgers.lives(record(*told, last, one=True))]
    assert sorted(steps) == ["cancelled", "scheduled", "scheduled"]


def test_a_report_of_other_parties_is_no_step_of_an_events_life(
    record: Callable[..., Record],
) -> None:
    both, other = {"actors": ("Ardania", "Brenlund")}, {"actors": ("Ardania", "Harbour Front")}
    kept = record(
        ("Post", "2031-03-02", "They will meet on 5 March.",
         [event("They will meet on 5 March", "meeting", "scheduled", "2031-03-05", **both)]),
        ("Echo", "2031-03-04", "They are still to meet on 5 March.",
         [event("They are still to meet on 5 March", "meeting", "scheduled", "2031-03-05",
                **both)]),
        ("Post", "2031-03-05", "Ardania's premier met dockers.",
         [event("Ardania's premier met dockers", "meeting", "happened", "2031-03-05", **other)]),
        one=True,
    )  # fmt: skip
    assert ledgers.lives(kept) == []


def test_a_step_that_hangs_on_something_says_on_what(record: Callable[..., Record]) -> None:
    both: dict[str, Any] = {"actors": ("Ardania", "Brenlund")}
    steps = []
    for told in ("As they meet, boats wait.", "They meet only if the boats leave."):
        kept = record(
            ("Post", "2031-03-02", told,
             [event(told.split(",")[0].rstrip("."), "meeting", "conditional", "2031-03-05",
                    **both)]),
            ("Echo", "2031-03-06", "They met on 5 March.",
             [event("They met on 5 March", "meeting", "happened", "2031-03-05", **both)]),
            one=True,
        )  # fmt: skip
        steps.append([row.step for row in ledgers.lives(kept)])
    assert steps == [[], ["on a condition", "held"]]


def test_what_is_told_in_one_step_alone_has_no_life(record: Callable[..., Record]) -> None:
    kept = record(
        ("Post", "2031-03-02", "The ministers met.", [event("The ministers met", "meeting",
                                                            "happened", "2031-03-02")]),
    )  # fmt: skip
    assert ledgers.lives(kept) == []


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


def test_reports_of_one_event_mean_one_paper_whatever_they_call_it(
    record: Callable[..., Record],
) -> None:
    first = "Ardania has yet to deliver its memorandum."
    second = "Ardania failed to present its proposal."
    owed: dict[str, Any] = {"actors": ("Ardania",), "kind": "handover", "status": "not_done"}
    found = ledgers.papers(
        record(
            ("Mast", "2041-04-01", first, [said(Event, first[:-1], **owed)]),
            ("Buoy", "2041-04-01", second, [said(Event, second[:-1], **owed)]),
            one=True,
        )
    )
    assert [(s.paper, s.step, s.origins) for s in found] == [("memorandum", "not delivered", 2)]


def test_what_only_says_that_something_is_negotiated_is_no_issue(
    record: Callable[..., Record],
) -> None:
    def issues(*wanted: str) -> set[str]:
        told = [
            (f"Outlet {n}", "2041-04-01", f"Ardania wants {words}.", [stands(words, *_DEMANDS)])
            for n, words in enumerate(wanted)
        ]
        return {step.issue for step in ledgers.positions_over_time(record(*told))}

    assert issues("the meeting in Sund", "a meeting about the pier") == {"talks"}
    assert issues("the matter of the pier", "a matter for the court") == {"other matters"}
    assert issues("the toll on the ferry", "a toll for the pilots") == {"toll"}


_DEMANDS = ("Ardania", "demands")
