"""Corrections of who is who: kept with the record, and undone without a trace."""

import io

import pytest

from dragoman import derivation, parts, pipeline
from dragoman.model.judgement import Judgements
from dragoman.present.export import export
from dragoman.store import IN_MEMORY, Encoded, Record, RecordFile


@pytest.fixture
def talks(example_readings: tuple[Encoded, ...]) -> Record:
    file = RecordFile(IN_MEMORY)
    file.save(example_readings)
    derivation.derive(file)
    return Record(file)


def told(record: Record) -> bytes:
    out = io.BytesIO()
    export(record, out)
    return out.getvalue()


def names(record: Record) -> list[str]:
    return [a.name for a in record.actors() if a.type == "person" and " " in a.name][:2]


def test_a_judgement_changes_the_record_and_taking_it_away_restores_every_byte(
    talks: Record,
) -> None:
    before, (first, second) = told(talks), names(talks)
    pipeline.judge(talks, Judgements(same=((first, second),), names=((first, "Some Body"),)))
    assert {"Some Body"} == {a.name for a in talks.actors() if first in a.aliases}
    assert any(m.why == "judged to be one" for m in talks.merges())
    assert told(talks) != before
    pipeline.judge(talks, Judgements())
    assert told(talks) == before


def test_a_judged_record_still_proves_itself(talks: Record) -> None:
    first, second = names(talks)
    pipeline.judge(talks, Judgements(same=((first, second),)))
    assert list(pipeline.check(talks)) == []


def test_a_record_of_a_part_is_judged_as_the_whole_is(talks: Record) -> None:
    first, _ = names(talks)
    pipeline.judge(talks, Judgements(names=((first, "Some Body"),)))
    day = max(a.published for a in talks.articles() if a.published)
    then = parts.as_of(talks, day[:10])
    assert "Some Body" in {a.name for a in then.actors()}


def test_the_record_of_a_story_is_that_of_its_articles(talks: Record) -> None:
    story = talks.stories()[0]
    part = parts.story(talks, story.id)
    assert set(part.file.shown_ids().values()) == set(story.articles)
    assert parts.story(talks, story.parties[0].lower()).stories()[0].parties == story.parties


def test_a_story_is_found_by_whole_words_before_parts_of_them(talks: Record) -> None:
    story = talks.stories()[0]
    word = story.parties[0].lower()
    assert talks.stories(word[:4]) == talks.stories(word) == [story]
    assert talks.stories(word[1:]) == []


def test_a_story_that_nobody_tells_is_no_record(talks: Record) -> None:
    with pytest.raises(LookupError, match="no story"):
        parts.story(talks, "sugar beets")
