"""The brief on one screen: the most important lines of each section, and how to see the rest."""

from typing import TextIO

from rich.text import Text

from dragoman.present.brief.nouns import Brief
from dragoman.present.dates import days, long_date
from dragoman.present.terminal import accounts, standing
from dragoman.present.terminal.cells import WIDTH, cut, heading, printed
from dragoman.present.text import count

_SCREEN = 48  # lines: what a large terminal window shows at once
_SECTIONS = (
    ("Where it stands", "", standing.stands),
    ("What happened", "events", standing.latest),
    ("Who wants what", "positions", standing.positions),
    ("Told differently", "disputes", accounts.disputed),
    ("One utterance, told in several ways", "quotes", accounts.wordings),
    ("Figures", "figures", accounts.figures),
    ("Who relies on whom", "sources", accounts.relied),
)


def write(brief: Brief, out: TextIO, *, as_of: str | None = None) -> None:
    """Print a brief, 100 columns wide."""
    printed(lines(brief, as_of), out)


def lines(brief: Brief, as_of: str | None = None) -> list[Text]:
    """Every line of the screen: each section grows line by line until the screen is full."""
    made = _lines(brief, as_of, 0)
    for more in range(1, _SCREEN):
        grown = _lines(brief, as_of, more)
        if len(grown) > _SCREEN:
            break
        made = grown
    return made


def _lines(brief: Brief, as_of: str | None, more: int) -> list[Text]:
    """The screen with so many lines more a section than the fewest."""
    found = [*_title(brief, as_of)]
    if not brief.coverage.articles:
        return found
    for name, command, section in _SECTIONS:
        made, left = section(brief, more)
        if made:
            found += [heading(name, left, command), *made]
    return found


def _title(brief: Brief, as_of: str | None) -> list[Text]:
    c = brief.coverage
    if not c.articles:
        return [Text("No articles, so nothing to tell.", "bold")]
    head = Text(brief.title, "bold")
    if brief.issues:
        head.append(f"  on {', '.join(brief.issues)}", "not bold dim")
    parts = [
        count(c.articles, "article")
        + (f" ({c.undated} undated)" if 0 < c.undated < c.articles else ""),
        count(len(c.outlets), "outlet") + " named" * bool(not c.first) if c.outlets else "",
        days(c.first, c.last, c.told),
        count(sum(n for _, n in c.statements), "statement"),
        f"as of {long_date(as_of)}" if as_of else "",
    ]
    return [cut(head, WIDTH), Text(" · ".join(p for p in parts if p), "dim")]
