"""Words cut to a length, and words as they are compared."""

from dragoman.present.brief.utterances import differing
from dragoman.present.dates import meet, span
from dragoman.present.text import bare, short


def test_words_are_cut_between_two_of_them() -> None:
    assert short("what was on the table", 8) == "what…"
    assert short("the ferries, the pilots", 14) == "the ferries…"
    assert short("United Kingdom", 13) == "United Kingd…"


def test_curly_and_straight_apostrophes_make_no_other_wording() -> None:
    assert bare("“We’ve met,”") == bare("we've met")
    assert differing("the pilots' fee", "the pilots’ fee") == ((("the pilots’ fee", False),), ())


def test_stretches_of_days_meet_where_they_share_one() -> None:
    assert meet("2031-03-01/2031-03-07", "2031-03-07")
    assert not meet("2031-03-01/2031-03-07", "2031-03-08T09:00")
    assert (span("2031-03-01/2031-03-07"), span("2031-03-01")) == (6, 0)
