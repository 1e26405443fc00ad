"""Phrases are found by their first word, whole, the longest first."""

from dragoman.knowledge.phrases import by_first_word, met

KNOWN = by_first_word(
    [("armed", "who", "plain"), ("armed group", "who", "mild"), ("raid", "deed", "plain")]
)


def test_the_longest_phrase_at_a_word_comes_first() -> None:
    text = "the armed group made a raid"
    assert [(text[a:b], one[2]) for a, b, one in met(text, 0, len(text), KNOWN)] == [
        ("armed group", "mild"),
        ("armed", "plain"),
        ("raid", "plain"),
    ]


def test_a_phrase_is_whole_and_within_its_stretch() -> None:
    assert list(met("raiders of armed groups", 0, 23, KNOWN)) == [
        (11, 16, ("armed", "who", "plain"))
    ]
    assert [stop for _, stop, _ in met("an armed group", 0, 10, KNOWN)] == [8]
