"""How the verbs around a weekday tell whether it lies behind or ahead."""

import pytest

from dragoman.read.dates.tense import direction, is_close


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The envoy said on Monday he was ready.", "past"),
        ("The envoy will leave on Monday.", "future"),
        ("The envoy will be named on Monday.", "future"),
        ("The chancellor on Monday rejected the draft.", "past"),
        ("Norland proposed a round of talks on Monday.", "future"),
        ("He agreed to sign on Monday.", "future"),
        ("The council is set to meet behind closed doors on Monday.", "future"),
        ("He spoke to reporters on Monday.", "past"),
        ("A round to be held on Monday is in doubt.", "future"),
        ("It is shut until Monday.", "future"),
        ("It was not until Monday that he left.", "past"),
        ("Monday's ruling will be appealed.", "past"),
        ("He left. Ahead of Monday's vote, he stayed away.", "future"),
        ("They will attend Monday's meeting.", "future"),
        ("It is over. On Monday they met.", "past"),
        ("On Monday, the N.L. envoy left.", "past"),
        ("The board could vote on the fee on Monday.", "future"),
        ("The board could not agree on Monday.", None),
        ("The envoy had thought that it could be settled on Monday.", "past"),
        ("The envoy is flying to Lima on Monday.", "future"),
        ("We are quietly raising the fee on Monday.", "future"),
        ("Norland is reeling after a raid on Monday.", None),
        ("Norland is investigating the raid on Monday.", None),
        ("Nothing here on Monday.", None),
    ],
)
def test_the_nearest_verb_tells(text: str, told: str | None) -> None:
    start = text.rindex("Monday")
    assert direction(text, start, start + len("Monday")) == told


@pytest.mark.parametrize(
    ("text", "close"),
    [
        ("She was elected in July.", True),
        ("The depot, which burned down, reopens in July.", True),
        ("He led the office, a small one, in July.", False),
        ("They marked the reopening of the old bridge in July.", False),
        ("The union called the July strike.", False),
    ],
)
def test_only_a_verb_right_before_is_trusted_over_the_nearest_year(
    text: str,
    close: bool,
) -> None:
    assert is_close(text, text.rindex("July")) == close
