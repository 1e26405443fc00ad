"""The filters: by words, day, party, outlet and kind, and what a day of the past may not know."""

from collections.abc import Callable
from typing import Any

from dragoman.present.brief import Brief

Opened = Callable[..., Any]

LINES = "#main [data-k]:not([data-k=article])"
TOLD = """root => {
  const texts = document.createTreeWalker(document.querySelector(root), NodeFilter.SHOW_TEXT);
  const told = [];
  while (texts.nextNode())
    if (texts.currentNode.parentElement.checkVisibility()) told.push(texts.currentNode.data);
  return told.join("");
}"""
SHOWN = """() => [...document.querySelectorAll("#main [data-k]:not([data-k=article])")]
  .filter(el => !el.closest(".off"))"""


def choose(tab: Any, name: str, value: str) -> None:  # noqa: ANN401 - playwright may lack
    """Set a filter as a reader does, and wait until the page has followed."""
    tab.evaluate(
        """([id, value]) => new Promise(done => {
          const input = document.getElementById(id);
          input.value = value;
          input.dispatchEvent(new Event("input", {bubbles: true}));
          requestAnimationFrame(() => setTimeout(done));
        })""",
        [f"f-{name}", value],
    )


def told_in(tab: Any, root: str) -> str:  # noqa: ANN401
    """All that is shown there; `inner_text` leaves out what the browser has not yet drawn."""
    words: str = tab.evaluate(TOLD, root)
    return words


def shown(tab: Any, ask: str) -> list[Any]:  # noqa: ANN401
    """What an expression of each line that is shown gives."""
    found: list[Any] = tab.evaluate(f"() => ({SHOWN})().map(el => {ask})")
    return found


def test_words_are_found_in_every_line_that_is_left(opened: Opened) -> None:
    tab = opened()
    whole = len(shown(tab, "1"))
    tab.get_by_label("Words").fill("memorandum")
    tab.get_by_text(f"of {whole} lines").wait_for()
    told = shown(tab, "el.textContent.toLowerCase()")
    assert 0 < len(told) < whole
    assert all("memorandum" in words for words in told)
    assert tab.locator("#f-found").inner_text() == f"{len(told)} of {whole} lines"
    tab.get_by_role("button", name="Show all").click()
    assert len(shown(tab, "1")) == whole


def test_a_section_without_a_line_left_is_closed_and_leaves_the_list(opened: Opened) -> None:
    tab = opened()
    choose(tab, "kind", "position")
    assert set(shown(tab, "el.dataset.k")) == {"position"}
    assert tab.locator("#positions").is_visible()
    assert not tab.locator("#timeline").is_visible()
    assert not tab.locator(".contents a[href='#timeline']").is_visible()


def test_a_party_is_met_in_every_line_that_is_left(opened: Opened) -> None:
    tab = opened()
    choose(tab, "party", "1")
    told = shown(tab, "el.dataset.p")
    assert told
    assert all("1" in parties.split() for parties in told)


def test_an_outlet_tells_every_line_that_is_left(opened: Opened) -> None:
    tab = opened()
    name = tab.locator("#f-outlet option").nth(2).inner_text()
    choose(tab, "outlet", tab.locator("#f-outlet option").nth(2).get_attribute("value"))
    numbers = tab.evaluate(
        """name => [...document.querySelectorAll("article")]
          .filter(el => el.querySelector(".meta b").textContent === name)
          .map(el => el.dataset.a)""",
        name,
    )
    told = shown(
        tab,
        "[...el.querySelectorAll('a[data-n],a.n')].flatMap("
        "a => (a.dataset.n || a.textContent).split(' '))",
    )
    assert told
    assert all(set(numbers) & set(cited) for cited in told)


def test_as_of_a_day_nothing_of_a_later_article_is_told(opened: Opened, brief: Brief) -> None:
    tab = opened()
    days = tab.locator("#f-day").get_attribute("data-days").split()
    for number, day in list(enumerate(days))[:3]:
        choose(tab, "day", str(number))
        known = {
            str(s.number)
            for s in brief.sources
            if s.article.published and s.article.published[:10] <= day
        }
        cited = shown(
            tab,
            "[...el.querySelectorAll('a[data-n]:not(.off),a.n:not(.off)')]"
            ".filter(a => !a.closest('.off'))"
            ".map(a => a.dataset.n || a.textContent)",
        )
        assert {n for numbers in cited for n in numbers} <= known
        open_articles = tab.evaluate(
            "() => [...document.querySelectorAll('article:not(.off)')].map(a => a.dataset.a)"
        )
        assert set(open_articles) == known
        assert tab.locator("#then").is_visible()


def test_as_of_a_day_a_line_is_told_in_the_words_of_an_article_that_had_appeared(
    opened: Opened, brief: Brief
) -> None:
    tab = opened()
    texts = {str(s.number): " ".join(s.article.text.split()) for s in brief.sources}
    days = tab.locator("#f-day").get_attribute("data-days").split()
    before = told_in(tab, "#main")
    choose(tab, "day", "1")
    known = [
        texts[str(s.number)]
        for s in brief.sources
        if s.article.published and s.article.published[:10] <= days[1]
    ]
    told = shown(tab, "[...el.querySelectorAll('q[data-n] b')].map(b => b.textContent)")
    words = [w.rstrip("…") for line in told for w in line]
    assert words
    assert all(any(w in text for text in known) for w in words)
    choose(tab, "day", str(len(days)))
    assert told_in(tab, "#main") == before


def test_a_line_leads_to_its_words_even_where_a_filter_hides_the_article(opened: Opened) -> None:
    tab = opened()
    link = tab.locator("#stands small a[data-n]").first
    anchor = link.get_attribute("href")
    choose(tab, "text", link.locator("xpath=ancestor::p").locator("b").last.inner_text().lower())
    tab.evaluate("a => document.querySelector(a).closest('article').classList.add('off')", anchor)
    link.click()
    tab.wait_for_function(
        "a => document.querySelector(a).getBoundingClientRect().height", arg=anchor
    )
    assert tab.locator(anchor).is_visible()


def test_what_a_link_opened_is_closed_again_by_the_next_choice(opened: Opened) -> None:
    tab = opened()
    choose(tab, "kind", "position")
    tab.evaluate("location.hash = document.querySelector('#words figure small a').hash")
    tab.locator("#passage").wait_for()
    assert tab.locator("mark.hit").first.is_visible()
    tab.evaluate("location.hash = 'words'")
    tab.locator("#words").wait_for()
    choose(tab, "kind", "event")
    assert not tab.locator("#words").is_visible()


def test_as_of_a_day_counts_and_marks_tell_what_was_reported_by_then(
    opened: Opened, brief: Brief
) -> None:
    tab = opened()
    days = tab.locator("#f-day").get_attribute("data-days").split()
    since = {d.anchor: d.since for d in (*brief.disagreements, *brief.omissions)}
    since |= {a: r.since for r in brief.readouts for a in r.anchors}
    whole = told_in(tab, "body")
    for number, day in enumerate(days):
        choose(tab, "day", str(number))
        marks = tab.eval_on_selector_all(
            "a.disputed", "all => all.filter(a => !a.closest('.off')).map(a => a.hash.slice(1))"
        )
        assert all(since[anchor] <= day for anchor in marks)
        late = shown(tab, "el.dataset.s || ''")
        assert all(told <= day for told in late)
        counted = shown(
            tab,
            "[...el.querySelectorAll('.origins')].filter(o => !o.closest('.off'))"
            ".map(o => [parseInt(o.textContent), new Set("
            "[...el.querySelectorAll('a[data-n]:not(.off),a.n:not(.off)')]"
            ".map(a => a.dataset.n || a.textContent)).size])",
        )
        assert all(0 < origins <= told for line in counted for origins, told in line)
        assert "Read from" not in tab.locator("header.top").inner_text()
        told = sum((s.article.published or "9")[:10] <= day for s in brief.sources)
        assert f"{told} of {len(brief.sources)} articles" in tab.locator("#then").inner_text()
    choose(tab, "day", str(len(days)))
    assert told_in(tab, "body") == whole


def test_as_of_a_day_no_drawing_shows_what_was_not_yet_reported(opened: Opened) -> None:
    tab = opened()
    choose(tab, "day", "1")
    known = set(tab.eval_on_selector_all("article:not(.off)", "all => all.map(a => a.dataset.a)"))
    marks = tab.eval_on_selector_all(
        "svg a:not(.off)", "all => all.filter(a => !a.closest('.off')).map(a => a.dataset.n)"
    )
    assert marks
    assert all(known & set(numbers.split()) for numbers in marks)
    assert not tab.locator(".lanes .whole, .now").filter(visible=True).count()
