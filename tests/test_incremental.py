"""A record that grows article by article is the record of them all, and touches what it must."""

import gc
import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from importlib import import_module
from itertools import permutations
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reconcile.invented import Report

from dragoman import derivation, pipeline
from dragoman.derivation import brought, naming, preparing, relating
from dragoman.model.article import Article
from dragoman.model.findings import Findings
from dragoman.model.judgement import Judgements
from dragoman.present.export import export
from dragoman.reconcile import Prepared
from dragoman.reconcile.articles.material import Material
from dragoman.reconcile.disputes.told import Dispute
from dragoman.reconcile.grouping.units import Unit
from dragoman.reconcile.names import actors
from dragoman.store import (
    IN_MEMORY,
    Encoded,
    Record,
    RecordFile,
    RelationFile,
    decoded,
    encoded,
)
from dragoman.store.check import differing

LOOKS = ("of_event", "of_utterance", "of_figure", "of_count", "of_denials", "of_matter")


def as_bytes(file: RecordFile) -> bytes:
    out = io.BytesIO()
    export(Record(file), out, unsure=True)
    return out.getvalue()


def at_once(items: Sequence[Encoded], judged: Judgements | None = None) -> RecordFile:
    file = RecordFile(IN_MEMORY)
    file.save(items)
    if judged:
        file.judge(judged)
    derivation.derive(file)
    return file


def grown(items: Sequence[Encoded]) -> RecordFile:
    file = RecordFile(IN_MEMORY)
    for item in items:
        file.save([item])
        derivation.derive(file)
    return file


def renamed(item: Encoded, given_id: str | None, published: str | None) -> Encoded:
    """The same text as another article: of another id, on another day or on none."""
    article = replace(
        item.article,
        given_id=given_id,
        published=published,
        published_basis="given" if published else None,
    )
    found = decoded(item)
    kinds = {
        name: tuple(replace(s, article=article.key, id=f"{s.id}~") for s in getattr(found, name))
        for name in ("quotes", "events", "positions", "figures", "relies_on")
    }
    return encoded(article, replace(found, **kinds), item.rules)


@contextmanager
def all_local() -> Iterator[None]:
    """Everything is made anew only where something changed, as in a large record."""
    with (
        patch.object(brought, "_MOST", 2.0),
        patch.object(naming, "SMALL", 0),
        patch.object(actors, "SMALL", 0),
    ):
        yield


def some_of(data: st.DataObject, readings: tuple[Encoded, ...]) -> list[Encoded]:
    """A few articles in any order, one with another's id, one without a day."""
    numbers = st.integers(0, len(readings) - 1)
    chosen = data.draw(st.lists(numbers, min_size=2, max_size=6, unique=True))
    some = [readings[n] for n in chosen]
    same_id = renamed(some[0], some[0].article.given_id, "2031-03-12")
    undated = renamed(some[1], "undated", None)
    return data.draw(st.permutations([*some, same_id, undated]))


@settings(max_examples=8, deadline=None)
@given(data=st.data())
def test_one_by_one_in_any_order_gives_the_bytes_of_all_at_once(
    example_readings: tuple[Encoded, ...], data: st.DataObject
) -> None:
    order = some_of(data, example_readings)
    with all_local():
        one_by_one = grown(order)
        whole = at_once(order)
        assert differing(whole, one_by_one) == {}
        assert as_bytes(one_by_one) == as_bytes(whole)


@settings(max_examples=8, deadline=None)
@given(data=st.data())
def test_whatever_happened_to_a_record_it_is_the_record_of_what_it_holds(
    example_readings: tuple[Encoded, ...], data: st.DataObject
) -> None:
    order = some_of(data, example_readings)
    file, held, judged = RecordFile(IN_MEMORY), dict[str, Encoded](), Judgements()
    with all_local():
        for item in order:
            held[item.article.key] = item
            file.save([item])
            happens = data.draw(st.sampled_from(("killed", "judged", "read anew", "nothing")))
            if happens == "killed":
                with pytest.raises(KeyboardInterrupt), patch.object(relating, "related", killed):
                    derivation.derive(file)
            elif happens == "judged":
                people = [a.name for a in Record(file).actors() if a.type == "person"]
                names = ((people[0], "Somebody Else"),) if people and not judged.names else ()
                judged = Judgements(names=names)
                file.judge(judged)
            elif happens == "read anew":
                again = data.draw(st.sampled_from(sorted(held)))
                found = replace(decoded(held[again]), events=())
                held[again] = encoded(held[again].article, found, item.rules)
                file.save([held[again]])
            derivation.derive(file)
        whole = at_once(list(held.values()), judged)
        assert differing(whole, file) == {}
        assert as_bytes(file) == as_bytes(whole)


def killed(*_: object, **__: object) -> None:
    raise KeyboardInterrupt


def test_a_reading_that_is_made_again_replaces_what_followed_from_it(
    example_readings: tuple[Encoded, ...],
) -> None:
    file = at_once(example_readings)
    first = example_readings[0]
    silent = encoded(first.article, Findings(), first.rules)
    file.save([silent])
    derivation.derive(file)
    assert as_bytes(file) == as_bytes(at_once([silent, *example_readings[1:]]))
    file.save([first])
    derivation.derive(file)
    assert as_bytes(file) == as_bytes(at_once(example_readings))


def test_figures_are_counted_for_no_event_that_their_article_tells_no_more(
    example_readings: tuple[Encoded, ...],
) -> None:
    readings = sorted(example_readings, key=lambda item: len(decoded(item).figures))
    silent = [encoded(r.article, replace(decoded(r), events=()), r.rules) for r in readings[-2:]]
    with all_local():
        file = at_once(readings)
        for item in silent:
            file.save([item])
            derivation.derive(file)
        whole = at_once([*readings[:-2], *silent])
        assert as_bytes(file) == as_bytes(whole)
        for kept in ("kind, a, b, score FROM edge", "kind, number, home FROM home"):
            asked = f"SELECT {kept} ORDER BY 1, 2, 3"
            assert file.db.execute(asked).fetchall() == whole.db.execute(asked).fetchall()


def test_a_judgement_and_its_withdrawal_reach_the_kept_statements(
    example_readings: tuple[Encoded, ...],
) -> None:
    file = at_once(example_readings)
    name = next(a.name for a in Record(file).actors() if a.type == "person")
    judged = Judgements(names=((name, "Somebody Else"),))
    file.judge(judged)
    derivation.derive(file)
    assert as_bytes(file) == as_bytes(at_once(example_readings, judged))
    file.judge(Judgements())
    derivation.derive(file)
    assert as_bytes(file) == as_bytes(at_once(example_readings))


def test_an_article_on_other_people_prepares_no_other_one_anew(
    example_readings: tuple[Encoded, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = at_once(example_readings)
    prepared: list[str] = []
    genuine = preparing.prepare

    def noted(article: Article, *rest: object) -> Prepared:
        prepared.append(article.key)
        return genuine(article, *rest)  # type: ignore[arg-type]  # what it was called with

    monkeypatch.setattr(preparing, "prepare", noted)
    other = Article(text="Fishermen of the isle of Sark met.", given_id="sark")
    file.save([encoded(other, Findings(), pipeline.rules())])
    derivation.derive(file)
    assert prepared == [other.key]


def test_denials_and_claims_meet_in_whatever_order_they_come() -> None:
    """Which report of an article a denial means hangs on the two articles alone, and is kept."""
    sold = "the harbour board sold the old lighthouse at Port Vell to a foreign brewer"
    reports = [
        Report("gazette", f"Norland and Sudania met. A dockers' leader said {sold}."),
        Report("herald", f"Norland and Sudania met. Ilva Teran denied that {sold}."),
        Report("courier", f"Norland and Sudania met. An elder said {sold}."),
        Report("post", f"Norland and Sudania met. It is false that {sold}."),
    ]
    reports[0].quote(sold, "a dockers' leader", "indirect", confidence=0.9)
    reports[2].quote(sold, "an elder", "indirect", confidence=0.9)
    items = [encoded(*report.pair(), pipeline.rules()) for report in reports]
    with all_local():
        whole = at_once(items)
        found = [d for d in RelationFile(whole).all().divergences if d.kind == "status"]
        assert {value.article for one in found for value in one.values} == {r.name for r in reports}
        for order in permutations(items):
            assert as_bytes(grown(order)) == as_bytes(whole)


def test_an_article_of_which_the_record_tells_the_same_is_not_prepared_anew(
    example_readings: tuple[Encoded, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    with all_local():
        file = at_once(example_readings)
        before = as_bytes(file)
        monkeypatch.setattr(preparing, "prepare", killed)
        file.save([replace(example_readings[0], digest="another")])
        derivation.derive(file)
    assert as_bytes(file) == before


def test_an_article_on_other_people_has_no_other_story_looked_at_again(
    example_readings: tuple[Encoded, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    with all_local():
        file = at_once(example_readings)
    looked: list[str] = []
    relating = import_module("dragoman.reconcile.relate")
    for name in LOOKS:

        def noted(_: Material, unit: Unit, **_given: object) -> list[Dispute]:
            looked.extend(unit.articles)
            return []

        monkeypatch.setattr(relating, name, noted)
    other = Article(text="Fishermen of the isle of Sark met.", given_id="sark")
    file.save([encoded(other, Findings(), pipeline.rules())])
    with all_local():
        derivation.derive(file)
    assert {*looked} == {other.id}


def test_an_article_that_tells_what_it_told_has_nothing_looked_at_again(
    example_readings: tuple[Encoded, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    with all_local():
        file = at_once(example_readings)
    relating = import_module("dragoman.reconcile.relate")
    for name in LOOKS:
        monkeypatch.setattr(relating, name, killed)
    first = example_readings[0]
    found = decoded(first)
    unsure = replace(found.quotes[0], id=f"{found.quotes[0].id}~", confidence=0.1)
    again = replace(found, quotes=(*found.quotes, unsure))
    file.save([encoded(first.article, again, first.rules)])
    with all_local():
        derivation.derive(file)
    assert any(q.id == unsure.id for _, told in file.resolved() for q in told.quotes)


def test_only_articles_are_resolved_anew_in_which_somebody_is_called_otherwise(
    example_readings: tuple[Encoded, ...],
) -> None:
    with all_local():
        file = at_once(example_readings)
        with patch.object(naming, "spoken", wraps=naming.spoken) as resolved:
            other = Article(text="Fishermen of the isle of Sark met.", given_id="sark")
            file.save([encoded(other, Findings(), pipeline.rules())])
            derivation.derive(file)
    assert [call.args[0] for call in resolved.call_args_list] == [other.key]


def test_words_are_found_where_they_stand_after_a_reading_was_replaced(
    example_readings: tuple[Encoded, ...],
) -> None:
    file = at_once(example_readings)
    first = example_readings[0]
    gone = {q.content for q in decoded(first).quotes}
    file.save([encoded(first.article, Findings(), first.rules)])
    derivation.derive(file)
    found = file.db.execute("SELECT content FROM quote_search WHERE quote_search MATCH 'we OR the'")
    left = {content for (content,) in found}
    assert left
    assert not left & gone


def test_the_collector_is_as_it_was_after_reconciling(
    example_readings: tuple[Encoded, ...],
) -> None:
    gc.disable()
    try:
        at_once(example_readings[:1])
        assert not gc.isenabled()
    finally:
        gc.enable()
    at_once(example_readings[:1])
    assert gc.isenabled()
