"""What the whole pipeline promises of an article that only the others date."""

from collections.abc import Iterable

from dragoman import derivation, pipeline
from dragoman.store import IN_MEMORY, Encoded, Record, RecordFile

ROUND = "TAVISK, March 13 (Corvane Press)"  # opens the example's article that prints no year


def record_of(readings: Iterable[Encoded]) -> Record:
    file = RecordFile(IN_MEMORY)
    file.save(readings)
    derivation.derive(file)
    return Record(file)


def day_and_basis(record: Record) -> tuple[str | None, str | None]:
    article = next(a for a in record.articles() if ROUND in a.text)
    return article.published, article.published_basis


def test_a_dateline_without_a_year_takes_it_from_the_others(
    example_readings: tuple[Encoded, ...],
) -> None:
    record = record_of(example_readings)
    assert day_and_basis(record) == ("2031-03-13", "corpus")
    named = {e.evidence: e.date for e in record.events()}
    assert "2031-03-14" in {
        day for words, day in named.items() if "on Friday on the Mereth" in words
    }


def test_ids_are_those_of_the_article_read_alone(example_readings: tuple[Encoded, ...]) -> None:
    alone = [i for i in example_readings if ROUND in i.article.text]
    one, all_of_them = record_of(alone), record_of(example_readings)
    assert day_and_basis(one) == (None, None)
    shown = next(iter(one.file.shown_ids().values()))
    ids = {e.id for e in one.events(unsure=True)}
    assert ids
    assert ids == {e.id for e in all_of_them.events(article=shown, unsure=True)}


def test_a_day_is_taken_back_with_its_evidence(example_readings: tuple[Encoded, ...]) -> None:
    record = record_of(example_readings)
    before = record.file.state()
    kept = [i for i in record.file.stored() if ROUND in i.article.text]
    assert kept[0].article.published_basis == "corpus"
    assert day_and_basis(record_of(kept)) == (None, None)
    derivation.derive(record.file)
    assert day_and_basis(record) == ("2031-03-13", "corpus")
    assert record.file.state() == before
    assert list(pipeline.check(record)) == []


def test_an_article_that_is_read_again_forgets_the_day_that_the_others_gave(
    example_readings: tuple[Encoded, ...],
) -> None:
    record = record_of(example_readings)
    article = next(a for a in record.articles() if ROUND in a.text)
    (again,) = pipeline.read_batch([article], pipeline.DEFAULT_MODEL)
    assert isinstance(again, Encoded)
    assert again.article.published is None
    assert again.digest == next(i.digest for i in example_readings if ROUND in i.article.text)
