"""Regular expressions made of lists of words."""

import re
from collections.abc import Iterable


def any_of(patterns: Iterable[str]) -> re.Pattern[str]:
    """Any of some patterns as whole words, in capitals or not."""
    return re.compile(rf"\b(?:{'|'.join(patterns)})\b", re.IGNORECASE)


def any_plainly(patterns: Iterable[str]) -> re.Pattern[str]:
    """The same in a text that is in lower case (`Sentences.plainly`), which is faster."""
    return re.compile(rf"\b(?:{'|'.join(patterns)})\b")
