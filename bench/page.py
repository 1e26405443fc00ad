"""How soon the brief's page answers: every filter on the page of a thousand articles, in Chromium.

Wall-clock milliseconds from the input event to the end of the frame that shows what follows (style,
layout and paint of the page's thread; the screen's own beat of up to 17 ms is in them), and the
milliseconds that this thread works, what it puts off included. As ratios: to a frame of a page that
changes one word, and to opening the page. The bar is 100 ms, what people feel as at once.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from statistics import median
from typing import Any

from bench import browser
from bench.corpora import BULK, ROOT
from dragoman import pipeline
from dragoman.ingest import arrivals
from dragoman.model.article import Article
from dragoman.present import page
from dragoman.present.brief import compose
from dragoman.store import IN_MEMORY, Record, RecordFile

BAR = 100  # ms
MANY, FEW = 1_000, 100
BARE = "<!DOCTYPE html><title>bare</title><input id=f-word><p>as before</p>"
ANSWERS = """document.querySelector("input").addEventListener("input", event =>
  requestAnimationFrame(() => { document.querySelector("p").textContent = event.target.value; }))"""
CHOOSE = """([id, value]) => new Promise(done => {
  const input = document.getElementById(id), start = performance.now();
  input.value = value;
  input.dispatchEvent(new Event("input", {bubbles: true}));
  requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => done(performance.now() - start);
    channel.port2.postMessage(0);
  });
})"""
_REST = 150  # ms after a choice, in which what was put off is done


@dataclass(slots=True)
class Spent:
    """Milliseconds of each choice of a filter: on the wall's clock and of the page's thread."""

    wall: list[float] = field(default_factory=list)
    thread: list[float] = field(default_factory=list)


class Tab:
    """A page in a browser, with the clock of its own thread."""

    def __init__(self, driven: Any, path: Path) -> None:  # noqa: ANN401 - playwright may lack
        """Open the page; `opening` is what that cost its thread."""
        self.tab = driven.new_page(viewport={"width": 1440, "height": 900})
        self.session = self.tab.context.new_cdp_session(self.tab)
        self.session.send("Performance.enable", {"timeDomain": "threadTicks"})
        self.tab.goto(path.as_uri(), timeout=120_000)
        self.tab.wait_for_timeout(2_000)
        self.opening = self.worked()

    def worked(self) -> float:
        """Milliseconds that the page's thread has worked."""
        found = self.session.send("Performance.getMetrics")["metrics"]
        return next(1000 * float(m["value"]) for m in found if m["name"] == "TaskDuration")

    def choose(self, name: str, value: str, spent: Spent) -> None:
        """Set a filter; what it took is added to what was spent."""
        before = self.worked()
        spent.wall.append(self.tab.evaluate(CHOOSE, [f"f-{name}", value]))
        self.tab.wait_for_timeout(_REST)
        spent.thread.append(self.worked() - before)

    def articles(self) -> int:
        """How many articles the page has."""
        return int(self.tab.locator("article").count())

    def choices(self, name: str) -> list[str]:
        """The values of a list that are chosen: all, the first few, the middle, and all again."""
        values = self.tab.eval_on_selector_all(f"#f-{name} option", "all => all.map(o => o.value)")
        return [*values[1:4], values[len(values) // 2], values[-1], ""] if values else []

    def days(self) -> list[str]:
        """Days from late to early and back."""
        n = int(self.tab.evaluate("document.getElementById('f-day')?.max || 0"))
        return [str(d) for d in (n - 1, n - 2, n // 2, 1, n // 2, n - 1, n)] if n > 1 else []


def asked(tab: Tab) -> Iterator[tuple[str, list[str]]]:
    """Each filter with what is chosen in it, one after the other; the last choice is all."""
    yield "day", tab.days()
    yield "text", ["t", "ta", "tal", "talk", "talks", "talk", "", "ceasefire", "zzz", ""]
    for name in ("party", "outlet", "kind"):
        yield name, tab.choices(name)


def measured(tab: Tab, rounds: int) -> dict[str, Spent]:
    """What every choice of every filter took."""
    found: dict[str, Spent] = {}
    for _ in range(rounds):
        for name, values in asked(tab):
            for value in values:
                tab.choose(name, value, found.setdefault(name, Spent()))
    return found


def bare_frame(driven: Any, folder: Path, rounds: int) -> float:  # noqa: ANN401
    """Median milliseconds to the next frame of a page that changes one word."""
    path = folder / "bare.html"
    path.write_text(BARE, encoding="utf-8")
    tab, spent = Tab(driven, path), Spent()
    tab.tab.evaluate(ANSWERS)
    for value in range(10 * rounds):
        tab.choose("word", str(value), spent)
    return median(spent.wall)


def table(found: dict[str, Spent], bare: float, opening: float) -> Iterator[str]:
    """A line a filter: median and worst of both clocks, and their ratios."""
    heads = (("wall ms", 10), ("worst", 8), ("frames", 8), ("thread ms", 12), ("worst", 8))
    yield " " * 8 + "".join(f"{name:>{width}}" for name, width in heads) + "  opening"
    for name, s in found.items():
        wall, thread = median(s.wall), median(s.thread)
        yield (
            f"{name:8}{wall:10.1f}{max(s.wall):8.1f}{wall / bare:8.1f}"
            f"{thread:12.1f}{max(s.thread):8.1f}{thread / opening:9.3f}"
        )


def thousand(wanted: int) -> list[Article]:
    """Real coverage where it is at hand, else the example's articles over and over."""
    if BULK.is_file():
        found = [a for a in arrivals([BULK]) if isinstance(a, Article)]
        return found[:: max(1, len(found) // wanted)][:wanted]
    found = [a for a in arrivals([ROOT / "examples" / "articles"]) if isinstance(a, Article)]
    times = -(-wanted // len(found))
    copies = (
        replace(a, text=f"{a.text}\n{copy}", given_id=f"{a.given_id}-{copy}")
        for copy in range(times)
        for a in found
    )
    return list(copies)[:wanted]


def record_of(articles: Sequence[Article], into: str | None) -> Record:
    """A record of these articles; a file that holds one already is taken as it is."""
    if into and Path(into).is_file():
        return pipeline.open_record(into)
    record = Record(RecordFile(into or IN_MEMORY, create=True))
    pipeline.add(record, articles)
    return record


def written(folder: Path, kept: str | None) -> Iterator[Path]:
    """The pages of a hundred and of a thousand articles, with what they weigh."""
    for wanted in (FEW, MANY):
        record = record_of(thousand(wanted), kept and f"{kept}/{wanted}.db")
        path = folder / f"{wanted}.html"
        path.write_text(page.rendered(compose(record)), encoding="utf-8")
        yield path


def main() -> int:
    """Print the pages' sizes and what each filter takes; 1 where a median is above the bar."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("pages", nargs="*", type=Path, help="pages already written")
    ask.add_argument("--records", help="folder of the records: taken from there, or made there")
    ask.add_argument("--rounds", type=int, default=2)
    args = ask.parse_args()
    path = browser.installed()
    if path is None:
        sys.exit("no browser: Debian's is installed by apt-get install chromium")
    slow = False
    with tempfile.TemporaryDirectory() as folder, browser.chromium(path) as driven:
        bare = bare_frame(driven, Path(folder), args.rounds)
        print(f"a bare page's frame takes {bare:.1f} ms")
        for html in args.pages or written(Path(folder), args.records):
            tab = Tab(driven, html.resolve())
            print(
                f"\n{html.name}: {html.stat().st_size:,} bytes, {tab.articles():,} articles; "
                f"opening it takes its thread {tab.opening:.0f} ms"
            )
            found = measured(tab, args.rounds)
            print("\n".join(table(found, bare, tab.opening)))
            slow |= any(median(s.wall) > BAR for s in found.values())
    return int(slow)


if __name__ == "__main__":
    sys.exit(main())
