"""The page in headless Chromium; every test here is skipped where there is no browser to drive."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.present.conftest import Key, _filed

from bench import browser
from dragoman.present import page
from dragoman.present.brief import Brief, compose

_WIDE = {"width": 1440, "height": 900}

Opened = Callable[..., Any]


@pytest.fixture(scope="module")
def driven() -> Iterator[Any]:
    """A browser for the tests of one file: the driver's event loop may outlive none of them."""
    pytest.importorskip(
        "playwright.sync_api", reason="browser tests need playwright (the dev dependencies)"
    )
    path = browser.installed()
    if path is None:
        pytest.skip("browser tests need Chromium (Debian: apt-get install chromium)")
    with browser.chromium(path) as made:
        yield made


@pytest.fixture(scope="session")
def brief() -> Brief:
    """The brief of the example as a perfect reading would give it."""
    key = Key()
    articles = {key.articles[name]: key.findings[name] for name in key.articles}
    return compose(_filed(articles, key.relations(), list(key.actors())))


@pytest.fixture(scope="session")
def written(brief: Brief, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its page as a file."""
    path = tmp_path_factory.mktemp("page") / "brief.html"
    path.write_text(page.rendered(brief), encoding="utf-8")
    return path


@pytest.fixture
def opened(driven: Any, written: Path) -> Iterator[Opened]:  # noqa: ANN401 - playwright may lack
    """Opens the page (or another file); what goes wrong in it fails the test."""
    contexts, wrong = [], []

    def open_(path: Path = written, *, anchor: str = "", **options: object) -> Any:  # noqa: ANN401
        context = driven.new_context(**{"viewport": _WIDE, **options})
        contexts.append(context)
        tab = context.new_page()
        tab.on("pageerror", lambda error: wrong.append(str(error)))
        tab.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
        tab.on("dialog", lambda dialog: wrong.append(f"dialog: {dialog.message}"))
        tab.on("request", lambda r: None if r.url.startswith("file:") else wrong.append(r.url))
        tab.goto(path.as_uri() + anchor)
        return tab

    yield open_
    for context in contexts:
        context.close()
    assert wrong == []
