"""The limits to which untrusted input is held."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of untrusted input is taken in.

    `file_bytes` bounds a text, HTML or JSON file, which is held in memory whole; `.jsonl` files
    are streamed and bounded line by line with the same number. `article_chars` bounds one text:
    no news report has 200,000, a long one is read in parts, and its cost grows with its length
    alone (about 0.15 CPU seconds and 1 MB a thousand characters for two million).
    """

    file_bytes: int = 20_000_000
    article_chars: int = 2_000_000
