"""How a line grew with its reports: since when it could be told, and by how many origins when."""

from collections.abc import Callable

from dragoman.model.actor import Actor
from dragoman.model.article import Article
from dragoman.model.event import Event
from dragoman.model.findings import Findings
from dragoman.model.group import SameEvent
from dragoman.model.identity import sealed
from dragoman.model.relations import Relations
from dragoman.model.timex import Timex
from dragoman.present.library import Library
from dragoman.present.library.growth import NEVER, second_day
from dragoman.present.library.happenings import event_groups, happening
from dragoman.store import Record

Filed = Callable[[dict[Article, Findings], Relations, list[Actor]], Record]

REPORTS = (
    ("The Buoy", "2041-04-01", "scheduled"),
    ("The Cleat", "2041-04-02", "scheduled"),
    ("The Oar", "2041-04-04", "not_done"),
)


def library(filed: Filed, origins: int) -> Library:
    articles, ids = {}, []
    for outlet, day, status in REPORTS:
        text = f"{outlet} says that Lund hands over the draft."
        event = sealed(
            Event(outlet, 0, len(text), text, "handover", status, "r", actors=("Lund",),
                  confidence=0.9)
        )  # fmt: skip
        ids.append(event.id)
        articles[Article(text=text, given_id=outlet, outlet=outlet, published=day)] = Findings(
            events=(event,)
        )
    group = SameEvent("se-1", tuple(ids), origins)
    return Library(filed(articles, Relations(same_event=(group,)), []))


def test_what_became_of_an_event_is_told_since_the_day_that_somebody_told_it(filed: Filed) -> None:
    known = library(filed, 3)
    (told,) = (happening(known, group) for group in event_groups(known))
    assert told.status == "not_done"
    assert told.backing.since == "2041-04-04"
    assert told.backing.counts == (("2041-04-01", 1), ("2041-04-02", 2), ("2041-04-04", 3))


def test_origins_that_share_a_source_are_never_counted_too_many(filed: Filed) -> None:
    known = library(filed, 2)
    (told,) = (happening(known, group) for group in event_groups(known))
    assert told.backing.counts == (("2041-04-01", 1), ("2041-04-04", 2))


def test_reports_differ_since_a_second_thing_was_told() -> None:
    told = [("Monday", "2041-04-02"), ("Monday", "2041-04-01"), ("Friday", "2041-04-03")]
    assert second_day(told) == "2041-04-03"
    assert second_day(told[:2]) == NEVER
    assert second_day([*told[:2], ("Friday", None)]) == NEVER


def test_what_happened_on_a_day_is_not_told_before_it(filed: Filed) -> None:
    text = "Lund and Orla met for talks."
    when = Timex(0, 4, "Friday", "DATE", "2041-04-03")
    event = sealed(
        Event("b", 0, len(text), text, "talks", "happened", "r", actors=("Lund", "Orla"),
              when=when, confidence=0.9)
    )  # fmt: skip
    article = Article(text=text, given_id="b", outlet="The Buoy", published="2041-04-02")
    known = Library(filed({article: Findings(events=(event,))}, Relations(), []))
    (told,) = (happening(known, group) for group in event_groups(known))
    assert told.backing.since == "2041-04-03"
