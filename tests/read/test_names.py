"""Names: who is mentioned, under which name, with which title and side."""

from collections.abc import Callable

import pytest

from dragoman.model.actor import LocalActor
from dragoman.model.reading import Reading


@pytest.fixture
def named(read_text: Callable[..., Reading]) -> Callable[[str], dict[str, str | None]]:
    """From a text to {words of a mention: the actor it stands for}."""

    def made(text: str) -> dict[str, str | None]:
        return {m.text: m.actor for m in read_text(text).mentions}

    return made


@pytest.fixture
def actors(read_text: Callable[..., Reading]) -> Callable[[str], dict[str, LocalActor]]:
    """From a text to its local actors by name."""

    def made(text: str) -> dict[str, LocalActor]:
        return {a.name: a for a in read_text(text).actors}

    return made


def test_a_mention_is_exactly_its_words_in_the_text(read_text: Callable[..., Reading]) -> None:
    text = "Norwegian Foreign Minister Jana Holt met Peter Lund’s aide in Oslo. She thanked him."
    reading = read_text(text)
    assert reading.mentions
    for m in reading.mentions:
        assert text[m.start : m.end] == m.text
        assert m.start <= m.head < m.end


def test_a_title_before_a_name_gives_role_and_side(
    actors: Callable[[str], dict[str, LocalActor]],
) -> None:
    text = "Norwegian Foreign Minister Jana Holt said the talks would go on."
    holt = actors(text)["Jana Holt"]
    assert holt.type == "person"
    assert holt.side == "Norway"
    assert [(r.title, r.former) for r in holt.roles] == [("Norwegian Foreign Minister", False)]
    role = holt.roles[0]
    assert text[role.start : role.end] == role.title


def test_a_title_after_a_name_gives_a_role(actors: Callable[[str], dict[str, LocalActor]]) -> None:
    text = "Peter Lund, a spokesman for the Harbour Workers Union, said the strike would go on."
    lund = actors(text)["Peter Lund"]
    assert lund.roles[0].title == "spokesman for the Harbour Workers Union"
    assert lund.side == "Harbour Workers Union"


def test_a_former_office_is_marked_as_past(actors: Callable[[str], dict[str, LocalActor]]) -> None:
    text = "Former Danish Prime Minister Karl Brandt told reporters the offer was fair."
    assert [r.former for r in actors(text)["Karl Brandt"].roles] == [True]


def test_a_surname_means_the_full_name_before_it(
    named: Callable[[str], dict[str, str | None]],
) -> None:
    found = named("Jana Holt arrived on Monday. Holt said the round had begun.")
    assert found["Holt"] == "Jana Holt"


def test_a_surname_may_come_before_the_full_name(
    named: Callable[[str], dict[str, str | None]],
) -> None:
    found = named("Holt is back at the table. Jana Holt, 54, had walked out on Monday.")
    assert found["Holt"] == "Jana Holt"


def test_an_arabic_article_does_not_part_a_name(
    named: Callable[[str], dict[str, str | None]],
) -> None:
    found = named("Prime Minister Karim Al-Tamir spoke first. Tamir said little. Al-Tamir left.")
    assert found["Tamir"] == found["Al-Tamir"] == "Karim Al-Tamir"


def test_father_and_son_of_one_name_stay_two(
    actors: Callable[[str], dict[str, LocalActor]],
) -> None:
    found = actors("Karl Brandt Jr. spoke on Monday. His father, Karl Brandt, spoke on Tuesday.")
    assert {"Karl Brandt", "Karl Brandt Jr."} <= set(found)


def test_a_slip_in_a_name_means_the_same_person(
    named: Callable[[str], dict[str, str | None]],
) -> None:
    found = named("Analyst Olga Filipenska said so. Filippenska added that it was too early.")
    assert found["Filippenska"] == "Olga Filipenska"


def test_a_family_name_keeps_its_bearer_where_its_particle_is_written_large(
    named: Callable[[str], dict[str, str | None]],
) -> None:
    found = named('It came after a call with Ursula von der Lund. "Good call," Von der Lund wrote.')
    assert found["Von der Lund"] == "Ursula von der Lund"


def test_a_short_form_in_brackets_means_the_full_name(
    named: Callable[[str], dict[str, str | None]],
) -> None:
    found = named("The Port Workers League (PWL) struck on Monday. The PWL wants 9 per cent.")
    assert found["PWL"] == "Port Workers League"


def test_the_noun_before_a_name_tells_what_it_is(
    actors: Callable[[str], dict[str, LocalActor]],
) -> None:
    found = actors("The rebel group Arda Vesh said it would stop. Arda Vesh freed two men.")
    assert found["Arda Vesh"].type == "organisation"


def test_a_handle_is_its_bearer(named: Callable[[str], dict[str, str | None]]) -> None:
    found = named("Jana Holt wrote it at noon. The ministry shared the post by @JanaHolt later.")
    assert found["@JanaHolt"] == "Jana Holt"


@pytest.mark.parametrize(
    ("text", "words", "state"),
    [
        ("Oslo rejected the offer on Monday.", "Oslo", "Norway"),
        ("Downing Street welcomed the deal.", "Downing Street", "United Kingdom"),
        ("The White House said nothing.", "White House", "United States"),
        ("The UAE agreed to host the talks.", "UAE", "United Arab Emirates"),
        ("The Danish government has agreed.", "The Danish government", "Denmark"),
    ],
)
def test_capitals_seats_and_short_forms_stand_for_the_state(
    named: Callable[[str], dict[str, str | None]], text: str, words: str, state: str
) -> None:
    assert named(text)[words] == state


@pytest.mark.parametrize("text", ["The envoys met in Oslo.", "She flew to Oslo on Monday."])
def test_a_capital_where_something_happens_is_no_actor(
    named: Callable[[str], dict[str, str | None]], text: str
) -> None:
    assert "Oslo" not in named(text)


def test_brussels_stands_for_the_union(named: Callable[[str], dict[str, str | None]]) -> None:
    assert named("Brussels offered lower tariffs on steel.")["Brussels"] == "European Union"


def test_an_adjective_is_a_mention_of_its_state(read_text: Callable[..., Reading]) -> None:
    reading = read_text("A Norwegian official walked out.")
    forms = {m.text: (m.form, m.actor) for m in reading.mentions}
    assert forms["Norwegian"] == ("adjective", "Norway")
    assert forms["A Norwegian official"] == ("description", "a Norwegian official")


def test_a_state_nobody_knows_is_learnt_from_its_adjective(
    actors: Callable[[str], dict[str, LocalActor]],
) -> None:
    text = (
        "Valdorian Foreign Minister Ilra Tesh said Valdoria would sign. "
        "Valdorian officials had asked for more time."
    )
    found = actors(text)
    assert found["Valdoria"].type == "state"
    assert found["Ilra Tesh"].side == "Valdoria"


@pytest.mark.parametrize(
    "text",
    [
        "A Valdorian official waited in the Valdorian capital Port Adelin. {}",
        "A Valdorian official waited in Port Adelin, the capital of Valdoria. {}",
    ],
)
def test_a_capital_nobody_knows_is_learnt_where_it_is_introduced(
    read_text: Callable[..., Reading], text: str
) -> None:
    text = text.format("Valdoria asked for time. Port Adelin rejected the draft.")
    last = [m for m in read_text(text).mentions if m.text == "Port Adelin"][-1]
    assert (last.form, last.actor) == ("metonym", "Valdoria")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A source close to the talks said so.", "a source close to the talks"),
        ("Officials familiar with the draft said so.", "officials familiar with the draft"),
        ("Two diplomats said the text was ready.", "two diplomats"),
        ("The deal was close, the mediators said.", "mediators"),
        ("Hospital directors said so.", "hospital directors"),
        ("At least 40 miners walked out.", "miners"),
    ],
)
def test_the_unnamed_are_called_as_described(
    actors: Callable[[str], dict[str, LocalActor]], text: str, name: str
) -> None:
    assert not actors(text)[name].named


def test_all_words_for_a_state_s_army_are_one_actor(
    named: Callable[[str], dict[str, str | None]],
) -> None:
    found = named("The Norwegian army denied it. The Norwegian military said the army had left.")
    assert found["The Norwegian army"] == found["The Norwegian military"] == found["the army"]


def test_a_ministry_is_one_by_adjective_and_by_possessor(
    named: Callable[[str], dict[str, str | None]],
) -> None:
    found = named("The Danish Foreign Ministry agreed. Denmark's foreign ministry said so at noon.")
    assert found["Denmark's foreign ministry"] == "Danish Foreign Ministry"


def test_another_ministry_of_the_state_stays_another(
    named: Callable[[str], dict[str, str | None]],
) -> None:
    found = named("The Danish Foreign Ministry agreed. Denmark's defense ministry said no.")
    assert found["Denmark's defense ministry"] != "Danish Foreign Ministry"


def test_a_ministry_with_its_state_behind_it_is_named_with_the_adjective(
    named: Callable[[str], dict[str, str | None]],
) -> None:
    text = "The Ministry of Defence of Denmark agreed. The Danish Ministry of Defence said so."
    found = named(text)
    assert found["Ministry of Defence of Denmark"] == "Danish Ministry of Defence"
    assert found["Danish Ministry of Defence"] == "Danish Ministry of Defence"


def test_a_ministry_of_a_state_without_an_adjective_keeps_its_words(
    named: Callable[[str], dict[str, str | None]],
) -> None:
    text = "The Ministry of Defence of Tarvel agreed on Monday."
    assert "Ministry of Defence of Tarvel" in named(text).values()


def test_an_office_and_its_state_before_a_name_are_the_bearer_s(
    named: Callable[[str], dict[str, str | None]],
) -> None:
    found = named("Foreign Minister of Denmark Jana Holt met President of Finland Luc Morel.")
    assert found["Foreign Minister of Denmark"] == "Jana Holt"
    assert found["President of Finland"] == "Luc Morel"


def test_a_statement_speaks_for_who_put_it_out(
    named: Callable[[str], dict[str, str | None]],
) -> None:
    text = "The Harbour Board said in a statement that it would pay. The statement added a date."
    assert named(text)["The statement"] == "Harbour Board"


def test_nothing_is_no_trouble(read_text: Callable[..., Reading]) -> None:
    for text in ("", " ", "\n\n", "...", "\u200b\ufeff", "“", "A" * 3000):
        reading = read_text(text)
        assert all(text[m.start : m.end] == m.text for m in reading.mentions)


def test_a_word_of_rank_that_opens_a_sentence_is_no_part_of_a_name(
    actors: Callable[[str], dict[str, LocalActor]],
) -> None:
    found = actors("President Karl Brandt spoke. Senior Brandt aides said the round was over.")
    assert "Senior Brandt" not in found
    assert "Brandt" in found["Karl Brandt"].aliases


@pytest.mark.parametrize("party", ["Democrat", "Tarn Valley Republican", "Senate Democrat"])
def test_the_party_right_before_a_name_is_no_part_of_it(
    party: str, actors: Callable[[str], dict[str, LocalActor]]
) -> None:
    found = actors(f"On Monday {party} Karl Brandt met the mayor. Brandt left early.")
    assert [name for name in found if "Brandt" in name] == ["Karl Brandt"]


@pytest.mark.parametrize(
    ("office", "body"),
    [
        ("Speaker of the House", None),
        ("Office of Harbour Safety Director", "Office of Harbour Safety"),
        ("Department of Harbour Security Secretary", "Department of Harbour Security"),
    ],
)
def test_the_body_of_an_office_is_no_part_of_the_name_behind_it(
    office: str, body: str | None, actors: Callable[[str], dict[str, LocalActor]]
) -> None:
    found = actors(f"On Monday the mayor met {office} Karl Brandt. Brandt left early.")
    assert [name for name in found if "Brandt" in name] == ["Karl Brandt"]
    assert body is None or body in found


def test_a_member_of_a_party_is_who_stands_behind_in_apposition(
    named: Callable[[str], dict[str, str | None]],
) -> None:
    told = named("The panel's top Democrat, Karl Brandt, left early.")
    assert told["Democrat"] == "Karl Brandt"


def test_whoever_seems_so_is_not_who_says_it(named: Callable[[str], dict[str, str | None]]) -> None:
    found = named(
        "Karl Brandt said on Monday that the plan was Joe Holt’s and that he seemed ready."
    )
    assert found["he"] == "Joe Holt"


def test_a_party_before_what_is_no_person_stays_in_the_name(
    actors: Callable[[str], dict[str, LocalActor]],
) -> None:
    found = actors("The Republican Harbour Committee met the Green Valley Board on Monday.")
    assert "Republican Harbour Committee" in found


def test_a_name_that_a_lost_link_repeats_is_read_once(
    actors: Callable[[str], dict[str, LocalActor]],
) -> None:
    text = (
        "Speaker Jana Holt Jana Marie HoltTalks stall over the harbour MORE said on Monday that "
        "she would sign. Holt left."
    )
    found = actors(text)
    assert [name for name in found if "Holt" in name] == ["Jana Holt"]


def test_what_mostly_stands_before_nouns_is_nobodys_name(
    named: Callable[[str], dict[str, str | None]],
) -> None:
    text = (
        "The Brandtsen vote is near. A Brandtsen deal was never signed, and the Brandtsen "
        "deadline has passed. Peter Lund spoke of Brandtsen."
    )
    assert "Brandtsen" not in named(text)


def test_a_persons_administration_does_not_make_her_a_thing(
    named: Callable[[str], dict[str, str | None]],
) -> None:
    text = (
        "The Brandtsen vote is near. A Brandtsen deal was never signed, and the Brandtsen "
        "deadline has passed. Jana Brandtsen spoke for an hour."
    )
    assert named(text)["Brandtsen"] == "Jana Brandtsen"


def test_parts_of_a_kingdom_are_not_their_namesakes(
    actors: Callable[[str], dict[str, LocalActor]],
) -> None:
    found = actors("The minister flew to Northern Ireland and met Scottish officials.")
    assert "Northern Ireland" in found
    assert "Ireland" not in found
    assert found["Scottish officials"].side == "Scotland"


def test_a_hyphen_within_a_given_name_ends_no_name(
    actors: Callable[[str], dict[str, LocalActor]],
) -> None:
    found = actors("The minister, Lee Min-ho, spoke for an hour.")
    assert "Lee Min-ho" in found


@pytest.mark.parametrize("title", ["Secretary of State", "Outgoing Chief of Staff"])
def test_an_office_over_something_that_opens_a_text_is_no_part_of_the_name(
    actors: Callable[[str], dict[str, LocalActor]], title: str
) -> None:
    text = f"{title} Karl Brandt stayed home. The secretary and the chief were ill."
    assert "Karl Brandt" in actors(text)


def test_who_has_left_an_office_does_not_speak_for_it(
    actors: Callable[[str], dict[str, LocalActor]],
) -> None:
    text = (
        "Jana Holt, a former Norwegian minister, spoke after the former Danish envoy Karl Brandt."
    )
    found = actors(text)
    assert (found["Jana Holt"].side, found["Karl Brandt"].side) == (None, None)


def test_a_month_or_a_short_day_may_open_a_name(
    actors: Callable[[str], dict[str, LocalActor]],
) -> None:
    found = actors("Jan Holt spoke for Sun Life Investment Management in Lima on Sunday.")
    assert {"Jan Holt", "Sun Life Investment Management"} <= set(found)


def test_a_continent_is_not_the_state_whose_adjective_it_holds(
    actors: Callable[[str], dict[str, LocalActor]],
) -> None:
    found = actors("The Latin American Trade Council met. South American leaders came.")
    assert "United States" not in found
    assert all(actor.side != "United States" for actor in found.values())


def test_a_campus_is_no_part_of_the_state_whose_seat_it_is_named_after(
    actors: Callable[[str], dict[str, LocalActor]],
) -> None:
    found = actors("Bo Lind, an expert at Georgetown University, spoke.")
    assert found["Bo Lind"].side != "Guyana"
