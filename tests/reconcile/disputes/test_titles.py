"""Offices that one report gives somebody and another does not."""

import pytest
from tests.reconcile.invented import Report, disputes


def office(name: str, text: str, title: str) -> Report:
    """Somebody with a title who does something, so that it is told of her office of the day."""
    report = Report(name, text)
    report.titled("Ilva Teran", title)
    report.event(text, "announcement", actors=("Ilva Teran",))
    return report


def test_a_former_and_a_sitting_minister_of_one_name_are_a_divergence_of_title() -> None:
    one = office("gazette", "former minister Ilva Teran spoke", "former minister")
    other = office("herald", "minister Teran spoke", "minister")
    assert {v.says for v in disputes(one, other)["title"].values} == {"former minister", "minister"}


@pytest.mark.parametrize("bare", ["They asked minister Teran", "Teran was then the minister"])
def test_who_is_told_of_as_of_another_time_may_have_been_in_office_then(bare: str) -> None:
    one = office("gazette", "former minister Ilva Teran spoke", "former minister")
    other = Report("herald", bare)
    other.titled("Ilva Teran", "minister")
    assert "title" not in disputes(one, other)


def test_who_was_an_aide_and_who_served_as_one_is_the_same() -> None:
    one = office("gazette", "Teran, who served as a senior aide, spoke.", "senior aide")
    other = office("herald", "Teran was a senior aide to the old king.", "senior aide")
    assert "title" not in disputes(one, other)


def test_two_ways_of_styling_one_office_are_none() -> None:
    one, other = Report("gazette", "fisheries minister Teran"), Report("herald", "minister Teran")
    one.titled("Ilva Teran", "fisheries minister")
    other.titled("Ilva Teran", "minister")
    assert not disputes(one, other)


def test_a_word_before_the_title_makes_it_a_former_one() -> None:
    one = office("gazette", "the former fisheries minister", "fisheries minister")
    other = office("herald", "minister", "minister")
    says = {v.evidence for v in disputes(one, other)["title"].values}
    assert says == {"former fisheries minister", "minister"}


def test_a_word_before_the_title_that_holds_it_for_now_is_no_other_office() -> None:
    one = office("gazette", "Acting Harbour Secretary Teran spoke.", "Harbour Secretary")
    other = office("herald", "Teran, the acting secretary, spoke.", "acting secretary")
    assert "title" not in disputes(one, other)
    plain = office("herald", "Teran, the harbour secretary, spoke.", "harbour secretary")
    assert disputes(one, plain)["title"].values[0].says == "Acting Harbour Secretary"


def test_the_child_of_a_former_mayor_is_no_former_child() -> None:
    one = office("gazette", "Teran, the son of the former mayor, spoke.", "son of the former mayor")
    assert "title" not in disputes(one, office("herald", "Teran, a son, spoke.", "son"))
    one = office("gazette", "Teran, son of the vice mayor, spoke.", "son of the vice mayor")
    assert "title" not in disputes(one, office("herald", "Teran, a son, spoke.", "son"))


def test_who_was_then_in_office_is_its_former_holder() -> None:
    one = office("gazette", "It was then-harbour minister Teran.", "then-harbour minister")
    other = office("herald", "The former harbour minister Teran.", "harbour minister")
    assert "title" not in disputes(one, other)


def test_who_served_as_the_aide_of_a_president_ends_no_presidency() -> None:
    one = office("gazette", "He served as President Teran's pilot.", "President")
    assert "title" not in disputes(one, office("herald", "President Teran spoke.", "President"))


def test_offices_of_two_fields_are_two_offices() -> None:
    one = office("gazette", "The former harbour minister Teran spoke.", "former harbour minister")
    other = office("herald", "Teran, the new farm minister, spoke.", "new farm minister")
    assert "title" not in disputes(one, other)


def test_who_served_in_an_office_is_its_former_holder() -> None:
    one = office("gazette", "Teran, a former senior aide, spoke.", "former senior aide")
    other = office("herald", "Teran, who was previously a senior aide, spoke.", "senior aide")
    assert "title" not in disputes(one, other)


def test_a_title_that_is_kept_for_life_is_no_other_office() -> None:
    one = office("gazette", "former president Teran spoke of the ferries.", "former president")
    other = office("herald", "President Ilva Teran spoke of the ferries.", "President")
    assert "title" not in disputes(one, other)
