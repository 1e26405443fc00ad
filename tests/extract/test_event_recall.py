"""What an event leaves unsaid is taken from the rest of the article."""

from collections.abc import Callable

from dragoman.extract.events import events
from dragoman.model.event import Event
from dragoman.model.reading import Reading

PUBLISHED = "2031-03-12"

Read = Callable[..., Reading]


def told(read_text: Read, text: str, kind: str) -> list[Event]:
    return [e for e in events(read_text(text, PUBLISHED), ()) if e.kind == kind]


def test_both_sides_are_the_parties_of_the_article(read_text: Read) -> None:
    text = "Norway and Chile held talks in Oslo.\nThe two sides agreed on a catch limit."
    assert set(told(read_text, text, "agreement")[0].actors) == {"Norway", "Chile"}


def test_a_truce_is_of_both_though_one_is_named(read_text: Read) -> None:
    text = "Norway and Chile declared a truce.\nNorway's ceasefire began on Monday."
    assert {frozenset(e.actors) for e in told(read_text, text, "ceasefire")} == {
        frozenset({"Norway", "Chile"})
    }


def test_what_is_hit_is_hit_by_the_other_side(read_text: Read) -> None:
    text = "Norway and Chile broke the truce.\nThree Chilean soldiers were killed on Monday."
    assert told(read_text, text, "strike")[0].actors == ("Norway",)


def test_who_is_killed_is_not_killed_by_whom_one_quarrels_with_over_trade(read_text: Read) -> None:
    text = "Norway and Chile held trade talks.\nThree Chilean farmers were killed on Monday."
    assert told(read_text, text, "strike")[0].actors == ()


def test_acts_are_told_on_of_the_same_day(read_text: Read) -> None:
    text = "Anna Berg met Karl Holm on Monday.\nShe demanded the return of the ship."
    assert told(read_text, text, "demand")[0].date == "2031-03-10"


def test_what_came_not_long_after_is_told_of_another_day(read_text: Read) -> None:
    text = "Anna Berg met Karl Holm on Monday.\nNot long after the visit, Chile rejected the offer."
    assert told(read_text, text, "rejection")[0].date is None


def test_a_day_does_not_reach_far_down_the_article(read_text: Read) -> None:
    between = "\n".join(["The hall was cold."] * 4)
    text = f"Anna Berg met Karl Holm on Monday.\n{between}\nChile rejected the offer."
    assert told(read_text, text, "rejection")[0].date is None


def test_who_has_arrived_meets_there(read_text: Read) -> None:
    text = "Anna Berg arrived in Lima on Monday.\nBerg met Karl Holm for two hours."
    assert told(read_text, text, "meeting")[0].place == "Lima"


def test_a_dateline_is_neither_subject_nor_evidence(read_text: Read) -> None:
    text = "KESTREL BAY, March 12 (Agency) - Norway and Chile signed a treaty on Monday."
    signed = told(read_text, text, "signature")[0]
    assert set(signed.actors) == {"Norway", "Chile"}
    assert signed.evidence.startswith("Norway")
    assert signed.date == "2031-03-10"


def test_a_day_that_lies_ahead_makes_a_plan_of_the_present(read_text: Read) -> None:
    visit = told(read_text, "Anna Berg flies to Lima on Friday.", "visit")[0]
    assert (visit.status, visit.date) == ("scheduled", "2031-03-14")


def test_nobody_frees_captives_who_are_only_to_be_freed(read_text: Read) -> None:
    text = (
        "Norway and Chile held talks in Oslo.\n"
        "Norway freed ten Chilean sailors.\n"
        "Finland hopes to secure the release of the other sailors."
    )
    freed = told(read_text, text, "release")
    assert [e.actors for e in freed] == [("Norway",), ()]


def test_other_countries_are_not_the_two_of_the_dispute(read_text: Read) -> None:
    text = "Norway and Chile held talks in Oslo.\nMost other countries rejected the treaty."
    assert told(read_text, text, "rejection")[0].actors == ("most other countries",)


def test_a_strike_is_that_of_the_union_the_article_names(read_text: Read) -> None:
    text = (
        "Talks between Corva Motors and the Harbour Workers broke down on Monday.\n"
        "The union called for a strike against the carmaker."
    )
    assert told(read_text, text, "protest")[0].actors == ("Harbour Workers",)


def test_a_deal_with_one_side_is_one_of_both(read_text: Read) -> None:
    text = "Norway and Chile held talks in Oslo.\nMany doubt a deal with Chile."
    assert set(told(read_text, text, "agreement")[0].actors) == {"Norway", "Chile"}


def test_what_is_hit_lies_where_its_own_sentence_says(read_text: Read) -> None:
    text = (
        "Norway and Chile are at war. Shelling in Oslo went on. Fires burn in Oslo.\n"
        "Chilean strikes damaged two houses in the southern Bergen region, officials said."
    )
    assert told(read_text, text, "strike")[-1].place == "Bergen"


def test_talks_are_where_most_talks_of_the_article_were(read_text: Read) -> None:
    text = (
        "Norway and Chile held talks in Lima on Monday. They met in Lima in May. "
        "Norway met Chile in Lima again.\nThe negotiations were hard. "
        "Norway and Chile agreed on Monday to swap ships."
    )
    assert told(read_text, text, "agreement")[0].place == "Lima"


def test_a_truce_that_one_is_ready_for_is_that_ones(read_text: Read) -> None:
    text = "Norway and Chile held talks in Oslo.\nNorway is ready for a ceasefire."
    assert told(read_text, text, "ceasefire")[0].actors == ("Norway",)


def test_the_two_are_those_who_met(read_text: Read) -> None:
    text = "Anna Berg met Karl Holm in Lima.\nThe two were expected to sign a treaty."
    assert set(told(read_text, text, "signature")[0].actors) == {"Anna Berg", "Karl Holm"}


def test_at_home_an_administration_is_no_state(read_text: Read) -> None:
    text = (
        "The Liberals and the Conservatives met at the White House. The Liberals left early. "
        "The Conservatives stayed on.\nThe Berg administration rejected the bill."
    )
    assert told(read_text, text, "rejection")[0].actors == ("Berg administration",)


def test_parties_of_one_state_are_disputants_too(read_text: Read) -> None:
    text = (
        "The Liberals and the Conservatives held talks. The Liberals rejected the offer. "
        "The Conservatives rejected the budget.\nThe negotiations broke down on Monday."
    )
    assert set(told(read_text, text, "talks")[-1].actors) == {"Liberals", "Conservatives"}


def test_captives_given_in_exchange_are_freed_by_who_holds_them(read_text: Read) -> None:
    text = (
        "Norway and Chile held talks in Oslo.\n"
        "A truce would last sixty days in exchange for the release of ten Chilean sailors."
    )
    assert told(read_text, text, "release")[0].actors == ("Norway",)


def test_the_unarmed_are_hit_and_hit_nobody(read_text: Read) -> None:
    text = "Norway attacked Adel.\nResidents fled the bombing.\nThe residents attacked."
    assert all("residents" not in " ".join(e.actors) for e in told(read_text, text, "strike"))


def test_a_siege_is_where_most_of_the_article_happens(read_text: Read) -> None:
    text = (
        "Norway shelled the port in Lima.\nNorway bombed a school in Lima.\n"
        "Norway eased its blockade on Monday."
    )
    assert told(read_text, text, "withdrawal")[0].place == "Lima"


def test_what_came_before_is_dated_by_how_long_before(read_text: Read) -> None:
    text = "Anna Berg spoke on Monday, two days after Chile lifted its blockade."
    assert told(read_text, text, "withdrawal")[0].date == "2031-03-08"


def test_what_came_hours_before_was_on_the_same_day(read_text: Read) -> None:
    text = "Anna Berg came on Monday, hours after Chile bombed the port."
    assert told(read_text, text, "strike")[0].date == "2031-03-10"


def test_a_long_time_apart_dates_nothing(read_text: Read) -> None:
    text = "Anna Berg spoke on Monday, twenty weeks after Chile bombed the port."
    assert told(read_text, text, "strike")[0].date is None


def test_a_clause_of_when_it_happened_dates_it(read_text: Read) -> None:
    text = "Ten people were wounded when shells hit the port late on Sunday."
    assert any(e.date == "2031-03-09" for e in told(read_text, text, "strike"))


def test_parties_face_each_other_and_not_the_chamber_they_sit_in(read_text: Read) -> None:
    text = (
        "The Senate debated the bill as Liberals accused Conservatives of delay.\n"
        "Senate aides said the Senate would sit. The Senate rejected demands by Liberals.\n"
        "Conservatives rejected the offer, and Liberals rejected a second one in the Senate.\n"
        "Talks will resume on Monday."
    )
    assert set(told(read_text, text, "talks")[0].actors) == {"Liberals", "Conservatives"}


def test_what_had_been_done_before_is_not_of_the_day_told_of(read_text: Read) -> None:
    text = (
        "Anna Berg met Karl Holm on Monday.\nHolm had accused Berg of lying.\nShe demanded a vote."
    )
    (accused,) = told(read_text, text, "other")
    assert accused.date is None


def test_a_law_of_another_month_was_not_signed_where_the_talks_were(read_text: Read) -> None:
    text = "Norway and Chile held talks in Oslo.\nA fishing treaty was signed in January."
    (signed,) = told(read_text, text, "signature")
    assert (signed.place, signed.date) == (None, "2031-01-01/2031-01-31")


def test_who_attacks_as_a_rule_did_not_make_the_attack_that_is_answered(read_text: Read) -> None:
    text = "Norway shelled Port Adel.\nNorway bombed the camp in retaliation for the attacks."
    assert [e.actors for e in told(read_text, text, "strike")] == [("Norway",), ("Norway",), ()]


def test_a_leader_who_orders_one_attack_is_not_behind_all_others(read_text: Read) -> None:
    text = "President Anna Berg ordered a bombing.\nFour dockers were killed at the port on Monday."
    assert told(read_text, text, "strike")[-1].actors == ()


def test_nobody_attacks_as_a_rule_those_of_his_own_side(read_text: Read) -> None:
    text = "Norway shelled Lima.\nSeventeen Norwegian soldiers were killed on Monday."
    assert told(read_text, text, "strike")[-1].actors != ("Norway",)


def test_troops_are_withdrawn_by_their_own_side(read_text: Read) -> None:
    text = "Chile shelled Oslo.\nNorwegian troops are to be withdrawn from the island."
    assert told(read_text, text, "withdrawal")[0].actors == ("Norway",)


def test_what_is_told_on_of_another_time_is_not_of_the_first_day(read_text: Read) -> None:
    met = "Anna Berg met Karl Holm on Monday.\n"
    for between in ("A summit took place in Lima in February. ", ""):
        later = told(read_text, f"{met}{between}She demanded the return of the ship.", "demand")
        assert (later[0].date == "2031-03-10") is not bool(between)


def test_what_has_been_or_often_is_done_is_done_on_no_day(read_text: Read) -> None:
    met = "Anna Berg met Karl Holm on Monday.\n"
    for deed in ("has accused him of fraud", "often accuses him of fraud"):
        assert told(read_text, f"{met}She {deed}.", "other")[0].date is None


def test_nobody_raids_his_own_embassy(read_text: Callable[..., Reading]) -> None:
    text = (
        "Norway shelled two camps of Chile. Norway's fleet hit a port of Chile. "
        "The attack on the Norwegian embassy came later."
    )
    last = events(read_text(text, "2031-03-12"), ())[-1]
    assert last.evidence.startswith("The attack on the Norwegian embassy")
    assert "Norway" not in last.actors
