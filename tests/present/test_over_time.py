"""What changed, on the page and in Markdown: moves, events' lives, claimants, a heap's stories."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from dragoman.model.actor import Actor, Role
from dragoman.model.article import Article
from dragoman.model.event import Event
from dragoman.model.figure import Figure
from dragoman.model.findings import Findings, Statement
from dragoman.model.group import Divergence, SameEvent, Story, Told
from dragoman.model.identity import sealed
from dragoman.model.position import Position
from dragoman.model.relations import Relations
from dragoman.model.timex import Timex
from dragoman.present import markdown, page
from dragoman.present.brief import Brief, compose
from dragoman.store import Record

Filed = Callable[[dict[Article, Findings], Relations, list[Actor]], Record]
ACTORS = [
    Actor("n", "Norland", "state"),
    Actor("s", "Sudania", "state"),
    Actor("f", "Free Harbour Front", "group", "Sudania"),
    Actor("e", "Ilva Brandt", "person", "Norland", (Role("senior analyst", "a0", 0, 1),)),
    Actor("m", "Odo Renk", "person", "Norland", (Role("trade minister", "a0", 0, 1),)),
]
NONE = Relations()
DAYS = ("2041-04-01", "2041-04-05", "2041-04-09")


def placed(number: int, text: str, words: str, noun: type, **slots: object) -> Statement:
    start = text.index(words)
    at = {"article": f"a{number}", "start": start, "end": start + len(words), "evidence": words}
    return sealed(noun(**at, rule="x.verb", confidence=0.9, **slots))  # type: ignore[no-any-return]


def article(number: int, text: str) -> Article:
    return Article(text=text, given_id=f"a{number}", outlet="The Mast", published=DAYS[number])


def stand(number: int, text: str, stance: str, party: str = "Norland", **slots: object) -> Findings:
    wants = "the toll on the ferry"
    found = placed(number, text, wants, Position, party=party, issue=wants, stance=stance, **slots)
    return Findings(positions=(found,))  # type: ignore[arg-type]


def stances(brief: Brief) -> list[str]:
    return [s.stance for i in brief.positions for _, found in i.parties for s in found]


def shown(filed: Filed, told: dict[Article, Findings], relations: Relations = NONE) -> Brief:
    return compose(filed(told, relations, ACTORS))


@pytest.fixture
def moved(filed: Filed) -> Brief:
    first, later = (
        "Norland rejects the toll on the ferry.",
        "Norland accepts the toll on the ferry.",
    )
    return shown(
        filed,
        {
            article(0, first): stand(0, first, "rejects"),
            article(1, later): stand(1, later, "accepts"),
        },
    )


def test_a_party_that_moved_is_told_with_both_days_and_its_source(moved: Brief) -> None:
    moves = [m for issue in moved.positions for m in issue.moves]
    assert [(m.step.party, m.change, m.step.before, m.step.day) for m in moves] == [
        ("Norland", "rejects → accepts", DAYS[0], DAYS[1])
    ]
    html = page.rendered(moved)
    assert "<b>rejects → accepts</b>" in html
    assert "1 Apr → 5 Apr" in html
    assert "*moved* rejects → accepts" in markdown.rendered(moved)


def test_what_a_text_calls_given_up_is_told_in_its_words(filed: Filed) -> None:
    text = "Norland will drop its demand for the ferry toll."
    wants = "drop its demand for the ferry toll"
    found = placed(0, text, wants, Position, party="Norland", issue=wants, stance="offers")
    brief = shown(filed, {article(0, text): Findings(positions=(found,))})  # type: ignore[arg-type]
    assert f"*moved* {wants}" in markdown.rendered(brief)


def test_the_same_stand_again_is_no_move(filed: Filed) -> None:
    texts = [
        "Norland rejects the toll on the ferry.",
        "Norland still rejects the toll on the ferry.",
    ]
    told = {article(n, t): stand(n, t, "rejects") for n, t in enumerate(texts)}
    assert "moved" not in markdown.rendered(shown(filed, told))


def test_what_an_analyst_says_of_a_party_is_no_stand_of_it(filed: Filed) -> None:
    def told(by: str) -> list[str]:
        text = f"{by} said Sudania is undecided on the toll on the ferry."
        found = stand(0, text, "undecided", "Sudania", according_to=by)
        return stances(shown(filed, {article(0, text): found}))

    assert told("Ilva Brandt") == []
    assert told("analysts") == []
    assert told("Odo Renk") == ["undecided"]


def test_a_movement_is_no_part_of_the_state_it_is_in(filed: Filed) -> None:
    text = "The Free Harbour Front rejects the toll on the ferry."
    brief = shown(filed, {article(0, text): stand(0, text, "rejects", "Free Harbour Front")})
    assert [party for issue in brief.positions for party, _ in issue.parties] == [
        "Free Harbour Front"
    ]


def talks(number: int, text: str, status: str, day: str) -> Event:
    who = {"actors": ("Norland", "Sudania"), "kind": "talks", "status": status}
    return placed(number, text, text[:-1], Event, when=Timex(0, 0, "", "DATE", day), **who)  # type: ignore[return-value]


def met(filed: Filed, told: Sequence[tuple[str, str, str]]) -> Brief:
    found = [talks(n, *one) for n, one in enumerate(told)]
    articles = {
        article(n, one[0]): Findings(events=(event,))
        for n, (one, event) in enumerate(zip(told, found, strict=True))
    }
    same = (SameEvent("se-1", tuple(e.id for e in found), len(found)),)
    return shown(filed, articles, Relations(same_event=same))


def test_an_events_life_stands_under_its_entry(filed: Filed) -> None:
    brief = met(
        filed,
        [
            ("Norland and Sudania are to meet on 6 April.", "scheduled", "2041-04-06"),
            ("Norland and Sudania will now meet on 8 April.", "scheduled", "2041-04-08"),
            ("Norland and Sudania met on 8 April.", "happened", "2041-04-08"),
        ],
    )
    assert [step.step for step, _ in brief.lives] == ["scheduled", "moved", "held"]
    html = page.rendered(brief)
    assert html.count('<div class="life">') == 1
    document = markdown.rendered(brief)
    assert "*moved* from 6 Apr to 8 Apr, told 5 Apr" in document


def test_plans_told_after_it_was_held_are_for_another(filed: Filed) -> None:
    brief = met(
        filed,
        [
            ("Norland and Sudania are to meet on 6 April.", "scheduled", "2041-04-06"),
            ("Norland and Sudania met on 5 April.", "happened", "2041-04-06"),
            ("Norland and Sudania expect to meet again.", "expected", "2041-04-06"),
        ],
    )
    steps = [step.step for step, _ in brief.lives]
    assert steps[-1] == "held"


def test_an_event_told_in_one_step_has_no_line_for_it(filed: Filed) -> None:
    brief = met(filed, [("Norland and Sudania met on 1 April.", "happened", "2041-04-01")])
    assert '<div class="life">' not in page.rendered(brief)


def test_how_firmly_a_thing_is_planned_is_no_disagreement(filed: Filed) -> None:
    def disputed(*said: str) -> bool:
        texts = ["Norland may meet Sudania.", "Norland will meet Sudania."]
        values = tuple(Told(f"a{n}", says, 0, 7, "Norland") for n, says in enumerate(said))
        relations = Relations(divergences=(Divergence("d-1", "status", "talks", values),))
        told = {article(n, t): Findings() for n, t in enumerate(texts)}
        return bool(shown(filed, told, relations).disagreements)

    assert not disputed("proposed", "scheduled")
    assert disputed("happened", "denied")


def test_claimants_stand_side_by_side_with_their_numbers(filed: Filed) -> None:
    texts = ["The union counts 30 sacked dockers.", "The port counts 20 sacked dockers."]
    told = {}
    for n, (text, number, by) in enumerate(
        zip(texts, (30.0, 20.0), ("the union", "the port"), strict=True)
    ):
        slots = {"value": number, "unit": "dockers", "of": "sacked dockers", "according_to": by}
        told[article(n, text)] = Findings(
            figures=(placed(n, text, f"{number:.0f} sacked dockers", Figure, **slots),)  # type: ignore[arg-type]
        )
    values = tuple(
        Told(f"a{n}", text, text.index(text[-18:-1]), len(text) - 1, text[-18:-1])
        for n, text in enumerate(texts)
    )
    apart = Relations(divergences=(Divergence("d", "number", "sacked dockers", values),))
    brief = shown(filed, told, apart)
    [count] = brief.figures
    assert {(c.name, t.number) for c in count.claimants for t in c.told} == {
        ("the union", "30"),
        ("the port", "20"),
    }
    assert {c.between for c in count.claimants} == {"20 to 30"}
    assert "the union" in page.rendered(brief)


def test_a_heap_lists_its_stories_first(moved: Brief) -> None:
    stories = tuple(
        Story(f"st-{n:020d}", f"Norland: <b>toll</b> {n}", ("Norland",), ("a0", "a1"), *DAYS[:2])
        for n in range(2)
    )
    heap = replace(moved, stories=stories)
    html = page.rendered(heap)
    assert html.index('<section id="stories"') < html.index('<section id="stands"')
    assert "Norland: &lt;b&gt;toll&lt;/b&gt; 1" in html
    document = markdown.rendered(heap)
    assert document.index("## Stories") < document.index("## Who wants what")
    assert '<section id="stories"' not in page.rendered(moved)
