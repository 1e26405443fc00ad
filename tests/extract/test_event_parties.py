"""Who acts in an event: by the sentence's own grammar, and by what the article is about."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from dragoman.extract.events import events
from dragoman.model.event import Event
from dragoman.model.quote import Quote
from dragoman.model.reading import Reading

PUBLISHED = "2031-03-12"

Read = Callable[..., Reading]


def told(read_text: Read, text: str, kind: str) -> Event:
    """The last event of a kind that a text tells."""
    return [e for e in events(read_text(text, PUBLISHED), ()) if e.kind == kind][-1]


def said(reading: Reading, words: str, speaker: str) -> Quote:
    """A quote of some words of a text by somebody."""
    start = reading.article.text.index(words)
    return Quote(
        article=reading.article.key,
        start=start,
        end=start + len(words),
        content=words,
        kind="direct",
        speaker=speaker,
        rule="test",
    )


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        ("Norway asked Chile to delay its offensive.", "strike", {"Chile"}),
        ("The pact was put forward at the talks by Norway.", "proposal", {"Norway"}),
        ("The draft was passed to Norway through Finland.", "handover", {"Finland"}),
        ("Norway accused Chile of shelling the port.", "strike", {"Chile"}),
        ("Anna Berg and Minister Karl Holm met in Lima.", "meeting", {"Anna Berg", "Karl Holm"}),
        ("Anna Berg flew to Lima for talks with Karl Holm.", "talks", {"Anna Berg", "Karl Holm"}),
    ],
)
def test_grammar_tells_who_acts(text: str, kind: str, who: set[str], read_text: Read) -> None:
    assert set(told(read_text, text, kind).actors) == who


def test_who_says_in_direct_words_what_another_must_do_demands_it(read_text: Read) -> None:
    words = "Norway should take the offer. It is fair"
    reading = read_text(f'"{words}," Karl Holm wrote.', PUBLISHED)
    quote = said(reading, words, "Karl Holm")
    asked = [e for e in events(reading, (quote,)) if e.rule == "events.demand.advice"]
    assert [(e.actors, e.recipients) for e in asked] == [(("Karl Holm",), ("Norway",))]


def test_what_the_article_itself_says_somebody_should_do_is_no_demand(read_text: Read) -> None:
    found = events(read_text("Norway should take the offer.", PUBLISHED), ())
    assert all(e.kind != "demand" for e in found)


def test_the_parties_of_a_war_are_the_two_sides(read_text: Read) -> None:
    text = "The war between Norway and Chile goes on.\nA truce is far off.\nFinland said so twice."
    assert set(told(read_text, text, "ceasefire").actors) == {"Norway", "Chile"}


def test_a_state_that_only_hosts_is_no_party(read_text: Read) -> None:
    text = (
        "Norway and Chile held talks in Peru.\nIn Peru, Norway and Chile had met before.\n"
        "The two sides agreed on a truce in Peru."
    )
    assert set(told(read_text, text, "ceasefire").actors) == {"Norway", "Chile"}


def test_who_mediates_is_no_party(read_text: Read) -> None:
    text = (
        "Finland mediated between Norway and Chile.\nFinland had called for a truce.\n"
        "The talks will resume on Friday."
    )
    assert set(told(read_text, text, "talks").actors) == {"Norway", "Chile"}


def test_a_measure_that_is_lifted_is_that_of_whoever_imposed_it(read_text: Read) -> None:
    text = "Norway imposed sanctions on Chile.\nThe sanctions were lifted on Monday."
    assert told(read_text, text, "withdrawal").actors == ("Norway",)


def test_agentless_attacks_are_by_whoever_attacks_in_the_article(read_text: Read) -> None:
    text = "Norway shelled a village on Monday.\nA school was hit on Tuesday."
    assert told(read_text, text, "strike").actors == ("Norway",)


def test_captives_returned_to_a_side_are_freed_by_the_other(read_text: Read) -> None:
    text = "Norway and Chile held talks.\nForty crew members were returned to Chile on Monday."
    assert told(read_text, text, "release").actors == ("Norway",)


def test_i_is_the_speaker_and_we_is_the_speakers_side(read_text: Read) -> None:
    text = "“I reject the plan,” said Chilean Foreign Minister Karl Holm. “We shelled the port.”"
    reading = read_text(text, PUBLISHED)
    quotes = (
        said(reading, "I reject the plan", "Karl Holm"),
        said(reading, "We shelled the port", "Karl Holm"),
    )
    who = {e.kind: e.actors for e in events(reading, quotes)}
    assert (who["rejection"], who["strike"]) == (("Karl Holm",), ("Chile",))


def test_they_in_a_speech_is_the_other_side(read_text: Read) -> None:
    text = (
        "Norway and Chile held talks in Oslo.\n"
        "“They wanted the fee scrapped,” said Chilean Foreign Minister Karl Holm."
    )
    reading = read_text(text, PUBLISHED)
    quote = said(reading, "They wanted the fee scrapped", "Karl Holm")
    demand = next(e for e in events(reading, (quote,)) if e.kind == "demand")
    assert demand.actors == ("Norway",)


def test_leaders_who_meet_are_those_of_the_deal_that_they_missed(read_text: Read) -> None:
    text = (
        "Anna Berg met Karl Holm in Oslo on Monday.\nBerg had called Holm in May.\n"
        "The talks ended in failure."
    )
    assert set(told(read_text, text, "talks").actors) == {"Anna Berg", "Karl Holm"}


def test_talks_are_where_the_article_says_that_any_of_them_were(read_text: Read) -> None:
    text = "Norway and Chile held talks in Oslo on Monday.\nThe talks ended on Tuesday."
    assert told(read_text, text, "talks").place == "Oslo"


def test_two_venues_tell_nothing_of_a_third_meeting(read_text: Read) -> None:
    text = (
        "Norway and Chile held talks in Oslo in January.\n"
        "Norway and Chile held talks in Lima in February.\nThe talks ended on Tuesday."
    )
    assert told(read_text, text, "talks").place is None


def test_what_is_refused_in_a_speech_is_refused_on_the_day_of_the_speech(read_text: Read) -> None:
    text = "“We refuse the terms,” said Chilean Foreign Minister Karl Holm on Monday."
    reading = read_text(text, PUBLISHED)
    quote = replace(said(reading, "We refuse the terms", "Karl Holm"), when=reading.dates[0])
    rejection = next(e for e in events(reading, (quote,)) if e.kind == "rejection")
    assert rejection.date == "2031-03-10"


@pytest.mark.parametrize(
    ("text", "kind", "actors", "recipients"),
    [
        (
            "Norway and Chile held talks in Oslo.\nThe negotiators met on Thursday.",
            *("meeting", ("Chile", "Norway"), ()),
        ),
        (
            "Chile lowered its duties.\nThe country raised tariffs on Norwegian fish.",
            *("sanction", ("Chile",), ("Norway",)),
        ),
        (
            "Anna Berg urged Karl Holm in a phone call to lift the ban.",
            *("call", ("Anna Berg", "Karl Holm"), ()),
        ),
        (
            "Anna Berg received a letter from Karl Holm.",
            *("handover", ("Karl Holm",), ("Anna Berg",)),
        ),
    ],
)
def test_words_that_stand_for_a_party(
    text: str, kind: str, actors: tuple[str, ...], recipients: tuple[str, ...], read_text: Read
) -> None:
    event = told(read_text, text, kind)
    assert (event.actors, event.recipients) == (actors, recipients)


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        ("Norway started the process of imposing sanctions on Chile.", "sanction", {"Norway"}),
        ("Anna Berg and Karl Holm met, with one aide saying it went well.", "meeting",
         {"Anna Berg", "Karl Holm"}),
        ("Karl Holm announced a meeting between Anna Berg and Jon Dahl.", "meeting",
         {"Anna Berg", "Jon Dahl"}),
        ("Anna Berg said after talks with Karl Holm that the port was open.", "talks",
         {"Anna Berg", "Karl Holm"}),
    ],
)  # fmt: skip
def test_who_only_speaks_of_it_takes_no_part(
    text: str, kind: str, who: set[str], read_text: Read
) -> None:
    assert set(told(read_text, text, kind).actors) == who


def test_who_refuses_something_is_the_one_it_is_refused_by(read_text: Read) -> None:
    text = "Norway's refusal even to consider a ceasefire angered Peru."
    assert told(read_text, text, "ceasefire").actors == ("Norway",)


@pytest.mark.parametrize(
    ("text", "kind", "where"),
    [
        ("Anna Berg called off the Lima talks with Karl Holm.", "talks", "Lima"),
        ("Norway and Chile agreed to hold more talks in Lima.", "agreement", "Lima"),
        ("Anna Berg flew to Lima, where she met Karl Holm.", "meeting", "Lima"),
        ("Anna Berg went to Lima. Karl Holm met her there on Monday.", "meeting", "Lima"),
        ("Anna Berg stayed in Lima to meet Karl Holm.", "meeting", "Lima"),
        ("Lima is where Anna Berg met Karl Holm.", "meeting", "Lima"),
        ("Anna Berg lives in Lima. Peru's troops fired on the city.", "strike", "Lima"),
        ("Norway shelled the coastal region of Bergen.", "strike", "Bergen"),
        ("Lima came under attack on Monday.", "strike", "Lima"),
        ("Anna Berg left the talks, scheduled for May 3 in Lima.", "talks", "Lima"),
        ("Norway is preparing proposals for the Lima talks.", "proposal", "Lima"),
        ("Chile annexed Ondaria in 2014.", "other", "Ondaria"),
    ],
)
def test_a_place_may_stand_before_an_event_within_it_or_a_sentence_back(
    text: str, kind: str, where: str, read_text: Read
) -> None:
    assert told(read_text, text, kind).place == where


def test_a_state_before_talks_tells_who_talks(read_text: Read) -> None:
    assert told(read_text, "The Chile talks failed on Monday.", "talks").place is None


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        ("Chile's Commerce Ministry said it would impose sanctions on Peru.", "sanction",
         {"Chile"}),
        ("Corva Motors shut. A Corva Motors spokesman confirmed the closure at a briefing.",
         "announcement", {"Corva Motors"}),
        ("The minister objected to Anna Berg leaving for Lima.", "visit", {"Anna Berg"}),
    ],
)  # fmt: skip
def test_who_speaks_for_another_acts_for_it(
    text: str, kind: str, who: set[str], read_text: Read
) -> None:
    assert set(told(read_text, text, kind).actors) == who


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        ("Anna Berg and Karl Holm said they had met in Lima.", "meeting",
         {"Anna Berg", "Karl Holm"}),
        ("Anna Berg returned from a trip to Peru.", "visit", {"Anna Berg"}),
        ("Chile signed the agreement from the talks between Norway and Peru in Lima.",
         "signature", {"Chile"}),
        ("Norway's delegation, led by Anna Berg, handed over a draft.", "handover",
         {"Norway", "Anna Berg"}),
        ("Norway and Chile held talks in Oslo.\nThe Chilean duty was imposed on fish.", "sanction",
         {"Chile"}),
        ("Norway and Chile held talks in Oslo.\nTariffs on Chilean goods went up.", "sanction",
         {"Norway"}),
        ("Norway and Chile held talks in Oslo.\nChile will pay tariffs of a tenth.", "sanction",
         {"Norway"}),
        ("Norway and Chile held talks in Oslo.\nTen Chilean sailors were arrested on Monday.",
         "other", {"Norway"}),
        ("Norway and Chile held talks in Oslo.\nDelegations from the two countries met again.",
         "meeting", {"Norway", "Chile"}),
        ("Anna Berg met Karl Holm, a former commander who attacked the port.", "strike",
         {"Karl Holm"}),
        ("Some of Chile's allies criticised the deal.", "other", {"Chile's allies"}),
        ("Rebel units attacked the port.", "strike", {"Rebel units"}),
        ("Norway and Chile held talks in Oslo.\nNorwegian sanctions on Peru were lifted.",
         "withdrawal", {"Norway"}),
        ("Norway and Chile held talks in Oslo.\nTen sailors went home after talks in Lima.",
         "talks", {"Norway", "Chile"}),
    ],
)  # fmt: skip
def test_who_acts_where_words_only_point(
    text: str, kind: str, who: set[str], read_text: Read
) -> None:
    assert set(told(read_text, text, kind).actors) == who


def test_who_was_reported_injured_has_not_attacked(read_text: Read) -> None:
    text = "A boy was reported injured in the town of Adel."
    assert "boy" not in " ".join(told(read_text, text, "strike").actors)


def test_a_body_reported_to_speak_of_itself_says_they(read_text: Read) -> None:
    text = "Norway and Chile held talks in Oslo.\nThe Chileans said they rejected the offer."
    reading = read_text(text, PUBLISHED)
    quote = replace(said(reading, "they rejected the offer", "Chile"), kind="indirect")
    refused = next(e for e in events(reading, (quote,)) if e.kind == "rejection")
    assert "Norway" not in refused.actors


def test_a_government_is_of_the_state_of_two_words_and_not_of_its_neighbour(
    read_text: Read,
) -> None:
    text = "Sudan is a neighbour.\nThe South Sudanese government rejected the plan."
    (refused,) = [e for e in events(read_text(text), ()) if e.kind == "rejection"]
    assert refused.actors == ("South Sudan",)


@pytest.mark.parametrize(
    ("text", "kind", "hit"),
    [
        ("Anna Berg fled. Berg's killing was wrong.", "strike", ("Anna Berg",)),
        ("Anna Berg spoke. The Berg murder was wrong.", "strike", ("Anna Berg",)),
        ("Anna Berg fled. Her arrest came on Monday.", "other", ("Anna Berg",)),
        ("Norway's envoy, Anna Berg, fled. Chile planned the Berg strike.", "strike", ("Norway",)),
        ("Anna Berg died. The raid that killed Berg was wrong.", "strike", ("Anna Berg",)),
    ],
)
def test_whose_killing_or_arrest_is_told_of_suffers_it(
    text: str, kind: str, hit: tuple[str, ...], read_text: Read
) -> None:
    event = told(read_text, text, kind)
    assert event.recipients == hit
    assert not set(hit) & set(event.actors)


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        ("Norway's killing of the pilots was wrong.", "strike", ("Norway",)),
        ("Norway's president, Anna Berg, left. The Berg strike was wrong.", "strike", ("Norway",)),
        ("Norway freed two. Norway's release of the pilots came late.", "release", ("Norway",)),
        ("Two pilots were killed in a Norwegian strike.", "strike", ("Norway",)),
    ],
)
def test_states_and_those_who_lead_them_do_it(
    text: str, kind: str, who: tuple[str, ...], read_text: Read
) -> None:
    assert told(read_text, text, kind).actors == who


def test_the_place_of_an_attack_is_not_who_made_it(read_text: Read) -> None:
    text = "Norway and Chile are at war. Two pilots were killed in an Oslo strike."
    killed = next(e for e in events(read_text(text, PUBLISHED), ()) if "killed" in e.evidence)
    assert "Norway" not in killed.actors
    assert killed.place == "Oslo"


def test_whose_attack_it_was_is_not_where(read_text: Read) -> None:
    killed = told(read_text, "Two pilots were killed in a U.S. strike.", "strike")
    assert (killed.actors, killed.place) == (("United States",), None)


def test_how_talks_are_held_tells_of_none(read_text: Read) -> None:
    def kinds(text: str) -> list[str]:
        return [e.kind for e in events(read_text(text, PUBLISHED), ())]

    assert "talks" not in kinds("Norway knows how talks with Chile are held.")
    assert "talks" in kinds("Norway told how it held talks with Chile in Lima.")
