"""Where and when an event is, and what its sentence tells of other things alone."""

from collections.abc import Callable

import pytest

from dragoman.extract.events import events
from dragoman.model.event import Event
from dragoman.model.reading import Reading

PUBLISHED = "2031-03-12"

Read = Callable[..., Reading]


def told(read_text: Read, text: str, kind: str) -> Event:
    """The last event of a kind that a text tells."""
    return [e for e in events(read_text(text, PUBLISHED), ()) if e.kind == kind][-1]


def test_a_meeting_is_not_where_somebody_says_something_of_while_it_goes_on(
    read_text: Read,
) -> None:
    text = "The meeting with Ivo Berg took a turn when a reporter said there was famine in Chile."
    assert told(read_text, text, "meeting").place is None


def test_a_meeting_is_where_those_who_meet_do_so_all_the_same(read_text: Read) -> None:
    text = "Anna Berg met Karl Holm in Lima on Friday."
    assert told(read_text, text, "meeting").place == "Lima"


def test_an_attack_is_not_placed_at_the_venue_of_talks(read_text: Read) -> None:
    text = "Talks in Lima ended in Lima on Friday. Chile has continued bombing Norwegian towns."
    assert told(read_text, text, "strike").place is None


def test_an_attack_without_a_place_is_not_where_one_other_thing_is(read_text: Read) -> None:
    text = "The mayor held a rally in Lima. Chilean troops attacked the protesters."
    assert told(read_text, text, "strike").place is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norway and Chile struck a deal to replace the 1994 Coastal Fishing Pact.", "agreement"),
        (
            "The minister deplored the withdrawal of Norway from the 2015 fishing pact.",
            "withdrawal",
        ),
    ],
)
def test_a_year_that_names_a_pact_does_not_date_what_is_done_with_it(
    text: str, kind: str, read_text: Read
) -> None:
    assert told(read_text, text, kind).date is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norway and Chile held the 2015 ferry talks in Lima.", "talks"),
        ("Norway withdrew from the fishing pact in 2015.", "withdrawal"),
    ],
)
def test_a_year_dates_the_event_that_it_tells_of(text: str, kind: str, read_text: Read) -> None:
    assert told(read_text, text, kind).date == "2015-01-01/2015-12-31"


def test_what_is_the_largest_since_a_war_began_was_not_then(read_text: Read) -> None:
    text = "It was the largest raid on Chile since the beginning of the war in 2022."
    assert told(read_text, text, "strike").date is None


def test_a_day_right_behind_the_place_of_an_event_dates_it(read_text: Read) -> None:
    text = "Guards at the site of a blast in Lima, Peru March 3, 2031. Photo: Anna Berg"
    assert told(read_text, text, "strike").date == "2031-03-03"


def test_what_had_been_done_is_not_of_the_day_on_which_it_is_spoken_of(read_text: Read) -> None:
    text = (
        "President Holm on Sunday called the Gazette an enemy for reporting that a deal Chile "
        "worked out with Norway that allowed him to pull back had been negotiated months ago."
    )
    assert told(read_text, text, "talks").date is None


def test_what_is_told_of_within_a_saying_is_not_of_its_day(read_text: Read) -> None:
    text = "Anna Berg told reporters on Monday that Norway has struck a deal with Chile."
    assert told(read_text, text, "agreement").date is None


def test_what_a_deal_averts_from_a_day_on_does_not_date_the_deal(read_text: Read) -> None:
    text = "A deal had been reached with Chile to avert a series of duties beginning on Monday."
    assert told(read_text, text, "agreement").date is None


def test_a_hearing_is_no_meeting_of_the_two_who_met_before(read_text: Read) -> None:
    text = (
        "Anna Berg met Karl Holm in Lima. Berg and Holm held talks in Lima. Anna Berg met Karl"
        " Holm again. The minister told a hearing that the ferries would sail."
    )
    found = [e for e in events(read_text(text, PUBLISHED), ()) if "hearing" in e.evidence]
    assert all("Karl Holm" not in e.actors for e in found)


def test_a_day_of_talks_dates_the_talks(read_text: Read) -> None:
    text = "Norwegian and Chilean officials held a second day of talks on cod in Lima on Monday."
    found = told(read_text, text, "talks")
    assert (found.date, found.place) == ("2031-03-10", "Lima")


def test_what_goes_on_as_something_dated_does_is_of_its_day(read_text: Read) -> None:
    text = "Canada left the talks on March 3, 2031 as Mexico imposed sanctions on Peru."
    assert told(read_text, text, "sanction").date == "2031-03-03"


def test_what_had_gone_on_before_something_dated_is_not_of_its_day(read_text: Read) -> None:
    text = "Canada left the talks on March 3, 2031 as Mexico had imposed sanctions on Peru."
    assert told(read_text, text, "sanction").date is None


def test_a_demand_is_not_of_the_day_of_what_it_is_about(read_text: Read) -> None:
    text = "Norway called for Chile to release the crew seized on 7 May 2029."
    assert told(read_text, text, "demand").date is None
