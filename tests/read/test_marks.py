"""Quotation marks: which stretches of a text stand between them."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.read.marks import marked

CASES = [
    ("straight", 'He said "we go" and left.', ["we go"]),
    ("curly", "He said “we go” and left.", ["we go"]),
    ("low and high", "Er sagte „wir gehen“ und ging.", ["wir gehen"]),
    ("angle", "Il a dit «nous partons» hier.", ["nous partons"]),
    ("angle with blanks", "Il a dit « nous partons » hier.", ["nous partons"]),
    ("doubled single", "''We go,'' he said.", ["We go,"]),
    ("backquotes", "``We go,'' he said.", ["We go,"]),
    ("single curly", "‘We don’t go,’ he said.", ["We don’t go,"]),
    ("single straight", "'We don't go,' he said.", ["We don't go,"]),
    ("two stretches", "“We,” he said, “go.”", ["We,", "go."]),
    ("single within double", "\"I heard 'no' twice,\" she said.", ["I heard 'no' twice,"]),
    ("single within curly", "“I heard ‘no’ twice,” she said.", ["I heard ‘no’ twice,"]),
    ("straight opened, curly closed", 'He called it "a long day” and slept.', ["a long day"]),
    ("curly closing mark for both", "He said ”we go” and ”now”.", ["we go", "now"]),
    ("closing marks from the start", "”We go,” he said. ”And you?”", ["We go,", "And you?"]),
    ("low and closing", "„We go,” he said.", ["We go,"]),
    ("opening marks for both", "He said “we go.“ And left.", ["we go."]),
    ("angle turned in", "»We go«, he said, »now«.", ["We go", "now"]),
    ("angle with comma behind", "«We go», he said.", ["We go"]),
    ("single low", "‚We go‘, he said.", ["We go"]),
    ("single angle", "‹We go›, he said.", ["We go"]),
    ("single closing mark for both", "’We don’t go,’ he said.", ["We don’t go,"]),
    ("a shortened word is no mark", "’Tis late, and the firms’ yards are shut.", []),
    ("insertion first", "“[The firm] went,” he said.", ["[The firm] went,"]),
    ("possessives are no marks", "The firms' and Ann's and the '90s' prices fell.", []),
    ("inches are no marks", 'A pipe of 5" was laid, 6" deep.', []),
    ("a lone closing mark", "He said we go” and left.", []),
    ("empty marks", 'He wrote "" and left.', []),
]


@pytest.mark.parametrize(("text", "inside"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_marks_of_every_kind_pair_up(text: str, inside: list[str]) -> None:
    assert [text[m.start : m.end] for m in marked(text)] == inside


def test_the_outer_extent_takes_the_marks_in() -> None:
    text = "He said “we go” and left."
    (only,) = marked(text)
    assert text[only.outer_start : only.outer_end] == "“we go”"


def test_a_paragraph_that_closes_without_a_mark_goes_on_in_the_next() -> None:
    text = "“First part.\n\n“Second part,” he said."
    first, second = marked(text)
    assert (text[first.start : first.end], first.open_end) == ("First part.", True)
    assert (text[second.start : second.end], second.open_end) == ("Second part,", False)


def test_speech_in_closing_marks_alone_goes_on_in_the_next_paragraph() -> None:
    text = "”First part.\n\n”Second part,” he said."
    assert [(text[m.start : m.end], m.open_end) for m in marked(text)] == [
        ("First part.", True),
        ("Second part,", False),
    ]


def test_a_mark_that_nothing_closes_ends_with_its_paragraph() -> None:
    text = "She said: “We go.\n\nThe ship sailed."
    (only,) = marked(text)
    assert (text[only.start : only.end], only.open_end) == ("We go.", False)


def test_a_stray_mark_does_not_swallow_the_next_paragraph() -> None:
    text = 'The pipe" broke.\n\n"We saw it," he said.'
    assert [text[m.start : m.end] for m in marked(text)] == ["We saw it,"]


def test_a_single_mark_does_not_pair_with_a_far_apostrophe() -> None:
    text = "It was 'Tis the season" + " and on" * 200 + " in the firms' yards."
    assert marked(text) == ()


@given(st.text(alphabet="aB .,\n\"'“”‘’«»„‚‹›`", max_size=120))
def test_stretches_never_overlap_and_stand_in_order(text: str) -> None:
    at = 0
    for m in marked(text):
        assert at <= m.outer_start <= m.start < m.end <= m.outer_end <= len(text)
        assert "\n" not in text[m.outer_start : m.outer_end]
        at = m.outer_end


@pytest.mark.parametrize("unit", ["'a ", '"a" ', "“", "‘a’s ", "''", "\"'"])
def test_a_hostile_line_takes_no_longer_than_its_length_asks(unit: str) -> None:
    started = time.process_time()
    marked(unit * (300_000 // len(unit)))
    assert time.process_time() - started < 5


def test_paragraphs_of_a_speech_that_were_run_together_are_two() -> None:
    text = 'He replied: "We have many parties. "Our policy is another one." She left.'
    first, second = marked(text)
    assert (text[first.start : first.end], first.open_end) == ("We have many parties.", True)
    assert text[second.start : second.end] == "Our policy is another one."


def test_a_mark_within_a_sentence_opens_no_paragraph() -> None:
    text = 'She called it "a farce of "Dorn" and left.'
    assert not any(m.open_end for m in marked(text))
