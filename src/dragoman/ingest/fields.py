"""Which field of a JSON article is which: feeds and dumps name the same things differently."""

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from dragoman.ingest.decode import UnreadableError, admitted, tidy
from dragoman.ingest.limits import Limits
from dragoman.model.article import Article

NAMES = {
    "text": ("text", "body", "content", "maintext", "article_text", "full_text"),
    "id": ("id", "guid", "uuid", "_id"),
    "outlet": ("outlet", "source", "publisher", "site", "sitename", "source_name"),
    "url": ("url", "link", "canonical_url"),
    "title": ("title", "headline"),
    "published": ("published", "date", "published_at", "date_published", "pubDate", "datetime"),
    "language": ("language", "lang"),
}
_NUMBERED = frozenset(("id", "published"))  # a number may be an id, and Unix seconds
_PASSED_OVER = frozenset(("id", "language"))  # an article is whole without them
_KINDS = {list: "a list", dict: "an object", str: "text", bool: "true or false", type(None): "null"}
_ISO = re.compile(
    r"\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?"
)


def article(item: object, limits: Limits) -> tuple[Article, str | None]:
    """An Article of a parsed JSON object, and a notice where a field could not be taken.

    Raises UnreadableError where there is no object, no text in it, or a value that is no text.
    """
    if not isinstance(item, dict):
        raise UnreadableError(f"not an article: a JSON object is wanted, not {_kind(item)}")
    found = {name: _first(item, name) for name in NAMES}
    text = tidy(found["text"] or "").strip()
    if not text:
        raise UnreadableError(f"no text (none of the fields {', '.join(NAMES['text'])})")
    published = iso_date(found["published"])
    lost = found["published"] if found["published"] and not published else None
    made = Article(
        text=admitted(text, limits),
        given_id=_line(found["id"]),
        outlet=_line(found["outlet"]),
        url=_line(found["url"]),
        title=_line(found["title"]),
        published=published,
        published_basis="given" if published else None,
        language=_line(found["language"]),
    )
    return made, f"date not understood, left open: {lost[:40]!r}" if lost else None


def iso_date(written: str | None) -> str | None:
    """An ISO 8601 date or date-time of a given one (ISO, RFC 2822 or Unix seconds), else None."""
    if not written:
        return None
    written = written.strip()
    whole = _ISO.fullmatch(written)
    try:
        if whole:
            datetime.fromisoformat(written)
            return written.replace(" ", "T", 1)
        if re.fullmatch(r"\d{9,10}", written):
            return datetime.fromtimestamp(int(written), UTC).isoformat()
        return parsedate_to_datetime(written).isoformat()
    except ValueError:
        return None


def _first(item: dict[object, object], name: str) -> str | None:
    """The first value under one of a field's names that is neither null nor blank, if any."""
    for key in NAMES[name]:
        value = item.get(key)
        if name == "outlet" and isinstance(value, dict):  # {"source": {"name": …}}, as news APIs do
            value = value.get("name")
        if isinstance(value, int) and not isinstance(value, bool) and name in _NUMBERED:
            return str(value)
        if value is not None and not isinstance(value, str):
            if name in _PASSED_OVER:
                continue
            raise UnreadableError(f"field {key!r} is {_kind(value)}, not text")
        if value and value.strip():
            return value
    return None


def _line(value: str | None) -> str | None:
    return " ".join(tidy(value).split()) or None if value else None


def _kind(item: object) -> str:
    return _KINDS.get(type(item), "a number")
