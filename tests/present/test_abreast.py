"""Wordings side by side open where they say the same."""

from dragoman.present.terminal.abreast import openings

SPEECH = "We met at noon with the pilots of the port, and I told them that the fee must go"


def shown(*told: str) -> list[str]:
    words = [each.split() for each in told]
    return [" ".join(w[at:]) for w, at in zip(words, openings(words), strict=True)]


def test_a_long_wording_opens_a_little_before_what_a_short_cut_of_it_shares() -> None:
    cut = "The fee must go"
    assert shown(SPEECH, cut) == ["I told them that the fee must go", cut]


def test_what_wordings_go_on_sharing_is_passed_over_until_shortly_before_they_part() -> None:
    told = shown(f"{SPEECH} by Easter", f"{SPEECH} by Sunday or so")
    assert told == ["the fee must go by Easter"[4:], "the fee must go by Sunday or so"[4:]]


def test_wordings_that_begin_alike_open_with_their_first_words() -> None:
    cut = "We met with the pilots of the port"
    assert shown(SPEECH, cut) == [SPEECH, cut]


def test_wordings_that_share_no_words_in_a_row_open_with_their_first_words() -> None:
    other = "The toll will be dropped"
    assert shown(SPEECH, other) == [SPEECH, other]
    assert shown() == []
