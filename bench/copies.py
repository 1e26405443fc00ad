"""Copies and stories in heaps of any size: time per article at 1,000, 10,000 and 100,000 articles.

The heaps are resampled from the bulk corpus, sentence by sentence with a third of the words drawn
anew, so that words keep their frequencies and no two articles share a passage by chance; one
article in ten takes over three passages from one of the five hundred before it. How many of these
copies are found is printed beside the time.
"""

import argparse
import gzip
import json
import random
import re
import time
from collections.abc import Iterator
from datetime import date, timedelta

from bench.corpora import BULK
from dragoman.model.article import Article
from dragoman.model.findings import Findings
from dragoman.reconcile.articles.pages import page
from dragoman.reconcile.articles.prints import fingerprint
from dragoman.reconcile.articles.row_types import ArticleRow
from dragoman.reconcile.articles.shown_ids import article_ids
from dragoman.reconcile.copies.pairs import copies
from dragoman.reconcile.stories.dividing import stories

SIZES = (1_000, 10_000, 100_000)
_SENTENCE = re.compile(r"(?<=[.!?]) +|\n+")
_FRESH = 0.35  # of the words of a sentence are drawn anew
_COPYING, _WITHIN, _TAKEN = 0.1, 500, 3
_A_DAY = 400  # articles
_LEAST = 20  # words of a passage that is taken over
_FIRST = date(2030, 1, 1)


def heap(size: int, seed: int = 0) -> Iterator[tuple[Article, str | None]]:
    """Resampled articles, each with the id of the one it takes passages from."""
    chance = random.Random(seed)  # noqa: S311 - a heap to measure on
    sentences, outlets = _pool()
    words = [word for sentence in sentences[:4000] for word in sentence]
    recent: list[tuple[str, list[str]]] = []
    for number in range(size):
        text = [
            " ".join(chance.choice(words) if chance.random() < _FRESH else w for w in sentence)
            for sentence in (chance.choice(sentences) for _ in range(chance.randint(6, 18)))
        ]
        source = chance.choice(recent) if recent and chance.random() < _COPYING else None
        if source:
            text[2:2] = source[1][:_TAKEN]
        name = f"a{number}"
        own = [line for line in text[5:] if len(line.split()) >= _LEAST]
        if len(own) >= _TAKEN:
            recent = [*recent[1 - _WITHIN :], (name, own)]
        published = (_FIRST + timedelta(days=number // _A_DAY)).isoformat()
        outlet = chance.choice(outlets)
        article = Article(
            "\n".join(text), name, outlet, published=published, published_basis="given"
        )
        yield article, source[0] if source else None


def _pool() -> tuple[list[list[str]], list[str]]:
    """The sentences of the bulk corpus as lists of words, and its outlets."""
    with gzip.open(BULK, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    found = {s for row in rows for s in _SENTENCE.split(row["text"])}
    sentences = [s.split() for s in sorted(found)]
    fit = [s for s in sentences if 8 <= len(s) <= 45]
    return fit, sorted({row["outlet"] for row in rows if row["outlet"]})


def measured(size: int) -> dict[str, float]:
    """Milliseconds an article by stage, and the share of the planted copies that is found."""
    made = list(heap(size))
    ids = article_ids(article for article, _ in made)
    clock = [time.process_time()]
    prints = [fingerprint(article, ids[article.key]) for article, _ in made]
    clock.append(time.process_time())
    rows = {
        ids[a.key]: ArticleRow(ids[a.key], a.outlet, number // _A_DAY, ())
        for number, (a, _) in enumerate(made)
    }
    found = copies(prints, rows)
    clock.append(time.process_time())
    pages = [page(article, Findings(), ids) for article, _ in made]
    clock.append(time.process_time())
    stories(pages, {})
    clock.append(time.process_time())
    stages = ("fingerprints", "copies", "pages", "stories")
    spent = zip(stages, clock[1:], clock, strict=False)
    told = {name: 1000 * (end - begun) / size for name, end, begun in spent}
    planted = {frozenset((article.id, source)) for article, source in made if source}
    met = {frozenset((copy.source, copy.target)) for copy in found}
    return {**told, "planted": len(planted), "found": len(planted & met) / max(1, len(planted))}


def main() -> None:
    """Print one line a size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES)
    for size in parser.parse_args().sizes:
        told = measured(size)
        shown = "  ".join(f"{name} {value:.2f}" for name, value in told.items())
        print(f"{size:>7,} articles  {shown}", flush=True)


if __name__ == "__main__":
    main()
