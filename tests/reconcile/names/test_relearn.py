"""Names that are learnt anew where articles changed are the names of all articles at once."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.model.actor import LocalActor, Role
from dragoman.model.vocabulary import ActorType
from dragoman.reconcile.names.actors import SMALL, learn
from dragoman.reconcile.names.relearn import learnt, relearn
from dragoman.store import NameFile, Record, RecordFile

GIVEN = ("Jana ", "J. ", "Jana Maria ", "Peter ", "Pete ", "President Jana ", "")
FAMILY = ("Holt", "Holtt", "Harkov", "Harkow", "Pak Min", "Pak Min-su", "Holt Jr", "Jana")
BODIES = ("Port Workers League", "Workers League of Ports", "PWL", "Holt", "Harkov", "GLN")
RULES = ("Holt administration", "Harkov government", "Peter Harkov cabinet", "Great League North")
STATES = ("Denmark", "Norway", "Jana")
TITLES = ("foreign minister", "president", "former president", "observer")
SIDES = (None, "Denmark", "Norway", "Tarn")
TOLD = ("Denmark's foreign minister", "Norway's president", "a president", "officials")

SIDE = st.sampled_from(SIDES)
MENTIONS = st.integers(1, 12)
PERSONS = st.builds(
    lambda given, family, side, title, called, times: LocalActor(
        given + family,
        "person",
        side,
        roles=(Role(title, "k", 0, 5),) if title else (),
        aliases=(given + family, family.split()[-1]) if called else (given + family,),
        mentions=times,
        named=True,
    ),
    st.sampled_from(GIVEN),
    st.sampled_from(FAMILY),
    SIDE,
    st.sampled_from((None, *TITLES)),
    st.booleans(),
    MENTIONS,
)
OTHERS = st.one_of(
    st.builds(
        lambda name, side, alias, n: LocalActor(
            name, "organisation", side, aliases=(name, alias), mentions=n, named=True
        ),
        st.sampled_from((*BODIES, *RULES)),
        SIDE,
        st.sampled_from((*BODIES, "the league")),
        MENTIONS,
    ),
    st.builds(
        lambda name, n: LocalActor(name, "state", None, aliases=(name,), mentions=n, named=True),
        st.sampled_from(STATES),
        MENTIONS,
    ),
    st.builds(
        lambda name, side, other: LocalActor(
            name, "person", side, aliases=(name, other), named=False
        ),
        st.sampled_from(TOLD),
        SIDE,
        st.sampled_from(TOLD),
    ),
)
ARTICLE = st.lists(st.one_of(PERSONS, OTHERS), max_size=4).map(tuple)
HISTORY = st.lists(
    st.lists(st.tuples(st.integers(0, 9), ARTICLE), min_size=1, max_size=3), min_size=1, max_size=6
)


@settings(max_examples=300, deadline=None)
@given(ARTICLE, HISTORY)
def test_after_any_changes_the_names_are_those_of_all_articles_at_once(
    first: tuple[LocalActor, ...], history: list[list[tuple[int, tuple[LocalActor, ...]]]]
) -> None:
    file = RecordFile(":memory:")
    memory = NameFile(file)
    told = {f"other {n}": (LocalActor(f"Somebody {n}", "group"),) for n in range(SMALL + 1)}
    told["k0"] = first
    ids: dict[str, str] = {}
    forms, whole = learn(told.items())
    learnt(memory, forms, whole.steps)
    memory.call(forms, whole.members, whole.heads, whole.parties(), whole.merges(ids))
    for step in history:
        now = {f"k{n}": actors for n, actors in step}
        went = [(key, told[key]) for key in now if key in told]
        told |= now
        part = relearn(memory, went, now.items())
        who = part.directory
        memory.call(part.keys, who.members, who.heads, who.parties(), who.merges(ids))
        _, whole = learn(told.items())
        assert memory.all_shown() == whole.shown
        assert tuple(Record(file).actors()) == whole.actors()
        assert tuple(Record(file).merges()) == whole.merges(ids)
        assert memory.parties() == whole.parties()
    file.close()


@pytest.mark.parametrize(
    ("known", "new"),
    [
        ([("Pak Min-su", "person", 3)], [("Pak Min", "person", 1)]),
        ([("Jana Holt", "person", 12)], [("President Jana Holt", "person", 1)]),
        (
            [("Port Workers League", "organisation", 3)],
            [("League of Port Workers", "organisation", 1)],
        ),
        (
            [("Great League North", "organisation", 3)],
            [("GLN", "organisation", 1), ("Great League North", "organisation", 1)],
        ),
    ],
)
def test_a_name_that_comes_finds_the_one_it_is_another_way_of_writing(
    known: list[tuple[str, ActorType, int]], new: list[tuple[str, ActorType, int]]
) -> None:
    first, second = (
        tuple(LocalActor(name, kind, mentions=n, named=True) for name, kind, n in told)
        for told in (known, new)
    )
    others = [(f"other {n}", (LocalActor(f"Somebody {n}", "group"),)) for n in range(SMALL + 1)]
    told = [*others, ("k0", first), ("k1", first)]
    memory = NameFile(RecordFile(":memory:"))
    forms, whole = learn(told)
    learnt(memory, forms, whole.steps)
    memory.call(forms, whole.members, whole.heads, whole.parties(), whole.merges({}))
    part = relearn(memory, [], [("new", second)]).directory
    _, whole = learn([*told, ("new", second)])
    assert len({*part.shown.values()}) == 1
    assert part.shown.items() <= whole.shown.items()


def test_who_shares_no_word_with_an_article_is_not_learnt_anew() -> None:
    memory = NameFile(RecordFile(":memory:"))
    told = [
        (f"k{n}", (LocalActor(f"Mina {family}", "person", named=True),))
        for n, family in enumerate(("Holt", "Berg", "Aker", "Lund"))
    ]
    forms, whole = learn(told)
    learnt(memory, forms, whole.steps)
    memory.call(forms, whole.members, whole.heads, whole.parties(), whole.merges({}))
    part = relearn(memory, [], [("new", (LocalActor("Jo Berg", "person", named=True),))])
    assert part.keys == {"jo berg"}


def test_a_state_that_an_article_names_brings_no_net_of_its_governments_along() -> None:
    """Only the ways of naming the state itself are read again, and nobody who governs it."""
    memory = NameFile(RecordFile(":memory:"))
    head = LocalActor(
        "Mina Holt", "person", "Denmark", roles=(Role("president", "k", 0, 5),), named=True
    )
    told = [
        (
            f"k{n}",
            (
                head,
                LocalActor("Denmark", "state", named=True),
                LocalActor("Denmark's president", "person", "Denmark"),
                LocalActor("Jo Holt", "person", "Denmark", named=True),
            ),
        )
        for n in range(SMALL + 1)
    ]
    told.append(("g", (LocalActor("Berg administration", "organisation", "Denmark", named=True),)))
    told.append(("m", (LocalActor("Mina Berg", "person", "Denmark", named=True),)))
    forms, whole = learn(told)
    learnt(memory, forms, whole.steps)
    memory.call(forms, whole.members, whole.heads, whole.parties(), whole.merges({}))
    assert whole.shown["berg administration"] == "Denmark"
    part = relearn(memory, [], [("new", (LocalActor("Denmark", "state", named=True),))])
    assert part.keys == {"denmark", "berg administration"}
