"""JSON articles name their fields in many ways."""

import pytest

from dragoman.ingest.decode import UnreadableError
from dragoman.ingest.fields import article, iso_date
from dragoman.ingest.limits import Limits


def test_fields_are_found_under_their_usual_names() -> None:
    made, notice = article(
        {
            "guid": 7,
            "source": {"name": "The Sel Courier"},
            "link": "https://courier.example/7",
            "headline": "Talks\nresume",
            "date": "2031-03-12",
            "body": "Envoys met.\r\nThey left.",
        },
        Limits(),
    )
    assert notice is None
    assert (made.given_id, made.outlet) == ("7", "The Sel Courier")
    assert made.url == "https://courier.example/7"
    assert (made.title, made.published, made.published_basis) == (
        "Talks resume",
        "2031-03-12",
        "given",
    )
    assert made.text == "Envoys met.\nThey left."


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2031-03-12", "2031-03-12"),
        ("2031-03-12T08:30:00Z", "2031-03-12T08:30:00Z"),
        ("2031-03-12 08:30:00+02:00", "2031-03-12T08:30:00+02:00"),
        ("Wed, 12 Mar 2031 08:30:00 GMT", "2031-03-12T08:30:00+00:00"),
        ("1931070600", "2031-03-12T08:30:00+00:00"),
        ("2031-02-30", None),
        ("last Wednesday", None),
        ("", None),
        (None, None),
    ],
)
def test_dates_become_iso_or_stay_open(written: str | None, iso: str | None) -> None:
    assert iso_date(written) == iso


def test_a_date_that_is_not_understood_is_told_and_left_open() -> None:
    made, notice = article({"text": "Envoys met.", "date": "the other day"}, Limits())
    assert made.published is None
    assert made.published_basis is None
    assert notice == "date not understood, left open: 'the other day'"


def test_what_no_file_could_hold_is_replaced() -> None:
    made, _ = article({"text": "a lone \ud800 surrogate and a \x00"}, Limits())
    assert made.text == "a lone � surrogate and a �"


@pytest.mark.parametrize(
    ("field", "value", "kind"),
    [
        ("text", 5, "a number"),
        ("text", {"html": "Envoys met."}, "an object"),
        ("title", ["Talks resume"], "a list"),
        ("source", 7, "a number"),
        ("link", True, "true or false"),
        ("date", [2031, 3, 12], "a list"),
        ("published", 20310312.5, "a number"),
    ],
)
def test_a_field_that_is_no_text_is_refused_by_its_name(
    field: str, value: object, kind: str
) -> None:
    with pytest.raises(UnreadableError, match=f"^field '{field}' is {kind}, not text$"):
        article({"text": "Envoys met.", field: value}, Limits())


def test_null_is_as_good_as_a_field_that_is_not_there() -> None:
    made, _ = article({"text": None, "body": "Envoys met.", "title": None, "url": None}, Limits())
    assert (made.text, made.title, made.url) == ("Envoys met.", None, None)


def test_an_id_or_a_language_of_another_form_is_none() -> None:
    made, _ = article({"text": "Envoys met.", "_id": {"$oid": "7f"}, "language": ["en"]}, Limits())
    assert (made.given_id, made.language) == (None, None)


def test_a_number_may_be_an_id_and_a_time_in_seconds() -> None:
    made, _ = article({"text": "Envoys met.", "id": 7, "published": 1931070600}, Limits())
    assert (made.given_id, made.published) == ("7", "2031-03-12T08:30:00+00:00")
