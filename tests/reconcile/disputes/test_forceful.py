"""What reconciliation promises of one event that is told as less here and as more there."""

import pytest
from tests.reconcile.invented import Report, related

from dragoman.knowledge.scales import scales, steps
from dragoman.model.group import Divergence
from dragoman.reconcile.articles.forces import forces

DAY = "2031-03-10"


def told(*reports: Report) -> list[Divergence]:
    found = related(*reports).divergences
    return [d for d in found if d.about.startswith(tuple(s.about for s in scales().values()))]


def report(outlet: str, words: str, kind: str = "withdrawal", **slots: object) -> Report:
    made = Report(outlet, f"{words}.\nThe harbour fees at Lomm were long in dispute.", DAY)
    slots = {"actors": ("Norland",), "recipients": ("Sudania",), "date": DAY, **slots}
    made.event(words, kind, **slots)
    return made


@pytest.mark.parametrize(
    ("words", "step", "of"),
    [
        ("the cancellation of all aid to the island", "end", "aid"),
        ("the island's sanctions were partially eased", "part", "sanctions"),
        ("Norland put the summit on hold", "pause", "occasion"),
        ("Norland began lifting the embargo", "begin", "sanctions"),
    ],
)
def test_a_measure_goes_as_far_as_the_word_beside_its_noun(words: str, step: str, of: str) -> None:
    (force,) = forces(words.lower(), 0, len(words), "withdrawal")
    assert (force.scale, force.step, force.of) == ("measure", step, of)


def test_a_word_beside_no_measure_or_of_another_kind_of_event_says_nothing_of_it() -> None:
    words = "norland cut the ribbon, and sanctions stayed in force"
    assert not forces(words, 0, len(words), "withdrawal")
    words = "norland lifted the sanctions"
    assert not forces(words, 0, len(words), "election")


def test_a_measure_suspended_here_and_ended_there_is_disputed() -> None:
    one = report("gazette", "Norland suspended the harbour sanctions on Sudania")
    other = report("herald", "Norland cancelled the harbour sanctions on Sudania")
    (found,) = told(one, other)
    assert found.kind == "status"
    assert [v.says for v in found.values] == ["suspended", "cancelled"]


def test_an_outlet_that_uses_both_words_and_one_outlet_alone_are_no_dispute() -> None:
    one = report("gazette", "Norland suspended the harbour sanctions on Sudania")
    both = report("herald", "Norland cancelled the harbour sanctions on Sudania")
    words = "Norland suspended those harbour sanctions on Sudania"
    both.article = type(both.article)(
        text=f"{both.article.text} {words}.",
        given_id="herald",
        outlet="herald",
        published=DAY,
        published_basis="given",
    )
    both.event(words, "withdrawal", actors=("Norland",), recipients=("Sudania",), date=DAY)
    assert not told(one, both)
    assert not told(one)


def test_what_is_done_to_two_states_is_not_one_measure() -> None:
    one = report("gazette", "Norland suspended the harbour sanctions")
    other = report("herald", "Norland cancelled the harbour sanctions", recipients=("Bo Marek",))
    assert len(told(one, other)) <= 1
    apart = report("herald", "Norland cancelled the harbour sanctions", recipients=("Norland",))
    assert not told(one, apart)


def test_a_demand_and_a_request_are_told_apart_where_they_share_their_matter() -> None:
    words = "Norland demanded that Sudania open the harbour gates"
    one = report("gazette", words, "demand")
    words = "Norland asked Sudania to open the harbour gates"
    (found,) = told(one, report("herald", words, "demand"))
    assert found.kind == "wording"


def test_every_step_that_is_apart_has_words() -> None:
    known = {(name, step) for some in steps().values() for _, name, step in some}
    for scale in scales().values():
        for pair in scale.apart:
            assert {(scale.name, step) for step in pair} <= known


def test_what_hangs_on_a_condition_is_no_measure_yet() -> None:
    one = report("gazette", "Norland suspended the harbour sanctions on Sudania")
    words = "Norland cancelled the harbour sanctions on Sudania"
    assert told(one, report("herald", words))
    assert not told(one, report("herald", words, status="conditional"))
