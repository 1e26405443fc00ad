"""Names of outlets in a text: read forward behind a cue, or backward before a verb."""

import re
from dataclasses import dataclass

from dragoman.knowledge.outlets import outlets

_O = outlets()


@dataclass(frozen=True, slots=True)
class Found:
    """An outlet at a place of the text; `known` by `list`, `marker` ("newspaper X") or `shape`."""

    name: str
    start: int
    end: int
    known: str


def _any(words: tuple[str, ...]) -> str:
    ordered = sorted(words, key=lambda w: (-len(w), w))
    return "|".join(re.escape(w).replace(r"\ ", r"\s") for w in ordered)


_WORD = r"(?:[A-ZÀ-ÖØ-Þ0-9][\w'’&.+\-/]{0,40}|[a-z]{1,3}-[A-Z]\w{1,20}|dpa|taz|ynet|i24\w*)"
_LINK = r"(?:of|the|de|and|for|la|le|El|du|des|&|da|do|della)"
_PHRASE = rf"{_WORD}(?:\s(?:{_LINK}\s){{0,2}}{_WORD}){{0,5}}"
_MARK = rf"(?:{_any(_O.before)})"
_LEAD = (
    r"(?:(?:the|a|an|its|his|her|both|another|rival|influential|leading|local|state|state-run|"
    r"state-owned|private|public|pro-government|independent|conservative|liberal|semi-official|"
    r"right-wing|left-wing|English-language|US-based|London-based|online)\s+){0,3}"
)
_ADJECTIVE = r"(?:[A-Z][\w.\-]{1,20}(?:['’]s?)?\s+){0,3}"
_FORWARD_MARKED = re.compile(
    rf"{_LEAD}{_ADJECTIVE}(?:[a-z\-]+\s+){{0,2}}?{_MARK}\s+(?P<name>(?:the\s+|The\s+)?{_PHRASE})"
)
_FORWARD = re.compile(rf"{_LEAD}(?P<name>{_PHRASE})")
_BACKWARD = re.compile(rf"(?P<name>(?:[Tt]he\s+)?{_PHRASE})(?P<own>['’]s?)?\s*$")
_TRAIL = re.compile(r"(?:['’]s?)$")
_WINDOW = 120  # characters before a verb in which an outlet's name ends


def forward(text: str, at: int, stop: int) -> Found | None:
    """The outlet whose name opens at an offset, descriptors such as "the newspaper" in between."""
    if m := _FORWARD_MARKED.match(text, at, stop):
        start = m.start("name")
        known = longest(text, start, m.end("name"))
        if known is not None:
            return known
        return _named(m["name"], start, "marker")
    m = _FORWARD.match(text, at, stop)
    if not m:
        return None
    start, end = m.span("name")
    for skip in _starts(text, start, end):
        known = longest(text, skip, end)
        if known is not None:
            return known
    return _shaped(m["name"], start)


def backward(text: str, end: int) -> Found | None:
    """The outlet whose name closes at an offset (its possessive mark aside)."""
    m = _BACKWARD.search(text, _whole_word(text, max(0, end - _WINDOW)), end)
    if not m:
        return None
    start, close = m.span("name")
    close = start + len(_TRAIL.sub("", text[start:close]))
    for at in _starts(text, start, close):
        found = longest(text, at, close)
        if found is not None and (found.end == close or text[found.end] in "'’"):
            return found
    return _shaped(text[start:close], start) if not m["own"] else None


def longest(text: str, start: int, end: int) -> Found | None:
    """The longest listed name that opens at `start`."""
    ends = [m.end() for m in re.finditer(r"\S+", text[start:end])]
    for stop in reversed(ends):
        words = " ".join(text[start : start + stop].split())
        for form in (words, _TRAIL.sub("", words), words.rstrip(".,")):
            if form in _O.names:
                return Found(_O.names[form], start, start + stop - (len(words) - len(form)), "list")
    return None


def _starts(text: str, start: int, end: int) -> list[int]:
    """Offsets at which the words of a phrase open, the first first."""
    return [start + m.start() for m in re.finditer(r"\S+", text[start:end])][:5]


def _shaped(phrase: str, start: int) -> Found | None:
    """A name that looks like an outlet's by its last word ("Northern Herald", "Radio Vela")."""
    words = [w.rstrip(".,") for w in _TRAIL.sub("", phrase).split()]
    for count in range(len(words), 1, -1):
        if words[count - 1] in _O.last_words and words[count - 2] not in ("The", "the", "a"):
            name = " ".join(words[:count])
            return _named(name, start, "shape")
    if words and words[0] in ("The", "the"):
        start, words = start + len(words[0]) + 1, words[1:]
    if words and words[0] in ("Radio", "Channel", "TV", "Daily") and len(words) > 1:
        return _named(" ".join(words[:2]), start, "shape")
    return None


def _named(phrase: str, start: int, known: str) -> Found:
    name = _TRAIL.sub("", " ".join(phrase.split()).rstrip(".,"))
    return Found(name, start, start + len(phrase.rstrip(".,")), known)


def _whole_word(text: str, at: int) -> int:
    while 0 < at < len(text) and not text[at - 1].isspace():
        at += 1
    return at


def own_names(outlet: str | None) -> frozenset[str]:
    """Every way an article may write its own outlet."""
    if not outlet:
        return frozenset()
    plain = re.sub(r"\s*\([^)]*\)", "", outlet).strip()
    bare = re.sub(r"(?:\s(?:Online|News|Website))+$", "", plain.removeprefix("The "))
    usual = {_O.names.get(form, form) for form in (plain, plain.removeprefix("The "), bare)}
    last = plain.split()[-1:]
    return frozenset({outlet, plain, *usual, bare, f"The {bare}", f"{bare} News", *last})
