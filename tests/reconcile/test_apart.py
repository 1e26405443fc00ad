"""What keeps two reports apart, and what they then tell differently."""

import pytest
from tests.reconcile.invented import Report, at_length, related, together

from dragoman.model.relations import Relations
from dragoman.reconcile.grouping.joining import grouped

BOTH = ("Ilva Teran", "Bo Marek")


def kinds(*reports: Report) -> set[str]:
    return {d.kind for d in related(*reports).divergences}


def test_an_offer_in_the_same_words_days_later_is_another_offer() -> None:
    words = "Norland offers to hand back all trawlers at once"
    one, other = Report("gazette", words, "2031-03-10"), Report("herald", words, "2031-03-16")
    ids = [r.event(words, "exchange", "proposed", actors=("Norland",)) for r in (one, other)]
    assert not together(related(one, other).same_event, *ids)


def test_what_was_told_before_a_day_did_not_happen_on_it() -> None:
    one = Report("gazette", "Norland shelled the harbour of Vell.", "2031-03-10")
    other = Report("herald", "On March 14 Norland shelled the harbour of Vell.", "2031-03-15")
    words = "Norland shelled the harbour of Vell"
    first = one.event(words, "strike", actors=("Norland",))
    second = other.event(words, "strike", actors=("Norland",), date="2031-03-14")
    assert not together(related(one, other).same_event, first, second)


def test_the_next_round_is_another_one_when_the_one_awaited_is_over() -> None:
    one = Report("gazette", "The next round of the ferry talks is set for March 12.", "2031-03-10")
    other = Report("herald", "The next round of the ferry talks has no date.", "2031-03-15")
    words = "The next round of the ferry talks"
    sides = ("Norland", "Sudania")
    first = one.event(words, "talks", "scheduled", actors=sides, date="2031-03-12")
    second = other.event(words, "talks", "not_done", actors=sides)
    assert not together(related(one, other).same_event, first, second)


def test_a_recent_call_is_not_taken_for_the_one_of_a_known_day() -> None:
    spoke, more = (
        "Teran and Marek spoke by phone",
        at_length("what Teran and Marek spoke of by phone"),
    )
    one = Report("gazette", f"{spoke} on March 9. {more}")
    other = Report("herald", f"{spoke} in a recent call. {more}")
    slots = {"kind": "call", "actors": BOTH}
    first = one.event(f"{spoke} on March 9", date="2031-03-09", **slots)
    second = other.event(f"{spoke} in a recent call", **slots)
    assert not together(related(one, other).same_event, first, second)


def test_one_occasion_in_two_states_is_a_divergence_of_place() -> None:
    reports = [
        Report("gazette", "Teran met Marek in Rome on March 9."),
        Report("herald", "Teran met Marek in Oman on March 9."),
    ]
    for report, place in zip(reports, ("Rome", "Oman"), strict=True):
        words = report.article.text[:-1]
        report.event(words, "meeting", actors=BOTH, place=place, date="2031-03-09")
    assert "place" in kinds(*reports)


def test_a_capital_and_its_state_are_no_divergence_of_place() -> None:
    reports = [
        Report("gazette", "Teran met Marek in Rome on March 9."),
        Report("herald", "Teran met Marek in Italy on March 9."),
    ]
    for report, place in zip(reports, ("Rome", "Italy"), strict=True):
        words = report.article.text[:-1]
        report.event(words, "meeting", actors=BOTH, place=place, date="2031-03-09")
    assert "place" not in kinds(*reports)


def test_what_each_side_tells_of_a_call_is_set_beside_the_other() -> None:
    text = (
        "Teran and Marek spoke by phone. "
        "Teran, the ministry said, raised the price of the harbour dues. "
        "Marek said that the trawlers must be released."
    )
    report = Report("gazette", text)
    report.event("Teran and Marek spoke by phone", "call", actors=BOTH)
    dues = "raised the price of the harbour dues"
    report.quote(dues, "Ilva Teran", "indirect", speaker_text="Teran, the ministry")
    report.quote("the trawlers must be released", "Bo Marek", "indirect", speaker_text="Marek")
    (found,) = (d for d in related(report).divergences if d.kind == "omission")
    assert [v.evidence.split()[0] for v in found.values] == ["Teran,", "Marek"]


def test_what_is_weakly_alike_makes_no_group_of_a_hundred() -> None:
    size = 96
    edges = [(0.5, i, i + 1) for i in range(size - 1)]
    groups = grouped(size, edges, lambda *_: 0.5, 0.0).groups
    assert max(map(len, groups)) < size / 2


def test_what_is_much_alike_makes_one_group_however_large() -> None:
    size = 96
    edges = [(4.0, i, i + 1) for i in range(size - 1)]
    assert len(grouped(size, edges, lambda *_: 4.0, 0.0).groups) == 1


def test_measures_that_one_sentence_lists_are_several() -> None:
    one = Report("gazette", "Norland cut fishing aid, raised timber duties on Sudania.")
    aid = one.event("cut fishing aid", "sanction", actors=("Norland",))
    duties = one.event("raised timber duties on Sudania", "sanction", actors=("Norland",))
    other = Report("herald", "Norland has raised timber duties on Sudania.")
    again = other.event("raised timber duties on Sudania", "sanction", actors=("Norland",))
    groups = related(one, other).same_event
    assert together(groups, duties, again)
    assert not together(groups, aid, duties)


def blows(*words: str) -> tuple[Relations, list[str]]:
    report = Report("gazette", f"{'. '.join(words)}.")
    ids = [report.event(said, "strike", actors=("Sudania",)) for said in words]
    return related(report), ids


def test_a_separate_attack_is_none_that_the_article_told_before() -> None:
    told = "A strike on the ferry school killed six"
    found, (one, again) = blows(told, "The strike on the school came at night")
    assert together(found.same_event, one, again)
    found, (one, other) = blows(told, "A separate strike on a school came at night")
    assert not together(found.same_event, one, other)


def test_talks_that_were_held_are_not_the_ones_called_off() -> None:
    told = at_length("the ferry talks in Vell")
    one = Report("gazette", f"Norland is at odds over talks with Sudania. {told}")
    other = Report("herald", f"Teran has called off talks, an aide said. {told}")
    third = Report("courier", f"There will be no talks after all. {told}")
    sides = ("Norland", "Sudania")
    held = one.event("talks", "talks", actors=sides)
    off = [r.event("talks", "talks", "cancelled", actors=sides) for r in (other, third)]
    groups = related(one, other, third).same_event
    assert together(groups, *off)
    assert not together(groups, held, off[0])


def test_what_two_persons_announce_is_announced_on_two_occasions() -> None:
    words = "told the press in Vell that the ferry line stays shut"
    one, other = (
        Report("gazette", f"Ilva Teran {words}."),
        Report("herald", f"Bo Marek {words}."),
    )
    first = one.event(f"Ilva Teran {words}", "announcement", actors=("Ilva Teran",))
    second = other.event(f"Bo Marek {words}", "announcement", actors=("Bo Marek",))
    assert not together(related(one, other).same_event, first, second)


def test_an_attack_that_breaks_a_truce_is_one_thing_and_the_breach_another() -> None:
    text = "Sudania shelled the ferry port at Orl, breaking the truce."
    report = Report("gazette", text)
    attack = report.event("Sudania shelled the ferry port at Orl", "strike", actors=("Sudania",))
    breach = report.event("breaking the truce", "violation", actors=("Sudania",))
    assert not together(related(report).same_event, attack, breach)


def test_a_breach_that_is_told_by_the_shots_it_was_is_one_with_them() -> None:
    text = "Sudania broke the truce at Orl, firing on the ferry port at Orl."
    report = Report("gazette", text)
    breach = report.event("Sudania broke the truce at Orl", "violation", actors=("Sudania",))
    attack = report.event("firing on the ferry port at Orl", "strike", actors=("Sudania",))
    assert together(related(report).same_event, attack, breach)


def test_a_deal_is_one_whichever_of_its_parties_is_named_first() -> None:
    words = "struck a deal on the ferry line"
    one, other = Report("gazette", f"Norland {words}."), Report("herald", f"Sudania {words}.")
    first = one.event(f"Norland {words}", "agreement", actors=("Norland",), recipients=("Sudania",))
    second = other.event(f"Sudania {words}", "agreement", actors=("Sudania",))
    assert together(related(one, other).same_event, first, second)


@pytest.mark.parametrize(
    ("sides", "one_event"),
    [(BOTH, True), (("Norland", "Sudania"), False)],
    ids=["leaders", "states"],
)
def test_two_leaders_seldom_meet_twice_in_a_week(sides: tuple[str, str], one_event: bool) -> None:
    one = Report("gazette", "They had lunch, aides said, and then a meeting in the old fort.")
    other = Report("herald", "Ferries were all that Wednesday's talks came to, for many hours.")
    first = one.event("a meeting", "meeting", actors=sides)
    second = other.event("talks", "talks", actors=sides)
    assert together(related(one, other).same_event, first, second) is one_event


def test_who_came_for_talks_held_the_talks_that_he_came_for() -> None:
    told = at_length("Marek and his ferry talks with Teran in Vell")
    one = Report("gazette", f"Marek came to Vell to see Teran about ferries. {told}")
    other = Report("herald", f"Teran and Marek held ferry talks in Vell. {told}")
    slots = {"place": "Vell", "date": "2031-03-09"}
    came = one.event(
        "Marek came to Vell", "visit", actors=("Bo Marek",), recipients=("Ilva Teran",), **slots
    )
    held = other.event("held ferry talks in Vell", "talks", actors=BOTH, **slots)
    assert together(related(one, other).same_event, came, held)
