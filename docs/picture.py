"""Draws README's picture of the example's brief anew: `python -m docs.picture`, in Chromium."""

import sys
from pathlib import Path

from bench.browser import chromium, installed

from dragoman import pipeline
from dragoman.present import page
from dragoman.present.brief import compose

HERE = Path(__file__).parent
_SIZE = {"width": 1440, "height": 1100}


def draw(out: Path) -> None:
    """Write the top of the page of the bundled example as a PNG."""
    browser = installed()
    if browser is None:
        sys.exit("docs.picture: no Chromium is installed (DRAGOMAN_CHROMIUM names one)")
    made = page.rendered(compose(pipeline.read(HERE.parent / "examples" / "articles")))
    with chromium(browser) as opened:
        tab = opened.new_page(viewport=_SIZE, color_scheme="light")
        tab.set_content(made)
        tab.locator("#filter").evaluate("box => box.open = true")
        tab.screenshot(path=out)


if __name__ == "__main__":
    draw(HERE / "brief.png")
