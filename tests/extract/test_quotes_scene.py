"""The day that an article's opening sets for what was said in it."""

from collections.abc import Callable

import pytest

from dragoman.extract.quotes import quotes
from dragoman.model.reading import Reading

ReadText = Callable[..., Reading]
PUBLISHED = "2031-03-13"  # a Thursday
LEAD = "The two unions agreed on Thursday to reopen the harbour.\n\n"


def days(read_text: ReadText, text: str, published: str | None = PUBLISHED) -> list[str | None]:
    return [q.date for q in quotes(read_text(text, published))]


@pytest.mark.parametrize(
    ("saying", "day"),
    [
        ("Ilse Marrow said the cranes were ready.", "2031-03-13"),
        ("“The cranes are ready,” Ilse Marrow said.", "2031-03-13"),
        ("Ilse Marrow rejected the plan.", "2031-03-13"),
        ("Ilse Marrow has said the cranes were ready.", None),
        ("Ilse Marrow says the cranes are ready.", None),
        ("Ilse Marrow said earlier that the cranes were ready.", None),
        ("Talks failed on March 3. Ilse Marrow said the cranes were ready.", None),
        ("Talks resume on March 20. Ilse Marrow said the cranes were ready.", "2031-03-13"),
        ("Ilse Marrow said on Tuesday that the cranes were ready.", "2031-03-11"),
    ],
)
def test_a_saying_in_the_past_is_of_the_day_that_the_lead_dates_its_news_with(
    read_text: ReadText, saying: str, day: str | None
) -> None:
    assert days(read_text, LEAD + saying)[-1] == day


def test_a_printed_dateline_sets_the_day_where_the_lead_names_none(read_text: ReadText) -> None:
    text = (
        "TESSEL, March 12 (Courier) - The harbour is open again.\n\nIlse Marrow said it was late."
    )
    assert days(read_text, text)[-1] == "2031-03-12"


@pytest.mark.parametrize(
    "lead",
    [
        "The two unions will meet on Thursday in Tessel.",
        "The two unions agreed on March 3 to reopen the harbour.",
        "The two unions split on Wednesday and made up on Thursday.",
        "The harbour is open again.",
    ],
)
def test_a_lead_without_one_recent_day_of_past_news_sets_none(
    read_text: ReadText, lead: str
) -> None:
    assert days(read_text, f"{lead}\n\nIlse Marrow said it was late.")[-1] is None


def test_nothing_is_dated_by_an_article_without_a_day(read_text: ReadText) -> None:
    assert days(read_text, LEAD + "Ilse Marrow said it was late.", None)[-1] is None


def test_nothing_was_said_on_a_day_to_come(read_text: ReadText) -> None:
    text = "Marrow expects a vote before the session on March 20, and told us it would be close."
    assert "2031-03-20" not in days(read_text, text)
