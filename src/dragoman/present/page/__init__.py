"""The brief as one HTML page with its own style and script, which loads nothing."""

from markupsafe import Markup

from dragoman.present import documents
from dragoman.present.articles import Shown, shown
from dragoman.present.brief.nouns import Brief
from dragoman.present.citations import original
from dragoman.present.page.charts import lanes, network, series
from dragoman.present.page.choices import choices
from dragoman.present.page.policy import own
from dragoman.present.safe import visible
from dragoman.version import __version__

__all__ = ["Shown", "rendered"]

_ISSUES_OPEN = 10  # issues shown unfolded
_COUNTS_OPEN = 25  # figures shown unfolded
_COLUMNS = 14  # outlets of the coverage table


def rendered(brief: Brief, *, as_of: str | None = None) -> str:
    """The page. Equal briefs give equal pages; no clock, no address of this machine is in it."""
    articles = shown(brief)
    known = {source.id: source.article for source in brief.sources}
    number = {source.id: source.number for source in brief.sources}
    return documents.rendered(
        "page.html.j2",
        brief,
        as_of,
        _seen,
        _COLUMNS,
        articles=articles,
        number=number,
        choices=choices(brief, articles),
        lanes=lanes(brief, number),
        network=network(brief, number),
        series=lambda figure: series(figure, number),
        original=lambda c: original(known[c.article], c.start, c.end),
        year=(brief.coverage.last or brief.coverage.told or "")[:4],
        own=own(),
        version=__version__,
        issues_open=_ISSUES_OPEN,
        counts_open=_COUNTS_OPEN,
    )


def _seen(value: object) -> object:
    """Whatever the template prints, with nothing hidden in it; markup has been through this."""
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value
