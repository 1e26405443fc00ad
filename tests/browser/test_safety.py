"""What articles hold does nothing in a browser: it shows as text, and nothing is fetched."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.present.hostile import record

from dragoman.present import page
from dragoman.present.brief import compose

Opened = Callable[..., Any]


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("hostile") / "brief.html"
    path.write_text(page.rendered(compose(record())), encoding="utf-8", errors="replace")
    return path


def test_a_hostile_article_shows_as_text_and_runs_nothing(opened: Opened, hostile: Path) -> None:
    tab = opened(hostile)
    shown = tab.locator("article .text").text_content()
    assert "<script>alert(1)</script>" in shown
    assert '<img src=x onerror="alert(2)">' in shown
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
