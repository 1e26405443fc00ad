"""Page furniture: what a page prints around the sentences of an article is part of none of them."""

from collections.abc import Callable

import pytest

from dragoman.model.reading import Reading
from dragoman.read.furniture import stretches


def shown(text: str) -> list[str]:
    return [text[s.start : s.end] for s in stretches(text)]


def sentences(reading: Reading) -> list[str]:
    return [s.text.strip() for s in reading.doc.sents if s.text.strip()]


def test_a_sentence_begins_behind_labels_and_a_byline(read_text: Callable[..., Reading]) -> None:
    text = (
        "Valdoria After the War Advertisement Supported by The curbs end in May. By Jana Holt "
        "Reporting from Brussels Danish ministers agreed on Monday to lift the curbs."
    )
    assert sentences(read_text(text)) == [
        "Valdoria After the War",
        "Advertisement",
        "Supported by",
        "The curbs end in May.",
        "By Jana Holt Reporting from Brussels",
        "Danish ministers agreed on Monday to lift the curbs.",
    ]


@pytest.mark.parametrize(
    ("byline", "rest"),
    [
        ("By Jana Holt", "The round was over on Monday."),
        ("By Jana Holt and Karl M. Brandt", "Ministers met."),
        ("By Jana Holt Reporting from Kuala Lumpur, Malaysia", "The round was over."),
        ("By Jana Holt Reporting from Port Adel, Valdoria", "The round was over."),
    ],
)
def test_a_byline_ends_where_the_first_sentence_begins(byline: str, rest: str) -> None:
    assert shown(f"They met in May. {byline} {rest}") == [byline]


@pytest.mark.parametrize(
    "text",
    [
        "Advertisement for the truce is scarce.",
        "It was drafted By Monday evening they had left.",
        "The plan was written by Jana Holt Reporting staff were told.",
        "They signed up for the round. We hear from you often.",
    ],
)
def test_words_of_a_sentence_are_no_furniture(text: str) -> None:
    assert shown(text) == []


def test_a_caption_ends_with_its_credit(read_text: Callable[..., Reading]) -> None:
    text = "Jana Holt in Oslo, May 2, 2031 (credit: Karl Brandt/Tarnpress) Holt rejected the offer."
    assert sentences(read_text(text))[-1] == "Holt rejected the offer."


def test_who_wrote_the_article_is_not_she(last: Callable[[str, str], str | None]) -> None:
    text = "Talks stall. By Mary Holt The round was over. She said so on Monday."
    assert last(text, "She") != "Mary Holt"


def test_a_line_about_a_film_is_furniture_as_a_whole() -> None:
    text = "They left.\nPlay Video 1:25 Jana Holt speaks in Oslo – video\nShe was content."
    assert shown(text) == ["Play Video 1:25 Jana Holt speaks in Oslo – video"]


def test_a_line_of_the_page_is_furniture_as_a_whole() -> None:
    assert shown("They left.\nContributing: Karl Brandt\nShe was content.") == [
        "Contributing: Karl Brandt"
    ]
    assert shown("They left. Contributing: Karl Brandt") == []


def test_a_link_to_another_article_is_a_sentence_of_its_own(
    read_text: Callable[..., Reading],
) -> None:
    told = sentences(read_text("They left.\nMore:Holt leaves the talks\nShe was content."))
    assert told == ["They left.", "More:", "Holt leaves the talks", "She was content."]


def test_the_button_of_a_film_is_furniture_where_a_caption_follows() -> None:
    assert shown("CLOSE President Jana Holt told ministers to leave.") == ["CLOSE"]
    assert shown("They want to CLOSE the port.") == []


def test_what_only_furniture_names_is_nobody(read_text: Callable[..., Reading]) -> None:
    reading = read_text(
        "Holt left Oslo. To view this video please enable JavaScript, and consider upgrading to a "
        "web browser that supports HTML5 video Jana Holt stayed for years. She met Karl Brandt."
    )
    assert {m.text for m in reading.mentions} >= {"Jana Holt", "Karl Brandt"}
    assert not [a.name for a in reading.actors if "HTML" in a.name or "JavaScript" in a.name]


def test_a_notice_to_the_reader_is_known_as_one(read_text: Callable[..., Reading]) -> None:
    text = "Holt left. Thank you for your patience while we verify access. Brandt stayed."
    (notice,) = read_text(text).notices
    assert text[slice(*notice)] == "Thank you for your patience while we verify access."


def test_what_a_subscriber_agrees_to_is_a_notice() -> None:
    notice = "By subscribing I accept the terms of use and privacy policy"
    assert shown(f"The round was over.\n{notice}") == [notice]


def test_a_text_of_nothing_but_furniture_is_read_at_a_bounded_cost() -> None:
    assert len(stretches("Advertisement By Ab Cd " * 50_000)) <= 10_000


@pytest.mark.parametrize(
    "credit",
    [
        "Jana Holt/AP Photo",
        "J. Jana Holt-Berg/AFP via Getty Images",
        "KARL BRANDT/Pool/Reuters",
        "Jana Holt / Reuters",
    ],
)
def test_a_photographer_and_the_house_of_a_picture_are_furniture(credit: str) -> None:
    assert shown(f"Ministers met in Tarn. | {credit} The round was over on Monday.") == [credit]


@pytest.mark.parametrize(
    "text", ["TARN, May 21. /TASS/. Ministers met.", "They spoke to AP/Reuters in Tarn."]
)
def test_an_agency_between_slashes_is_no_picture_credit(text: str) -> None:
    assert shown(text) == []


def test_who_took_a_picture_is_no_side_of_whom_it_shows(read_text: Callable[..., Reading]) -> None:
    text = (
        "Sen. Mary Fenwick will table a bill. | Ann Bell/AP Photo congress Mary Fenwick pushes for "
        "a bill. Sen. Mary Fenwick said she will propose a law."
    )
    sides = {actor.name: actor.side for actor in read_text(text).actors}
    assert sides["Mary Fenwick"] is None
