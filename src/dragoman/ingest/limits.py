"""The bounds that untrusted input is held to."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of untrusted input is taken in.

    `file_bytes` bounds a text, HTML or JSON file, which is held in memory whole; `.jsonl` files
    are streamed and bounded line by line with the same number. `article_chars` bounds one text:
    a parse takes some 3 GB for a million characters, and no news report has 200,000.
    """

    file_bytes: int = 20_000_000
    article_chars: int = 200_000
