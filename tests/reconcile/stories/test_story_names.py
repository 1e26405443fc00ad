"""What a story is called: by those who act in it, and by a noun."""

from collections.abc import Sequence

from dragoman.model.actor import LocalActor
from dragoman.model.article import Article
from dragoman.model.event import Event
from dragoman.model.findings import Findings
from dragoman.model.identity import sealed
from dragoman.reconcile.articles.pages import Page, page
from dragoman.reconcile.articles.shown_ids import article_ids
from dragoman.reconcile.stories.story_names import parties, title


def told(name: str, text: str, named: Sequence[str], acts: Sequence[tuple[str, ...]]) -> Page:
    article = Article(text, name, name, published="2031-03-10", published_basis="given")
    actors = tuple(LocalActor(n, "organisation", mentions=2) for n in named)
    events = tuple(
        sealed(Event(article.key, 0, n + 1, text[: n + 1], "talks", "happened", "t", actors=act))
        for n, act in enumerate(acts)
    )
    return page(article, Findings(events=events, actors=actors), article_ids([article]))


def test_what_is_only_named_is_no_party_beside_those_who_act() -> None:
    both = ("Ardania", "Brenlund")
    pages = [told(f"p{n}", "They met.", [*both, "Ferry One"], [both]) for n in range(3)]
    assert parties(pages, {}) == both


def test_where_nobody_acts_the_named_are_the_parties() -> None:
    pages = [told(f"p{n}", "It was late.", ["Ardania", "Ferry One"], []) for n in range(3)]
    assert parties(pages, {}) == ("Ardania", "Ferry One")


def test_a_title_ends_in_a_noun_and_not_in_what_was_done() -> None:
    texts = ("The minister resigned.", "He resigned at dawn.", "His resignation came late.")
    pages = [told(f"p{n}", text, [], []) for n, text in enumerate(texts)]
    assert title(pages, ("Ardania",)) in ("Ardania: resignation", "Ardania")


def headed(name: str, head: str, text: str) -> Page:
    article = Article(text, name, name, title=head, published="2031-03-10")
    return page(article, Findings(), article_ids([article]))


def test_what_headlines_say_names_a_story_before_what_only_texts_do() -> None:
    told = [
        headed("a", "Ferry bill is withdrawn", "An earlier proposal of the ferry bill was lost."),
        headed("b", "Few mourn the ferry bill", "Of an earlier proposal of a ferry bill: nothing."),
    ]
    assert title(told, ("Ardania",)) == "Ardania: ferry bill"


def test_a_lone_noun_names_a_story_only_as_a_dealing() -> None:
    for lead, phrase in (
        ("The call came.", ""),
        ("The rise came.", ""),
        ("The war came.", "war"),
        ("The talks were over.", "talks"),
    ):
        told = [headed(name, "", lead) for name in ("a", "b")]
        assert title(told, ("Ardania",)) == ": ".join(filter(None, ("Ardania", phrase)))


def test_a_war_of_trade_is_named_whole_and_an_adverb_ends_no_title() -> None:
    told = [headed(name, "", "They feared a trade war.") for name in ("a", "b")]
    assert title(told, ("Ardania",)) == "Ardania: trade war"
    told = [headed(name, "", "They gave relief money away.") for name in ("a", "b")]
    assert title(told, ("Ardania",)) == "Ardania: relief money"


def test_an_organ_and_the_land_of_a_union_are_no_further_parties() -> None:
    named = ["Ardanian Union", "Ardania", "Ardanian Union Commission", "Brenlund"]
    pages = [told(f"p{n}", "They met.", named, [("Ardanian Union", "Brenlund")]) for n in range(3)]
    pages += [told("q", "It was late.", named, [("Ardania", "Ardanian Union Commission")])]
    assert parties(pages, {}) == ("Ardanian Union", "Brenlund")


def test_things_of_a_kind_are_no_party() -> None:
    pages = [told(f"p{n}", "They met.", ["Ardania", "UAVs", "AND/"], []) for n in range(3)]
    assert parties(pages, {}) == ("Ardania",)
