"""The two sides of a story settle whom one article's events are between."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from dragoman.model.actor import LocalActor
from dragoman.model.event import Event
from dragoman.model.findings import Findings
from dragoman.model.vocabulary import EventKind, EventStatus
from dragoman.reconcile.stories.disputants import Faced, Sides, faced, faces, sides
from dragoman.reconcile.stories.sided import sided


def event(
    kind: EventKind, *actors: str, evidence: str = "a truce", status: EventStatus = "happened"
) -> Event:
    return Event("a", 0, 9, evidence, kind, status, f"events.{kind}.noun_bare", actors=actors)


def findings(*events: Event, people: tuple[str, ...] = ()) -> Findings:
    states = ("Norway", "Chile", "Peru")
    bodies = tuple(LocalActor(name, "state", aliases=(name,)) for name in states)
    persons = tuple(LocalActor(name, "person", aliases=(name,)) for name in people)
    return Findings(events=events, actors=bodies + persons)


def told(*articles: Findings) -> list[Faced]:
    return [faced(str(i), found) for i, found in enumerate(articles)]


def story_sides(
    told: Iterable[Faced],
    canonical: Callable[[str, str], str],
    party: Callable[[str], str] = str,
) -> dict[str, Sides]:
    return {article: sides(taken) for article, (_, taken) in faces(told, canonical, party).items()}


def itself(_: str, name: str) -> str:
    return name


BETWEEN_TWO = findings(event("talks", "Norway", "Chile"), event("ceasefire", "Norway", "Chile"))
MISTAKEN = findings(event("talks", "Norway", "Peru"))


PARTY = {name: name for name in ("Norway", "Chile", "Peru", "two leaders")}
PARTY.update({"Anna Berg": "Norway", "Karl Holm": "Chile"})


def test_an_article_that_mistakes_one_side_takes_it_from_the_others() -> None:
    found = story_sides(told(BETWEEN_TWO, BETWEEN_TWO, MISTAKEN), itself)
    assert found["0"].swap == ()
    assert sided(MISTAKEN, found["2"], PARTY.__getitem__).events[0].actors == ("Norway", "Chile")


def test_a_party_that_the_events_own_words_name_stays() -> None:
    words = findings(event("talks", "Norway", "Peru", evidence="talks with Peruvian envoys"))
    found = story_sides(told(BETWEEN_TWO, BETWEEN_TWO, words), itself)
    assert sided(words, found["2"], PARTY.__getitem__).events[0].actors == ("Norway", "Peru")


def test_a_party_that_the_sentence_names_is_no_guess() -> None:
    text = "a truce. Peru freed the crew that was taken in a raid on Norway. Rain fell."
    start = text.index("a raid")
    raid = Event(
        "a",
        start,
        start + 6,
        "a raid",
        "strike",
        "happened",
        "events.strike.noun",
        actors=("Peru",),
    )
    raided = findings(event("talks", "Norway", "Peru"), raid)
    sides = story_sides(told(BETWEEN_TWO, BETWEEN_TWO, raided), itself)["2"]
    there = sided(raided, sides, PARTY.__getitem__, text)
    assert there.events[1].actors == ("Peru",)
    elsewhere = sided(raided, sides, PARTY.__getitem__, text.replace("Peru", "Lima"))
    assert elsewhere.events[1].actors == ("Chile",)


def test_a_compound_names_its_party() -> None:
    led = findings(
        event("talks", "Norway", "Peru"), event("strike", "Peru", evidence="a Peru-led raid")
    )
    sides = story_sides(told(BETWEEN_TWO, BETWEEN_TWO, led), itself)["2"]
    assert sided(led, sides, PARTY.__getitem__).events[1].actors == ("Peru",)


def test_a_pair_of_several_articles_is_a_story_of_its_own() -> None:
    articles = [BETWEEN_TWO] * 3 + [MISTAKEN] * 2
    assert story_sides(told(*articles), itself)["4"].swap == ()


def test_a_pair_of_two_articles_is_none_where_many_tell_of_the_better_known() -> None:
    articles = [BETWEEN_TWO] * 7 + [MISTAKEN] * 2
    assert story_sides(told(*articles), itself)["8"].swap == ("Peru", "Chile")


def test_one_article_alone_settles_nothing() -> None:
    assert story_sides(told(BETWEEN_TWO, MISTAKEN), itself)["1"].swap == ()


def test_what_one_says_alone_stays_its_own() -> None:
    alone = findings(event("talks", "Norway", "Peru"), event("demand", "Peru"))
    found = story_sides(told(BETWEEN_TWO, BETWEEN_TWO, alone), itself)
    assert [e.actors for e in sided(alone, found["2"], PARTY.__getitem__).events] == [
        ("Norway", "Chile"),
        ("Peru",),
    ]


def test_the_two_leaders_are_those_who_met_in_the_other_articles() -> None:
    people = ("Anna Berg", "Karl Holm")
    met = findings(event("meeting", *people), people=people)
    unnamed = findings(event("meeting", "two leaders"), people=people)
    found = story_sides(told(met, met, unnamed), itself)
    assert sided(unnamed, found["2"], PARTY.__getitem__).events[0].actors == people


def test_the_order_of_the_articles_does_not_matter() -> None:
    articles = [
        faced(name, found)
        for name, found in zip("abc", (BETWEEN_TWO, BETWEEN_TWO, MISTAKEN), strict=True)
    ]
    assert story_sides(articles, itself) == story_sides(articles[::-1], itself)


def said(evidence: str, *actors: str) -> Findings:
    refused = replace(event("demand", *actors, evidence=evidence), according_to="Anna Berg")
    return findings(refused, people=("Anna Berg",))


def read(found: Findings) -> tuple[str, ...]:
    sides = Sides(pair=("Chile", "Norway"))
    return sided(found, sides, PARTY.__getitem__).events[0].actors


def test_we_are_the_side_that_the_record_knows_a_speaker_to_be_of() -> None:
    assert read(said("we could not do that", "Anna Berg")) == ("Norway",)
    assert read(said("I could not do that", "Anna Berg")) == ("Anna Berg",)


def test_they_are_the_side_across_from_the_speaker() -> None:
    assert read(said("they wanted the ban lifted")) == ("Chile",)


def test_a_government_called_by_its_heads_name_is_its_states() -> None:
    assert read(said("the Berg administration asked for more", "Anna Berg")) == ("Norway",)


def test_what_both_states_did_their_leaders_did_where_they_met() -> None:
    people = ("Anna Berg", "Karl Holm")
    met = findings(event("meeting", *people), people=people)
    open_ = event("agreement", "Chile", "Norway", evidence="reach a deal", status="expected")
    broken = event("talks", "Chile", "Norway", evidence="the talks broke down")
    named = event("talks", "Chile", "Norway", evidence="talks between Norway and Chile")
    last = findings(open_, broken, named, people=people)
    found = story_sides(told(met, met, last), itself, PARTY.__getitem__)
    actors = [e.actors for e in sided(last, found["2"], PARTY.__getitem__).events]
    assert actors == [("Chile", "Norway"), people, ("Chile", "Norway")]


def test_a_leader_who_talks_counts_for_the_state() -> None:
    people = ("Anna Berg",)
    talks = findings(event("talks", "Anna Berg", "Chile"), people=people)
    found = story_sides(told(talks), itself, PARTY.__getitem__)
    assert found["0"].pair == ("Chile", "Norway")


def test_we_may_stand_before_the_words_of_an_event() -> None:
    text = "“We have to have sanctions,” Berg said."
    at = text.index("to have")
    words = replace(
        event("sanction", "Anna Berg", evidence="to have sanctions"),
        start=at,
        end=at + 17,
        according_to="Anna Berg",
    )
    found = findings(words, people=("Anna Berg",))
    sides = Sides(pair=("Chile", "Norway"))
    assert sided(found, sides, PARTY.__getitem__, text).events[0].actors == ("Norway",)


def test_an_article_that_mistakes_both_sides_takes_them_from_the_others() -> None:
    odd = findings(event("talks", "Peru", "Ghana"))
    odd = replace(odd, actors=(*odd.actors, LocalActor("Ghana", "state", aliases=("Ghana",))))
    found = story_sides(told(BETWEEN_TWO, BETWEEN_TWO, odd), itself)
    party = {**PARTY, "Ghana": "Ghana"}.__getitem__
    assert set(sided(odd, found["2"], party).events[0].actors) == {"Norway", "Chile"}


def test_a_threat_is_that_of_who_utters_it() -> None:
    threat = replace(event("threat", "Norway", evidence="we’ll respond"), according_to="Anna Berg")
    assert read(findings(threat, people=("Anna Berg",))) == ("Anna Berg",)


def test_we_may_be_run_together_with_its_verb() -> None:
    assert read(said("we’re going to walk away", "Anna Berg")) == ("Norway",)


def test_a_leaders_strikes_are_those_of_the_leaders_state() -> None:
    struck = findings(event("strike", "Anna Berg"), people=("Anna Berg",))
    assert sided(struck, Sides(), PARTY.__getitem__).events[0].actors == ("Norway",)


def test_we_beside_another_party_is_the_speakers_side() -> None:
    deal = replace(
        event("agreement", "Anna Berg", "Chile", evidence="we agreed with Chile"),
        according_to="Anna Berg",
    )
    told_so = findings(deal, people=("Anna Berg",))
    made = sided(told_so, Sides(), PARTY.__getitem__).events[0]
    assert made.actors == ("Norway", "Chile")
