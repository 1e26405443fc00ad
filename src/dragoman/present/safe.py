"""Untrusted text made safe to show: invisible characters become visible, active ones harmless."""

import re
import unicodedata
from urllib.parse import quote, urlsplit

_LINES = "\n\t"
# Bidirectional marks are of class Cf, with zero-width characters, which joins of letters and
# emoji need; only those that turn the order of what follows are shown as what they are.
_TURNING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_HIDDEN = frozenset(("Cc", "Cs", "Co", "Cn", "Zl", "Zp"))
_PLAIN = re.compile(r"[\n\t\x20-\x7e\xa0-\u02ff\u2010-\u2027\u20ac]*\Z")


def visible(text: str) -> str:
    """The text, character for character, so that offsets stay: controls become their pictures."""
    if _PLAIN.match(text):
        return text
    return "".join(_seen(c) for c in text)


def _seen(c: str) -> str:
    if c in _LINES:
        return c
    if c < " ":
        return chr(0x2400 + ord(c))
    if c in _TURNING or c == "\ufeff" or unicodedata.category(c) in _HIDDEN:
        return "\ufffd"
    return c


def one_line(text: str) -> str:
    """The text with every run of white space as one space."""
    return " ".join(visible(text).split())


def web_address(url: str | None) -> str | None:
    """An address that may become a link: http or https, a host, nothing hidden in it."""
    if not url or not url.isprintable() or " " in url or len(url) > _LONGEST:
        return None
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not host or "@" in parts.netloc:
        return None
    return url


_LONGEST = 2000  # characters: what browsers and mail programs carry safely


def escaped(words: str) -> str:
    """Words as a part of a text fragment, in which a hyphen, a comma and an ampersand mean more."""
    return quote(words, safe="", errors="replace").replace("-", "%2D")
