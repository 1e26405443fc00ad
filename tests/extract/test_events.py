"""Events: each invented sentence of the case table, and what a table cannot say."""

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.extract.events import events
from dragoman.model.event import Event
from dragoman.model.quote import Quote
from dragoman.model.reading import Reading
from dragoman.model.vocabulary import EVENT_KINDS, EVENT_STATUSES, PLOVER_TYPES

CASES = tomllib.loads((Path(__file__).parent / "event_cases.toml").read_text("utf-8"))["case"]
HELD = [case for case in CASES if case.get("held")]
TOLD = [case for case in CASES if not case.get("held")]
HELD_FLOOR = 0.7  # share of the held cases that are read right
PUBLISHED = "2025-05-20"

Read = Callable[..., Reading]


def answers(event: Event, wanted: dict[str, Any]) -> bool:
    seen = {name: getattr(event, name) for name in wanted}
    lists = {name: set(names) for name, names in wanted.items() if isinstance(names, list)}
    return {**seen, **{n: set(seen[n]) for n in lists}} == {**wanted, **lists}


def wrong(case: dict[str, Any], read_text: Read) -> list[Any]:
    """What a case asks for and does not get."""
    found = events(read_text(case["text"], PUBLISHED), ())
    missed = [w for w in case.get("events", []) if not any(answers(e, w) for e in found)]
    return missed + sorted({e.kind for e in found} & set(case.get("none", [])))


@pytest.mark.parametrize("case", TOLD, ids=lambda case: case["text"][:60])
def test_a_sentence_tells_its_events(case: dict[str, Any], read_text: Read) -> None:
    assert wrong(case, read_text) == []


def test_sentences_that_no_rule_was_made_for_are_mostly_read_right(read_text: Read) -> None:
    right = [not wrong(case, read_text) for case in HELD]
    assert sum(right) >= HELD_FLOOR * len(HELD), f"{sum(right)} of {len(HELD)}"


def test_the_evidence_stands_at_its_offsets(read_text: Read) -> None:
    text = "Canada and Mexico held talks in Bern on Monday.\nThey signed a treaty on Tuesday."
    for event in events(read_text(text, PUBLISHED), ()):
        assert text[event.start : event.end] == event.evidence


def test_a_light_verb_and_its_noun_are_one_event(read_text: Read) -> None:
    found = events(read_text("Canada and Mexico held talks in Bern."), ())
    assert [e.kind for e in found] == ["talks"]


def test_what_is_set_beside_an_event_is_no_other_of_its_kind(read_text: Read) -> None:
    text = "The summit of finance ministers, a friendly gathering, took place in Bern."
    found = events(read_text(text), ())
    assert [e.kind for e in found] == ["meeting"]


def test_a_date_belongs_to_the_event_it_hangs_on(read_text: Read) -> None:
    text = "On 3 May Canada signed the treaty that Mexico had signed in April 2019."
    dates = {e.date for e in events(read_text(text, PUBLISHED), ()) if e.kind == "signature"}
    assert dates == {"2025-05-03", "2019-04-01/2019-04-30"}


def test_since_dates_no_event(read_text: Read) -> None:
    text = "The ministers met for the first time since 2019."
    assert [e.when for e in events(read_text(text, PUBLISHED), ())] == [None]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Before Wednesday, Holm had refused to sign the treaty.", None),
        ("Holm met Berg prior to March 12.", None),
        ("Holm will meet Berg before Tuesday.", "2025-05-20"),
        ("Holm met Berg shortly before midnight on Monday.", "2025-05-19"),
    ],
)
def test_a_day_before_which_something_lay_is_not_its_day(
    read_text: Read, text: str, day: str | None
) -> None:
    first = events(read_text(text, PUBLISHED), ())[0]
    assert (first.when and first.when.date) == day


def test_an_event_in_a_quote_is_according_to_its_speaker(read_text: Read) -> None:
    text = "Holm said Mexico had shelled the port."
    reading = read_text(text)
    start = text.index("Mexico")
    said = Quote(
        article=reading.article.key,
        start=start,
        end=len(text) - 1,
        content=text[start:-1],
        kind="indirect",
        speaker="Karl Holm",
        rule="test",
    )
    assert [e.according_to for e in events(reading, (said,))] == ["Karl Holm"]


def test_talks_without_parties_are_those_told_of_before(read_text: Read) -> None:
    text = "Talks between Canada and Mexico opened in Bern.\nThe talks will resume on Friday."
    later = events(read_text(text, PUBLISHED), ())[-1]
    assert set(later.actors) == {"Canada", "Mexico"}


def test_a_bare_mention_of_talks_is_no_report(read_text: Read) -> None:
    assert events(read_text("Everybody had an opinion on the talks."), ()) == ()


def test_unresolved_words_leave_no_actor(read_text: Read) -> None:
    found = events(read_text("It was shelled overnight."), ())
    assert [e.actors for e in found] == [()]


@settings(max_examples=40)
@given(st.text(alphabet="the talks met if not “”\"'’,.!?\n—éЖ🕊 signed to by with X", max_size=80))
def test_any_text_gives_sealed_events_within_it(text: str) -> None:
    from dragoman.model.article import Article
    from dragoman.read import parse, reading

    article = Article(text=text)
    for event in events(reading(article, parse.pipeline()(text)), ()):
        assert text[event.start : event.end] == event.evidence
        assert event.id
        assert event.kind in EVENT_KINDS
        assert event.status in EVENT_STATUSES
        assert event.plover is None or event.plover in PLOVER_TYPES
        assert event.rule.startswith(f"events.{event.kind}.")


def test_the_same_reading_gives_the_same_events(read_text: Read) -> None:
    text = "Canada rejected the truce that Norway had proposed, and shelled the port on Monday."
    assert events(read_text(text), ()) == events(read_text(text), ())


def test_a_day_set_right_behind_a_noun_is_its_own_wherever_the_parser_hung_it(
    read_text: Callable[..., Any],
) -> None:
    text = (
        "The ministry said Ondara would suspend its participation in the third round of talks, "
        "scheduled for March 19 in Tavisk, if the shelling was repeated."
    )
    (talks,) = [e for e in events(read_text(text, "2031-03-14"), ()) if e.kind == "talks"]
    assert (talks.status, talks.date) == ("scheduled", "2031-03-19")


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Norway would have invited Chile to Lima.", "proposal", "not_done"),
        ("Anna Berg had planned to meet Karl Holm.", "meeting", "not_done"),
        ("Norway feared chaos after any Chilean withdrawal.", "withdrawal", "conditional"),
        ("Norway will sign nothing unless Chile agrees, because it has rejected the offer.",
         "rejection", "happened"),
    ],
)  # fmt: skip
def test_what_was_only_meant_supposed_or_given_as_a_reason(
    text: str, kind: str, expected: str, read_text: Callable[..., Any]
) -> None:
    found = [e for e in events(read_text(text, "2031-03-14"), ()) if e.kind == kind]
    assert [e.status for e in found][-1:] == [expected]


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        (
            "Norway and Chile could not reach a deal by a Sunday deadline.",
            "agreement",
            "2031-03-09",
        ),
        ("Norway announced plans to close two camps on March 3.", "announcement", "2031-03-03"),
    ],
)
def test_a_day_of_what_is_over_lies_behind(
    text: str, kind: str, day: str, read_text: Callable[..., Any]
) -> None:
    found = [e for e in events(read_text(text, "2031-03-14"), ()) if e.kind == kind]
    assert [e.date for e in found][-1:] == [day]


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        ("Norway has rejected the Chilean plan for a truce in the strait.", "rejection", True),
        ("Norway has rejected the Chilean plan for a truce, the mayor said.", "rejection", True),
        ("Norway has repeatedly rejected the Chilean plan for the strait.", "rejection", False),
        ("Norway rejected the Chilean plan for a truce in the strait.", "rejection", False),
        ("The port lies still. Norway has rejected the Chilean plan for it.", "rejection", False),
    ],
)
def test_what_the_first_sentence_says_has_come_about_is_of_the_articles_day(
    text: str, kind: str, day: bool, read_text: Callable[..., Any]
) -> None:
    text = text.replace("The port lies still.", "The port of the small town lies still today.")
    found = [e for e in events(read_text(text, "2031-03-14"), ()) if e.kind == kind]
    assert [e.date for e in found] == ["2031-03-14" if day else None]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Minister Anna Berg said on Tuesday that the port was open.", True),
        ("Anna Berg told the paper Tuesday she would not stand.", True),
        ("Anna Berg said that the port was open.", False),
        ("She said on Tuesday that the port was open.", False),
    ],
)
def test_that_somebody_named_spoke_on_a_day_is_news_at_the_top(
    text: str, told: bool, read_text: Callable[..., Any]
) -> None:
    made = [e for e in events(read_text(text, PUBLISHED), ()) if e.rule.endswith(".saying")]
    assert bool(made) is told
    late = f"{'The sea was calm and the boats lay still. ' * 30}{text}"
    assert not any(e.rule.endswith(".saying") for e in events(read_text(late, PUBLISHED), ()))


def test_what_is_told_by_the_way_is_not_of_an_events_words(
    read_text: Callable[..., Any],
) -> None:
    text = "Norway rejected the plan this week, following the May election in Chile."
    others = [e.evidence for e in events(read_text(text, PUBLISHED), ()) if e.kind != "election"]
    assert others
    assert not any("election" in words for words in others)


@pytest.mark.parametrize(("whose", "told"), [("The Bundeswehr", True), ("The council", False)])
def test_the_engagement_of_an_army_is_of_arms(
    whose: str, told: bool, read_text: Callable[..., Any]
) -> None:
    text = f"{whose}'s engagement in Arica drew protests."
    kinds = {e.kind for e in events(read_text(text, PUBLISHED), ())}
    assert ("strike" in kinds) is told
