"""Near-copies against an exact count: every two articles of the bulk corpus compared, one by one.

    python -m bench.all_pairs

The pairs that are found by their marks are held against those that the same measure finds where no
mark is asked for: how many of them are found, and how many more.
"""

import gzip
import json
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from bench.corpora import BULK
from dragoman.model.article import Article
from dragoman.reconcile.articles.prints import Print, fingerprint
from dragoman.reconcile.articles.row_types import ArticleRow
from dragoman.reconcile.articles.shown_ids import article_ids
from dragoman.reconcile.copies.pairs import copies
from dragoman.reconcile.copies.passages import copied, direction

_REPEATED = 5  # articles of one outlet under a mark that is furniture, as `copies.pairs` has it
_AGAIN = 0.95  # share of such marks from which an article is printed again as a whole

Pair = frozenset[str | None]


def bulk() -> tuple[list[Print], dict[str, ArticleRow]]:
    """The prints of the bulk corpus and what is known of its articles."""
    with gzip.open(BULK, "rt", encoding="utf-8") as lines:
        told = [json.loads(line) for line in lines]
    made = (
        Article(a["text"], a["id"], a["outlet"], published=(a["published"] or "")[:10] or None)
        for a in told
    )
    articles = list({article.key: article for article in made}.values())
    ids = article_ids(articles)
    rows = {
        ids[a.key]: ArticleRow(
            ids[a.key],
            a.outlet,
            date.fromisoformat(a.published).toordinal() if a.published else None,
            (),
        )
        for a in articles
    }
    return [fingerprint(a, ids[a.key]) for a in articles], rows


def exact(prints: Sequence[Print], rows: dict[str, ArticleRow]) -> Iterator[Pair]:
    """Every two articles of which one takes over passages of the other; quadratic."""
    furniture = _furniture(prints, rows)
    marks = {p.article: frozenset(p.grams[m] for m in p.marks) for p in prints}
    again = {
        p.article: sum(p.grams[m] in furniture for m in p.marks) >= _AGAIN * len(p.marks)
        for p in prints
    }
    known = {p.article: p for p in prints}
    whole = {p.article: frozenset(p.grams) for p in prints}
    ordered = sorted(known, key=lambda n: (rows[n].published is None, rows[n].published or 0, n))
    for at, one in enumerate(ordered):
        for other in ordered[at + 1 :]:
            if whole[one].isdisjoint(whole[other]):
                continue
            source, target = direction(rows[one], rows[other], {})
            both = again[one] and again[other]
            common = frozenset[int]() if both else marks[target] & furniture
            if copied(whole[source], known[target], source, common):
                yield frozenset((one, other))


def _furniture(prints: Sequence[Print], rows: dict[str, ArticleRow]) -> frozenset[int]:
    """The marks that one outlet prints under article after article."""
    holders: dict[int, Counter[str]] = defaultdict(Counter)
    for p in prints:
        outlet = rows[p.article].outlet
        for gram in {p.grams[m] for m in p.marks} if outlet else ():
            holders[gram][outlet or ""] += 1
    return frozenset(g for g, told in holders.items() if max(told.values()) >= _REPEATED)


def main() -> None:
    """Print how the two counts agree, and what each costs."""
    prints, rows = bulk()
    clock = [time.process_time()]
    found: set[Pair] = {frozenset((c.source, c.target)) for c in copies(prints, rows)}
    clock.append(time.process_time())
    true = set(exact(prints, rows))
    clock.append(time.process_time())
    both = len(found & true)
    agreement = 2 * both / max(1, len(found) + len(true))
    print(f"{len(prints):,} articles: {len(found)} pairs found, {len(true)} by all pairs")
    print(f"agreement (F1) {agreement:.3f}; missed {len(true) - both}, more {len(found) - both}")
    print(f"CPU s: by marks {clock[1] - clock[0]:.2f}, all pairs {clock[2] - clock[1]:.2f}")


if __name__ == "__main__":
    main()
