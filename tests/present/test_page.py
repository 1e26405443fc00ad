"""The brief as a page: every line opens its words, and nobody's text does anything.

What a browser makes of it is tested in tests/browser.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from tests.present.hostile import record

from dragoman.model.actor import Actor
from dragoman.model.article import Article
from dragoman.model.event import Event
from dragoman.model.findings import Findings
from dragoman.model.identity import sealed
from dragoman.model.relations import Relations
from dragoman.present import page
from dragoman.present.brief import compose
from dragoman.present.page.policy import digest, own
from dragoman.present.safe import visible, web_address
from dragoman.store import IN_MEMORY, Record, RecordFile

Filed = Callable[[dict[Article, Findings], Relations, list[Actor]], Record]

VOID = {"meta", "br", "link", "img", "hr", "input"}


class Page(HTMLParser):
    """The elements of a page, and whether they nest."""

    def __init__(self, html: str) -> None:
        """Parse a page."""
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.wrong: list[str] = []
        self.text: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)

    def handle_data(self, data: str) -> None:
        self.text.append(data)

    def values(self, name: str) -> list[str]:
        return [v for _, attrs in self.elements if (v := attrs.get(name)) is not None]

    def tags(self, name: str) -> list[dict[str, str | None]]:
        return [attrs for tag, attrs in self.elements if tag == name]


@pytest.fixture(scope="module")
def html(oracle_record: Record) -> str:
    return page.rendered(compose(oracle_record))


@pytest.fixture(scope="module")
def parsed(html: str) -> Page:
    return Page(html)


def test_every_line_opens_words_that_are_there(parsed: Page) -> None:
    wanted = [h[1:] for h in parsed.values("href") if h.startswith("#")]
    assert len(wanted) > 500
    assert set(wanted) <= set(parsed.values("id"))


def test_no_id_stands_twice(parsed: Page) -> None:
    ids = parsed.values("id")
    assert len(ids) == len(set(ids))


def test_every_statement_is_marked_in_its_article(parsed: Page, oracle_record: Record) -> None:
    marks = {attrs.get("id") for attrs in parsed.tags("mark")}
    statements = [*oracle_record.quotes(), *oracle_record.events(), *oracle_record.positions()]
    assert {s.id[:12] for s in statements} <= marks


def test_elements_nest_and_are_closed(parsed: Page) -> None:
    assert not parsed.wrong
    assert not parsed.open


def test_the_articles_text_is_whole(parsed: Page, oracle_record: Record) -> None:
    told = "".join(parsed.text)
    for article in oracle_record.articles():
        assert article.text in told


def test_nothing_comes_from_outside(html: str, parsed: Page) -> None:
    outside = {"img", "link", "iframe", "object", "embed", "form", "video", "audio"}
    assert not outside & {tag for tag, _ in parsed.elements}
    assert not parsed.values("src")
    assert "@import" not in html
    assert "url(" not in html


def test_the_policy_lets_in_the_pages_own_style_and_script_and_nothing_else(
    html: str, parsed: Page
) -> None:
    policy = next(
        a["content"]
        for a in parsed.tags("meta")
        if a.get("http-equiv") == "Content-Security-Policy"
    )
    style = re.findall(r"<style>(.*?)</style>", html, re.DOTALL)
    script = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
    assert policy == (
        f"default-src 'none'; style-src '{digest(style[0])}'; script-src '{digest(script[0])}'; "
        "base-uri 'none'; form-action 'none'"
    )
    assert len(style) == len(script) == 1
    assert not parsed.values("style")
    assert not [n for _, attrs in parsed.elements for n in attrs if n.startswith("on")]


def test_the_script_writes_no_markup() -> None:
    for way in ("innerHTML", "outerHTML", "insertAdjacent", "document.write", "eval(", "Function("):
        assert way not in own().script


def test_what_needs_the_script_is_hidden_until_it_runs(parsed: Page) -> None:
    hidden = {attrs.get("id") for _, attrs in parsed.elements if "hidden" in attrs}
    assert {"filter", "passage", "then"} == hidden


def test_every_line_names_its_kind_and_the_choices_know_all_of_them(parsed: Page) -> None:
    kinds = set(parsed.values("data-k"))
    offered = {attrs.get("value") for attrs in parsed.tags("option")}
    assert len(kinds) > 10
    assert kinds <= offered


def test_a_passage_names_the_number_of_its_article_among_the_notes(
    html: str, oracle_record: Record
) -> None:
    brief = compose(oracle_record)
    number = {source.id: source.number for source in brief.sources}
    first = brief.stands[0].points[0].backing.cites[0]
    assert f"<a href=#{first.anchor} data-n={number[first.article]}>{first.source}</a>" in html


def test_headings_are_in_order_and_landmarks_are_there(parsed: Page) -> None:
    levels = [int(tag[1]) for tag, _ in parsed.elements if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(b - a <= 1 for a, b in pairwise(levels))
    tags = [tag for tag, _ in parsed.elements]
    assert all(tags.count(mark) == 1 for mark in ("main", "nav", "footer"))
    assert parsed.tags("html")[0]["lang"] == "en"


def test_planted_things_are_on_the_page(html: str) -> None:
    for words in ("March 19", "March 20", "not delivered", "said to be broken", "not credited"):
        assert words in html


def test_the_drawings_are_on_the_page(parsed: Page) -> None:
    assert {"lanes", "network", "series"} <= {attrs.get("class") for attrs in parsed.tags("svg")}


def test_the_page_is_the_same_every_time(oracle_record: Record, html: str) -> None:
    assert page.rendered(compose(oracle_record)) == html


def test_an_empty_record_gives_a_page(html: str) -> None:
    made = Page(page.rendered(compose(Record(RecordFile(IN_MEMORY)))))
    assert "No article was read" in "".join(made.text)
    assert not made.wrong
    assert html


@pytest.fixture(scope="module")
def hostile() -> Page:
    return Page(page.rendered(compose(record())))


def test_a_hostile_article_runs_nothing(hostile: Page) -> None:
    assert len(hostile.tags("script")) == 1  # our own, as its hash in the policy tells
    assert not hostile.tags("img")
    assert not [n for _, attrs in hostile.elements for n in attrs if n.startswith("on")]
    assert not [h for h in hostile.values("href") if not h.startswith("#")]


def test_a_hostile_name_is_not_repeated_at_length(filed: Filed) -> None:
    text = "Lund met the council on Monday."
    event = sealed(Event("h", 0, 30, text[:30], "meeting", "happened", "r", confidence=0.9))
    article = Article(text=text, given_id="h", outlet="Buoy " * 50_000, title="Fee " * 50_000)
    html = page.rendered(compose(filed({article: Findings(events=(event,))}, Relations(), [])))
    assert len(html) < 100_000


def test_a_hostile_articles_words_are_still_there_to_read(hostile: Page) -> None:
    told = "".join(hostile.text)
    assert "<script>alert(1)</script>" in told
    assert "{{7*7}}" in told
    assert not {"\u202e", "\x00", "\x1b"} & set(told)
    assert not hostile.wrong


def test_an_id_from_a_strangers_record_adds_no_attribute(filed: Filed) -> None:
    text = "Lund met the council on Monday."
    event = Event("h", 0, 30, text[:30], "meeting", "happened", "r", confidence=0.9)
    event = replace(event, id="e-1 onclick=alert(1) x=")
    made = Page(
        page.rendered(
            compose(filed({Article(text=text, given_id="h"): Findings(events=(event,))},
                          Relations(), []))
        )
    )  # fmt: skip
    assert made.tags("mark")
    assert not [n for _, attrs in made.elements for n in attrs if n.startswith("on")]


def test_only_web_addresses_become_links() -> None:
    good = "https://buoy.example/a?b=c"
    assert web_address(good) == good
    for bad in (
        "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//buoy.example", "",
        "https://", "https://a@buoy.example", "https://buoy.example/\u202e", "http://[broken",
        "java\nscript:x", None,
    ):  # fmt: skip
        assert web_address(bad) is None


def test_hidden_characters_become_visible_one_for_one() -> None:
    text = "a\x00b\u202ec\ud800d\n\te"
    assert visible(text) == "a␀b\ufffdc\ufffdd\n\te"
    assert len(visible(text)) == len(text)
