"""What a text without a dateline settles by itself, and what it leaves open."""

from dragoman.read.dates import tag


def dates(text: str) -> dict[str, str | None]:
    return {t.text: t.date for t in tag(text)}


def test_a_weekday_that_fits_its_date_in_one_year_near_a_year_named_settles_that_year() -> None:
    text = (
        "Norland freed 300 sailors earlier in May 2025. On Wednesday, May 28, its envoy called "
        "Sudria, and a second round is due on June 2."
    )
    assert dates(text)["Wednesday, May 28"] == "2025-05-28"
    assert dates(text)["June 2"] == "2025-06-02"


def test_another_mention_of_that_weekday_is_that_day() -> None:
    text = "On Wednesday, 28 May 2025, the envoys met. The chancellor said Wednesday he was glad."
    assert dates(text)["Wednesday"] == "2025-05-28"


def test_another_weekday_stays_open() -> None:
    text = "On Wednesday, 28 May 2025, the envoys met. The chancellor said Thursday he was glad."
    assert dates(text)["Thursday"] is None


def test_two_dated_wednesdays_settle_no_third() -> None:
    text = (
        "They met on Wednesday, 21 May 2025, and on Wednesday, 28 May 2025. He said Wednesday "
        "it was over."
    )
    assert dates(text)["Wednesday"] is None


def test_a_day_close_to_a_full_date_is_of_its_year() -> None:
    text = "On May 29, 2025, the minister proposed a round. It is scheduled for June 2."
    assert dates(text)["June 2"] == "2025-06-02"


def test_a_full_date_far_off_settles_nothing() -> None:
    text = "The war began on February 24, 2022. The envoys met on August 3."
    assert dates(text)["August 3"] is None


def test_a_year_of_long_ago_settles_nothing() -> None:
    assert dates("The treaty of 1994 stands. The envoys met on August 3.")["August 3"] is None


def test_a_feast_on_its_date_settles_the_year() -> None:
    text = "In 2025 a truce held until Easter Day on April 20. The envoys met on May 16."
    assert dates(text)["April 20"] == "2025-04-20"
    assert dates(text)["May 16"] == "2025-05-16"


def test_a_feast_date_does_not_lead_behind_the_latest_day_named() -> None:
    text = "The pact of 2014 broke on February 24, 2022. It held beyond Easter Day on April 20."
    assert dates(text)["April 20"] is None


def test_last_week_stays_open_though_the_text_has_dates() -> None:
    assert dates("On May 29, 2025, they met. Last week they quarrelled.")["Last week"] is None
