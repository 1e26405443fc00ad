"""On any text, the trained reader and the quotes never raise, and their spans lie in the text."""

from collections.abc import Iterator
from itertools import pairwise
from random import Random

import pytest
from bench.corpora import BULK
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.extract.quotes import quotes
from dragoman.ingest import arrivals
from dragoman.model.arrival import Refused
from dragoman.model.article import Article
from dragoman.model.reading import Reading
from dragoman.read import encoder, readings

READER = "full" if encoder.available("full") else "rules"
SPOKEN = (
    "“We are ready,” Ilse Marrow said.",
    'The envoy told reporters: "No."',
    "According to Ardania's ministry, talks on the tolls resume on Monday.",
    "”It is late”, she added, ”and the ships wait.",
    "‘Nobody asked us,’ a source close to the delegation said",
    "Asked whether he would sign, Bask said he had “heard [nothing] (yet)” — and left.",
)
BITS = st.sampled_from(
    (
        *SPOKEN,
        "\n",
        "\n\n",
        " ",
        "“",
        "”",
        '"',
        "''",
        "«",
        "»",
        "„",
        "’",
        ":",
        "—",
        "\u202e",
        "\x00",
    )
)


def hold_together(text: str) -> int:
    """Assert what must hold of a text's attributions and quotes; how many quotes there are."""
    articles = [Article(text=text, published="2031-03-20")]
    (count,) = [_held(reading) for reading in readings(articles, reader=READER)]
    return count


def _held(reading: Reading | Refused) -> int:
    assert isinstance(reading, Reading)
    text = reading.article.text
    for found in reading.attributions or ():
        for start, end in (*found.contents, *filter(None, (found.cue, found.source))):
            assert 0 <= start < end <= len(text)
        assert all(a[1] <= b[0] for a, b in pairwise(found.contents))
    firsts = [found.contents[0] for found in reading.attributions or ()]
    assert firsts == sorted(firsts)
    said = quotes(reading)
    for quote in said:
        assert 0 <= quote.start < quote.end <= len(text)
        assert quote.content == text[quote.start : quote.end]
        assert quote.content.strip()
        for span in filter(None, (quote.cue_span, quote.speaker_span)):
            assert 0 <= span[0] < span[1] <= len(text)
    assert [q.start for q in said] == sorted(q.start for q in said)
    return len(said)


@settings(max_examples=40)
@given(st.text(max_size=400))
def test_any_characters_are_read(text: str) -> None:
    hold_together(text)


@settings(max_examples=60)
@given(st.lists(BITS, max_size=25).map("".join))
def test_speech_in_any_disorder_is_read(text: str) -> None:
    hold_together(text)


def test_speech_in_order_yields_quotes() -> None:
    assert hold_together("\n\n".join(SPOKEN)) >= len(SPOKEN) - 1


@pytest.mark.skipif(not BULK.is_file(), reason=f"no bulk coverage beside the project ({BULK})")
def test_real_coverage_is_read_whole_cut_off_joined_and_garbled() -> None:
    articles = [a.text for a in arrivals([BULK]) if isinstance(a, Article)]
    found = sum(hold_together(text) for text in _treated(articles[:: len(articles) // 40]))
    assert found > 200


def _treated(texts: list[str]) -> Iterator[str]:
    """Texts as they are, and some of them in each of the ways in which files come to harm."""
    rng = Random(11)  # noqa: S311 - the same harm every time
    yield from texts
    for text in texts[::6]:
        yield text[: rng.randrange(len(text))]
        yield " ".join(text.split())
        yield text.encode().decode("latin-1")
        letters = list(text[:2000])
        for at in rng.sample(range(len(letters)), len(letters) // 20):
            letters[at] = rng.choice("“”\"'\n .\u200b[(é:,")
        yield "".join(letters)
    yield "".join(texts[1::6])
