"""What is made of an article comes back from its bytes as it was."""

from dataclasses import dataclass

from tests.reconcile.invented import Report, pairs

from dragoman.reconcile.articles.prepared import Prepared
from dragoman.reconcile.articles.shown_ids import article_ids
from dragoman.reconcile.local import Local, local
from dragoman.reconcile.prepare import prepare
from dragoman.reconcile.words.packing import evenly_packed, packed, shape, unpacked


def test_a_prepared_article_comes_back_as_it_was() -> None:
    report = Report("gazette", "Teran met Marek on March 9. Norland asked for 12 boats.")
    report.event("met Marek on March 9", "meeting", date="2031-03-09", actors=("Ilva Teran",))
    ((article, found),) = pairs(report)
    made = prepare(article, found, article_ids([article]))
    assert made.events
    assert unpacked(Prepared, packed(made)) == made
    own = local(article.key, found)
    assert unpacked(Local, packed(own)) == own


def test_equal_things_are_evenly_packed_as_equal_bytes() -> None:
    words = [f"word{n}" for n in range(50)]
    one, other = frozenset(words), frozenset(reversed(words))
    assert evenly_packed((one, {"b": 1, "a": 2})) == evenly_packed((other, {"a": 2, "b": 1}))
    assert unpacked(tuple[frozenset[str]], evenly_packed((one,))) == (one,)


def test_another_field_makes_another_shape() -> None:
    @dataclass
    class Inner:
        name: str

    @dataclass
    class Other:
        name: str
        day: str

    assert shape(Inner) != shape(Other)
    assert shape(Prepared) != shape(Local)
