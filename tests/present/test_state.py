"""What stands agreed is what the story's own parties agreed on, counted by all who report it."""

from collections.abc import Callable, Sequence

from dragoman.model.actor import Actor
from dragoman.model.article import Article
from dragoman.model.event import Event
from dragoman.model.findings import Findings
from dragoman.model.group import SameEvent
from dragoman.model.identity import sealed
from dragoman.model.position import Position
from dragoman.model.relations import Relations
from dragoman.model.timex import Timex
from dragoman.present.brief import Brief, compose
from dragoman.present.brief.nouns import Point
from dragoman.store import Record

Filed = Callable[[dict[Article, Findings], Relations, list[Actor]], Record]
STATES = [Actor("v", "Vesk", "state"), Actor("o", "Orda", "state"), Actor("t", "Tarn", "state")]
BOTH = ("Vesk", "Orda")
TRUCE = "Vesk and Orda agreed on a truce at sea on 1 May"
PASSING = "the truce at sea of Thursday"
ASIDE = "who just signed a trade agreement with Tarn"
OLD = "Vesk and Orda signed an armistice agreement in 1953"

Told = tuple[str, str, str | None, tuple[str, ...]]  # words, kind, day, who


def brief(filed: Filed, groups: Sequence[Sequence[Told]]) -> Brief:
    """Each event told by an outlet a report, beside a stand of each of the two parties."""
    articles: dict[Article, Findings] = {}
    same: list[SameEvent] = []
    for number, reports in enumerate(groups):
        made: list[Event] = []
        for at, (words, kind, day, who) in enumerate(reports):
            name = f"a{number}{at}"
            text = f"Vesk rejects the ferry toll. Orda rejects the pilot fee. The envoy, {words}."
            start = text.index(words)
            when = Timex(start, start + 1, "x", "DATE", day) if day else None
            noun = "noun_set" if words == PASSING else "verb"
            told = Event(
                name, start, start + len(words), words, kind, "happened", f"events.{kind}.{noun}",
                actors=who, when=when, confidence=0.9,
            )  # fmt: skip
            made.append(sealed(told))
            article = Article(text=text, given_id=name, outlet=f"O {name}", published="2041-05-03")
            articles[article] = Findings(events=(made[-1],), positions=_stands(name, text))
        if len(made) > 1:
            same.append(SameEvent(f"se-{number}", tuple(e.id for e in made), len(made)))
    return compose(filed(articles, Relations(same_event=tuple(same)), STATES))


def _stands(name: str, text: str) -> tuple[Position, ...]:
    def stand(party: str, issue: str) -> Position:
        start = text.index(issue)
        return sealed(
            Position(name, start, start + len(issue), issue, party, issue, "rejects", "r",
                     confidence=0.9)
        )  # fmt: skip

    return stand("Vesk", "ferry toll"), stand("Orda", "pilot fee")


def agreed(made: Brief) -> dict[str, Point]:
    return {s.heading: s.points[0] for s in made.stands if s.heading in ("Ceasefire", "Agreement")}


def test_who_reports_a_truce_in_passing_reports_it(filed: Filed) -> None:
    made = brief(filed, [[(TRUCE, "ceasefire", "2041-05-01", BOTH),
                          (PASSING, "ceasefire", None, BOTH)]])  # fmt: skip
    assert agreed(made)["Ceasefire"].backing.origins == 2


def test_what_a_party_concludes_with_others_is_another_story(filed: Filed) -> None:
    aside: Told = (ASIDE, "agreement", "2041-05-02", ("Vesk", "Tarn"))
    truce: Told = (TRUCE, "ceasefire", "2041-05-01", BOTH)
    made = brief(filed, [[aside, aside, aside], [truce, truce]])
    assert set(agreed(made)) == {"Ceasefire"}


def test_a_pact_of_another_age_does_not_stand_today(filed: Filed) -> None:
    old: Told = (OLD, "agreement", "1953-01-01/1953-12-31", BOTH)
    assert agreed(brief(filed, [[old, old]])) == {}


def test_a_truce_that_others_call_a_deal_is_told_once(filed: Filed) -> None:
    deal: Told = ("Vesk and Orda signed a deal on 1 May", "agreement", "2041-05-01", BOTH)
    truce: Told = (TRUCE, "ceasefire", "2041-05-01", BOTH)
    assert set(agreed(brief(filed, [[deal, deal], [truce, truce]]))) == {"Ceasefire"}
    assert set(agreed(brief(filed, [[deal, deal]]))) == {"Agreement"}
