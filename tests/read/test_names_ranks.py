"""What the reader promises of an office that is named again: whose it may be, and whose not."""

from collections.abc import Callable

import pytest

from dragoman.model.reading import Reading

ReadText = Callable[..., Reading]

PREMIER = "Norwegian Prime Minister Jana Holt spoke on Monday. "
DEPUTY = "Deputy Prime Minister Jana Holt spoke on Monday. "
MINISTER = "Security Minister Jana Holt spoke on Monday. "


def meant(read_text: ReadText, text: str) -> dict[str, str | None]:
    """From a text to {words of a mention: the actor it stands for}."""
    return {m.text: m.actor for m in read_text(text).mentions}


@pytest.mark.parametrize(
    ("text", "again"),
    [
        (PREMIER + "The prime minister left early.", "The prime minister"),
        (DEPUTY + "The minister left early.", "The minister"),
        (DEPUTY + "The deputy prime minister left early.", "The deputy prime minister"),
        (MINISTER + "The security minister left early.", "The security minister"),
    ],
)
def test_an_office_that_is_named_again_is_its_holders(
    text: str, again: str, read_text: ReadText
) -> None:
    assert meant(read_text, text)[again] == "Jana Holt"


@pytest.mark.parametrize(
    ("text", "again"),
    [
        (DEPUTY + "The prime minister left early.", "The prime minister"),
        (PREMIER + "The deputy prime minister left early.", "The deputy prime minister"),
        (MINISTER + "The prime minister left early.", "The prime minister"),
        (PREMIER + "The health minister left early.", "The health minister"),
        ("Police chief Jana Holt spoke. The next police chief left.", "The next police chief"),
        ("Vice President Jana Holt spoke. The president left early.", "The president"),
    ],
)
def test_a_deputys_a_coming_or_another_ministers_office_is_not_the_holders(
    text: str, again: str, read_text: ReadText
) -> None:
    assert meant(read_text, text).get(again) != "Jana Holt"


def test_an_ambassador_to_one_state_is_none_to_another(read_text: ReadText) -> None:
    text = (
        "Norway's ambassador to Chile, Jana Holt, spoke on Monday. "
        "Norway's ambassador to Peru left early."
    )
    assert meant(read_text, text).get("Norway's ambassador to Peru") != "Jana Holt"


def test_sisters_of_one_initial_stay_two(read_text: ReadText) -> None:
    text = "Elizabeth Brandt was held for a year. Emma Brandt said she waited."
    assert meant(read_text, text)["Emma Brandt"] == "Emma Brandt"


def test_one_given_name_in_two_spellings_is_one_persons(read_text: ReadText) -> None:
    found = meant(read_text, "Sergey Brandt spoke on Monday. Sergei Brandt then left the room.")
    assert found["Sergei Brandt"] == "Sergey Brandt"


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Critics recalled the Harbour Guild leader Holt had arrested a year ago.", None),
        ("The Harbour Guild leader Holt had met was released.", None),
        ("The Harbour Guild leader Holt had ordered the strike.", "Harbour Guild"),
        ("Critics asked why the Harbour Guild leader Holt had arrested him.", "Harbour Guild"),
    ],
)
def test_a_leader_whom_somebody_did_something_to_is_another(
    text: str, named: str | None, read_text: ReadText
) -> None:
    sides = {a.name: a.side for a in read_text("Jana Holt came. " + text).actors}
    assert sides["Jana Holt"] == named


@pytest.mark.parametrize(
    "phrase", ["The Liberal leader", "The military leader", "The rebel leader"]
)
def test_a_president_is_no_leader_of_what_nothing_calls_him(
    phrase: str, read_text: ReadText
) -> None:
    text = f"President Jana Holt spoke on Monday. {phrase} left early."
    assert meant(read_text, text).get(phrase) != "Jana Holt"


def test_a_president_is_the_leader_of_his_state(read_text: ReadText) -> None:
    text = "Norway's President Jana Holt spoke on Monday. The Norwegian leader left early."
    assert meant(read_text, text)["The Norwegian leader"] == "Jana Holt"


@pytest.mark.parametrize(
    "text",
    [
        "Acting Director of National Fisheries David Holt left.",
        "Former Secretaries of State David Holt and Jana Berg left.",
        "Deputy CIA Director David Holt left.",
        "The Director of the Harbour Institute David Holt left.",
    ],
)
def test_what_an_office_is_over_is_no_part_of_a_name(text: str, read_text: ReadText) -> None:
    assert "David Holt" in {actor.name for actor in read_text(text).actors}


def test_an_envoy_is_of_the_state_that_sent_her(read_text: ReadText) -> None:
    text = "Norway's UN ambassador Jana Holt left. Chile's UN envoy stayed."
    sides = {actor.name: actor.side for actor in read_text(text).actors}
    assert (sides["Jana Holt"], sides["Chile's UN envoy"]) == ("Norway", "Chile")


def test_a_title_that_opens_a_line_is_of_the_name_behind_it(read_text: ReadText) -> None:
    reading = read_text("Updated later\n\nPresident Holt signed the order. The pact pleased Holt.")
    roles = {a.name: [r.title for r in a.roles] for a in reading.actors}
    assert roles["Holt"] == ["President"]
    assert "President" not in roles
