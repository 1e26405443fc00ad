"""What the classes of words promise: each is asked for, and each that is asked for is there."""

import re
from pathlib import Path

import pytest

import dragoman
from dragoman.knowledge import load
from dragoman.knowledge.word_classes import word_class

NAMES = [f"{section}.{key}" for section, keys in load("word_classes").items() for key in keys]
SOURCES = sorted(Path(dragoman.__file__).parent.rglob("*.py"))
ASKED = {
    name for path in SOURCES for name in re.findall(r'word_class\(\s*"([^"]+)"', path.read_text())
}


def test_every_class_is_asked_for_and_every_one_asked_for_is_there() -> None:
    assert set(NAMES) == ASKED


@pytest.mark.parametrize("name", NAMES)
def test_a_class_holds_each_word_once_and_in_lower_case(name: str) -> None:
    section, key = name.split(".")
    words = load("word_classes")[section][key].split()
    assert len(words) == len(set(words)) == len(word_class(name))
    assert all(word.isalpha() and word.islower() for word in words)


def test_a_class_that_is_not_there_is_an_error() -> None:
    with pytest.raises(KeyError):
        word_class("time.no_such_class")
