"""What the first lines of a plain text say about it: its title and its outlet."""

import re
from dataclasses import dataclass

_TITLE_AT_MOST = 140  # characters; longer first lines are sentences
_NAME = r"[A-Z][\w'’&.-]*(?: (?:[A-Z][\w'’&.-]*|of|the|and|&)){0,4}"
_PRESS = re.compile(
    r"\b(?:News|Times|Post|Press|Agency|Herald|Tribune|Telegraph|Gazette|Chronicle|Journal|"
    r"Daily|Courier|Observer|Guardian|Monitor|Dispatch|Standard|Mail|Express|Independent|Wire|"
    r"Broadcasting|Radio|Television|TV|Today|Report|Review|Star|Sun|Mirror|Echo|Examiner|Globe|"
    r"Inquirer|Ledger|Register|Bulletin|Voice|Reuters|AFP|AP|dpa|UPI)\b"
)
# "CITY, March 12 (Agency) -": the bracket after the place names the outlet, in agency style.
_CREDIT = re.compile(rf"\A[^\n()]{{0,60}}\(({_NAME})\)\s*(?:[-–—:]|--)\s", re.MULTILINE)
# "MOSCOW, May 28. /AGENCY/." as some agencies sign.
_SLASHED = re.compile(r"\A[^\n/]{0,60}/([A-Z][A-Za-z ]{1,30})/")
_PREFIX = re.compile(rf"\A({_NAME}): (?=[A-Z“\"])")
_ENDS_SENTENCE = re.compile(r"[.!?:;,][\"”’')\]]*\Z")


@dataclass(frozen=True, slots=True)
class Masthead:
    """The title and outlet that a text opens with, None where it does not."""

    title: str | None
    outlet: str | None


def masthead(text: str) -> Masthead:
    """Read the first lines of a text.

    A first line that is short, ends no sentence and has longer text below is its title. The
    outlet is the name in an agency's dateline, or a "Name: " prefix that is a newspaper's by its
    wording; other text names none.
    """
    lines = [line.strip() for line in text.split("\n", 12)[:12] if line.strip()]
    if not lines:
        return Masthead(None, None)
    title = lines[0] if _is_title(lines) else None
    outlet = next(filter(None, map(_outlet, lines[:3])), None)
    return Masthead(title, outlet)


def _is_title(lines: list[str]) -> bool:
    first = lines[0]
    return (
        len(lines) > 1
        and len(first) <= _TITLE_AT_MOST
        and not _ENDS_SENTENCE.search(first)
        and max(map(len, lines[1:])) > len(first)
        and _outlet(first) is None
    )


def _outlet(line: str) -> str | None:
    for signature in (_CREDIT, _SLASHED):
        signed = signature.match(line)
        if signed:
            return signed.group(1).strip()
    prefix = _PREFIX.match(line)
    return prefix.group(1) if prefix and _PRESS.search(prefix.group(1)) else None
