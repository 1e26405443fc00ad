"""The page is open to everybody: axe-core finds nothing serious, and small screens hold it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Opened = Callable[..., Any]

SERIOUS = ("serious", "critical")
RUN = """async where => (await axe.run(where, {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  resultTypes: ["violations"],
})).violations.map(v => ({
  id: v.id, impact: v.impact, where: v.nodes.slice(0, 3).map(n => n.html + n.failureSummary)
}))"""


@pytest.fixture(scope="module")
def axe() -> str:
    """The script of axe-core, as its package for Python carries it."""
    package = pytest.importorskip(
        "axe_playwright_python", reason="this check needs axe-playwright-python"
    )
    return (Path(package.__file__).parent / "axe.min.js").read_text(encoding="utf-8")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 390])
def test_nothing_serious_bars_anybody(opened: Opened, axe: str, scheme: str, width: int) -> None:
    viewport = {"width": width, "height": 900}
    tab = opened(color_scheme=scheme, viewport=viewport, bypass_csp=True)
    # What is off the screen is not laid out, and would be measured as if it lay in one place.
    tab.add_style_tag(
        content="main section, main section * { content-visibility: visible !important }"
    )
    tab.evaluate("() => document.querySelectorAll('details').forEach(d => { d.open = true })")
    tab.evaluate(axe)
    found = tab.evaluate(RUN, "body")
    # The card lies over a part of the page, as a card does: it is looked at by itself.
    tab.locator("#stands small a[data-n]").first.click()
    tab.locator("#passage").wait_for()
    found += tab.evaluate(RUN, "#passage")
    assert [f for f in found if f["impact"] in SERIOUS] == []
    assert [f["id"] for f in found] == []


@pytest.mark.parametrize("width", [390, 768, 1440])
def test_no_screen_is_scrolled_sideways(opened: Opened, width: int) -> None:
    tab = opened(viewport={"width": width, "height": 900})
    assert tab.evaluate("document.documentElement.scrollWidth") <= width


def test_the_filter_is_out_of_the_way_on_a_small_screen(opened: Opened) -> None:
    tab = opened(viewport={"width": 390, "height": 844})
    assert not tab.get_by_label("Words").is_visible()
    tab.get_by_text("Filter", exact=True).click()
    assert tab.get_by_label("Words").is_visible()


def test_every_control_has_a_name(opened: Opened) -> None:
    tab = opened()
    for name in ("Words", "Party", "Outlet", "Kind"):
        assert tab.get_by_label(name, exact=True).is_visible()
    assert tab.get_by_role("slider").get_attribute("id") == "f-day"
    assert tab.get_by_role("search").count() == 1
    assert tab.get_by_role("navigation").count() == 1
    assert tab.get_by_role("main").count() == 1


def test_the_drawings_do_not_stop_the_keys(opened: Opened) -> None:
    tab = opened()
    assert tab.locator("svg a:not([tabindex='-1'])").count() == 0
    assert tab.locator("svg:not([aria-label])").count() == 0
    names = tab.eval_on_selector_all(
        "svg a", "all => all.map(a => a.querySelector('title').textContent)"
    )
    assert len(names) > 20
    assert all(names)
