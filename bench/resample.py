"""A large record made from the readings of the bulk corpus: the same coverage, weeks later, anew.

Each copy of the corpus is set some weeks later; its people have other names and a third of its
longer words are other words of the same length, so that every span still holds its words and no
two copies share a passage. What was read of an article is carried over by the same exchange of
words: a heap of any size costs one reading of the corpus.
"""

import random
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import msgspec

from dragoman.knowledge.states import surfaces
from dragoman.model.article import Article
from dragoman.model.findings import Findings
from dragoman.model.identity import sealed
from dragoman.store import Encoded, decoded, encoded

_WEEKS = 1  # between two copies
_SHARE = 0.35  # of the longer words are other ones
_LONGER = 5  # letters
_WORD = re.compile(r"[A-Za-z]{3,}")
_DAY = re.compile(r"^\d{4}-\d\d-\d\d")
_VOWELS, _CONSONANTS = "aeiou", "bcdfghklmnprstvz"
# What says how a statement was read and not what the text says.
_CODES = frozenset(
    ("kind", "rule", "status", "plover", "mode", "type", "value", "relative", "mod", "stance")
)

Exchange = Callable[[str], str]


def heap(read: Sequence[Encoded], size: int) -> Iterator[Encoded]:
    """So many articles with their readings, the corpus first and then copy upon copy of it."""
    yield from read[:size]
    findings = [decoded(item) for item in read]
    people = _people(findings)
    pool = _pool(item.article.text for item in read)
    for number in range(len(read), size):
        copy, at = divmod(number, len(read))
        exchange = _exchange(copy, at, people, pool)
        yield _later(read[at], findings[at], copy, exchange)


def _people(findings: Iterable[Findings]) -> frozenset[str]:
    """The words that persons' names are made of."""
    names = {a.name for f in findings for a in f.actors if a.type == "person" and a.named}
    words = {word for name in names for word in _WORD.findall(name) if word[0].isupper()}
    return frozenset(words - set(surfaces()))


def _pool(texts: Iterable[str]) -> dict[int, list[str]]:
    """The longer lower-case words of some texts, by length."""
    words = {w for text in texts for w in _WORD.findall(text) if len(w) >= _LONGER and w.islower()}
    pool: dict[int, list[str]] = {}
    for word in sorted(words):
        pool.setdefault(len(word), []).append(word)
    return pool


def _exchange(copy: int, at: int, people: frozenset[str], pool: dict[int, list[str]]) -> Exchange:
    """What the words of one article become: names by the copy, other words by the article."""
    chance = random.Random(copy * 1_000_003 + at)  # noqa: S311 - a heap to measure on
    known: dict[str, str] = {}

    def word(found: re.Match[str]) -> str:
        old = found[0]
        if old not in known:
            known[old] = old
            if old in people:
                known[old] = _renamed(old, copy)
            elif old.islower() and len(old) >= _LONGER and chance.random() < _SHARE:
                known[old] = chance.choice(pool[len(old)])
        return known[old]

    return lambda text: _WORD.sub(word, text)


def _renamed(name: str, copy: int) -> str:
    made = []
    for at, letter in enumerate(name):
        kind = next((k for k in (_VOWELS, _CONSONANTS) if letter.lower() in k), None)
        new = kind[(kind.index(letter.lower()) + copy * (at + 1)) % len(kind)] if kind else letter
        made.append(new.upper() if letter.isupper() else new)
    return "".join(made)


def _later(item: Encoded, found: Findings, copy: int, exchange: Exchange) -> Encoded:
    """An article and what was read of it, weeks later and in other words."""
    days = timedelta(weeks=copy * _WEEKS)
    old = item.article
    article = Article(
        text=exchange(old.text),
        given_id=f"{old.given_id or old.key}-{copy}",
        outlet=old.outlet,
        title=exchange(old.title) if old.title else None,
        published=_moved(old.published, days) if old.published else None,
        published_basis=old.published_basis,
        language=old.language,
    )
    built = _exchanged(msgspec.to_builtins(found), exchange, days)
    made = msgspec.convert(built, Findings)
    kinds: dict[str, Any] = {
        name: tuple(_placed(s, article) for s in getattr(made, name))
        for name in ("quotes", "events", "positions", "figures", "relies_on")
    }
    return encoded(article, replace(made, **kinds), item.rules)


def _placed(statement: Any, article: Article) -> Any:  # noqa: ANN401 - any statement
    """The statement with the words that stand at its place now, and its id."""
    words = article.text[statement.start : statement.end]
    name = "content" if hasattr(statement, "content") else "evidence"
    return sealed(replace(statement, article=article.key, **{name: words}))


def _exchanged(value: Any, exchange: Exchange, days: timedelta) -> Any:  # noqa: ANN401 - JSON
    if isinstance(value, dict):
        return {
            k: _moved(v, days)
            if k == "value"
            else v
            if k in _CODES
            else _exchanged(v, exchange, days)
            for k, v in value.items()
        }
    if isinstance(value, list | tuple):
        return [_exchanged(v, exchange, days) for v in value]
    return exchange(value) if isinstance(value, str) else value


def _moved(value: Any, days: timedelta) -> Any:  # noqa: ANN401 - a figure's value is a number
    """An ISO 8601 day, and what stands behind it, so much later; anything else as it is."""
    if not isinstance(value, str) or not _DAY.match(value):
        return value
    return (date.fromisoformat(value[:10]) + days).isoformat() + value[10:]
