"""The brief as one HTML page that needs nothing else: no script, no outside resource."""

import base64
import hashlib
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from urllib.parse import urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from dragoman.model.vocabulary import STANCES
from dragoman.present.brief.nouns import Brief
from dragoman.present.brief.proof import Cite, Excerpt, Source
from dragoman.present.cells import short
from dragoman.present.citations import Citation, citations, cites_of
from dragoman.present.dates import days, long_date, short_date
from dragoman.present.marks import marked
from dragoman.present.safe import one_line, to_words, visible, web_address
from dragoman.version import __version__

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_TITLE = 90  # characters of the first words that stand for a title
_ISSUES_OPEN = 10  # issues shown unfolded


@dataclass(frozen=True, slots=True)
class Shown:
    """An article as the page shows it: its marked text, its link where it may have one."""

    source: Source
    title: str
    outlet: str
    body: Markup
    address: str | None
    host: str
    citations: tuple[Citation, ...]


def rendered(brief: Brief, *, as_of: str | None = None) -> str:
    """The page. Equal briefs give equal pages; no clock, no address of this machine is in it."""
    shown, split = _articles(brief)
    style = _style() + "".join(
        f":root:has(#{anchor}:target) .{anchor}{{background:var(--hit);color:var(--hit-ink)}}\n"
        for anchor in split
    )
    template = _environment().get_template("page.html.j2")
    return template.render(
        brief=brief,
        articles=shown,
        as_of=as_of,
        style=Markup(style),  # noqa: S704 - our own file, and anchors made of hashes
        style_hash=_digest(style),
        version=__version__,
        issues_open=_ISSUES_OPEN,
    )


def _articles(brief: Brief) -> tuple[list[Shown], list[str]]:
    shown: list[Shown] = []
    split: list[str] = []
    cited = cites_of(brief)
    for source in brief.sources:
        body, crossing = marked(source.article.text, source.spans)
        split += crossing
        address = web_address(source.article.url)
        shown.append(
            Shown(
                source=source,
                title=one_line(source.article.title or "") or _first_words(source.article.text),
                outlet=one_line(source.article.outlet or "no outlet named"),
                body=body,
                address=address,
                host=visible(urlsplit(address).hostname or "") if address else "",
                citations=citations(source.article.text, address, cited.get(source.id, ())),
            )
        )
    return shown, split


def _first_words(text: str) -> str:
    words = one_line(text[: 8 * _TITLE])
    return short(words, _TITLE) or "An article without words"


@cache
def _environment() -> Environment:
    made = Environment(
        loader=PackageLoader("dragoman.present"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_seen,
    )
    made.filters["long_date"] = long_date
    made.filters["short_date"] = short_date
    made.filters["words"] = _words
    made.filters["plural"] = _plural
    made.filters["upper_first"] = _upper_first
    made.globals["told_days"] = days
    made.tests["language"] = _is_language
    made.tests["unsaid"] = _is_unsaid
    made.globals["original"] = _original
    made.globals["stances"] = STANCES
    return made


def _seen(value: object) -> object:
    """Whatever the template prints, with nothing hidden in it; markup has been through this."""
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


@cache
def _style() -> str:
    return (files("dragoman.present") / "templates" / "page.css").read_text(encoding="utf-8")


def _digest(style: str) -> str:
    """What the policy allows as style, and nothing else."""
    made = hashlib.sha256(style.encode()).digest()
    return f"sha256-{base64.b64encode(made).decode()}"


def _words(value: str) -> str:
    """A word of the vocabulary as people write it."""
    return value.replace("_", " ")


def _upper_first(words: str) -> str:
    return words[:1].upper() + words[1:]


def _is_language(value: str | None) -> bool:
    return bool(value and _LANGUAGE.fullmatch(value))


def _is_unsaid(by: str | None, excerpt: Excerpt) -> bool:
    """Whether the shown words leave out who says so."""
    last = (by or "").split()[-1:]
    return bool(last) and last[0].casefold() not in str(excerpt).casefold()


def _plural(count: int, noun: str) -> str:
    return f"{count:,} {noun}" + ("" if count == 1 else "s")


def _original(shown: list[Shown], cite: Cite, excerpt: Excerpt) -> str | None:
    """The address of a cited passage where it was published; None where that is not known."""
    found = next((a.address for a in shown if a.source.id == cite.article), None)
    return to_words(found, excerpt.words) if found else None
