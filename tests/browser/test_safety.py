"""What articles hold does nothing in a browser: it shows as text, and nothing is fetched."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.present.conftest import _filed

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

Opened = Callable[..., Any]

BAD = (
    "</style></script><script>alert(1)</script><img src=x onerror=alert(2)>"
    "<svg onload=alert(3)></svg><a href=javascript:alert(4)>x</a> \u202etxt\u2066 \"'`{{7*7}}"
)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    text = f"Lund said {BAD} and left. " + "x" * 1_000_000
    end = 10 + len(BAD)
    quote = sealed(Quote("h", 10, end, BAD, "direct", BAD, "r", to=BAD, confidence=0.9))
    event = sealed(
        Event("h", 0, len(text), text, "talks", "happened", "r", actors=(BAD,), place=BAD,
              according_to=BAD, confidence=0.9)
    )  # fmt: skip
    article = Article(
        text=text, given_id="h", outlet=BAD, title=BAD, url="javascript:alert(5)",
        published="2031-03-03", language='en" onclick="alert(6)',
    )  # fmt: skip
    relations = Relations(
        divergences=(Divergence("d-1", "date", BAD, (Told("h", BAD, 0, 4, "Lund"),)),)
    )
    actors = [Actor("x", BAD, "person", BAD, (Role(BAD, "h", 0, 4),))]
    record = _filed({article: Findings(quotes=(quote,), events=(event,))}, relations, actors)
    path = tmp_path_factory.mktemp("hostile") / "brief.html"
    path.write_text(page.rendered(compose(record)), encoding="utf-8", errors="replace")
    return path


def test_a_hostile_article_shows_as_text_and_runs_nothing(opened: Opened, hostile: Path) -> None:
    tab = opened(hostile)
    shown = tab.locator("article .text").text_content()
    assert "<script>alert(1)</script>" in shown
    assert "<img src=x onerror=alert(2)>" in shown
    assert "{{7*7}}" in shown
    assert "\u202e" not in shown
    assert tab.locator("script").count() == 1
    assert tab.locator("img, iframe, object, embed, a[href^='javascript']").count() == 0


def test_a_hostile_passage_is_cited_as_text(opened: Opened, hostile: Path) -> None:
    tab = opened(hostile)
    for mark in tab.locator("mark[id]").all():
        mark.evaluate("el => el.click()")
        assert tab.locator("#passage .citation").inner_text()
        assert not tab.locator("#passage .out").is_visible()
    assert tab.locator("#passage script").count() == 0


def test_a_line_of_a_megabyte_does_not_widen_the_page(opened: Opened, hostile: Path) -> None:
    tab = opened(hostile, viewport={"width": 390, "height": 844})
    assert tab.evaluate("document.documentElement.scrollWidth") <= 390


def test_the_policy_stops_what_is_not_the_pages_own(driven: Any, written: Path) -> None:  # noqa: ANN401
    tab = driven.new_page()
    tab.goto(written.as_uri())
    tab.evaluate(
        """() => {
          const script = document.createElement("script");
          script.textContent = "window.ran = true";
          document.body.append(script);
          document.body.setAttribute("onclick", "window.ran = true");
          document.body.click();
          document.body.setAttribute("style", "color:rgb(1,2,3)");
        }"""
    )
    assert not tab.evaluate("window.ran || false")
    assert tab.evaluate("getComputedStyle(document.body).color") != "rgb(1, 2, 3)"
    fetched = "fetch('https://buoy.example/').then(() => true, () => false)"
    assert tab.evaluate(fetched) is False
    tab.close()
