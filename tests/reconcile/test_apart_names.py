"""Who is not one: father and son, a person and what is called after her, two of one given name."""

from collections.abc import Sequence

import pytest

from dragoman.model.actor import LocalActor, Role
from dragoman.reconcile.names.actors import Directory, learn
from dragoman.reconcile.names.spelling import folded

MANY = [[LocalActor(f"Ada {initial}arrow", "person")] for initial in "BCDFGJKLMNPQRSTVWXYZ"]


def person(name: str, side: str | None = None, *aliases: str, mentions: int = 1) -> LocalActor:
    return LocalActor(name, "person", side, aliases=(name, *aliases), mentions=mentions)


def directory(*articles: Sequence[LocalActor]) -> Directory:
    return learn((f"k{n}", tuple(actors)) for n, actors in enumerate(articles))[1]


def shown(found: Directory, name: str) -> str:
    return found.shown[folded(name)]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Jon W. Holt", "Jon H. W. Holt"),
        ("Jon E. Holt", "Jon M. Holt"),
        ("Mike Busk", "Michael Bush"),
        ("Rand Holt", "Ryan Holt"),
        ("Jay Holt", "Joy Holt"),
    ],
)
def test_other_initials_and_other_short_names_are_other_people(a: str, b: str) -> None:
    found = directory([person(a)], [person(b)])
    assert shown(found, a) != shown(found, b)


def test_what_is_called_after_somebody_is_not_he() -> None:
    found = directory([person("Jon Holt")], [person("Jon Holt")], [person("Jon Holt Airport")])
    assert shown(found, "Jon Holt Airport") == "Jon Holt Airport"


def test_a_given_name_alone_is_in_a_large_record_nobody_whom_others_call_so() -> None:
    called = [person("Jana Holt", None, "Jana")]
    found = directory(called, called, called, [person("Jana")], *MANY)
    assert shown(found, "Jana") == "Jana"


def test_a_slip_of_one_article_makes_nobody_of_another_side() -> None:
    known = [[person("Peter Holt", "Denmark", "Peter", mentions=20)] for _ in range(3)]
    slip = [person("Peter Holt", "Norway", "Peter")]
    found = directory(*known, slip, [person("Peter", "Norway")], *MANY)
    assert "Peter Holt" not in {name for key, name in found.shown.items() if key[:6] == "peter\0"}


def test_a_name_with_and_without_an_initial_is_one_though_two_bodies_claim_it() -> None:
    found = directory(
        [person("Jana M. Holt", "Harbour Board")], [person("Jana Holt", "Port Union")]
    )
    assert shown(found, "Jana M. Holt") == shown(found, "Jana Holt")


def test_two_of_one_name_and_two_states_are_two() -> None:
    found = directory([person("Jana M. Holt", "Denmark")], [person("Jana Holt", "Norway")])
    assert shown(found, "Jana M. Holt") != shown(found, "Jana Holt")


def test_what_many_articles_write_goes_before_what_one_writes_often() -> None:
    often = person("Sergey Harkov", mentions=40)
    found = directory([often], [person("Sergei Harkov")], [person("Sergei Harkov")])
    assert shown(found, "Sergey Harkov") == "Sergei Harkov"


def test_an_administration_whose_state_its_article_tells_is_that_state() -> None:
    state = LocalActor("Denmark", "state", aliases=("Denmark",))
    body = LocalActor("Holt administration", "organisation", "Denmark")
    found = directory([state], [body])
    assert shown(found, "Holt administration") == "Denmark"


def test_a_state_is_shown_by_its_own_name_whatever_stands_for_it() -> None:
    state = LocalActor("Denmark", "state", aliases=("Denmark",))
    bodies = [[LocalActor("Holt Government", "organisation", "Denmark")] for _ in range(3)]
    found = directory([state, person("Jana Holt", "Denmark")], *bodies)
    assert shown(found, "Holt Government") == "Denmark"


def test_the_presidents_side_is_of_any_president() -> None:
    state = LocalActor("Denmark", "state", aliases=("Denmark",))
    side = LocalActor("president's side", "group", named=False)
    found = directory([state, person("Danish President", "Denmark")], [side])
    assert shown(found, "president's side") == "president's side"


def test_a_singer_does_not_speak_for_her_state() -> None:
    role = Role("Danish singer", "k0", 0, 13)
    singer = LocalActor("Jana Holt", "person", "Denmark", roles=(role,))
    assert "Jana Holt" not in directory([singer]).parties()
