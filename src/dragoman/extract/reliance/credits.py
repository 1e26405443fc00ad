"""Credits: agencies named in datelines, below a report, under pictures, and as addresses."""

import re
from collections.abc import Iterator

from dragoman.extract.reliance.cues import Cited
from dragoman.extract.reliance.names import longest
from dragoman.knowledge.outlets import outlets

_O = outlets()
_BRACKETS = re.compile(
    r"[(\[](?P<list>[A-Z][\w.&' -]{1,30}(?:[,/;][ ]?(?:with[ ])?[\w.&' -]{2,30}){0,5})[)\]]"
)
_SLASHES = re.compile(r"(?:^|[\s.,])/(?P<list>[A-Z][\w. -]{1,24})/")
_CREDIT = re.compile(
    r"\b(?:[Cc]redits?|[Pp]hotos?|[Pp]hotographs?|[Pp]ictures?|[Ii]mages?|PHOTO|CREDIT)"
    r"(?:[ ](?:credits?|source|courtesy|by))?[ ]?:[ ]?(?P<list>[^()\n:]{2,120})"
)
_PICTURED = re.compile(r"\b(?:REUTERS|Reuters|AFP|AP|EPA|dpa|DPA|F(?:lash|LASH)90|Getty Images)\b")
_BEHIND = re.compile(r"/[A-Z][\w.-]{1,40}")
_BEFORE = re.compile(r"(?:\b[\w.-]{1,60}[ ]?/[ ]?|(?P<via>\b[Vv]ia[ ]))$")
_SHARING = ("ith inputs", "ith files", "ith reporting", "ith material", "ith additional reporting",
            "ontributed to this", "irst appeared", "irst published", "riginally")  # fmt: skip
_SHARED = re.compile(
    r"(?:[Ww]ith[ ](?:inputs|files|reporting|material|additional[ ]reporting)[ ](?:from|by)[ ]"
    r"(?P<from>[^.\n]{2,80})"
    r"|(?P<by>[A-Z][\w.&' -]{1,40}?)[ ](?:also[ ])?contributed[ ]to[ ]this[ ]"
    r"(?:report|story|article)"
    r"|(?:[Tt]his[ ](?:article|story|report)[ ](?:was[ ])?"
    r"(?:first|originally)[ ](?:appeared|published)"
    r"[ ](?:in|on|by)[ ](?P<origin>[A-Z][^.\n]{2,60})))"
)
# "AP writers Ana Holt in Lima and Karl Berg in Oslo contributed": the agency leads its staff.
_STAFF = re.compile(
    r"(?P<list>[A-Z][^\n]{2,400}?)\bcontributed"
    r"(?:[ ]reporting|[ ]to[ ]th(?:is|e)[ ](?:report|story|article|piece|dispatch)|[.\s)]*$)",
    re.MULTILINE,
)
_CAPITAL = re.compile(r"(?<![\w-])[A-Z]\w")
_SURNAME = re.compile(r"\b(?!The\b)[A-Z][\w.-]*[ ]\Z")  # "Jana Times" is somebody
_ADDRESS = re.compile(
    r"(?:[Ss]ource|[Vv]ia|[Ff]rom|[Cc]redit)s?[ ]?:?[ ]?(?P<url>https?://(?:www\.)?"
    r"(?P<host>[a-z0-9.-]{4,60})\S{0,200})"
)
_VIA = (" via ", " Via ")  # "Holt/AP via Vela Images" credits the house that it came through
_SPLIT = re.compile(r"[^,/;|]+")
_CREDITED = 64  # characters in front of an agency's name in which the photographer's ends
_HEAD = 300  # characters of the opening in which a dateline's agency stands


def credited(text: str) -> Iterator[Cited]:
    """Every outlet that the text credits, in no particular order."""
    for pattern, rule in ((_BRACKETS, "agencies"), (_SLASHES, "agencies"), (_CREDIT, "picture")):
        for m in pattern.finditer(text):
            opening = m.start() < _HEAD and rule == "agencies"
            yield from _listed(text, m, "list", "dateline" if opening else rule)
    yield from _pictured(text)
    if any(words in text for words in _SHARING):
        for m in _SHARED.finditer(text):
            yield from _listed(text, m, m.lastgroup or "from", "shared")
    if "contributed" in text:
        yield from _of_staff(text)
    if "http" in text:
        for m in _ADDRESS.finditer(text):
            yield Cited(_of_host(m["host"]), "address", m.start(), m.end())


def _of_staff(text: str) -> Iterator[Cited]:
    """The outlets whose staff contributed to a report: named before them, or for all of theirs."""
    for m in _STAFF.finditer(text):
        stop = m.end("list")
        start = max(m.start(), text.rfind(". ", m.start(), stop) + 1)
        for word in _CAPITAL.finditer(text, start, stop):
            found = longest(text, word.start(), stop)
            if found is not None and not _SURNAME.search(text, start, word.start()):
                yield Cited(found.name, "shared", found.start, found.end)


def _pictured(text: str) -> Iterator[Cited]:
    """Agencies beside the name of a photographer: "REUTERS/Ana Holt", "Holt/AP", "via Reuters"."""
    for m in _PICTURED.finditer(text):
        name = _O.names.get(m[0]) or _O.names.get(m[0].title(), m[0].title())
        before = _BEFORE.search(text, max(0, m.start() - _CREDITED), m.start())
        if before is not None and not text.startswith(_VIA, m.end()):
            start = m.start() - 4 if before["via"] else before.start()
            yield Cited(name, "picture", start, m.end())
        elif behind := _BEHIND.match(text, m.end()):
            yield Cited(name, "picture", m.start(), behind.end())


def _listed(text: str, m: re.Match[str], group: str, rule: str) -> Iterator[Cited]:
    """The listed outlets among the parts of a credit line."""
    for part in _SPLIT.finditer(m[group]):
        words = part[0]
        lead = len(words) - len(words.lstrip())
        start = m.start(group) + part.start() + lead
        found = longest(text, start, m.start(group) + part.end())
        if found is not None:
            yield Cited(found.name, rule, found.start, found.end)


def _of_host(host: str) -> str:
    """The outlet of a web address: "www.example.co.uk" is "example.co.uk" where not known."""
    labels = host.rstrip(".").split(".")
    for at in range(len(labels) - 1):
        name = _O.domains.get(".".join(labels[at:]))
        if name:
            return name
    plain = labels[-2] if len(labels) > 1 else host
    return _O.names.get(plain, _O.names.get(plain.title(), host))
