"""The brief as Markdown: what the page shows without the articles' texts; sources are footnotes."""

import re

from markupsafe import Markup

from dragoman.present import documents
from dragoman.present.articles import shown
from dragoman.present.brief.nouns import Brief
from dragoman.present.citations import original
from dragoman.present.library.proof import Cite
from dragoman.present.safe import one_line

_COLUMNS = 10  # outlets of the coverage table
_GAP = re.compile(r"\n{3,}")
# Whatever opens a mark, a link, a reference, a formula, an entity or a tag somewhere in CommonMark
# or in GitHub's Markdown; a bare address would become a link by itself.
_MARKS = re.compile(r"[\\`*_\[\]<>|~&$@{}]|:(?=//)|(?<=\bwww)\.", re.IGNORECASE)
_FIRST = re.compile(r"(?=[#+=!-])|(?<=\d)(?=[.)])")
_START = re.compile(r"[#+=!-]|\d+[.)]")
_ADDRESS = {"<": "%3C", ">": "%3E", "\\": "%5C", "|": "%7C", "`": "%60"}


def rendered(brief: Brief, *, as_of: str | None = None) -> str:
    """The document. Equal briefs give equal documents."""
    known = {source.id: source for source in brief.sources}

    def cite(c: Cite) -> Markup:
        """An outlet, linked to its words where it published them, with the number of its note."""
        source = known[c.article]
        address = original(source.article, c.start, c.end)
        return Markup("{}[^{}]").format(
            link(c.source, address) if address else _escaped(c.source), source.number
        )

    made = documents.rendered(
        "brief.md.j2", brief, as_of, _escaped, _COLUMNS, articles=shown(brief), cite=cite, link=link
    )
    return _GAP.sub("\n\n", made).strip() + "\n"


def _escaped(value: object) -> Markup:
    """Whatever the template prints as Markdown; what is Markdown has been through this."""
    return value if isinstance(value, Markup) else Markup(text(str(value)))  # noqa: S704


def text(words: str) -> str:
    """Words on one line, every mark in them escaped."""
    told = _MARKS.sub(lambda m: "\\" + m.group(), one_line(words))
    return _FIRST.sub(r"\\", told, count=1) if _START.match(told) else told


def link(words: str, address: str) -> Markup:
    """A link; the address is one that `safe.web_address` let through."""
    target = "".join(_ADDRESS.get(c, c) for c in address)
    return Markup(f"[{text(words)}](<{target}>)")  # noqa: S704 - both are escaped
