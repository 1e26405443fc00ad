"""Stories: what a heap of articles falls into, and what each part is called."""

from collections.abc import Sequence
from dataclasses import replace
from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.model.actor import LocalActor
from dragoman.model.article import Article
from dragoman.model.event import Event
from dragoman.model.findings import Findings
from dragoman.model.group import Story
from dragoman.model.identity import sealed
from dragoman.reconcile.articles.pages import Page, page
from dragoman.reconcile.articles.shown_ids import article_ids
from dragoman.reconcile.stories import dividing, fitting, heaping
from dragoman.reconcile.stories.dividing import known_stories, restory, stories
from dragoman.reconcile.stories.heaps import MemoryHeap

FERRIES = (
    "The two governments opened ferry talks in the customs house of Port Sel.",
    "Ferry talks about the tolls of Port Sel went into the night.",
    "No word came out of the ferry talks on tolls, the customs house said.",
)
QUAKE = (
    "An earthquake shook the mountain villages of Karm and broke a dam.",
    "Rescuers dug through the mountain villages of Karm after the earthquake broke the dam.",
)
CUP = (
    "The striker missed twice in the cup final before a silent crowd.",
    "A silent crowd saw the striker miss in the cup final.",
)
HARVEST = "Vintners expect a poor harvest after hail fell on the southern slopes."


def told(
    name: str, text: str, day: str | None = "2031-03-10", acts: Sequence[tuple[str, ...]] = ()
) -> Page:
    article = Article(text, name, name, published=day, published_basis="given" if day else None)
    names = sorted({n for act in acts for n in act})
    actors = tuple(LocalActor(n, "state", mentions=2) for n in names)
    events = (
        sealed(Event(article.key, 0, n + 1, text[: n + 1], "talks", "happened", "t", actors=act))
        for n, act in enumerate(acts)
    )
    return page(article, Findings(events=tuple(events), actors=actors), article_ids([article]))


def heap() -> list[Page]:
    texts = {**{f"f{n}": t for n, t in enumerate(FERRIES)}, "h": HARVEST}
    texts |= {f"q{n}": t for n, t in enumerate(QUAKE)} | {f"c{n}": t for n, t in enumerate(CUP)}
    return [told(name, text) for name, text in texts.items()]


def parts(found: Sequence[Story]) -> set[frozenset[str]]:
    return {frozenset(story.articles) for story in found}


def test_a_heap_falls_into_its_matters_and_what_stands_alone_is_no_story() -> None:
    assert parts(stories(heap(), {})) == {
        frozenset({"f0", "f1", "f2"}),
        frozenset({"q0", "q1"}),
        frozenset({"c0", "c1"}),
    }


def test_the_order_of_the_articles_does_not_matter() -> None:
    pages = heap()
    first = stories(pages, {})
    for order in (pages[::-1], pages[3:] + pages[:3], pages[::2] + pages[1::2]):
        assert stories(order, {}) == first


def test_reports_of_one_matter_are_one_story_alone_as_in_a_heap() -> None:
    alone = stories([told(f"f{n}", text) for n, text in enumerate(FERRIES)], {})
    assert parts(alone) == {frozenset({"f0", "f1", "f2"})}


@given(st.integers(3000, 3100))
def test_reports_of_days_that_follow_one_another_meet_whichever_these_are(day: int) -> None:
    one, other = told("f0", FERRIES[0]), told("f1", FERRIES[0])
    pages = [replace(one, day=day), replace(other, day=day + 1)]
    assert parts(stories(pages, {})) == {frozenset({"f0", "f1"})}


def test_a_report_without_a_day_meets_those_of_any() -> None:
    for day in (None, "2031-03-10", "2011-01-01"):
        pages = [told("f0", FERRIES[0], day), told("f1", FERRIES[0], None)]
        assert parts(stories(pages, {})) == {frozenset({"f0", "f1"})}


def test_the_days_between_reports_part_them() -> None:
    apart = [told("f0", FERRIES[0]), told("f1", FERRIES[1], "2031-09-10")]
    assert stories(apart, {}) == ()


BOTH = ("Norland", "Sudania")


def negotiation(days: Sequence[str]) -> list[Page]:
    lines = (
        "Norland and Sudania met about tolls on the strait; the ferry ban was on the table.",
        "Sudania offered Norland lower tolls on the strait if the ferry ban is lifted.",
        "Norland turned the offer on tolls down, Sudania said; the strait stays shut to ferries.",
        "Envoys of Norland and Sudania spoke again of the ferry ban, the strait and its tolls.",
    )
    return [
        told(f"n{n}", line, day, (BOTH, BOTH))
        for n, (line, day) in enumerate(zip(lines, days, strict=True))
    ]


def test_a_negotiation_of_two_parties_is_one_story_over_weeks() -> None:
    days = ("2031-03-01", "2031-03-15", "2031-04-01", "2031-04-20")
    (story,) = stories([*negotiation(days), told("h", HARVEST)], {})
    assert story.articles == ("n0", "n1", "n2", "n3")
    assert story.parties == BOTH
    assert (story.first, story.last) == ("2031-03-01", "2031-04-20")


def test_a_negotiation_that_nobody_told_of_for_weeks_is_another_one() -> None:
    days = ("2031-03-01", "2031-03-15", "2031-09-01", "2031-09-10")
    assert parts(stories(negotiation(days), {})) == {
        frozenset({"n0", "n1"}),
        frozenset({"n2", "n3"}),
    }


def test_everybody_counts_for_the_party_they_speak_for() -> None:
    pages = negotiation(("2031-03-01", "2031-03-15", "2031-04-01", "2031-04-20"))
    envoy = told("e", "The strait, its tolls and the ferry ban: an envoy meets Sudania again.",
                 "2031-04-28", (("Ilva Teran", "Sudania"), ("Ilva Teran", "Sudania")))  # fmt: skip
    (story,) = stories([*pages, envoy], {"Ilva Teran": "Norland"})
    assert "e" in story.articles


def test_a_title_is_made_of_the_parties_and_words_of_the_coverage() -> None:
    (story,) = stories([told(f"f{n}", text, acts=(BOTH,)) for n, text in enumerate(FERRIES)], {})
    assert story.title == "Norland, Sudania: ferry talks"


def test_no_articles_make_no_stories() -> None:
    assert stories([], {}) == ()


def test_empty_articles_and_a_single_one_are_no_story() -> None:
    empty = [told("a", ""), told("b", "", None), told("c", "—")]
    assert stories(empty, {}) == ()
    assert stories([*empty, told("f0", FERRIES[0])], {}) == ()


def test_what_an_outlet_prints_under_every_article_makes_no_story() -> None:
    notice = "Subscribe now to our weekly newsletter and read every puzzle on your own tablet."
    matters = ("Vintners", "Bakers", "Divers", "Potters", "Weavers", "Millers", "Hunters",
               "Pilots", "Tailors", "Saddlers", "Coopers", "Farriers")  # fmt: skip
    doings = ("pick", "knead", "find", "fire", "thread", "grind", "track", "steer", "stitch",
              "cut", "bend", "nail")  # fmt: skip
    own = [
        told(f"g{n}", f"{who} {do} near brook{n} under ridge{n}. {notice}")
        for n, (who, do) in enumerate(zip(matters, doings, strict=True))
    ]
    own = [replace(p, outlet="Gazette") for p in own]
    others = [
        replace(told(f"o{n}", f"Column {n} about subject{n} by writer{n} of town{n}."), outlet="x")
        for n in range(25)
    ]
    assert not any("g0" in story.articles for story in stories([*own, *others], {}))


def parties_of(shown: str) -> tuple[tuple[str, str], ...]:
    return {"f": (BOTH,), "q": (("Norland", "Karm"),)}.get(shown[0], ())


def many() -> dict[str, Page]:
    """Reports of a few matters in a few wordings, on several days, of three outlets."""
    made: list[Page] = []
    for n, line in enumerate((*FERRIES, *QUAKE, *CUP, HARVEST) * 3):
        name = f"{'fffqqcch'[n % 8]}{n}"
        day = None if n % 7 == 3 else f"2031-0{3 + n % 3}-{10 + n % 9}"
        page_ = told(name, f"{line} Turn {n % 4}.\nRead the Gazette.", day, parties_of(name))
        made.append(replace(page_, outlet=("Gazette", "Courier", None)[n % 3]))
    made += negotiation(("2031-03-01", "2031-03-15", "2031-04-01", "2031-06-20"))
    return {p.key: p for p in made}


@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_stories_of_a_heap_that_changes_are_those_of_what_stands_there(
    data: st.DataObject,
) -> None:
    pages, there, heap = many(), dict[str, Page](), MemoryHeap()
    drawn = data.draw(st.integers(fitting._FEWEST, 5))  # fewer never stand for a matter
    with patch.object(fitting, "_DRAWN", drawn):
        for _ in range(data.draw(st.integers(2, 6))):
            some = st.lists(st.sampled_from(sorted(pages)), max_size=9, unique=True)
            come, gone = data.draw(some), data.draw(some)
            changed: dict[str, Page | None] = {
                key: replace(pages[key], day=738000) if key in there else pages[key] for key in come
            }
            changed |= dict.fromkeys(there.keys() & {*gone})
            there = {k: p for k, p in (there | changed).items() if p}
            sides = data.draw(st.sampled_from(({}, {"Karm": "Sudania"}, {"Norland": "Karm"})))
            restory(heap, changed, sides, ("Karm", "Norland"))
            assert known_stories(heap) == stories(there.values(), sides)


def test_an_article_that_comes_has_no_others_weighed_anew() -> None:
    heap = MemoryHeap()
    pages = [told(f"f{n}", FERRIES[n % 3]) for n in range(12)]
    restory(heap, {p.key: p for p in pages}, {}, ())
    late = told("late", FERRIES[0])
    with patch.object(heaping, "weighed", wraps=heaping.weighed) as weighed:
        restory(heap, {late.key: late}, {}, ())
    assert weighed.call_count == 1


def test_a_story_is_named_anew_only_where_what_it_is_named_by_changed() -> None:
    heap = MemoryHeap()
    pages = sorted((told(f"f{n}", FERRIES[n % 3]) for n in range(12)), key=lambda p: p.key)
    with patch.object(dividing, "_NAMING", 11):
        restory(heap, {p.key: p for p in pages[:11]}, {}, ())
        with patch.object(dividing, "title", wraps=dividing.title) as named:
            restory(heap, {pages[11].key: pages[11]}, {}, ())
            assert named.call_count == 0
            restory(heap, {pages[0].key: replace(pages[0], told=("Ferries", ""))}, {}, ())
            assert named.call_count == 1
