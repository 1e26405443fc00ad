"""Cost grows with the length of an article, not with its square."""

import time
from pathlib import Path

from dragoman.extract import extract
from dragoman.ingest import arrivals
from dragoman.ingest.limits import Limits
from dragoman.model.article import Article
from dragoman.model.reading import Reading
from dragoman.read import encoder, readings
from dragoman.read.parse import PART


def long_text(articles: tuple[Article, ...], characters: int) -> str:
    texts = [a.text for a in articles]
    joined = "\n\n".join(texts)
    return "\n\n".join([joined] * (1 + characters // len(joined)))[:characters]


def seconds_after_the_parse(text: str) -> float:
    """CPU seconds of all extraction from one article."""
    (spent,) = [_extraction(r) for r in readings([Article(text=text, published="2031-03-20")])]
    return spent


def _extraction(reading: object) -> float:
    assert isinstance(reading, Reading)
    start = time.process_time()
    extract(reading)
    return time.process_time() - start


def test_ten_times_the_text_takes_about_ten_times_as_long(
    example_articles: tuple[Article, ...],
) -> None:
    """Where every verb once asked for the whole text, it took sixty times as long."""
    text = long_text(example_articles, 120_000)
    seconds_after_the_parse(text[:2_000])
    small = min(seconds_after_the_parse(text[:12_000]) for _ in range(3))
    assert seconds_after_the_parse(text) < 40 * small  # room for a machine that is busy


def test_a_text_beyond_what_one_parse_takes_is_one_reading(
    example_articles: tuple[Article, ...],
) -> None:
    text = long_text(example_articles, PART + 5_000)
    (checked,) = [_whole(r, text) for r in readings([Article(text=text)])]
    assert checked


def _whole(reading: object, text: str) -> bool:
    assert isinstance(reading, Reading)
    assert reading.doc.text == text
    sentences = list(reading.doc.sents)
    assert sentences[-1].end_char == len(text.rstrip()) or sentences[-1].end == len(reading.doc)
    assert max(m.end for m in reading.mentions) > PART
    found = extract(reading)
    late = [s for s in found.statements() if s.start > PART]
    return bool(late) and all(s.evidence == text[s.start : s.end] for s in late)


def test_the_trained_reader_reads_a_long_text_in_parts() -> None:
    said = "“We are ready,” Ilse Marrow said on Monday.\n\n"
    text = said * (PART * 3 // 2 // len(said))
    found = encoder.tagging("full", text).attributions
    assert len(found) > 0.9 * text.count(said)
    starts = [q.contents[0][0] for q in found]
    assert starts == sorted(starts)
    wanted = "“We are ready,”"
    right = [q for q in found if text[slice(*q.contents[0])] == wanted]
    assert len(right) > 0.9 * len(found)


def test_what_is_longer_than_is_read_is_refused_with_its_length(tmp_path: Path) -> None:
    assert Limits().article_chars == 2_000_000
    (tmp_path / "long.txt").write_text("word " * 400_001 + "word")
    (tmp_path / "short.txt").write_text("the word of it " * 100_000)
    refused, read = arrivals([tmp_path])
    assert "2,000,009 characters, 2,000,000 are read" in getattr(refused, "reason", "")
    assert isinstance(read, Article)
