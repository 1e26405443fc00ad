"""Who stands among the people: those who have a name; what a mixed heap keeps of ledgers."""

from collections.abc import Callable

import pytest

from dragoman.model.actor import Actor
from dragoman.model.article import Article
from dragoman.model.findings import Findings
from dragoman.model.identity import sealed
from dragoman.model.relations import Relations
from dragoman.model.reliance import Reliance
from dragoman.present.brief import compose
from dragoman.present.brief.ledgers import told_widely
from dragoman.present.brief.nouns import Ledger, Point
from dragoman.present.brief.people import is_named
from dragoman.present.library.figures import _joined
from dragoman.present.library.nouns import Claim, Count
from dragoman.present.library.proof import Backing, Excerpt
from dragoman.store import Record

Filed = Callable[[dict[Article, Findings], Relations, list[Actor]], Record]


@pytest.mark.parametrize("name", ["Edda Haverlin", "Okparel", "Minister Lettis", "Ivo van Toll"])
def test_whoever_has_a_name_is_named(name: str) -> None:
    assert is_named(name)


@pytest.mark.parametrize(
    "name", ["a Lirieni diplomat", "president", "Prime Minister", "Foreign Minister", "one source"]
)
def test_a_title_alone_names_nobody(name: str) -> None:
    assert not is_named(name)


def step(origins: int) -> Point:
    return Point("agreed", None, "", Excerpt("", "words", ""), Backing((), origins))


def test_of_a_heaps_ledgers_only_what_several_sources_tell_is_kept() -> None:
    told = (Ledger("release", (step(1), step(2))), Ledger("aid", (step(1),)))
    assert told_widely(told) == (Ledger("release", (step(2),)),)


def test_counts_that_are_called_alike_are_one() -> None:
    def count(of: str, value: float) -> Count:
        claim = Claim(f"{value:g}", value, None, None, Excerpt("", "", ""), Backing((), 1))
        return Count(of, harm=False, claims=(claim,))

    found = _joined([count("Seamen", 40), count("crates", 7), count("seamen", 35)])
    assert [(c.of, len(c.claims)) for c in found] == [("Seamen", 2), ("crates", 1)]


def test_who_only_took_a_picture_is_nobodys_source(filed: Filed) -> None:
    text = "(Jana Holt/Vela Images) The strike is over, Tarnpress reported."
    shot, told = "Jana Holt/Vela Images", "Tarnpress reported"

    def on(name: str, words: str, rule: str) -> Reliance:
        at = text.index(words)
        place = (at, at + len(words))
        return sealed(Reliance("a", *place, words, name, rule, confidence=0.9))

    named = (
        on("Vela Images", shot, "reliance.picture"),
        on("Tarnpress", told, "reliance.reported"),
    )
    record = filed({Article(text=text, given_id="a"): Findings(relies_on=named)}, Relations(), [])
    assert [r.on for r in compose(record).reliances] == ["Tarnpress"]
