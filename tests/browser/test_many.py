"""A page of a thousand articles: its filters show the right lines and touch few elements.

How long they take is measured by `python -m bench.page`.
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.present.conftest import Key, _filed

from bench import browser
from dragoman.present import page
from dragoman.present.brief import compose

COPIES = 95  # of the example's eleven articles
LINES = """() => {
  const shown = [], hidden = [];
  for (const el of document.querySelectorAll("#main [data-k]:not([data-k=article])"))
    (el.closest(".off") ? hidden : shown).push(el);
  return {shown, hidden};
}"""
# How many elements a choice touches: those whose class changes, and those whose words do.
CHOOSE = """async ([id, value]) => {
  const touched = new Set();
  const watch = new MutationObserver(all => { for (const m of all) touched.add(m.target); });
  watch.observe(document.body,
    {subtree: true, childList: true, characterData: true, attributeFilter: ["class", "hidden"]});
  const input = document.getElementById(id);
  input.value = value;
  input.dispatchEvent(new Event("input", {bubbles: true}));
  await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
  watch.disconnect();
  return touched.size;
}"""


def _copied(key: Key, copy: int) -> Iterator[tuple[Any, Any]]:
    for name, article in key.articles.items():
        known = f"{name}-{copy}"
        found = {
            table: tuple(
                replace(s, article=known, id=f"{s.id[:2]}{copy:03}{s.id[2:]}")
                for s in getattr(key.findings[name], table)
            )
            for table in ("quotes", "events", "positions", "figures", "relies_on")
        }
        text = f"{article.text}\n{copy}"
        yield replace(article, given_id=known, text=text), replace(key.findings[name], **found)


@pytest.fixture(scope="module")
def thousand(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example's articles, many times over."""
    if browser.installed() is None:
        pytest.skip("browser tests need Chromium (Debian: apt-get install chromium)")
    key = Key()
    articles = dict(pair for copy in range(COPIES) for pair in _copied(key, copy))
    relations = replace(key.relations(), divergences=(), copies=(), outlook=())
    record = _filed(articles, relations, list(key.actors()))
    path = tmp_path_factory.mktemp("thousand") / "brief.html"
    path.write_text(page.rendered(compose(record)), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def tab(driven: Any, thousand: Path) -> Any:  # noqa: ANN401 - playwright may lack
    """The page, opened once for all tests here: each leaves its filter as it was."""
    made = driven.new_page(viewport={"width": 1440, "height": 900})
    made.goto(thousand.as_uri())
    assert made.locator("article").count() > 1000
    return made


def choose(tab: Any, name: str, value: str) -> int:  # noqa: ANN401
    touched: int = tab.evaluate(CHOOSE, [f"f-{name}", value])
    return touched


def lines(tab: Any, ask: str) -> tuple[list[Any], list[Any]]:  # noqa: ANN401
    """What an expression gives of each line that is shown, and of each that is not."""
    found = tab.evaluate(
        f"() => {{ const {{shown, hidden}} = ({LINES})(), ask = el => {ask};"
        "return {shown: shown.map(ask), hidden: hidden.map(ask)}; }"
    )
    return found["shown"], found["hidden"]


def test_words_show_every_line_that_has_them_and_no_other(tab: Any) -> None:  # noqa: ANN401
    for words in ("m", "mem", "memorandum"):
        choose(tab, "text", words)
        shown, hidden = lines(tab, "el.textContent.toLowerCase()")
        assert shown
        assert all(words in told for told in shown)
        assert not [told for told in hidden if words in told]
    choose(tab, "text", "")
    assert not lines(tab, "1")[1]


def test_a_kind_shows_all_of_its_lines_and_touches_boxes_alone(tab: Any) -> None:  # noqa: ANN401
    whole = len(lines(tab, "1")[0])
    touched = choose(tab, "kind", "position")
    shown, hidden = lines(tab, "el.dataset.k")
    assert set(shown) == {"position"}
    assert "position" not in hidden
    assert len(hidden) > whole // 2
    assert touched < len(hidden) // 10
    assert choose(tab, "kind", "") < len(hidden) // 10
    assert not lines(tab, "1")[1]


def test_a_party_touches_no_more_than_the_lines_that_change(tab: Any) -> None:  # noqa: ANN401
    boxes = tab.locator("#main section, #main details, .contents li").count()
    touched = choose(tab, "party", "1")
    shown, hidden = lines(tab, "(el.dataset.p || '').split(' ').includes('1')")
    assert shown
    assert all(shown)
    assert not any(hidden)
    assert touched <= len(hidden) + boxes
    choose(tab, "party", "")


def test_what_changes_no_line_touches_next_to_nothing(tab: Any) -> None:  # noqa: ANN401
    choose(tab, "text", "memorandu")
    assert choose(tab, "text", "memorandum") < 10
    choose(tab, "text", "")


def test_a_day_shows_all_that_had_appeared_and_touches_only_what_changes(
    tab: Any,  # noqa: ANN401
) -> None:
    days = tab.locator("#f-day").get_attribute("data-days").split()
    elements = tab.evaluate("document.getElementsByTagName('*').length")
    touched = choose(tab, "day", "1")
    open_ = tab.eval_on_selector_all(
        "article:not(.off)", "all => all.map(el => el.dataset.d || '')"
    )
    shut = tab.eval_on_selector_all("article.off", "all => all.map(el => el.dataset.d || '')")
    assert open_
    assert all(day and day <= days[1] for day in open_)
    assert all(not day or day > days[1] for day in shut)
    assert touched < elements // 10
    choose(tab, "day", str(len(days)))
    assert not lines(tab, "1")[1]
