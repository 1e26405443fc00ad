"""Spelling: the words of an utterance as every paper would write them."""

import re
from dataclasses import replace
from functools import cache

from dragoman.knowledge.wording import wording
from dragoman.reconcile.articles.row_types import QuoteRow
from dragoman.reconcile.words.wording import contents

_ENDINGS = ("", "s", "ed", "ing", "able")


def respelled(row: QuoteRow) -> QuoteRow:
    """An utterance in American spelling, with its magnitudes in words ("40bn": "40 billion")."""
    content = _written(row.content)
    if content == row.content:
        return row
    old, new = contents(row.content.split()), contents(content.split())
    return replace(
        row,
        content=content,
        words=row.words - (old - new) | new,
        telling=(*(word for word in row.telling if word not in old - new), *sorted(new - old)),
        passages=tuple(map(_written, row.passages)),
    )


def _written(content: str) -> str:
    said, known = content.split(), _spellings()
    if not known.keys().isdisjoint(said):
        content = " ".join(known.get(word, word) for word in said)
    return _short().sub(lambda m: f"{m[1]} {wording().magnitude[m[2]]}", content)


@cache
def _spellings() -> dict[str, str]:
    """By any regular form of a British spelling the American one."""
    pairs = wording().spelling.items()
    return {f"{there}{end}": f"{here}{end}" for there, here in pairs for end in _ENDINGS}


@cache
def _short() -> re.Pattern[str]:
    return re.compile(rf"\b(\d[\d.,]*)({'|'.join(sorted(wording().magnitude))})\b")
