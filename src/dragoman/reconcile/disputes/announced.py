"""Divergences of the day on which somebody announced what he did, where no wording ties the two."""

from collections import defaultdict
from collections.abc import Iterator

from dragoman.reconcile.articles.material import Material
from dragoman.reconcile.articles.row_types import QuoteRow
from dragoman.reconcile.articles.stretches import gap, iso
from dragoman.reconcile.disputes.told import Account, Dispute, one_each
from dragoman.reconcile.grouping.joining import following
from dragoman.reconcile.words.wording import contents

_WINDOW = 8  # later reports of the same speaker and act that one is compared with
_FARTHEST = 2  # days between the two
_MUCH = 5  # content words in common, of what begins alike: fewer are two steps of one policy


def announcement_disputes(material: Material) -> Iterator[Dispute]:
    """One announcement, told in indirect speech, that two outlets of a story put on two days.

    Both begin with the same word, what somebody says to have done, and have much in common.
    """
    told: dict[tuple[str, str], list[QuoteRow]] = defaultdict(list)
    for row in material.quotes:
        if row.speaker and row.dated and row.kind != "direct" and (lead := _lead(row)):
            told[row.speaker, lead].append(row)
    for (speaker, _), rows in told.items():
        apart = {
            row
            for a, b in following(rows, _WINDOW)
            if _is_one(a, b) and material.both_tell(a.article, b.article)
            for row in (a, b)
        }
        if apart:
            accounts = [Account(r.article, *r.told, iso(r.when)) for r in apart if r.when]
            yield Dispute("date", f"when {speaker} said it", one_each(accounts))


def _lead(row: QuoteRow) -> str:
    """The first word of an utterance that carries content, by its stem."""
    return next((stem for word in row.content.split() for stem in contents((word,))), "")


def _is_one(a: QuoteRow, b: QuoteRow) -> bool:
    if not a.when or not b.when or a.when.length > 1 or b.when.length > 1:
        return False
    return 0 < gap(a.when, b.when) <= _FARTHEST and len(a.words & b.words) >= _MUCH
