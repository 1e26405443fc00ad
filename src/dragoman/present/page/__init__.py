"""The brief as one HTML page with its own style and script, which loads nothing."""

from dragoman.present.brief.carried import outlets
from dragoman.present.brief.nouns import Brief
from dragoman.present.citations import original
from dragoman.present.page.articles import Shown, shown
from dragoman.present.page.charts import lanes, network, series
from dragoman.present.page.choices import choices
from dragoman.present.page.environment import environment
from dragoman.present.page.origins import origins, taken
from dragoman.present.page.policy import own
from dragoman.present.page.selection import (
    is_heap,
    steps,
    told_stances,
    undated,
    utterances,
)
from dragoman.present.page.stories import stories
from dragoman.version import __version__

__all__ = ["Shown", "rendered"]

_ISSUES_OPEN = 10  # issues shown unfolded
_COUNTS_OPEN = 25  # figures shown unfolded
_COLUMNS = 14  # outlets of the coverage table


def rendered(brief: Brief, *, as_of: str | None = None) -> str:
    """The page. Equal briefs give equal pages; no clock, no address of this machine is in it."""
    articles = shown(brief)
    known = {source.id: source.article for source in brief.sources}
    paired = {anchor for readout in brief.readouts for anchor in readout.anchors}
    number = {source.id: source.number for source in brief.sources}
    columns = outlets(brief.facts, _COLUMNS)
    return (
        environment()
        .get_template("page.html.j2")
        .render(
            brief=brief,
            articles=articles,
            number=number,
            choices=choices(brief, articles),
            lone=[d for d in brief.omissions if d.anchor not in paired],
            lanes=lanes(brief, number),
            network=network(brief, number),
            taken=taken(brief),
            origins=origins(brief),
            series=lambda figure: series(figure, number),
            lives={life.event: life.steps for life in brief.lives},
            stories=stories(brief),
            columns=columns,
            original=lambda c: original(known[c.article], c.start, c.end),
            as_of=as_of,
            year=(brief.coverage.last or brief.coverage.told or "")[:4],
            own=own(),
            version=__version__,
            issues_open=_ISSUES_OPEN,
            counts_open=_COUNTS_OPEN,
            undated=undated(brief),
            steps=lambda ledger: steps(brief, ledger),
            utterances=utterances(brief),
            told_stances=lambda issue: told_stances(brief, issue),
            heap=is_heap(brief),
        )
    )
