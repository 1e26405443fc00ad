"""The article's own date, where its text settles it and nowhere else."""

import datetime as dt
import time

import pytest

from dragoman.read.dates import printed, tag

MAY_28 = dt.date(2025, 5, 28)


def published(text: str) -> tuple[dt.date, int, int] | None:
    """The day that the text says it was published, with the span that says so."""
    found = printed(text, tag(text))
    if found is None or found.date is None:
        return None
    return dt.date.fromisoformat(found.date), found.start, found.end


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("PORT ALDER, 28 May 2025 — The envoys met.", "28 May 2025"),
        ("PORT ALDER, May 28, 2025 (Harbour) -- The envoys met.", "May 28, 2025"),
        ("PORT ALDER (May 28, 2025) - The envoys met.", "May 28, 2025"),
        ("Published: May 28, 2025 10:02\nThe envoys met.", "May 28, 2025 10:02"),
        ("Envoys meet\nUpdated on 28 May 2025\nThey met.", "28 May 2025"),
        ("Envoys meet\nBy Ann Hale | May 28, 2025\nThey met.", "May 28, 2025"),
        ("Envoys meet\nWednesday, 28 May 2025\nThey met.", "Wednesday, 28 May 2025"),
        ("2025-05-28\nThe envoys met.", "2025-05-28"),
    ],
)
def test_a_dateline_label_or_byline_dates_the_article(text: str, words: str) -> None:
    found = published(text)
    assert found is not None
    day, start, end = found
    assert day == MAY_28
    assert text[start:end].startswith(words[:10])


def test_published_comes_before_updated() -> None:
    text = "Envoys meet\nUpdated: May 29, 2025\nPublished: May 28, 2025\nThey met."
    found = published(text)
    assert found is not None
    assert found[0] == MAY_28


def test_an_agency_dateline_without_a_year_counts_once_the_text_settles_the_year() -> None:
    text = "PORT ALDER, May 28. /Harbour/. The envoys met on Wednesday, May 28, 2025."
    found = published(text)
    assert found is not None
    assert found[0] == MAY_28


@pytest.mark.parametrize(
    "text",
    [
        "On May 29, 2025, Norland announced a new round.",
        "May 29, 2025 was the day on which the sides of the strait met.",
        "PORT ALDER, May 28. /Harbour/. The envoys met.",
        "The envoys met on Wednesday.",
        "The pact, published on May 28, 2025, is short.",
        "",
    ],
)
def test_the_dates_of_the_story_are_not_the_article_s(text: str) -> None:
    assert published(text) is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("PORT ALDER, May 28. /Harbour/. The envoys met.", "May 28"),
        ("PORT ALDER, 28 May (Harbour) - The envoys met.", "28 May"),
        ("Envoys meet\nPublished: 28 May\nThey met.", "28 May"),
    ],
)
def test_a_dateline_without_a_year_is_told_open(text: str, words: str) -> None:
    found = printed(text, tag(text))
    assert found is not None
    assert found.text == words
    assert found.relative is not None
    assert found.date is None


def test_a_full_day_comes_before_one_without_its_year() -> None:
    text = "PORT ALDER, May 28. /Harbour/. They met.\nUpdated: May 29, 2025\n"
    found = printed(text, tag(text))
    assert found is not None
    assert found.date == "2025-05-29"


def test_a_day_of_the_story_is_no_dateline() -> None:
    text = "The envoys met on May 28 and will meet again on June 3."
    assert printed(text, tag(text)) is None


@pytest.mark.parametrize("blank", [" ", "\t", "\u00a0"])
@pytest.mark.parametrize("width", [100, 50_000])
def test_blanks_behind_a_day_cost_no_long_time(blank: str, width: int) -> None:
    line = f"PORT ALDER, May 28, 2025{blank * width}~"
    begun = time.process_time()
    assert published(f"{line}\n" * 5) is None
    assert time.process_time() - begun < 1
