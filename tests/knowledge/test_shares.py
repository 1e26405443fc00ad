"""What the shares of accepted divergences promise."""

from dragoman.knowledge.shares import worth


def test_a_denial_is_worth_more_than_a_gauge_of_talks_and_words_less_than_either() -> None:
    denied = worth("status", "whether it is so (Norland)")
    assert denied > worth("status", "how the talks go") > worth("status", "how far it goes: aid")
    assert denied > worth("wording", "words of Ilva Teran")


def test_a_chosen_word_is_worth_more_than_words_of_somebody() -> None:
    assert worth("wording", "what those in power are called: Norland") > worth(
        "wording", "words of"
    )


def test_a_kind_that_nobody_judged_is_worth_half_of_what_it_matters() -> None:
    assert worth("place", "where: talks (Norland)") == 0.5 * 0.9
