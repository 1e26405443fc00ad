"""Datelines missing or given, hostile text, and what holds for every text."""

import datetime as dt
import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.model.timex import Timex, resolve
from dragoman.read.dates import tag

WEDNESDAY = dt.date(2025, 5, 28)
WORDS = (
    "on Monday", "last", "next", "this", "May", "may", "28", "2025", "the", "of", "week", "two",
    "years", "ago", "a", "10:30", "p.m.", "Friday's", "talks", "will", "met", "night", "early",
    "third", "quarter", "Easter", "1990s", "and", ",", ".", "to", "-", "yesterday", "every", "£3",
    "½", "century", "05/28/2025", "2025-05-28", "Sept.", "end", "in", "half", "hours", "’s", "\n",
    "nineteen", "ninety-six", "fiscal", "summer", "the day before", "16th", "noon", "GMT", "(",
)  # fmt: skip
NEWSLIKE = st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join)
ANY_TEXT = st.one_of(st.text(max_size=3000), NEWSLIKE)


def values(text: str, dateline: dt.date | None = WEDNESDAY) -> list[str]:
    return [t.value for t in tag(text, dateline)]


@pytest.mark.parametrize(
    ("text", "value", "relative"),
    [
        ("He said on Thursday that it was over.", "XXXX-WXX-4", "weekday:4:past"),
        ("Talks will resume on Thursday.", "XXXX-WXX-4", "weekday:4:future"),
        ("They met on May 28.", "XXXX-05-28", "date:05-28:behind"),
        ("They met last week.", "XXXX-WXX", "week:-1"),
        ("They met in March.", "XXXX-03", "month-of:03:behind"),
        ("They met two years ago.", "XXXX", "year:-2"),
        ("They met last night.", "XXXX-XX-XXTNI", "day:-1;part:TNI"),
        ("They met on Monday morning.", "XXXX-WXX-1TMO", "weekday:1:past;part:TMO"),
        ("Talks broke off at Easter.", "XXXX-XX-XX", "easter:0:past"),
    ],
)
def test_without_a_dateline_a_relative_date_stays_open(
    text: str, value: str, relative: str
) -> None:
    (found,) = tag(text)
    assert (found.value, found.relative, found.date) == (value, relative, None)


def test_without_a_dateline_a_full_date_is_settled() -> None:
    (found,) = tag("The list was handed over on 20 May 2025.")
    assert (found.value, found.relative, found.date) == ("2025-05-20", None, "2025-05-20")


def test_the_next_day_counts_from_the_day_the_text_is_at_not_from_the_dateline() -> None:
    assert values("The line was cut on May 3, 2024. The next day it was repaired.") == [
        "2024-05-03",
        "2024-05-04",
    ]


def test_the_next_day_of_an_unknown_day_is_unknown() -> None:
    (found,) = tag("The next day it was repaired.", WEDNESDAY)
    assert (found.value, found.relative, found.date) == ("XXXX-XX-XX", None, None)


def test_the_day_before_the_vote_is_not_the_day_before() -> None:
    assert tag("He spoke the day before the vote.", WEDNESDAY) == ()


def test_a_clock_time_takes_the_day_beside_it_and_drops_its_zone_twin() -> None:
    text = "The bridge fell at 10:35 a.m. (0735 GMT) Friday."
    (found,) = tag(text, WEDNESDAY)
    assert found.value == "2025-05-23T10:35"
    assert found.text == "10:35 a.m. (0735 GMT) Friday"


def test_running_times_and_scores_are_no_clock_times() -> None:
    assert tag("Video 03:25 and the home side won 2:1.", WEDNESDAY) == ()


def test_a_month_name_that_is_a_verb_or_a_person_is_none() -> None:
    assert tag("May I ask? We march. Jan Hale and April Summers agreed.", WEDNESDAY) == ()


@pytest.mark.parametrize(
    "text",
    [
        "1 " * 50_000,
        "Monday " * 20_000,
        "the first second third " * 10_000,
        "May " * 30_000,
        "(" * 100_000,
        " " * 200_000 + "ago",
        "2025-" * 40_000,
        "a two and a half " * 10_000,
        "x" * 500_000,
        " ".join(f"Monday, May {n % 31 + 1}; {1900 + n % 120}." for n in range(5000)),
        " ".join(f"May {n % 31 + 1}, {1900 + n % 120}; June {n % 30 + 1}." for n in range(5000)),
    ],
    ids=lambda text: text[:12],
)
def test_hostile_lines_take_time_in_proportion_to_their_length(text: str) -> None:
    started = time.process_time()
    tag(text, WEDNESDAY)
    tag(text)
    # Measured: at most 0.6 s for 100,000 code points on one core of 2 GHz or so.
    assert time.process_time() - started < 10 * len(text) / 100_000


@given(ANY_TEXT, st.one_of(st.none(), st.dates()))
@settings(deadline=None)
def test_spans_are_sorted_apart_and_say_their_own_words(text: str, day: dt.date | None) -> None:
    found = tag(text, day)
    for timex in found:
        assert 0 <= timex.start < timex.end <= len(text)
        assert text[timex.start : timex.end] == timex.text
        assert timex.type in ("DATE", "TIME", "DURATION", "SET")
    for left, right in pairwise(found):
        assert left.end <= right.start


@given(ANY_TEXT)
@settings(deadline=None)
def test_tagging_is_a_function_of_the_text(text: str) -> None:
    assert tag(text, WEDNESDAY) == tag(text, WEDNESDAY)


def simple(timex: Timex) -> bool:
    return timex.relative is not None and timex.type == "DATE"


@given(
    st.sampled_from(
        ["He said on Friday", "They met last week", "It opens next month", "She left yesterday",
         "It began in March", "It was signed two years ago", "It was closed last summer"]
    ),
    st.dates(dt.date(1950, 1, 1), dt.date(2050, 1, 1)),
)  # fmt: skip
def test_settling_later_is_the_same_as_settling_at_once(text: str, day: dt.date) -> None:
    (later,) = tag(text)
    assert simple(later)
    assert (resolve(later, day),) == tag(text, day)
