"""What utterances look for their like under, and what they are worth to one another."""

from dataclasses import replace

from dragoman.reconcile.articles.material import Material
from dragoman.reconcile.articles.row_types import QuoteRow
from dragoman.reconcile.grouping.odds import NEVER
from dragoman.reconcile.grouping.quotes import seen
from dragoman.reconcile.grouping.subjects import Subjects
from dragoman.reconcile.grouping.utterance_odds import LEAST
from dragoman.reconcile.grouping.utterances import Utterances, worded
from dragoman.reconcile.grouping.voices import Words
from dragoman.reconcile.grouping.wordings import is_against, is_appeal, named_days
from dragoman.reconcile.words.weights import weights
from dragoman.reconcile.words.wording import contents

ALONE = weights([()])


def row(
    name: str, content: str, speaker: str = "Ilva Teran", telling: tuple[str, ...] = ()
) -> QuoteRow:
    return QuoteRow(
        id=name,
        article="gazette",
        start=0,
        end=len(content),
        kind="indirect",
        speaker=speaker,
        to=None,
        when=None,
        near=None,
        words=contents(content.split()),
        content=content,
        told=(0, 0),
        telling=telling,
    )


def material(*rows: QuoteRow) -> Material:
    return Material(
        articles={},
        events=(),
        quotes=rows,
        figures=(),
        positions=(),
        roles={},
        sides={},
        persons=frozenset(("Ilva Teran",)),
        weigh={"gazette": ALONE, "herald": ALONE},
    )


def keys(speaker: str, telling: tuple[str, ...] = ("trawle",)) -> tuple[str, ...]:
    (spot, _), *_ = seen(material(row("q", "trawlers left", speaker, telling)))
    return spot.keys


def test_what_a_person_says_is_looked_for_under_all_its_words_beside_who_says_it() -> None:
    assert keys("Ilva Teran")[1:] == ("Ilva Teran\0left", "Ilva Teran\0trawle")


def test_what_a_body_says_is_looked_for_under_its_telling_words_alone() -> None:
    assert keys("Norland")[1:] == ("Norland\0trawle",)


def test_one_telling_word_ties_what_one_article_reports_and_two_what_any_do() -> None:
    assert keys("Norland")[0] == "gazette\0trawle"
    assert keys("Norland", ("trawle", "dues"))[0] == "dues trawle"


def test_a_day_of_the_year_is_a_word_by_which_it_is_looked_for() -> None:
    told = worded(row("q", "the dues rest until 9 july"), material()).row
    assert "7/9" in told.words
    assert "7/9" in told.telling


def test_a_day_told_with_its_year_tells_no_utterance_from_another() -> None:
    assert named_days("the dues rest until july 9") == ("7/9",)
    assert named_days("the attack of july 9 2024") == ()


def test_british_and_american_spelling_and_short_magnitudes_are_the_same_words() -> None:
    british = worded(row("q", "an honour that favours our harbours costs 40bn"), material()).row
    american = worded(row("p", "an honor that favors our harbors costs 40 billion"), material()).row
    assert british.content == american.content
    assert british.words == american.words


def test_parts_of_one_utterance_neither_tie_nor_part_their_groups() -> None:
    parts = (row("q.0", "trawlers left"), row("q.1", "dues rest"))
    told = [worded(one, material()) for one in parts]
    between = Utterances(told, Subjects(lambda _: {}))(0, 1)
    assert LEAST - 0.1 < between < LEAST


def odds(*pair: Words) -> float:
    return Utterances(pair, Subjects(lambda _: {}))(0, 1)


def test_what_asks_for_something_is_rather_not_what_tells_of_it() -> None:
    told = row("q", "the harbour council agreed to the pilots truce")
    asked = row("p", "the harbour council must accept the pilots truce")
    pair = [worded(one, material()) for one in (told, replace(asked, article="herald"))]
    assert [one.asks for one in pair] == [False, True]
    assert odds(*pair) < odds(*(replace(one, asks=True) for one in pair))


def test_what_is_said_not_to_be_so_is_rather_not_what_tells_that_it_is() -> None:
    told = row("q", "the harbour council agreed to the pilots truce")
    denied = row("p", "the harbour council did not agree to the pilots truce")
    pair = [worded(one, material()) for one in (told, replace(denied, article="herald"))]
    assert [one.against for one in pair] == [False, True]
    assert odds(*pair) < odds(*(replace(one, against=True) for one in pair))


def test_what_is_denied_is_known_by_its_cue() -> None:
    assert is_against("denied", "claims that the fleet had left")
    assert is_against("said", "the fleet hasn t left")
    assert not is_against("said", "the fleet had left")


def test_two_quotes_word_for_word_are_of_the_same_words() -> None:
    one = worded(row("q", "we will keep every boat in the harbour"), material())
    other = worded(replace(row("p", "no boat leaves the harbour"), article="herald"), material())
    direct = [replace(told, row=replace(told.row, kind="direct")) for told in (one, other)]
    assert odds(*direct) < odds(one, direct[1])


def test_reports_with_no_word_in_common_are_compared_where_they_mean_the_same() -> None:
    said = row("q", "the fleet leaves"), replace(row("p", "ships will sail"), article="herald")
    alike, other = bytes((127, *[0] * 63)), bytes((0, 127, *[0] * 62))
    meant = [worded(replace(one, meaning=alike), material()) for one in said]
    apart = replace(meant[1], row=replace(meant[1].row, meaning=other))
    assert odds(meant[0], apart) == NEVER < odds(*meant)


def test_something_is_asked_by_the_cue_or_in_the_first_words() -> None:
    assert is_appeal("called on", "the fleet to return")
    assert is_appeal("said", "the fleet has to return")
    assert not is_appeal("said", "the fleet returned")
    assert not is_appeal("said", "the fleet came home on the evening tide because it should")
