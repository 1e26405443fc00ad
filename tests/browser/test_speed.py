"""A page of a thousand articles answers at once."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from statistics import median
from typing import Any

import pytest
from tests.present.conftest import Key, _filed

from dragoman.present import page
from dragoman.present.brief import compose

Opened = Callable[..., Any]

COPIES = 95  # of the example's eleven articles
BUDGET = 100  # ms: what a reader feels as at once
CHOOSE = """([id, value]) => new Promise(done => {
  const input = document.getElementById(id);
  input.value = value;
  input.dispatchEvent(new Event("input", {bubbles: true}));
  requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = done;
    channel.port2.postMessage(0);
  });
})"""


class Clock:
    """The time that the page's own thread works, whatever else the machine does meanwhile."""

    def __init__(self, tab: Any) -> None:  # noqa: ANN401 - playwright may lack
        """Start to count."""
        self.tab = tab
        self.session = tab.context.new_cdp_session(tab)
        self.session.send("Performance.enable", {"timeDomain": "threadTicks"})

    def worked(self) -> float:
        """Milliseconds of work since the page was opened."""
        found = self.session.send("Performance.getMetrics")["metrics"]
        return next(1000 * m["value"] for m in found if m["name"] == "TaskDuration")

    def choosing(self, name: str, value: str) -> float:
        """What it takes to set a filter and to show what follows."""
        self.tab.wait_for_timeout(100)
        start = self.worked()
        self.tab.evaluate(CHOOSE, [f"f-{name}", value])
        return self.worked() - start


@pytest.fixture(scope="module")
def thousand(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example's articles, many times over."""
    key = Key()
    articles = {}
    for copy in range(COPIES):
        for name, article in key.articles.items():
            known = f"{name}-{copy}"
            found = key.findings[name]
            articles[replace(article, given_id=known, text=f"{article.text}\n{copy}")] = replace(
                found,
                **{
                    table: tuple(
                        replace(s, article=known, id=f"{s.id[:2]}{copy:03}{s.id[2:]}")
                        for s in getattr(found, table)
                    )
                    for table in ("quotes", "events", "positions", "figures", "relies_on")
                },
            )
    relations = replace(key.relations(), divergences=(), copies=(), outlook=())
    record = _filed(articles, relations, list(key.actors()))
    path = tmp_path_factory.mktemp("thousand") / "brief.html"
    path.write_text(page.rendered(compose(record)), encoding="utf-8")
    return path


def test_every_filter_answers_at_once(opened: Opened, thousand: Path) -> None:
    tab = opened(thousand)
    assert tab.locator("article").count() > 1000
    clock = Clock(tab)
    days = int(tab.locator("#f-day").get_attribute("max"))
    for name, values in (
        ("day", [days - 1, days - 2, 1, days - 1, days]),
        ("text", ["t", "ta", "talks", "tal", ""]),
        ("party", ["0", "1", ""]),
        ("outlet", ["0", "1", ""]),
        ("kind", ["event", "position", ""]),
    ):
        took = [clock.choosing(name, str(value)) for value in values]
        assert median(took) < BUDGET, f"{name}: {took}"
