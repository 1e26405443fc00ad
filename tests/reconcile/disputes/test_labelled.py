"""What reconciliation promises of the words that each outlet chooses for the same people."""

import pytest
from tests.reconcile.invented import Report, related

from dragoman.knowledge.labels import colours, labels
from dragoman.model.actor import LocalActor
from dragoman.model.group import Divergence
from dragoman.reconcile.articles.labelling import told_labels
from dragoman.reconcile.words.sentences import Sentences

ACTORS = (
    LocalActor("Grey Front", "organisation"),
    LocalActor("Ilva Teran", "person", "Norland"),
    LocalActor("Norland", "state"),
)


def called(text: str) -> list[tuple[str, str]]:
    return [(m.colour, m.whose) for m in told_labels(Sentences(text), "a", ACTORS, (), 1)]


@pytest.mark.parametrize(
    ("text", "colour", "whose"),
    [
        ("The resistance group Grey Front left the town.", "resistance", "Grey Front"),
        ("Grey Front militants left the town.", "militants", "Grey Front"),
        ("Talks with Grey Front, a terrorist group, ended.", "terrorists", "Grey Front"),
        ("Grey Front met us. Then the armed group left.", "militants", "Grey Front"),
        ("Port strongman Ilva Teran left.", "dictator", "Ilva Teran"),
        ("Crowds cheered the ouster of Ilva Teran.", "forced", "Ilva Teran"),
        ("Ilva Teran stepped down at noon.", "willing", "Ilva Teran"),
        ("The Norland regime has no ships.", "regime", "Norland"),
        ("They signed just before a midnight deadline.", "minutes", ""),
        ("Hours before the deadline they signed.", "hours", ""),
        ("President Ilva Teran spoke.", "president", "Ilva Teran"),
        ("The Norland invasion went on.", "invasion", "Norland"),
        ("Norland says that its incursion went on.", "operation", "Norland"),
        ("Crowds mourned the murder of Ilva Teran.", "murder", "Ilva Teran"),
        ("It was a trade war.", "war", ""),
        ("Interim president Ilva Teran spoke.", "rightful", "Ilva Teran"),
        ("Opposition leader Ilva Teran spoke.", "opposition", "Ilva Teran"),
        ("Guards came for the kidnapped Ilva Teran.", "abducted", "Ilva Teran"),
        ("The port is in the safe zone.", "safe", ""),
        ("They asked for a confirmatory vote.", "people", ""),
        ("Norland suspended the grain talks.", "suspend", ""),
        ("Norland has put off grain negotiations.", "delay", ""),
        ("Norland broke off talks on grain.", "end", ""),
        ("Norland froze its aid to the islands.", "suspend", ""),
        ("The funding freeze went on.", "suspend", ""),
        ("Norland held up the 40 million crowns of U.N. aid.", "withhold", ""),
        ("Norland delayed the tariffs on fish.", "delay", ""),
        ("Norland cancelled the summit.", "end", ""),
    ],
)
def test_a_label_is_of_the_one_who_is_named_beside_it(text: str, colour: str, whose: str) -> None:
    assert called(text) == [(colour, whose)]


@pytest.mark.parametrize(
    "text",
    [
        "She said: “The Norland regime has no ships.”",
        "Norland's tariff regime is old.",
        "The militants left the town.",
        "The regime has no ships.",
        "They signed hours before the rain.",
        "Norland met us. Its incursion went on.",
        "An anti-Grey Front movement met.",
        "They sent riot police.",
        "Norland suspended two officers. Talks went on.",
        "Norland delayed the ferry.",
        "The strongman-like Ilva Teran left.",
    ],
)
def test_quoted_words_other_senses_and_nobody_named_are_no_label(text: str) -> None:
    assert not called(text)


def report(outlet: str, words: str, published: str = "2031-03-10") -> Report:
    about = "Norland and Sudania argued over the harbour. Ilva Teran met Bo Marek at the harbour."
    made = Report(outlet, f"{about} {words}", published)
    made.event("Ilva Teran met Bo Marek at the harbour", "meeting", actors=("Ilva Teran",))
    return made


def told(*reports: Report) -> list[Divergence]:
    found = related(*reports).divergences
    return [d for d in found if d.about.startswith("what those in power are called")]


@pytest.mark.parametrize(("published", "found"), [("2031-03-16", 1), ("2031-05-02", 0)])
def test_what_somebody_is_called_stands_for_a_fortnight(published: str, found: int) -> None:
    one = report("gazette", "The Norland regime sold ships.")
    other = report("herald", "The Norland government sold ships.", published)
    assert len(told(one, other)) == found


def test_two_outlets_that_choose_apart_are_told_with_their_words() -> None:
    (found,) = told(
        report("gazette", "The Norland regime sold ships."),
        report("herald", "The Norland government sold ships."),
    )
    assert found.kind == "wording"
    assert [v.says for v in found.values] == ["regime", "government"]
    assert found.values[0].evidence == "The Norland regime sold ships"


def test_an_outlet_that_uses_both_words_chooses_neither() -> None:
    assert not told(
        report("gazette", "The Norland regime sold ships. The Norland government slept."),
        report("herald", "The Norland government sold ships."),
    )


def test_every_colour_that_is_apart_has_words() -> None:
    known = {(name, colour) for some in colours().values() for _, name, colour in some}
    for label in labels().values():
        for pair in label.apart:
            assert {(label.name, colour) for colour in pair} <= known
