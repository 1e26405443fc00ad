"""What utterances look for their like under, and what they are worth to one another."""

from dragoman.reconcile.articles.material import Material
from dragoman.reconcile.articles.row_types import QuoteRow
from dragoman.reconcile.grouping.utterances import worded
from dragoman.reconcile.words.weights import weights
from dragoman.reconcile.words.wording import contents

ALONE = weights([])


def row(
    name: str, content: str, speaker: str = "Ilva Teran", telling: tuple[str, ...] = ()
) -> QuoteRow:
    return QuoteRow(
        id=name,
        article="gazette",
        start=0,
        end=len(content),
        kind="indirect",
        speaker=speaker,
        to=None,
        when=None,
        near=None,
        words=contents(content.split()),
        content=content,
        told=(0, 0),
        telling=telling,
    )


def material(*rows: QuoteRow) -> Material:
    return Material(
        articles={},
        events=(),
        quotes=rows,
        figures=(),
        positions=(),
        roles={},
        sides={},
        persons=frozenset(("Ilva Teran",)),
        weigh={"gazette": ALONE},
    )


def test_a_day_of_the_year_is_a_word_by_which_it_is_looked_for() -> None:
    told = worded(row("q", "the dues rest until 9 july"), material()).row
    assert "7/9" in told.words
    assert "7/9" in told.telling
