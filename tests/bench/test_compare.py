"""Other extractors are read as the scorer wants them: offsets count from the article's start."""

from types import SimpleNamespace

from bench.compare import _row


def test_a_triple_of_a_later_paragraph_counts_from_the_articles_start() -> None:
    word = type("Word", (), {"__len__": lambda _: 4, "idx": 14})()
    triple = SimpleNamespace(
        content=SimpleNamespace(start_char=0, end_char=12), cue=[word], speaker=[word, word]
    )
    assert _row(triple, 100) == {
        "content": [[100, 112]],
        "cue": [114, 118],
        "source": [114, 118],
    }
