"""The runner on single sentences: how an event is put into the scorer's form."""

import pytest

from bench import plover
from dragoman.extract import extract
from dragoman.model.article import Article
from dragoman.model.reading import Reading
from dragoman.read import readings


def rows(text: str) -> list[dict[str, object]]:
    """The scorer's rows of one sentence."""
    for reading in readings([Article(text=text, published="2031-03-12")]):
        if isinstance(reading, Reading):
            return list(plover._rows(extract(reading)))
    raise AssertionError(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norway shelled the port of Lima.", "ASSAULT"),
        ("Norway and Chile held talks in Oslo.", "CONSULT"),
        ("Norway plans to send aid to Chile.", "AGREE"),
        ("Norway called off the summit in Oslo.", "REJECT"),
        ("Norway failed to sign the treaty.", "REJECT"),
        ("Norway threatened Chile with sanctions.", "THREATEN"),
    ],
)
def test_the_type_is_what_plover_codes(text: str, kind: str) -> None:
    assert kind in {row["type"] for row in rows(text)}


def test_a_mutual_event_has_its_second_party_as_target() -> None:
    (row,) = rows("Norway and Chile held talks in Oslo.")
    assert "Norway" in row["source_text"]  # type: ignore[operator]
    assert row["target_text"] == ["Chile"]


def test_an_event_within_the_words_of_another_is_a_part_of_it() -> None:
    assert [row["type"] for row in rows("Norway called for a truce.")] == ["REQUEST"]


def test_without_the_sentences_it_says_what_is_missing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: object, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(plover, "MEASURE", tmp_path)
    monkeypatch.setattr("sys.argv", ["plover"])
    assert plover.main() == 0
    assert capsys.readouterr().out.startswith("plover: skipped, ")
