"""What a party says that it will or may do, in its own mouth and about things."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dragoman.extract.positions import positions
from dragoman.model.position import Position
from dragoman.model.quote import Quote
from dragoman.model.reading import Reading

ReadText = Callable[..., Reading]


def _told(read_text: ReadText, words: str, speaker: str) -> tuple[Position, ...]:
    """The stands of "SPEAKER said WORDS."."""
    text = f"{speaker} said {words}."
    at = text.index(words)
    quote = Quote("a", at, at + len(words), words, "indirect", speaker, "test")
    return positions(read_text(text), (quote,))


def test_any_deed_that_a_party_announces_is_offered(read_text: ReadText) -> None:
    (found,) = _told(read_text, "we will step in with ferries of our own", "Norway")
    assert (found.party, found.stance) == ("Norway", "offers")
    assert found.issue == "step in with ferries of our own"


def test_what_it_takes_against_another_is_a_refusal(read_text: ReadText) -> None:
    (found,) = _told(read_text, "it would take countermeasures", "Norway")
    assert (found.party, found.stance) == ("Norway", "rejects")


@pytest.mark.parametrize(
    ("words", "stance"),
    [
        ("Norway could settle the dispute through a decree", "offers"),
        ("Norway might extend the levy to all imports", "undecided"),
        ("Norway may impose a second levy", "undecided"),
    ],
)
def test_what_a_party_says_it_may_do_is_open(words: str, stance: str, read_text: ReadText) -> None:
    (found,) = _told(read_text, words, "Norway")
    assert (found.party, found.stance) == ("Norway", stance)


@pytest.mark.parametrize(
    "words",
    [
        "we will see",
        "it will step down in spring",
        "it would meet the envoy in spring",
        "we will find out soon",
    ],
)
def test_thoughts_trips_and_chances_are_no_deeds(words: str, read_text: ReadText) -> None:
    assert _told(read_text, words, "Norway") == ()


def test_a_deed_that_another_tells_of_is_none(read_text: ReadText) -> None:
    assert _told(read_text, "Chile would step in with ferries of its own", "Norway") == ()


def test_what_happens_to_a_thing_on_a_condition_is_the_speakers_stand(read_text: ReadText) -> None:
    (found,) = _told(read_text, "the levy would fall if the ports reopened", "Norway")
    assert (found.party, found.stance, found.condition) == (
        "Norway",
        "conditional",
        "if the ports reopened",
    )


def test_what_befalls_another_on_a_condition_is_the_speakers_stand(read_text: ReadText) -> None:
    (found,) = _told(read_text, "Chile will face a second levy unless it opens its ports", "Norway")
    assert (found.party, found.stance) == ("Norway", "conditional")


def test_a_deed_of_another_on_a_condition_stays_the_others(read_text: ReadText) -> None:
    (found,) = _told(read_text, "Chile would open its ports if the levy was lifted", "Norway")
    assert (found.party, found.stance) == ("Chile", "conditional")


def test_a_threat_needs_no_condition(read_text: ReadText) -> None:
    (found,) = positions(read_text("Norway threatened to close the strait."), ())
    assert (found.party, found.stance, found.condition) == ("Norway", "conditional", None)


def test_what_is_under_a_plan_is_not_the_stand_of_who_bears_it(read_text: ReadText) -> None:
    text = "Under Norway's plan, Chile would relinquish the islands."
    assert "Chile" not in [p.party for p in positions(read_text(text), ())]


def test_what_a_party_says_it_can_do_on_a_condition_is_its_stand(read_text: ReadText) -> None:
    (found,) = _told(read_text, "we can go on with the dredging if the levy is lifted", "Norway")
    assert (found.party, found.stance) == ("Norway", "conditional")


def test_what_a_party_says_it_may_accept_is_undecided(read_text: ReadText) -> None:
    (found,) = _told(read_text, "Norway could support a longer transition", "Norway")
    assert (found.party, found.stance, found.issue) == (
        "Norway",
        "undecided",
        "longer transition",
    )


def test_what_others_say_it_may_accept_is_a_guess(read_text: ReadText) -> None:
    assert _told(read_text, "Chile could support a longer transition", "Norway") == ()
    assert positions(read_text("Chile could support a longer transition."), ()) == ()


def test_what_represents_a_disgrace_is_refused(read_text: ReadText) -> None:
    (found,) = _told(read_text, "the levy represents an outrage", "Norway")
    assert (found.party, found.stance, found.issue) == ("Norway", "rejects", "levy")


def test_a_poll_holds_no_stand(read_text: ReadText) -> None:
    assert positions(read_text("A Norwegian poll rejected the levy."), ()) == ()


def test_nobodys_stand_is_on_somebody(read_text: ReadText) -> None:
    text = (
        "Prime Minister Ada Lind of Norway spoke. Chile voiced its support for the prime minister."
    )
    assert positions(read_text(text), ()) == ()


def test_talks_that_are_put_off_are_refused(read_text: ReadText) -> None:
    (found,) = _told(read_text, "it would pause talks with Chile", "Norway")
    assert (found.party, found.stance) == ("Norway", "rejects")


def test_a_threat_to_somebody_is_no_stand(read_text: ReadText) -> None:
    assert positions(read_text("Norway threatened the crew."), ()) == ()


def test_what_no_party_says_of_a_thing_is_none(read_text: ReadText) -> None:
    text = "Ada Lind said the levy would fall if the ports reopened."
    words = "the levy would fall if the ports reopened"
    at = text.index(words)
    quote = Quote("a", at, at + len(words), words, "indirect", "Ada Lind", "test")
    assert positions(read_text(text), (quote,)) == ()


def test_a_side_that_somebody_has_left_holds_none_of_his_stands(read_text: ReadText) -> None:
    text = (
        "President Ada Lind, a former Harbour Guild commander, met the council. "
        "Lind rejected the fishing quota."
    )
    (found,) = positions(read_text(text), ())
    assert (found.party, found.stance) == ("Ada Lind", "rejects")


def test_what_a_party_has_made_clear_is_its_own_whoever_is_quoted_with_it(
    read_text: ReadText,
) -> None:
    (found,) = _told(read_text, "Chile had stressed that it will never return the islands", "Peru")
    assert (found.party, found.rule) == ("Chile", "positions.modal.refusal")


def test_the_name_beside_a_counterpart_holds_its_stand(read_text: ReadText) -> None:
    text = "Peru's minister came. His counterpart, Ada Tarn, dismissed the quota."
    (found,) = positions(read_text(text), ())
    assert (found.party, found.stance) == ("Ada Tarn", "rejects")


@pytest.mark.parametrize(
    ("words", "stance"),
    [
        ("the new court is in the interest of the region", "accepts"),
        ("it is in the national interest to share the quota", "accepts"),
        ("a second levy would not be in our best interests", "rejects"),
        ("a return to the old quota is not on the table", "rejects"),
        ("it is high time the talks resumed", "demands"),
    ],
)
def test_interests_the_table_and_high_time_tell_a_stand(
    words: str, stance: str, read_text: ReadText
) -> None:
    (found,) = _told(read_text, words, "Norway")
    assert (found.party, found.stance) == ("Norway", stance)


def test_what_is_up_to_somebody_he_has_not_decided(read_text: ReadText) -> None:
    (found,) = _told(read_text, "it is up to Chile to decide on the levy", "Norway")
    assert (found.party, found.stance, found.issue) == ("Chile", "undecided", "levy")


def test_others_are_spoken_of_as_they(read_text: ReadText) -> None:
    text = "“They wanted the levy lifted,” Norway said. Norway met Chile. Norway left Chile."
    at = text.index("They")
    quote = Quote("a", at, at + 28, "They wanted the levy lifted,", "direct", "Norway", "test")
    assert [p.party for p in positions(read_text(text), (quote,))] == ["Chile"]


def test_a_spokesman_speaks_for_whom_he_is_called_after(read_text: ReadText) -> None:
    (found,) = positions(read_text("A spokesman for Norway rejected the levy."), ())
    assert found.party == "Norway"


@pytest.mark.parametrize("words", ["Chile will never have the reactor", "Chile cannot have it all"])
def test_what_another_is_not_to_have_its_speaker_refuses(words: str, read_text: ReadText) -> None:
    (found,) = _told(read_text, words, "Norway")
    assert (found.party, found.stance) == ("Norway", "rejects")


def test_what_somebody_will_no_longer_do_he_refuses(read_text: ReadText) -> None:
    (found,) = _told(read_text, "it would no longer share the radar data", "Norway")
    assert (found.party, found.stance) == ("Norway", "rejects")


def test_what_is_said_on_air_is_not_the_broadcaster_s(read_text: ReadText) -> None:
    assert not _told(read_text, "the levy must be scrapped", "Reuters")
