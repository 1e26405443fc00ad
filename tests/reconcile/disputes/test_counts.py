"""What reconciliation promises of two counts of one thing that stand in two reports."""

import pytest
from tests.reconcile.invented import Report, at_length, related

from dragoman.model.group import Divergence
from dragoman.reconcile.articles.figures import asked

LEAD = "Norland and Sudania argued over the docks of Port Vell."


def numbers(*reports: Report) -> list[Divergence]:
    found = related(*reports).divergences
    return [d for d in found if d.kind == "number"]


def count(name: str, words: str, value: float | None, unit: str, **slots: object) -> Report:
    day = str(slots.pop("published", "2031-03-10"))
    report = Report(name, f"{LEAD} {slots.pop('around', 'They have')} {words}.", day)
    report.figure(words, value, unit, **slots)
    return report


def test_a_round_number_that_is_called_rough_and_one_well_below_are_two() -> None:
    one = count("gazette", "roughly 48,000 dockers", 48_000, "dockers", qualifier="about")
    other = count("herald", "46,000 dockers", 46_000, "dockers")
    (found,) = numbers(one, other)
    assert [v.evidence for v in found.values] == ["roughly 48,000 dockers", "46,000 dockers"]


@pytest.mark.parametrize(("value", "words"), [(50_000, "some 50,000 dockers")])
def test_two_rough_numbers_that_round_to_each_other_are_one(value: float, words: str) -> None:
    one = count("gazette", "roughly 48,000 dockers", 48_000, "dockers", qualifier="about")
    assert not numbers(one, count("herald", words, value, "dockers", qualifier="about"))


def test_two_words_for_one_thing_are_compared() -> None:
    one = count("gazette", "30 factories", 30, "factories")
    other = count("herald", "31 plants", 31, "plants")
    assert len(numbers(one, other)) == 1


def test_who_gives_both_numbers_counts_two_things() -> None:
    one = count("gazette", "30 ferries", 30, "ferries")
    other = Report("herald", f"{LEAD} They have 33 ferries, of which 30 ferries sail.")
    other.figure("33 ferries", 33, "ferries")
    other.figure("30 ferries", 30, "ferries")
    assert not numbers(one, other)


def test_what_is_counted_daily_is_another_count_on_another_day() -> None:
    one = count("gazette", "52 drones", 52, "drones")
    other = count("herald", "50 drones", 50, "drones", published="2031-03-12")
    assert not numbers(one, other)


def test_a_count_of_days_that_grows_is_no_dispute() -> None:
    one = count("gazette", "its ninth day", 9, "days", around="The strike is in")
    other = count("herald", "its 10th day", 10, "days", around="The strike is in")
    assert not numbers(one, other)


def test_a_war_of_nineteen_months_is_one_of_twenty() -> None:
    one = count("gazette", "19 months of war", 19, "months", around="It was war:")
    other = count("herald", "20 months of war", 20, "months", around="It was war:")
    assert not numbers(one, other)


def test_money_needs_more_than_its_size_to_be_one_sum() -> None:
    one = count("gazette", "$300 million", 3e8, "USD", around="The mill cost")
    other = count("herald", "$320 million", 3.2e8, "USD", around="A bank lent")
    assert not numbers(one, other)
    one = count("gazette", "$300 million", 3e8, "USD", around="The offer for the harbour bridge is")
    other = count("herald", "$320 million", 3.2e8, "USD", around="The harbour bridge would get")
    assert len(numbers(one, other)) == 1


@pytest.mark.parametrize(
    ("unit", "question"),
    [
        ("dockers", "how many dockers"),
        ("USD per day", "how much money (USD per day)"),
        ("percent", "what percentage"),
    ],
)
def test_money_is_asked_for_as_money_and_shares_as_shares(unit: str, question: str) -> None:
    assert asked([unit, "zlotys"]) == question


def test_hundreds_and_a_handful_are_two_counts() -> None:
    around = "The new crane at the lock has replaced"
    one = count("gazette", "hundreds of dockers", None, "dockers", low=200.0, around=around)
    other = count("herald", "several dockers", None, "dockers", low=3.0, around=around)
    assert len(numbers(one, other)) == 1


def test_hundreds_are_no_thousands() -> None:
    around = "The new crane at the lock has replaced"
    one = count("gazette", "hundreds of dockers", None, "dockers", low=200.0, around=around)
    other = count("herald", "thousands of dockers", None, "dockers", low=2000.0, around=around)
    assert len(numbers(one, other)) == 1


def test_nearly_nine_is_more_than_eight() -> None:
    around = "The new crane at the lock was stuck for"
    one = count("gazette", "more than eight", 8, "shifts", low=8.0, around=around)
    other = count("herald", "nearly nine", 9, "shifts", qualifier="nearly", around=around)
    assert not numbers(one, other)


def test_a_vague_word_is_no_other_number_than_one_in_its_reach() -> None:
    one = count("gazette", "dozens of dockers", None, "dockers", low=24.0)
    assert not numbers(one, count("herald", "90 dockers", 90, "dockers"))


def test_the_only_numbers_of_a_rare_unit_answer_each_other() -> None:
    one = count("gazette", "16 lanterns", 16, "lanterns", around="Over the docks of Vell hang")
    other = count("herald", "10 lanterns", 10, "lanterns", around="At the docks of Vell there are")
    assert len(numbers(one, other)) == 1


def test_a_sentence_that_has_the_other_number_in_words_contradicts_neither() -> None:
    one = count("gazette", "40 ferries", 40, "ferries", around="The storm sank 36 of the port's")
    assert not numbers(one, count("herald", "36 ferries", 36, "ferries"))


def money(name: str, text: str, words: str, value: float) -> Report:
    report = Report(name, f"{LEAD} {text}", "2031-03-10")
    report.figure(words, value, "USD")
    return report


PACKAGE = "a $2 billion harbour rescue package", 2e9


def test_what_a_bill_comes_to_as_a_whole_is_compared_under_whatever_noun() -> None:
    one = money("gazette", "The chamber took up a $2 billion harbour rescue package.", *PACKAGE)
    text = "It passed late at night and has a price tag of $2.2 billion."
    (found,) = numbers(one, money("herald", text, "$2.2 billion", 2.2e9))
    assert [v.evidence for v in found.values] == [PACKAGE[0], "$2.2 billion"]


def test_topics_of_both_articles_tell_together_what_a_sum_is_for() -> None:
    for_whom = "small ferry firms"
    told = [
        money(name, f"It holds {words} for {for_whom}. {at_length(for_whom)}", words, value)
        for name, words, value in (
            ("gazette", "$310 million", 3.1e8),
            ("herald", "$350 million", 3.5e8),
        )
    ]
    assert len(numbers(*told)) == 1


def test_what_a_bill_comes_to_stands_for_a_month() -> None:
    words = "a $2.1 billion harbour rescue package"
    one = money("gazette", "The chamber passed a $2 billion harbour rescue package.", *PACKAGE)
    other = count("herald", words, 2.1e9, "USD", around="It took up", published="2031-03-30")
    assert len(numbers(one, other)) == 1


@pytest.mark.parametrize("whose", ["her own", "a rival", "the original"])
def test_a_bill_that_is_set_against_another_is_not_the_same_bill(whose: str) -> None:
    one = money("gazette", "The chamber took up a $2 billion harbour rescue package.", *PACKAGE)
    words = f"{whose} $2.2 billion bill"
    assert not numbers(one, money("herald", f"The speaker tabled {words}.", words, 2.2e9))


def lasting(name: str, words: str, value: float, of: str | None) -> Report:
    around = "The harbour board said that dockers and the port would see"
    return count(name, words, value, "days", of=of, around=around)


def test_lengths_of_one_thing_are_compared() -> None:
    one = lasting("gazette", "an 11-day lockout of dockers", 11, "lockout of dockers")
    other = lasting("herald", "a 14-day lockout of dockers", 14, "lockout of dockers")
    assert len(numbers(one, other)) == 1


def test_what_a_length_is_of_counts_though_the_articles_speak_of_nothing_else() -> None:
    strike = at_length("the ferry strike")
    one = Report("gazette", f"{LEAD} {strike} It was a 13-year ferry strike.")
    one.figure("13-year ferry strike", 13, "years", of="ferry strike")
    other = Report("herald", f"{LEAD} {strike} It was nearly 14 years of ferry strike.")
    other.figure("nearly 14 years of ferry strike", 14, "years", of="ferry strike")
    assert len(numbers(one, other)) == 1


def test_lengths_of_two_things_are_not() -> None:
    one = lasting("gazette", "an 11-day lockout of dockers", 11, "lockout of dockers")
    other = lasting("herald", "a 14-day truce of dockers", 14, "truce of dockers")
    assert not numbers(one, other)


def test_what_is_counted_beside_others_is_no_whole_count() -> None:
    one = count("gazette", "310 more dockers", 310, "dockers")
    assert not numbers(one, count("herald", "390 dockers", 390, "dockers"))


def test_the_third_night_in_a_row_is_no_other_count_than_the_second() -> None:
    one = count("gazette", "the second consecutive night", 2, "nights", around="It struck on")
    other = count("herald", "the third consecutive night", 3, "nights", around="It struck on")
    assert not numbers(one, other)


def test_some_of_those_who_were_counted_are_no_other_count() -> None:
    one = count("gazette", "480 dockers", 480, "dockers", around="The yard lays off")
    other = count("herald", "450 of those dockers", 450, "dockers", around="The yard lays off")
    assert not numbers(one, other)


@pytest.mark.parametrize(("value", "told"), [(3.2e8, 1), (3.8e8, 0)])
def test_sums_that_lie_far_apart_are_two_sums(value: float, told: int) -> None:
    around = "The offer for the harbour bridge is"
    one = count("gazette", "$300 million", 3e8, "USD", around=around)
    other = count("herald", f"${value / 1e6:.0f} million", value, "USD", around=around)
    assert len(numbers(one, other)) == told


@pytest.mark.parametrize(("words", "told"), [("dockers' injury loans", 1), ("the north quay", 0)])
def test_sums_for_one_thing_may_lie_further_apart(words: str, told: int) -> None:
    """What they are for may be an injury: a sum counts none of the wounded."""
    around = "It sends"
    one = count("gazette", f"$50 million for {words}", 5e7, "USD", around=around)
    words = "$60 million for dockers' injury loans"
    assert len(numbers(one, count("herald", words, 6e7, "USD", around=around))) == told


@pytest.mark.parametrize(("counts", "told"), [((40, 42, 44), 1), ((40, 42, 44, 46, 48), 0)])
def test_what_everybody_counts_differently_is_counted_of_other_days_or_parts(
    counts: tuple[int, ...], told: int
) -> None:
    reports = [count(f"paper{n}", f"{n} ferries", n, "ferries") for n in counts]
    assert bool(numbers(*reports)) == bool(told)


def test_how_roughly_two_things_are_counted_makes_them_no_one_thing() -> None:
    one = Report("gazette", f"{LEAD} Roughly 210 dockers slept. Later 900 dockers sang.")
    one.figure("Roughly 210 dockers", 210, "dockers", qualifier="about")
    one.figure("900 dockers", 900, "dockers")
    other = Report("herald", f"{LEAD} A bank hired roughly 260 dockers. Some 30 dockers swam.")
    other.figure("roughly 260 dockers", 260, "dockers", qualifier="about")
    other.figure("30 dockers", 30, "dockers")
    assert not numbers(one, other)


@pytest.mark.parametrize(("day", "told"), [("2031-03-10", 1), ("2031-03-11", 0)])
def test_what_runs_out_is_a_day_less_the_day_after(day: str, told: int) -> None:
    around = "Until the docks of Port Vell close to ferries the pilots have"
    one = count("gazette", "five days", 5, "days", around=around)
    other = count("herald", "four days", 4, "days", around=around, published=day)
    assert len(numbers(one, other)) == told


@pytest.mark.parametrize(
    ("places", "toll", "told"),
    [("Port Vell", 31, 1), ("Port Vell and in Lomm", 31, 0), ("Port Vell and in Lomm", 21, 1)],
)
def test_a_toll_of_more_places_is_no_other_toll_of_one_of_them(
    places: str, toll: int, told: int
) -> None:
    """But where the two are nearly one, one report only names the places closer."""
    rest = "were killed when lightning struck the crowded ferries at the fair in"
    one = Report("gazette", f"{LEAD} Some 19 people {rest} Port Vell.")
    one.figure("19 people", 19, "people", of="killed when lightning struck")
    other = Report("herald", f"{LEAD} Some {toll} people {rest} {places}.")
    other.figure(f"{toll} people", toll, "people", of="killed when lightning struck")
    assert len(numbers(one, other)) == told
