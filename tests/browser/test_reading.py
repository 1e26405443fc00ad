"""Reading the page: sections, passages and what is copied of them, paper, no script at all."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from dragoman.model.article import Article
from dragoman.present.brief import Brief
from dragoman.present.citations import original
from dragoman.present.dates import long_date
from dragoman.present.safe import one_line
from dragoman.present.text import short

Opened = Callable[..., Any]

SEEN = """el => {
  const box = el.getBoundingClientRect();
  return box.bottom > 0 && box.top < innerHeight && box.width > 0;
}"""


def test_every_section_opens_from_the_list_of_sections(opened: Opened) -> None:
    tab = opened()
    links = tab.locator(".contents a")
    assert links.count() == tab.locator("main > section").count() > 10
    for number in range(links.count()):
        link = links.nth(number)
        link.click()
        section = tab.locator(link.get_attribute("href"))
        heading = section.locator("h2").first
        tab.wait_for_function(SEEN, arg=heading.element_handle())
        assert heading.inner_text() == link.inner_text()


def test_where_it_stands_is_on_the_first_screen(opened: Opened) -> None:
    tab = opened()
    lines = tab.locator("#stands li p")
    assert 5 <= lines.count() <= 12
    assert lines.nth(4).evaluate(SEEN)


def test_two_readouts_share_the_width_of_their_table(opened: Opened) -> None:
    tab = opened()
    row = tab.locator("#readouts tbody tr").first
    first, second = (row.locator("td").nth(n).bounding_box()["width"] for n in (0, 1))
    assert abs(first - second) < 0.1 * first


def test_a_line_opens_its_words_highlighted_with_outlet_day_and_address(opened: Opened) -> None:
    tab = opened()
    link = tab.locator("#stands small a[data-n]").first
    outlet = link.inner_text()
    link.click()
    mark = tab.locator(link.get_attribute("href"))
    tab.wait_for_function(SEEN, arg=mark.element_handle())
    assert mark.evaluate("el => getComputedStyle(el).backgroundColor") == "rgb(255, 229, 138)"
    head = mark.locator("xpath=ancestor::article/header")
    assert head.evaluate(SEEN)
    assert outlet in head.inner_text()
    assert re.search(r"\d+ March 2031|undated", head.inner_text())
    card = tab.locator("#passage")
    assert card.is_visible()
    assert " ".join(mark.inner_text().split()) in card.inner_text()


def test_keys_alone_follow_a_line_and_come_back_to_it(opened: Opened) -> None:
    tab = opened()
    link = tab.locator("#timeline small a[data-n]").nth(2)
    link.focus()
    tab.keyboard.press("Enter")
    tab.wait_for_function("() => document.activeElement.id === 'passage'")
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.dataset.do") == "copy"
    tab.keyboard.press("Escape")
    assert not tab.locator("#passage").is_visible()
    assert tab.evaluate("document.activeElement.hash") == link.get_attribute("href")
    tab.wait_for_function(SEEN, arg=link.element_handle())


def test_the_card_steps_through_an_articles_passages(opened: Opened) -> None:
    tab = opened()
    tab.locator("#stands small a[data-n]").first.click()
    card = tab.locator("#passage")
    marks = tab.locator("mark.hit").first.locator("xpath=ancestor::article").locator("mark[id]")
    here = [mark.get_attribute("id") for mark in marks.all()]
    at = here.index(tab.evaluate("location.hash.slice(1)"))
    card.get_by_role("button", name="Next").click()
    assert tab.evaluate("location.hash.slice(1)") == here[at + 1]
    assert tab.locator("mark.hit").first.get_attribute("id") == here[at + 1]
    card.get_by_role("button", name="Previous").click()
    assert tab.locator("mark.hit").first.get_attribute("id") == here[at]


def citation(article: Article, start: int, end: int) -> str:
    """What the page's script has to write of a passage: “words” (outlet, day). Address."""
    words = short(one_line(article.text[start:end]), 600)
    outlet = one_line(article.outlet or "no outlet named")
    day = long_date(article.published[:10] if article.published else None)
    address = original(article, start, end)
    return f"“{words}” ({outlet}, {day})." + (f" {address}" if address else "")


def test_every_passage_is_cited_with_its_words_outlet_and_day(opened: Opened, brief: Brief) -> None:
    tab = opened()
    told = tab.evaluate(
        """() => Object.fromEntries([...document.querySelectorAll("mark[id]")].map(mark => {
          mark.click();
          return [mark.id, document.querySelector("#passage .citation").textContent];
        }))"""
    )
    wanted = {
        span.anchor: citation(source.article, span.start, span.end)
        for source in brief.sources
        for span in source.spans
    }
    assert len(wanted) > 300
    assert told == wanted


def test_a_passage_that_crosses_another_is_highlighted_whole(opened: Opened) -> None:
    tab = opened()
    split = tab.locator("mark.s").first
    anchor = split.get_attribute("id")
    tab.evaluate("id => { location.hash = id }", anchor)
    tab.wait_for_function("() => document.querySelector('mark.hit')")
    pieces = tab.locator(f"mark[id='{anchor}'], mark.n[class~='{anchor}']")
    assert pieces.count() > 1
    assert all("hit" in p.get_attribute("class").split() for p in pieces.all())


def test_a_citation_is_copied(opened: Opened) -> None:
    tab = opened(permissions=["clipboard-read", "clipboard-write"])
    tab.locator("#stands small a[data-n]").first.click()
    tab.get_by_role("button", name="Copy citation").click()
    tab.get_by_text("Copied.").wait_for()
    copied = tab.evaluate("navigator.clipboard.readText()")
    assert copied == tab.locator("#passage .citation").inner_text()
    assert copied.startswith("“")


def test_an_address_of_a_passage_opens_it(opened: Opened, brief: Brief) -> None:
    anchor = brief.stands[0].points[0].backing.cites[0].anchor
    tab = opened(anchor=f"#{anchor}")
    tab.wait_for_function(SEEN, arg=tab.locator(f"#{anchor}").element_handle())
    assert tab.locator("#passage").is_visible()


def test_without_a_script_every_line_still_opens_its_words(opened: Opened) -> None:
    tab = opened(java_script_enabled=False)
    assert not tab.locator("#filter").is_visible()
    assert not tab.locator("#passage").is_visible()
    link = tab.locator("#stands small a[data-n]").first
    link.click()
    mark = tab.locator(link.get_attribute("href"))
    assert mark.evaluate("el => el.matches(':target')")
    assert mark.evaluate("el => getComputedStyle(el).backgroundColor") == "rgb(255, 229, 138)"
    assert tab.locator("article").first.locator(".text").text_content()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_on_paper_the_sources_are_notes(opened: Opened, scheme: str) -> None:
    tab = opened(color_scheme=scheme)
    tab.emulate_media(media="print")
    assert not tab.locator("article .text").first.is_visible()
    assert not tab.locator(".side").is_visible()
    note = tab.locator("article header a").first
    address = note.evaluate("el => getComputedStyle(el, '::after').content")
    assert address == f'"{note.get_attribute("href")}"'
    assert tab.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    number = "getComputedStyle(document.querySelector('#stands small a'), '::after').content"
    assert re.fullmatch(r'"\d+"', tab.evaluate(number))
    made = tab.pdf(format="A4")
    assert made.startswith(b"%PDF")
    assert 3 < len(re.findall(rb"/Type\s*/Page\b", made)) < 30
