"""Web pages: what they declare of themselves is taken, nothing is guessed."""

from pathlib import Path

from dragoman.ingest import arrivals
from dragoman.model.article import Article

PARAGRAPHS = "".join(
    f"<p>Envoys of Ardania met those of Belmora for the {n} time, and the talks were long.</p>"
    for n in ("first", "second", "third", "fourth")
)


def page(tmp_path: Path, head: str) -> Article:
    file = tmp_path / "page.html"
    file.write_text(
        f"<html lang='en'><head>{head}</head><body><nav>Home</nav><article>{PARAGRAPHS}"
        "</article><footer>All rights reserved 2030-01-01</footer></body></html>"
    )
    (made,) = arrivals([file])
    assert isinstance(made, Article)
    return made


def test_declared_title_outlet_address_and_date_are_taken(tmp_path: Path) -> None:
    made = page(
        tmp_path,
        '<title>Talks resume</title><meta property="og:site_name" content="The Sel Courier">'
        '<link rel="canonical" href="https://courier.example/talks">'
        '<meta property="article:published_time" content="2031-03-12T08:00:00Z">',
    )
    assert made.text.count("\n") == 3
    assert (made.title, made.outlet) == ("Talks resume", "The Sel Courier")
    assert made.url == "https://courier.example/talks"
    assert (made.published, made.published_basis) == ("2031-03-12", "given")


def test_a_page_that_declares_no_date_stays_undated(tmp_path: Path) -> None:
    made = page(tmp_path, "<title>Talks resume</title>")
    assert (made.published, made.published_basis) == (None, None)
