"""Which body "the group" or "the administration" is, and who is named by short titles."""

from collections.abc import Callable

import pytest

from dragoman.model.reading import Reading

Last = Callable[[str, str], str | None]


def test_the_company_is_the_one_just_named_as_a_subject_and_not_one_of_long_ago(
    last: Last,
) -> None:
    text = (
        "Marlow Airlines lost money. Talks were held in Port Adel. Harrow Steel closed on Monday, "
        "after the company sold its wells."
    )
    assert last(text, "the company") == "Harrow Steel"


def test_a_noun_of_a_class_is_no_body_of_which_nothing_is_told(last: Last) -> None:
    text = "Velmar said prices would rise. On Monday the court heard three witnesses."
    assert last(text, "the court") == "court"


def test_the_object_of_a_body_is_another_body(last: Last) -> None:
    text = "The Dock Council met Arda Vesh fighters. Tarn Watch accused the group of lying."
    assert last(text, "the group") != "Tarn Watch"


def test_what_a_noun_goes_on_to_tell_makes_it_its_own(last: Last) -> None:
    text = "The Dock Office closed. He left the office of a lawyer on Monday."
    assert last(text, "the office") == "office"


def test_opposition_to_a_plan_is_nobody(read_text: Callable[..., Reading]) -> None:
    found = read_text("Their opposition to the plan grew.").mentions
    assert not [m for m in found if "opposition" in m.text]


@pytest.mark.parametrize(
    "text",
    [
        "President Holt spoke. The Holt administration said it would sign.",
        "President Holt spoke. Holt's administration said it would sign.",
    ],
)
def test_a_government_called_by_its_head_is_no_person(
    read_text: Callable[..., Reading], text: str
) -> None:
    found = {m.actor for m in read_text(text).mentions if "administration" in m.text}
    assert found == {"Holt administration"}


def test_one_mans_administration_is_not_anothers(last: Last) -> None:
    text = "The Holt administration signed it. Lund's administration has not."
    assert last(text, "Lund's administration") == "Lund administration"


def test_the_administration_is_the_one_called_by_its_head_and_no_agency(last: Last) -> None:
    text = (
        "The Holt administration met on Monday. The Port Safety Administration sent a letter. "
        "On Friday the administration said no."
    )
    assert last(text, "the administration") == "Holt administration"


@pytest.mark.parametrize(
    "text",
    [
        "The Danish government passed a law. It was late. The government refused the fee.",
        "COPENHAGEN, May 2 (ONA) - The toll was raised. The government refused the fee.",
    ],
)
def test_a_bare_government_is_that_of_the_article(last: Last, text: str) -> None:
    assert last(text, "The government") == "Denmark"


@pytest.mark.parametrize(
    "text",
    [
        "The Danish government and the Polish government met. The government refused the fee.",
        "The toll was raised. The government refused the fee.",
    ],
)
def test_a_bare_government_of_two_or_of_none_stays_open(last: Last, text: str) -> None:
    assert last(text, "The government") not in ("Denmark", "Poland")


def test_a_government_in_a_seat_is_its_states(last: Last) -> None:
    assert last("The government in Copenhagen said no.", "The government") == "Denmark"


def test_the_government_of_a_state_is_that_state(last: Last) -> None:
    assert last("The leftist government of Denmark said no.", "The leftist government") == "Denmark"


def test_who_behind_a_body_is_the_person_who_founded_it(last: Last) -> None:
    text = "Jana Holt, a donor and the founder of Velmar Resources, who has accused us, left."
    assert last(text, "who") == "Jana Holt"


def test_a_short_title_ends_what_stands_before_a_name(last: Last) -> None:
    text = "Former Norland Gov. Jana Holt spoke to reporters. Holt left."
    assert last(text, "Holt") == "Jana Holt"


def test_the_senator_is_who_was_introduced_with_the_short_title(last: Last) -> None:
    text = "Sen. Karl Holt met Gov. Mary Lund. The senator left early."
    assert last(text, "The senator") == "Karl Holt"


def test_a_korean_given_name_goes_past_its_hyphen(last: Last) -> None:
    text = "South Korean President Kim Jae-in said on Friday he was content. Kim left."
    assert last(text, "Kim") == "Kim Jae-in"


def test_the_head_of_a_body_that_has_a_state_in_its_name_is_a_person(last: Last) -> None:
    text = "Ruta Vesh, the head of the Norway Export Institute, said so. She left."
    assert last(text, "She") == "Ruta Vesh"


def test_who_heads_a_private_body_does_not_speak_for_the_state(
    read_text: Callable[..., Reading],
) -> None:
    text = "Jana Holt, the head of the Danish Shipping Association, said prices would rise."
    sides = {a.name: a.side for a in read_text(text).actors}
    assert sides["Jana Holt"] == "Danish Shipping Association"


def test_the_president_is_no_societys_and_none_of_old(last: Last) -> None:
    text = (
        "President Jana Holt sent it. Karl Lund, the president of the Dock Workers union, read it, "
        "and so did former President Mary Brandt. Reporters asked the president about it."
    )
    assert last(text, "the president") == "Jana Holt"


def test_the_president_is_no_vice_president(last: Last) -> None:
    text = "President Jana Holt left. Vice President Karl Lund said the president would come back."
    assert last(text, "the president") == "Jana Holt"


def test_the_presidents_wife_is_not_the_president(last: Last) -> None:
    text = "President Jana Holt left. The president's husband waved. The president was late."
    assert last(text, "The president") == "Jana Holt"


def test_whom_a_president_presses_is_another_president(last: Last) -> None:
    text = "President Karl Lund spoke. Lund pressed the Danish president to sign the paper."
    assert last(text, "the Danish president") != "Karl Lund"


def test_a_petition_asks_for_itself(last: Last) -> None:
    text = "Marlow Airlines said no. The petition was sent by readers. It asks for a vote."
    assert last(text, "It") is None


def test_a_description_goes_past_two_adjectives(read_text: Callable[..., Reading]) -> None:
    text = "The head of a Danish and Norwegian agency resigned on Sunday."
    assert "head of a Danish and Norwegian agency" in {a.name for a in read_text(text).actors}


def test_of_two_administrations_the_one_met_most_is_meant(last: Last) -> None:
    text = (
        "The Holt administration met. The Holt administration voted. Reporters recalled the Lund "
        "administration. On Friday the administration said no."
    )
    assert last(text, "the administration") == "Holt administration"


def test_the_governor_of_one_place_is_not_anothers(last: Last) -> None:
    text = (
        "Karl Holt, governor of the Adel region, spoke. The governor of the Tarn region said that "
        "two ships had left."
    )
    assert last(text, "The governor of the Tarn region") != "Karl Holt"


def test_who_heads_a_chamber_of_commerce_does_not_speak_for_the_state(
    read_text: Callable[..., Reading],
) -> None:
    text = "Jana Holt, president of the US Chamber of Commerce, said prices would rise."
    sides = {a.name: a.side for a in read_text(text).actors}
    assert sides["Jana Holt"] != "United States"


def test_a_parliament_named_first_is_not_another_one_named_later(last: Last) -> None:
    text = "The plan was defeated in Parliament. Voters chose a Tarnian Parliament on Sunday."
    assert last(text, "Parliament") == "Parliament"
    text = "Voters chose a Tarnian Parliament on Sunday. The plan was defeated in Parliament."
    assert last(text, "Parliament") == "Tarnian Parliament"


def test_as_what_somebody_serves_is_nobody_new(read_text: Callable[..., Reading]) -> None:
    text = "Jana Holt said it was an honour to serve as the second female mayor of Tarn. She left."
    assert [a.name for a in read_text(text).actors if a.type == "person"] == ["Jana Holt"]


def test_the_leaving_of_a_union_is_nobody(read_text: Callable[..., Reading]) -> None:
    text = "Tarnexit has brought down Jana Holt. Tarnexit divides the town, and she knows it."
    assert "Tarnexit" not in {a.name for a in read_text(text).actors}


def test_resistance_to_something_is_no_movement(read_text: Callable[..., Reading]) -> None:
    text = "The vote was delayed by fierce resistance from Norway."
    assert [a.name for a in read_text(text).actors] == ["Norway"]


def test_an_army_that_fights_for_itself_is_no_states(read_text: Callable[..., Reading]) -> None:
    text = "The Free Chilean Army rejected the truce. The Chilean army said it would hold it."
    sides = {a.name: a.side for a in read_text(text).actors}
    assert sides["Free Chilean Army"] is None
    assert sides["Chilean military"] == "Chile"


def test_a_motion_against_somebody_is_no_part_of_that_ones_title(
    read_text: Callable[..., Reading],
) -> None:
    text = "The House passed Articles of Censure Against President Ada B. Lind. Lind left."
    (lind,) = [a for a in read_text(text).actors if a.name == "Ada B. Lind"]
    assert lind.side is None
    assert [role.title for role in lind.roles] == ["President"]


def test_the_office_before_a_short_title_is_no_part_of_the_bodys_name(
    read_text: Callable[..., Reading],
) -> None:
    text = "He praised Tarn Harbour Committee Chairman Rep. Ada Lind."
    assert {"Tarn Harbour Committee", "Ada Lind"} <= {a.name for a in read_text(text).actors}
