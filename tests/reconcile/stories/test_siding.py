"""Sides that are taken anew where something changed are those of all articles at once."""

from collections.abc import Iterable, Iterator

from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.model.article import Article
from dragoman.model.findings import Findings
from dragoman.reconcile.stories.disputants import Faced, Sides, faces, most, outdoing, sides
from dragoman.reconcile.stories.siding import Siding, all_sided, known_sides
from dragoman.store import IN_MEMORY, KeptFile, RecordFile, SideFile, encoded

NAMES = ("Norway", "Chile", "Peru", "Ghana", "Berg", "Holm")
SPEAKS = {"Berg": "Norway", "Holm": "Chile"}
PAIRS = st.dictionaries(
    st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)).map(sorted).map(tuple),
    st.integers(1, 2),
    max_size=2,
)
FACED = st.tuples(
    PAIRS,
    PAIRS,
    st.frozensets(st.sampled_from(NAMES), min_size=3),
    st.frozensets(st.sampled_from(NAMES[3:]), max_size=1),
)
Told = tuple[dict[tuple[str, str], int], dict[tuple[str, str], int], frozenset[str], frozenset[str]]


def itself(_: str, name: str) -> str:
    return name


def party(name: str) -> str:
    return SPEAKS.get(name, name)


class Grown:
    """Articles of a record, each told and told anew."""

    def __init__(self) -> None:
        """Of no articles."""
        self.file = RecordFile(IN_MEMORY)
        self.memory = SideFile(self.file)
        self.told: dict[str, Faced] = {}

    def tell(self, told: dict[int, Told]) -> set[str]:
        """Have articles tell this; those that take other sides by it."""
        changed: list[str] = []
        for number, (bodies, people, known, persons) in told.items():
            article = Article(text=f"Paper {number}.", given_id=str(number))
            if article.key not in self.told:
                self.file.save([encoded(article, Findings(), "rules")])
                KeptFile(self.file).save_local(article.key, "", b"", ())
            one = Faced(article.key, bodies, people, known, known & persons)
            self.told[article.key] = one
            changed.append(article.key)
        return Siding(self.memory, self._some, itself, party).changed(changed)

    def _some(self, keys: Iterable[str]) -> Iterator[Faced]:
        return (self.told[key] for key in keys)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.dictionaries(st.integers(0, 30), FACED, min_size=1, max_size=9), max_size=9),
)
def test_sides_that_grow_are_those_of_all_at_once(steps: list[dict[int, Told]]) -> None:
    grown = Grown()
    for step in steps:
        before = known_sides(grown.memory, grown.told)
        other = grown.tell(step)
        now = known_sides(grown.memory, grown.told)
        anew = faces(grown.told.values(), itself, party)
        assert now == {article: sides(taken) for article, (_, taken) in anew.items()}
        assert {key for key in now if now[key] != before.get(key, Sides())} <= other


def test_sides_that_are_known_at_once_can_grow() -> None:
    one, two = ({("Chile", "Norway"): 1}, {}, frozenset(NAMES), frozenset[str]()), (
        {("Norway", "Peru"): 1}, {}, frozenset(NAMES), frozenset[str]()
    )  # fmt: skip
    grown, whole = Grown(), Grown()
    grown.tell({0: one, 1: one, 2: two})
    whole.tell({0: one, 1: one, 2: two})
    whole.memory.clear()
    all_sided(whole.memory, whole.told.values(), itself, party)
    assert grown.tell({3: two, 4: two}) == whole.tell({3: two, 4: two})
    keys = grown.told
    assert known_sides(grown.memory, keys) == known_sides(whole.memory, keys)


def test_one_article_more_on_a_known_pair_has_no_other_take_sides_anew() -> None:
    grown = Grown()
    told = ({("Chile", "Norway"): 1}, {}, frozenset(NAMES), frozenset[str]())
    grown.tell(dict.fromkeys(range(20), told))
    asked: list[str] = []
    genuine = grown.memory.facings

    def noted(articles: Iterable[str]) -> dict[str, bytes]:
        some = list(articles)
        asked.extend(some)
        return genuine(some)

    grown.memory.facings = noted  # type: ignore[method-assign]  # to see who is looked at
    (new,) = grown.tell({20: told})
    assert set(asked) == {new}


@given(st.integers(0, 400))
def test_a_pair_first_gives_way_to_the_least_number_that_outdoes_it(times: int) -> None:
    assert most(outdoing(times)) >= times
    assert outdoing(times) == 1 or most(outdoing(times) - 1) < times
