"""Where the words of a line begin: after datelines, hours and captions."""

import re

# "HALVEK, March 14 (ONA) - ", "HALVEK, March 14. /ONA/. ", "HALVEK (Agency) — ", "08:10 ".
_DAY = r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?)(?:,? \d{4})?"
_CITY = r"[A-Z][A-Z’'.-]*(?:[ /,][A-Z][A-Z’'.-]+){0,4}"
_AGENCY = r"(?:\([^()\n]{2,40}\)|/[^/\n]{2,40}/)"
_DATELINE = re.compile(
    rf"\s*(?:{_CITY}(?:, [A-Z][a-z]+(?: [A-Z][a-z]+)?)?"
    rf"(?:[,.]? {_DAY})?[.,]?(?: ?{_AGENCY}[.:]?)?(?: ?[-–—]+ |(?<=/)\.? |(?<=/\.) )"
    rf"|{_AGENCY} ?[-–—:]+ "
    r"|\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?(?: ?[-–—:|] ?| )(?=[A-Z“\"]))"
)
# "The envoy on the pier (illustrative) (credit: Ada Venn/Vela Images)" is a picture's caption.
_CREDIT = re.compile(
    r"\([^()\n]{0,24}\b(?:credits?|photo|image|illustrative|courtesy)\b[^()\n]{0,120}\)\s*",
    re.IGNORECASE,
)
_BACK = 400  # characters: what lies further behind its line's start is not shown with it
_LONGEST = 90  # characters of a dateline


def after_dateline(text: str, start: int, outlet: str | None = None) -> int:
    """The place from which the words of the line that holds `start` are the article's own.

    That is behind the dateline, and behind the outlet's name with a colon, where the line opens
    so, and behind the caption of a picture; the start of the line where it does not, or lies too
    far back to matter.
    """
    line = text.rfind("\n", max(0, start - _BACK), start) + 1
    if not line and start > _BACK:
        near = _CREDIT.finditer(text, start - _BACK, start + 1)
        return max((m.end() for m in near if m.end() <= start), default=0)
    if outlet and text.startswith(f"{outlet}: ", line):
        return line + len(outlet) + 2
    found = _DATELINE.match(text, line, line + _LONGEST)
    captions = [m.end() for m in _CREDIT.finditer(text, line, start + 1) if m.end() <= start]
    return max((*captions, found.end() if found else line))
