"""A rule's confidence is its measured share, drawn to its family's where little was seen."""

from dragoman.knowledge.confidence import confidence, share, sums

COUNTS = sums({"quotes.direct.after": (96, 100), "quotes.indirect.that": (10, 40)})


def test_a_rule_seen_often_says_its_own_share() -> None:
    assert abs(share("quotes.direct.after", COUNTS) - 0.96) < 0.01


def test_a_rule_never_seen_says_its_familys_share() -> None:
    assert share("quotes.indirect.new", COUNTS) == share("quotes.indirect", COUNTS)
    assert share("quotes.direct.new", COUNTS) > share("quotes.indirect.new", COUNTS)


def test_a_family_never_seen_is_as_likely_right_as_wrong() -> None:
    assert confidence("unheard.of") == 0.5
