"""Two wordings of one matter have one key."""

import pytest

from dragoman.knowledge.issues import issue_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("NATO membership for Norland", "Norland joining NATO"),
        ("the release of prisoners", "freeing detainees"),
        ("abolition of the fee", "fee be scrapped"),
        ("halt to uranium enrichment", "stop enriching uranium"),
        ("higher wages", "a pay raise"),
        ("withdrawal of the troops", "troops pulling out"),
    ],
)
def test_words_of_one_matter_have_one_key(one: str, other: str) -> None:
    assert issue_key(one) == issue_key(other)


def test_different_matters_have_different_keys() -> None:
    assert issue_key("release of the prisoners") != issue_key("release of the archive")


def test_an_issue_never_heard_of_has_a_key_of_its_own_words() -> None:
    assert issue_key("the grelm quotient") == issue_key("Grelm quotients") != ()
