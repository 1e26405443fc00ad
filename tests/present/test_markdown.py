"""The brief as Markdown: the page's content, every passage linked, nobody's text a mark."""

import re
from collections.abc import Callable

import pytest
from markdown_it import MarkdownIt

from dragoman.model.actor import Actor
from dragoman.model.article import Article
from dragoman.model.event import Event
from dragoman.model.findings import Findings
from dragoman.model.identity import sealed
from dragoman.model.relations import Relations
from dragoman.present import markdown
from dragoman.present.brief import compose
from dragoman.present.markdown import link, text
from dragoman.store import IN_MEMORY, Record, RecordFile

Filed = Callable[[dict[Article, Findings], Relations, list[Actor]], Record]


@pytest.fixture(scope="module")
def document(oracle_record: Record) -> str:
    return markdown.rendered(compose(oracle_record))


def html(words: str) -> str:
    """What a reader of Markdown makes of it, raw HTML let through as the worst of them do."""
    return MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).render(words)


def test_it_has_the_sections_of_the_page(document: str) -> None:
    heads = re.findall(r"^## (.+)$", document, re.MULTILINE)
    assert heads[:3] == ["Where it stands", "Ahead", "What happened"]
    assert {"Who wants what", "Who said what", "Told differently", "Who carries what"} <= set(heads)


def test_every_passage_has_its_note(document: str) -> None:
    notes = set(re.findall(r"^\[\^(\d+)\]:", document, re.MULTILINE))
    used = set(re.findall(r"\[\^(\d+)\](?!:)", document))
    assert used
    assert used <= notes


def test_a_passage_opens_where_it_was_published(document: str) -> None:
    assert re.search(r"\]\(<https://[^>]+#:~:text=[^>]+>\)\[\^\d+\]", document)


def test_words_that_differ_and_words_left_out_are_set_off(document: str) -> None:
    assert re.search(r"~~[^~]+~~ \*\*[^*]+\*\*", document)


def test_tables_have_as_many_cells_in_every_row(document: str) -> None:
    for block in re.findall(r"(?:^\|.*\n)+", document, re.MULTILINE):
        assert len({len(re.findall(r"(?<!\\)\|", row)) for row in block.splitlines()}) == 1


def test_it_is_the_same_every_time(oracle_record: Record, document: str) -> None:
    assert markdown.rendered(compose(oracle_record)) == document


def test_an_empty_record_gives_a_document() -> None:
    made = markdown.rendered(compose(Record(RecordFile(IN_MEMORY))))
    assert made.startswith("# Nothing read")


@pytest.mark.parametrize(
    "words",
    [
        "<script>alert(1)</script>",
        "*one* _two_ **three** `four` ~~five~~",
        "[here](javascript:alert(1)) ![](x) [^1]: note",
        "# head",
        "- item",
        "+ item",
        "12. item",
        "1) item",
        "=== ---",
        "a | b | c",
        "&lt;b&gt; &#60;",
        "https://buoy.example/x www.buoy.example <https://buoy.example>",
        r"back\slash \* $x$ {{7*7}}",
    ],
)
def test_marks_in_other_peoples_words_show_as_words(words: str) -> None:
    made = html(f"- {text(words)}")
    shown = re.sub(r"<[^>]+>", "", made).strip()
    assert set(re.findall(r"<(/?\w+)", made)) == {"ul", "/ul", "li", "/li"}
    assert shown == words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def test_an_address_cannot_leave_its_link() -> None:
    made = html(link("here", "https://buoy.example/a>b<c\\d|e(f)"))
    assert re.fullmatch(r'<p><a href="[^"]+">here</a></p>\n', made)


def test_a_hostile_article_shows_as_text(filed: Filed) -> None:
    bad = "<img src=x onerror=alert(1)>\u202e**x**\n# y"
    words = f"Lund met {bad} on Monday. " + "z" * 300_000
    event = sealed(Event("h", 0, 40, words[:40], "meeting", "happened", "r", confidence=0.9))
    article = Article(text=words, given_id="h", outlet=bad, title=bad, url="javascript:alert(2)")
    made = markdown.rendered(
        compose(
            filed({article: Findings(events=(event,))}, Relations(), [Actor("x", bad, "person")])
        )
    )
    assert "<img" not in html(made)
    assert "javascript" not in made
    assert "\u202e" not in made
    assert len(made) < 5_000
