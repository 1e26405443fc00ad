"""The brief as a page: every line opens its words, and nobody's text does anything."""

import re
from collections.abc import Callable
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from dragoman.model.actor import Actor, Role
from dragoman.model.article import Article
from dragoman.model.event import Event
from dragoman.model.findings import Findings
from dragoman.model.group import Divergence, Told
from dragoman.model.identity import sealed
from dragoman.model.quote import Quote
from dragoman.model.relations import Relations
from dragoman.present import page
from dragoman.present.brief import compose
from dragoman.present.brief.proof import Span
from dragoman.present.marks import marked
from dragoman.present.safe import to_words, visible, web_address
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


def test_nothing_comes_from_outside_and_nothing_runs(html: str, parsed: Page) -> None:
    outside = {"script", "img", "link", "iframe", "object", "embed", "form", "video", "audio"}
    assert not outside & {tag for tag, _ in parsed.elements}
    assert not parsed.values("src")
    assert "@import" not in html
    assert "url(" not in html


def test_the_policy_forbids_everything_but_the_pages_own_style(html: str, parsed: Page) -> None:
    policy = next(
        a["content"]
        for a in parsed.tags("meta")
        if a.get("http-equiv") == "Content-Security-Policy"
    )
    style = re.search(r"<style>(.*?)</style>", html, re.DOTALL)
    assert policy
    assert style
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert page._digest(style[1]) in policy
    assert not parsed.values("style")


def test_headings_are_in_order_and_landmarks_are_there(parsed: Page) -> None:
    levels = [int(tag[1]) for tag, _ in parsed.elements if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(b - a <= 1 for a, b in pairwise(levels))
    tags = [tag for tag, _ in parsed.elements]
    assert all(tags.count(mark) == 1 for mark in ("main", "nav", "header", "footer"))
    assert parsed.tags("html")[0]["lang"] == "en"


def test_planted_things_are_on_the_page(html: str) -> None:
    for words in ("March 19", "March 20", "not delivered", "said to be broken", "not credited"):
        assert words in html


def test_the_page_is_the_same_every_time(oracle_record: Record, html: str) -> None:
    assert page.rendered(compose(oracle_record)) == html


def test_an_empty_record_gives_a_page(html: str) -> None:
    made = Page(page.rendered(compose(Record(RecordFile(IN_MEMORY)))))
    assert "No article was read" in "".join(made.text)
    assert not made.wrong
    assert html


HOSTILE = (
    '<script>alert(1)</script><img src=x onerror="alert(2)"> \u202etxt\u0000\x1b[0m "\'`{{7*7}}'
)


@pytest.fixture(scope="module")
def hostile(filed: Filed) -> Page:
    text = f"Lund said {HOSTILE} and left. " + "x" * 1_000_000
    quote = sealed(
        Quote(
            "h", 10, 10 + len(HOSTILE), HOSTILE, "direct", HOSTILE, "r", to=HOSTILE, confidence=0.9
        )
    )
    event = sealed(
        Event("h", 0, len(text), text, "talks", "happened", "r", actors=(HOSTILE,), place=HOSTILE,
              according_to=HOSTILE, confidence=0.9)
    )  # fmt: skip
    article = Article(
        text=text, given_id="h", outlet=HOSTILE, title=HOSTILE, url="javascript:alert(3)",
        published="2031-03-03", language='en" onclick="x',
    )  # fmt: skip
    relations = Relations(
        divergences=(Divergence("d-1", "date", HOSTILE, (Told("h", HOSTILE, 0, 4, "Lund"),)),)
    )
    actors = [Actor("x", HOSTILE, "person", HOSTILE, (Role(HOSTILE, "h", 0, 4),))]
    record = filed({article: Findings(quotes=(quote,), events=(event,))}, relations, actors)
    return Page(page.rendered(compose(record)))


def test_a_hostile_article_runs_nothing(hostile: Page) -> None:
    assert not hostile.tags("script")
    assert not hostile.tags("img")
    assert not [n for _, attrs in hostile.elements for n in attrs if n.startswith("on")]
    assert not [h for h in hostile.values("href") if not h.startswith("#")]


def test_a_hostile_articles_words_are_still_there_to_read(hostile: Page) -> None:
    told = "".join(hostile.text)
    assert "<script>alert(1)</script>" in told
    assert "{{7*7}}" in told
    assert not {"\u202e", "\x00", "\x1b"} & set(told)
    assert not hostile.wrong


def test_only_web_addresses_become_links() -> None:
    good = "https://buoy.example/a?b=c"
    assert web_address(good) == good
    for bad in (
        "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//buoy.example", "",
        "https://", "https://a@buoy.example", "https://buoy.example/\u202e", "http://[broken",
        "java\nscript:x", None,
    ):  # fmt: skip
        assert web_address(bad) is None


def test_a_link_to_words_names_them() -> None:
    assert to_words("https://b.example/a", "so-called, deal") == (
        "https://b.example/a#:~:text=so%2Dcalled%2C%20deal"
    )
    long = to_words("https://b.example/a#top", "one two three four five six seven 8 9 ten eleven")
    assert long.startswith("https://b.example/a#top:~:text=one%20two%20three%20four%20five,seven")


def test_hidden_characters_become_visible_one_for_one() -> None:
    text = "a\x00b\u202ec\ud800d\n\te"
    assert visible(text) == "a␀b\ufffdc\ufffdd\n\te"
    assert len(visible(text)) == len(text)


def span(start: int, end: int, name: str) -> Span:
    return Span(start, end, name, "event", "read")


def spans_of(html: str) -> dict[str, str]:
    """The text within each anchor, its parts put together again."""
    found: dict[str, str] = {}
    stack: list[str] = []
    for piece in re.split(r"(<[^>]+>)", html):
        if piece.startswith("<mark"):
            name = re.search(r'id="([^"]+)"', piece) or re.search(r'class="e ([^"]+)"', piece)
            assert name
            stack.append(name[1])
        elif piece == "</mark>":
            stack.pop()
        else:
            for name in set(stack):
                found[name] = found.get(name, "") + piece
    assert not stack
    return found


@pytest.mark.parametrize(
    "spans",
    [
        [(0, 5, "a"), (5, 9, "b")],
        [(0, 9, "a"), (2, 5, "b"), (3, 4, "c")],
        [(0, 5, "a"), (3, 9, "b")],
        [(0, 5, "a"), (0, 5, "b"), (2, 8, "c"), (4, 10, "d")],
        [(0, 10, "a"), (1, 6, "b"), (4, 8, "c"), (5, 10, "d")],
    ],
)
def test_marks_hold_their_words_however_they_overlap(spans: list[tuple[int, int, str]]) -> None:
    text = "abcdefghij"
    html, _ = marked(text, [span(*s) for s in spans])
    assert re.sub(r"<[^>]+>", "", html) == text
    assert spans_of(str(html)) == {name: text[start:end] for start, end, name in spans}


def test_a_span_beyond_the_text_still_has_its_anchor() -> None:
    html, _ = marked("abc", [span(2, 99, "a"), span(50, 60, "b"), span(1, 1, "c")])
    assert {'id="a"', 'id="b"', 'id="c"'} <= set(re.findall(r'id="[^"]+"', html))
    assert re.sub(r"<[^>]+>", "", html) == "abc"
