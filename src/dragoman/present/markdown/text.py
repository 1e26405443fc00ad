"""Untrusted text as Markdown in which nothing is a mark-up."""

import re

from dragoman.present.safe import one_line

# Whatever opens a mark, a link, a reference, a formula, an entity or a tag somewhere in CommonMark
# or in GitHub's Markdown; a bare address would become a link by itself.
_MARKS = re.compile(r"[\\`*_\[\]<>|~&$@{}]|:(?=//)|(?<=\bwww)\.", re.IGNORECASE)
_FIRST = re.compile(r"(?=[#+=!-])|(?<=\d)(?=[.)])")
_START = re.compile(r"[#+=!-]|\d+[.)]")
_ADDRESS = {"<": "%3C", ">": "%3E", "\\": "%5C", "|": "%7C", "`": "%60"}


def text(words: str) -> str:
    """Words on one line, every mark in them escaped."""
    told = _MARKS.sub(lambda m: "\\" + m.group(), one_line(words))
    return _FIRST.sub(r"\\", told, count=1) if _START.match(told) else told


def link(words: str, address: str) -> str:
    """A link; the address is one that `safe.web_address` let through."""
    target = "".join(_ADDRESS.get(c, c) for c in address)
    return f"[{text(words)}](<{target}>)"


def row(*cells: str) -> str:
    """A row of a table, of cells that are Markdown already."""
    return f"| {' | '.join(cell or ' ' for cell in cells)} |"


def table(heads: list[str], rows: list[list[str]]) -> list[str]:
    """A table with its head."""
    return [row(*map(text, heads)), row(*("---" for _ in heads)), *(row(*cells) for cells in rows)]
