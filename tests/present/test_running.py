"""A line shows what an article reports, not the caption of a picture or somebody's own words."""

from collections.abc import Callable

import pytest
from tests.present.test_stands import STATES, event

from dragoman.model.actor import Actor
from dragoman.model.article import Article
from dragoman.model.event import Event
from dragoman.model.findings import Findings
from dragoman.model.group import SameEvent
from dragoman.model.identity import sealed
from dragoman.model.quote import Quote
from dragoman.model.relations import Relations
from dragoman.present.brief import Brief, compose
from dragoman.present.library.running import captioned, credits_of
from dragoman.store import Record

Filed = Callable[[dict[Article, Findings], Relations, list[Actor]], Record]
SHOWN = "The envoys of Vesk and Orda meet over supper in Tarn, Orda, May 2, 2041"
REPORTED = "The envoys of Vesk and Orda met for two hours on Thursday night"
BOAST = "We have beaten Orda at the table and they know it"


@pytest.mark.parametrize(
    "text",
    [
        f"The toll stays.\n\n{SHOWN}. REUTERS/Jana Holt\n\nThe pier is shut.",
        f"The toll stays. {SHOWN}. (credit: Office of the Harbour (Handout)) The pier is shut.",
        f"The toll stays. {SHOWN}. Jana Holt/AP Photo The pier is shut.",
        f"The toll stays.\n\n{SHOWN}. Photograph: Jana Holt/EPA\n\nThe pier is shut.",
        f"The toll stays.\n\nFILE PHOTO: {SHOWN}.\n\nThe pier is shut.",
    ],
)
def test_a_sentence_whose_picture_is_credited_is_a_caption(text: str) -> None:
    assert captioned(text, text.index("meet over"), credits_of(text))
    assert not captioned(text, text.index("toll"), credits_of(text))
    assert not captioned(text, text.index("pier"), credits_of(text))


def test_a_sentence_before_a_poll_of_an_agency_is_none() -> None:
    text = "The envoys meet in Tarn. A Reuters/Vela poll puts them ahead."
    assert not captioned(text, 4, credits_of(text))


def brief(filed: Filed, *reports: tuple[str, str, Event, tuple[Quote, ...]]) -> Brief:
    """One event, told by an outlet in each of these texts on 3 May."""
    articles = {
        Article(text=text, given_id=name, outlet=f"The {name}", published="2041-05-03"): Findings(
            events=(told,), quotes=quotes
        )
        for name, text, told, quotes in reports
    }
    group = SameEvent("se-1", tuple(told.id for _, _, told, _ in reports), len(reports))
    return compose(filed(articles, Relations(same_event=(group,)), STATES))


def of(name: str, text: str, words: str, kind: str) -> tuple[str, str, Event, tuple[Quote, ...]]:
    return name, text, event(name, text, words, kind, "happened", "2041-05-02"), ()


def test_the_running_text_tells_an_event_before_a_caption_does(filed: Filed) -> None:
    pictured = f"The toll stays.\n\n{SHOWN}. REUTERS/Jana Holt\n\nThe pier is shut."
    made = brief(filed, of("Mast", pictured, SHOWN, "meeting"),
                 of("Buoy", f"{REPORTED}.", REPORTED, "meeting"))  # fmt: skip
    (_, (happening,)), *_ = made.timeline.days
    assert str(happening.excerpt).startswith("The envoys of Vesk and Orda met for two hours")


def test_what_stands_below_pictures_alone_weighs_little(filed: Filed) -> None:
    pictured = f"The toll stays.\n\n{SHOWN}. REUTERS/Jana Holt\n\nThe pier is shut."
    made = brief(filed, of("Mast", pictured, SHOWN, "meeting"),
                 of("Buoy", pictured, SHOWN, "meeting"))  # fmt: skip
    (_, (happening,)), *_ = made.timeline.days
    assert (happening.weight, happening.running) == (0, False)


def test_what_somebody_boasts_is_no_latest_event(filed: Filed) -> None:
    def said(name: str) -> tuple[str, str, Event, tuple[Quote, ...]]:
        text = f"“{BOAST},” the envoy said."
        quote = sealed(
            Quote(name, 1, 1 + len(BOAST), BOAST, "direct", "the envoy", "the envoy", "r",
                  confidence=0.9)
        )  # fmt: skip
        return name, text, event(name, text, BOAST, "strike", "happened", "2041-05-02"), (quote,)

    made = brief(filed, said("Mast"), said("Buoy"))
    assert [s for s in made.stands if s.heading == "Latest"] == []
