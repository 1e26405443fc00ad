"""A Vega-Lite specification as SVG that may stand within the page.

vl-convert runs Vega-Lite itself (no browser, nothing fetched) and writes attributes where others
write styles, which the page's policy forbids. What a page needs besides is done here: links within
the page with the numbers of their articles, a title for each mark, colours by the page's own
variables, and no byte that nobody sees.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from xml.etree import ElementTree as ET

from markupsafe import Markup

from dragoman.present.library.proof import Cite
from dragoman.present.safe import visible

Spec = dict[str, Any]
VERSION = "6.4"  # of Vega-Lite: another one may draw other bytes
_LINK = "{http://www.w3.org/1999/xlink}href"
_SVG = "{http://www.w3.org/2000/svg}"
_LONG = re.compile(r"-?\d+\.\d{2,}")
_LABELS = {
    "lanes": "Main events by day and party",
    "network": "Who relies on whom",
    "series": "Claims by day",
}
_KEPT = (
    "class", "cx", "cy", "d", "fill", "font-size", "font-style", "font-weight", "opacity", "r",
    "stroke", "stroke-dasharray", "stroke-width", "text-anchor", "transform", "x", "x2", "y", "y2",
)  # fmt: skip
_IMPLIED = {"opacity": "1", "fill-opacity": "1", "x2": "0", "y2": "0"}
# Places are counted from the corner that is given, so that no font of this machine moves them.
_CONFIG: Spec = {
    "background": None,
    "autosize": {"type": "none"},
    "view": {"stroke": None},
    "axis": {
        "domain": False,
        "ticks": False,
        "grid": False,
        "title": None,
        "labelColor": "var(--faint)",
        "labelFontSize": 10.5,
        "labelLimit": 0,
        "labelFlush": False,
        "labelOverlap": False,
        "gridColor": "var(--line)",
    },
    "text": {"color": "var(--ink)", "fontSize": 11.5, "align": "left", "baseline": "middle"},
}


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing; `left` of its things are not drawn, `keys` name what its shapes stand for."""

    svg: Markup
    left: int = 0
    keys: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """What a mark opens: a passage; the numbers of the articles told of it, since when all is.

    The page's filters go by the articles and by the day.
    """

    anchor: str
    articles: str
    since: str | None = None


def link(cites: Sequence[Cite], number: Mapping[str, int], since: str | None = None) -> Link:
    """The first of the passages opens."""
    told = dict.fromkeys(number[c.article] for c in cites)
    return Link(cites[0].anchor, " ".join(map(str, told)), since)


def layer(name: str, rows: Sequence[Spec], mark: Spec | str, **encoding: Spec) -> Spec:
    """One layer of a chart; its class in the page is its name up to a low line."""
    rows = [{k: visible(v) if isinstance(v, str) else v for k, v in row.items()} for row in rows]
    kind = {"type": mark} if isinstance(mark, str) else mark
    return {"name": name, "data": {"values": rows}, "mark": kind, "encoding": encoding}


def plain(field: str, kind: str = "nominal") -> Spec:
    """A channel that takes the field's values as they are: a colour, a shape, a width."""
    return {"field": field, "type": kind, "scale": None}


def drawn(name: str, spec: Spec, size: tuple[float, float], links: Sequence[Link]) -> Markup:
    """The chart, `size` its width and height; a mark's `href` is a place among the links."""
    # Imported here: it is large, and only a page needs it.
    import vl_convert  # noqa: PLC0415

    made = vl_convert.vegalite_to_svg(
        json.dumps(spec), vl_version=VERSION, config=_CONFIG, allowed_base_urls=[]
    )
    root = ET.fromstring(made)  # noqa: S314 - the library's own output
    width, height = size
    inner = "".join(_written(child, links) for child in root)
    return Markup(  # noqa: S704 - our own markup, each value escaped
        f'<svg class="{name}" viewBox="0 0 {_number(width)} {_number(height)}" '
        f'fill="none" role="graphics-document" aria-label="{_LABELS[name]}">{inner}</svg>'
    )


def _written(el: ET.Element, links: Sequence[Link]) -> str:
    tag = el.tag.removeprefix(_SVG)
    if (tag == "path" and not el.get("d")) or el.get("class") in {"background", "foreground"}:
        return ""
    if tag == "a":
        return _link(el, links)
    told = str(Markup.escape(visible(el.text or "")))
    inner = told + "".join(_written(child, links) for child in el)
    if tag == "g" and not inner:
        return ""
    attributes = "".join(f' {k}="{Markup.escape(v)}"' for k, v in _attributes(tag, el))
    if tag == "g" and not attributes:
        return inner
    return f"<{tag}{attributes}>{inner}</{tag}>" if inner else f"<{tag}{attributes}/>"


def _link(el: ET.Element, links: Sequence[Link]) -> str:
    """A mark with its link: its name is a title, which a pointer shows and a screen reader says."""
    link = links[int((el.get(_LINK) or "").partition("#")[2])]
    mark = el[0]
    since = f' data-s="{Markup.escape(link.since)}"' if link.since else ""
    title = Markup.escape(visible(mark.get("aria-label") or ""))
    inner = _written(mark, links)
    return (
        f'<a href="#{Markup.escape(link.anchor)}" data-n="{link.articles}"{since} '
        f'tabindex="-1"><title>{title}</title>{inner}</a>'
    )


def _attributes(tag: str, el: ET.Element) -> Iterator[tuple[str, str]]:
    for key in _KEPT:
        value = el.get(key)
        if key == "class":
            named = [c for c in (value or "").split() if c.endswith("_marks")]
            value = named[0].partition("_")[0] if named else None
        if value is None or _IMPLIED.get(key) == value:
            continue
        if key == "transform" and value == "translate(0,0)":
            continue
        if tag == "g" and key not in {"class", "transform"}:
            continue
        yield key, _LONG.sub(lambda m: _number(float(m[0])), value)


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
