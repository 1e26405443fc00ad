"""Actors: one for every way of naming it, over all articles and in any order of them."""

from collections.abc import Sequence
from itertools import permutations

import pytest

from dragoman.model.actor import Actor, LocalActor, Role
from dragoman.model.judgement import Judgements
from dragoman.model.vocabulary import ActorType
from dragoman.reconcile.names.actors import learn
from dragoman.reconcile.names.known import KnownNames, lone_names

Named = Sequence[tuple[str, tuple[LocalActor, ...]]]


def person(name: str, side: str | None = None, mentions: int = 1, *aliases: str) -> LocalActor:
    return LocalActor(name, "person", side, aliases=aliases or (name,), mentions=mentions)


def body(name: str, side: str | None = None, *aliases: str) -> LocalActor:
    return LocalActor(name, "organisation", side, aliases=(name, *aliases))


class Found:
    """Who is who over some articles, and what the record calls them."""

    def __init__(self, named: Named, judged: Judgements | None = None) -> None:
        """Learn it."""
        _, who = learn(named, judged or Judgements())
        self.actors, self.merges = who.actors, who.merges
        names = KnownNames(who.shown.get, who.parties().get, lone_names(named).get)
        self.canonical, self.party = names.canonical, names.party


def directory(*articles: Sequence[LocalActor]) -> Found:
    return Found([(f"k{n}", tuple(actors)) for n, actors in enumerate(articles)])


def one(a: LocalActor, b: LocalActor) -> bool:
    found = directory([a], [b])
    return found.canonical("k0", a.name) == found.canonical("k1", b.name)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Sergei Harkov", "Sergey Harkov"),
        ("Volodar Zelenyy", "Volodar Zeleny"),
        ("Mohammed Al-Tamir", "Muhammad al-Tamir"),
        ("J. Holt", "Jana Holt"),
        ("Jana Maria Holt", "Jana Holt"),
        ("José Peña", "Jose Pena"),
        ("Mike Holt", "Michael Holt"),
        ("Pak Min-su", "Pak Min Su"),
        ("Pak Min", "Pak Min-su"),
        ("Esmail Ghadari", "Esmaeil Qadari"),
        ("Serhiy Harkov", "Sergei Harkov"),
    ],
)
def test_spellings_of_one_name_are_one_person(a: str, b: str) -> None:
    assert one(person(a), person(b))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Jana Holt", "Peter Holt"),
        ("Ali Hassan", "Ali Hussein"),
        ("Mario Rossi", "Maria Rossi"),
        ("Karl Brandt", "Karl Brandt Jr."),
        ("Jana Holt", "Jana Holm"),
        ("Pak Min-su", "Pak Min-jo"),
        ("Yusuf Salih", "Yusuf Salah"),
        ("Alex Holt", "Alexandra Holt"),
    ],
)
def test_two_people_of_like_names_stay_two(a: str, b: str) -> None:
    assert not one(person(a), person(b))


def test_like_names_of_two_sides_stay_two() -> None:
    assert not one(person("Sergei Harkov", "Valdoria"), person("Sergey Harkov", "Tarnland"))


def test_a_surname_alone_is_the_one_who_bears_it() -> None:
    found = directory([person("Jana Holt")], [person("Holt")])
    assert found.canonical("k1", "Holt") == "Jana Holt"


def test_a_surname_that_two_bear_stays_alone() -> None:
    found = directory([person("Jana Holt")], [person("Peter Holt")], [person("Holt")])
    assert found.canonical("k2", "Holt") == "Holt"


def test_a_surname_that_two_bear_is_the_one_of_the_articles_side() -> None:
    found = directory(
        [person("Jana Holt", "Valdoria")],
        [person("Peter Holt", "Tarnland")],
        [person("Holt", "Tarnland")],
    )
    assert found.canonical("k2", "Holt") == "Peter Holt"


def test_an_initial_that_fits_two_people_stays_alone() -> None:
    found = directory([person("Jana Holt")], [person("Jack Holt")], [person("J. Holt")])
    names = {found.canonical(f"k{n}", name) for n, name in enumerate(("Jana Holt", "Jack Holt"))}
    assert names == {"Jana Holt", "Jack Holt"}
    assert found.canonical("k2", "J. Holt") == "J. Holt"


def test_the_name_shown_is_the_most_frequent_full_one() -> None:
    found = directory([person("Sergei Harkov")], [person("Sergey Harkov", mentions=5)])
    assert found.canonical("k0", "Sergei Harkov") == "Sergey Harkov"


def test_an_acronym_is_the_name_it_was_introduced_for() -> None:
    found = directory([body("Port Workers League", None, "PWL")], [body("PWL")])
    assert found.canonical("k1", "PWL") == "Port Workers League"


def test_an_acronym_is_the_one_name_with_its_initials() -> None:
    found = directory([body("Port Workers League")], [body("PWL")])
    assert found.canonical("k1", "PWL") == "Port Workers League"


def test_an_acronym_of_two_names_stays_alone() -> None:
    found = directory([body("Port Workers League")], [body("Press Watch Lobby")], [body("PWL")])
    assert found.canonical("k2", "PWL") == "PWL"


def test_a_ministry_is_one_however_its_state_is_put() -> None:
    assert one(body("Danish Foreign Ministry", "Denmark"), body("Foreign Ministry of Denmark"))
    assert not one(body("Danish Foreign Ministry"), body("Norwegian Foreign Ministry"))


def test_two_given_names_are_no_beginning_of_anothers_whole_name() -> None:
    assert not one(person("Maria Pedro"), person("Maria Pedro Holt"))
    assert one(person("Maria Pedro", "Denmark"), person("Maria Pedro Holt", "Denmark"))
    assert one(person("Maria Holt"), person("Maria Holt Brandt"))


def test_a_body_is_one_in_either_spelling_of_its_language() -> None:
    assert one(body("Tarn Labour Defence Centre"), body("Tarn Labor Defense Center"))
    assert not one(body("Four Corners Fund"), body("For Corners Fund"))


def test_a_description_joins_only_itself() -> None:
    unnamed = LocalActor("a Danish official", "person", "Denmark", named=False)
    source = LocalActor("a Danish source", "person", "Denmark", named=False)
    found = directory([unnamed], [unnamed], [source])
    assert [a.name for a in found.actors()] == ["a Danish official", "a Danish source"]


def test_an_unknown_name_comes_back_as_it_is() -> None:
    assert directory().canonical("k0", "Jana Holt") == "Jana Holt"


def test_roles_and_aliases_of_all_articles_come_together() -> None:
    role = Role("Foreign Minister", "k1", 3, 19)
    bearer = LocalActor("Sergey Harkov", "person", "Valdoria", (role,), ("Harkov",), mentions=2)
    (actor,) = directory([person("Sergei Harkov")], [bearer]).actors()
    assert actor.name == "Sergey Harkov"
    assert actor.side == "Valdoria"
    assert actor.roles == (role,)
    assert actor.aliases == ("Harkov", "Sergei Harkov", "Sergey Harkov")


def test_what_most_articles_take_a_name_for_is_its_type() -> None:
    kinds: list[ActorType] = ["organisation", "person", "organisation"]
    found = directory(*([LocalActor("Arda Vesh", kind)] for kind in kinds))
    assert [a.type for a in found.actors()] == ["organisation"]


def test_the_order_of_the_articles_does_not_matter() -> None:
    named: Named = [
        ("k0", (person("Sergei Harkov", "Valdoria"), body("PWL"))),
        ("k1", (person("Sergey Harkov"), person("Jana Holt"), body("Port Workers League"))),
        ("k2", (person("Harkov", "Valdoria"), person("Holt", "Denmark"))),
        ("k3", (person("Peter Holt", "Tarnland"), person("Holt"))),
    ]

    def told(order: Sequence[tuple[str, tuple[LocalActor, ...]]]) -> tuple[object, ...]:
        found = Found(order)
        names = [found.canonical(key, a.name) for key, actors in named for a in actors]
        return (*names, *found.actors())

    first: tuple[object, ...] = told(named)
    assert all(told(order) == first for order in permutations(named))


def test_ids_are_of_the_content() -> None:
    first: tuple[Actor, ...] = directory([person("Jana Holt")]).actors()
    second: tuple[Actor, ...] = directory([], [person("Jana Holt")]).actors()
    assert first[0].id == second[0].id


def held(name: str, side: str | None, title: str, *, former: bool = False) -> LocalActor:
    role = Role(title, "k", 0, len(title), former)
    return LocalActor(name, "person", side, (role,), (name,))


def described(name: str, side: str) -> LocalActor:
    return LocalActor(name, "person", side, named=False, aliases=(name,))


def test_an_office_without_a_name_is_the_one_who_holds_it() -> None:
    found = directory(
        [held("Jana Holt", "Denmark", "Danish Foreign Minister")],
        [described("Denmark’s foreign minister", "Denmark")],
    )
    assert found.canonical("k1", "Denmark’s foreign minister") == "Jana Holt"


@pytest.mark.parametrize(
    ("name", "holders"),
    [
        ("Denmark’s foreign minister", ("Danish Deputy Foreign Minister",)),
        ("a Danish foreign minister", ("Danish Foreign Minister",)),
        ("Denmark’s ambassador", ("Danish ambassador",)),
        ("Denmark’s foreign minister", ("Foreign Minister", "Foreign Minister")),
    ],
)
def test_an_office_that_is_another_or_that_two_hold_stays_alone(
    name: str, holders: tuple[str, ...]
) -> None:
    people = ("Jana Holt", "Peter Marrow")
    named = [[held(who, "Denmark", title)] for who, title in zip(people, holders, strict=False)]
    assert directory(*named, [described(name, "Denmark")]).canonical("k9", name) == name


def test_who_is_called_leader_and_president_holds_both_offices() -> None:
    both = LocalActor(
        "Danish president",
        "person",
        "Denmark",
        (),
        ("Danish leader", "Danish president"),
        named=False,
    )
    found = directory([held("Jana Holt", "Denmark", "Danish leader")], [both])
    assert found.canonical("k1", "Danish president") == "Jana Holt"


def test_a_former_office_is_nobodys() -> None:
    before = held("Jana Holt", "Denmark", "prime minister", former=True)
    found = directory([before], [described("Danish prime minister", "Denmark")])
    assert found.canonical("k1", "Danish prime minister") == "Danish prime minister"


def test_a_name_cut_off_at_its_article_joins_nobody_to_its_state() -> None:
    state = LocalActor("Kuwait", "state", None, (), ("Kuwait",))
    told = [state, person("Jaber al-", "Kuwait")], [person("Jana Holt", "Denmark")]
    found = directory(*told, [body("Harbour Board")])
    assert found.canonical("k1", "Jana Holt") == "Jana Holt"
    assert found.canonical("k2", "Harbour Board") == "Harbour Board"


def test_a_persons_administration_is_the_state_she_speaks_for() -> None:
    state = LocalActor("Denmark", "state", aliases=("Denmark",))
    found = directory([state, person("Jana Holt", "Denmark")], [body("Holt administration")])
    assert found.canonical("k1", "Holt administration") == "Denmark"


@pytest.mark.parametrize("name", ["Holt's government", "Holt’s minority government"])
def test_whose_government_it_is_may_be_told_by_a_possessive(name: str) -> None:
    state = LocalActor("Denmark", "state", aliases=("Denmark",))
    found = directory([state, person("Jana Holt", "Denmark")], [body(name)])
    assert found.canonical("k1", name) == "Denmark"


def test_members_of_a_government_are_not_the_state() -> None:
    state = LocalActor("Denmark", "state", aliases=("Denmark",))
    members = LocalActor("members of Holt's government", "group", named=False)
    found = directory([state, person("Jana Holt", "Denmark")], [members])
    assert found.canonical("k1", members.name) == members.name


def test_one_president_is_one_person_however_few_articles_have_the_full_name() -> None:
    full = held("Jana Holt", None, "President")
    found = directory([full], *([held("Holt", None, "President")] for _ in range(3)))
    assert found.canonical("k2", "Holt") == "Jana Holt"


def test_one_title_of_many_holders_tells_nobody_apart() -> None:
    full = held("Jana Holt", None, "Minister")
    found = directory([full], *([held("Holt", None, "Minister")] for _ in range(3)))
    assert found.canonical("k2", "Holt") == "Holt"


def test_a_surname_of_many_is_the_one_whom_all_know_by_it() -> None:
    known = [[person("Jana Holt")] for _ in range(12)]
    found = directory(*known, [person("Peter Holt")], [person("Holt")])
    assert found.canonical("k13", "Holt") == "Jana Holt"


@pytest.mark.parametrize("named", [False, True])
def test_how_one_article_writes_a_description_is_not_how_all_others_do(named: bool) -> None:
    several = [[LocalActor("crew members", "group", named=False)] for _ in range(3)]
    found = directory(*several, [LocalActor("Crew members", "group", named=named)])
    assert {found.canonical(f"k{n}", "crew members") for n in range(4)} == {"crew members"}


def test_a_surname_is_whom_most_call_by_it_however_many_of_the_family_are_named() -> None:
    called = [[person("Jana Holt", None, 1, "Jana Holt", "Holt")] for _ in range(10)]
    family = [[person(f"{given} Holt")] for given in ("Peter", "Ada", "Ida", "Otto")]
    found = directory(*called, *family, [person("Holt")])
    assert found.canonical("k14", "Holt") == "Jana Holt"
    both = [[person("Otto Holt", None, 1, "Otto Holt", "Holt")] for _ in range(2)]
    found = directory(*called, *family, *both, [person("Holt")])
    assert found.canonical("k16", "Holt") == "Holt"


def test_in_a_large_record_a_surname_alone_is_not_whom_one_article_introduces() -> None:
    others = [[person(f"Ada {initial}arrow")] for initial in "BCDFGJKLMNPQRSTVWXYZ"]
    found = directory([person("Jana Holt")], [person("Holt")], *others)
    assert found.canonical("k1", "Holt") == "Holt"


def test_a_lone_name_of_another_side_is_not_the_bearer() -> None:
    found = directory([person("Jana Holt", "Denmark")], [person("Holt", "Norway")])
    assert found.canonical("k1", "Holt") == "Holt"


def test_a_way_of_address_and_another_states_adjective_are_no_aliases() -> None:
    slip = person(
        "Jana Holt", "Denmark", 1, "Holt", "Mr. President", "Norwegian leader", "Norway’s premier"
    )
    (actor,) = directory([slip]).actors()
    assert actor.aliases == ("Holt", "Jana Holt")


def test_every_merge_tells_its_reason_and_its_articles() -> None:
    found = directory([person("Mike Holt")], [person("Michael Holt", None, 3, "Holt")])
    told = {(m.form, m.to, m.why, m.articles) for m in found.merges({"k0": "one", "k1": "two"})}
    assert told == {
        ("Mike Holt", "Michael Holt", "one name in two spellings", ("one",)),
        ("Holt", "Michael Holt", "one article calls both so", ("two",)),
    }


def test_what_was_judged_goes_before_the_rules() -> None:
    named: Named = [("k0", (person("Mike Holt"),)), ("k1", (person("Michael Holt"),))]
    named += [("k2", (person("Ada Bo"),))]
    apart = Found(named, Judgements(apart=(("Mike Holt", "Michael Holt"),)))
    assert apart.canonical("k0", "Mike Holt") == "Mike Holt"
    same = Found(named, Judgements(same=(("Ada Bo", "Mike Holt"),)))
    assert len(same.actors()) == 1
    shown = Found(named, Judgements(names=(("Mike Holt", "M. Holt"),)))
    assert shown.canonical("k1", "Michael Holt") == "M. Holt"


def test_two_judged_apart_do_not_come_together_through_a_third() -> None:
    named: Named = [("k0", (person("Mike Holt"),)), ("k1", (person("Michael Holt"),))]
    named += [("k2", (person("Michael J. Holt"),))]
    found = Found(named, Judgements(apart=(("Mike Holt", "Michael Holt"),)))
    assert found.canonical("k0", "Mike Holt") != found.canonical("k1", "Michael Holt")


def in_office(name: str, side: str | None, title: str, mentions: int = 1) -> LocalActor:
    held = (Role(title, "k", 0, len(title), former=False),)
    return LocalActor(name, "person", side, held, aliases=(name,), mentions=mentions)


def test_of_two_who_bear_a_surname_the_one_in_the_office_told_is_meant() -> None:
    found = directory(
        [in_office("Jana Holt", "Valdoria", "President")],
        [person("Peter Holt", "Valdoria")],
        [in_office("Holt", "Valdoria", "President")],
    )
    assert found.canonical("k2", "Holt") == "Jana Holt"


@pytest.mark.parametrize("other", ["Vaaran Holt", "Jana Vahran Holt"])
def test_a_name_in_another_spelling_or_longer_in_one_office_is_one_persons(other: str) -> None:
    a = in_office("Vahran Holt", "Valdoria", "Prime Minister")
    assert one(a, in_office(other, "Valdoria", "Prime Minister"))
    assert not one(a, in_office(other, "Tarnland", "Prime Minister"))
