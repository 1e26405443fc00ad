"""Datelines: "PORT ADEL, May 2 (Agency) - " before the words of a report."""

import re
from collections.abc import Iterator
from itertools import islice

_PLACE = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’/-]+(?: [A-ZÀ-Þ][A-ZÀ-Þ.'’/-]*){0,3}"
_REGION = r"(?:, ?[A-Z][\w.]{1,20}(?: [A-Z][\w.]{1,20})?){0,2}"
_DAY = r"(?:,? (?:[A-Z][a-z]{2,8}\.? ?\d{1,2}|\d{1,2} [A-Z][a-z]{2,8})(?:,? \d{4})?)?"
_SENDER = r" ?\([A-Z][\w /.’'-]{1,40}\)"
# Behind a bare place only a dash makes it a dateline: "GOOD NEWS - TWICE" is a headline.
_DATELINE = re.compile(
    rf"^[ \t]*{_PLACE}{_REGION}{_DAY}"
    rf"(?:{_SENDER} ?(?:--|[-–—])|,? ?(?:--|[–—]))[ \t]*(?=[A-Z“\"‘'])",
    re.MULTILINE,
)
_LONGEST = 8  # of one text: digests print several


def ends(text: str) -> Iterator[int]:
    """Where the words of a report begin, behind each dateline of a text.

    Parsers take the place for the subject of the first sentence, and lose the true one.
    """
    return (match.end() for match in islice(_DATELINE.finditer(text), _LONGEST))
