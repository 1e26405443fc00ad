"""What reconciliation promises of its copies."""

from dataclasses import replace
from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reconcile.invented import Report, related

from dragoman.model.article import Article
from dragoman.model.group import Copy
from dragoman.reconcile.articles.prints import Print, fingerprint
from dragoman.reconcile.articles.row_types import ArticleRow
from dragoman.reconcile.copies import meeting
from dragoman.reconcile.copies.pairs import copies, known_copies, recopied
from dragoman.reconcile.stories.heaps import MemoryHeap

PASSAGE = (
    "Fishermen of both shores gathered at the old customs house before dawn and waited for the "
    "harbour master to read out the list of boats that may leave port under the new rules, which "
    "the ministry had kept to itself for a week while crews mended nets and argued about fuel. "
)
OWN = "A walk along the quay shows how little is left of the fleet that once fed the town. "
ELSE = "In the capital nobody we asked could say who drew up these rules, or on what advice. "


def found(*reports: Report) -> tuple[Copy, ...]:
    return related(*reports).copies


def test_a_passage_taken_over_later_is_a_copy_with_its_span() -> None:
    source = Report("gazette", OWN + PASSAGE, "2031-03-09")
    target = Report("herald", ELSE + PASSAGE, "2031-03-10")
    (copy,) = found(target, source)
    assert (copy.source, copy.target) == ("gazette", "herald")
    first, last = copy.passages[0]
    assert target.article.text[first:last] == PASSAGE.strip(" .")


def test_a_credit_decides_who_copies_whom() -> None:
    early = Report("herald", f"As the gazette wrote: {PASSAGE}", "2031-03-09")
    early.relies("gazette wrote", "gazette")
    late = Report("gazette", OWN + PASSAGE, "2031-03-10")
    (copy,) = found(early, late)
    assert (copy.source, copy.target) == ("gazette", "herald")


def test_without_a_day_the_outlet_that_others_name_as_their_source_is_the_source() -> None:
    undated = Report("agency", OWN + PASSAGE, None)
    taking = Report("herald", ELSE + PASSAGE, "2031-03-10")
    naming = Report("courier", "The agency reported on boats that had not left port.", "2031-03-10")
    naming.relies("The agency reported", "agency")
    (copy,) = found(undated, taking, naming)
    assert (copy.source, copy.target) == ("agency", "herald")


def test_two_articles_that_quote_one_speech_are_no_copies() -> None:
    one = Report("gazette", f"{OWN}“{PASSAGE}” she said.")
    other = Report("herald", f"{ELSE}“{PASSAGE}” the minister said.")
    assert not found(one, other)


def test_what_an_outlet_prints_under_every_article_is_no_copy() -> None:
    openings = ("Tides", "Boats", "Nets", "Ports", "Ferries", "Prices")
    reports = []
    for n, opening in enumerate(openings):
        report = Report(f"gazette{n}", f"{opening} were the talk of day {n} at sea. {PASSAGE}")
        object.__setattr__(report.article, "outlet", "Gazette")
        reports.append(report)
    assert not found(*reports)


def test_an_article_that_one_outlet_prints_again_and_again_as_a_whole_is_copied() -> None:
    reports = []
    for n in range(6):
        report = Report(f"gazette{n}", OWN + PASSAGE, f"2031-03-1{n}")
        object.__setattr__(report.article, "outlet", "Gazette")
        reports.append(report)
    assert len({copy.target for copy in found(*reports)}) == 5


def test_no_passage_of_sixteen_words_goes_unmet() -> None:
    words = PASSAGE.split()
    for start in range(0, len(words) - 16, 3):
        passage = " ".join(words[start : start + 16])
        source = Report("gazette", f"{OWN}{passage}.", "2031-03-09")
        target = Report("herald", f"{ELSE}{passage}.", "2031-03-10")
        assert [copy.source for copy in found(source, target)] == ["gazette"]


def many() -> dict[str, tuple[Print, ArticleRow]]:
    """Reports that share passages, of two outlets, dated and not, some naming the other outlet."""
    parts = [
        PASSAGE,
        OWN * 3,
        ELSE * 2,
        f"{PASSAGE[:170]} {ELSE}",
        PASSAGE.replace("boats", "nets"),
    ]
    made = {}
    for n in range(18):
        text = f"Report {n}. {parts[n % 5]} {parts[(n * n) % 5]} The end of report {n}."
        outlet, day = ("Gazette", "Courier", None)[n % 3], None if n % 4 == 1 else 738000 + n % 6
        relies = ((0, "Courier"),) if n % 5 == 2 else ()
        article = Article(text, f"a{n}", outlet)
        row = ArticleRow(f"a{n}", outlet, day, relies)
        made[article.key] = fingerprint(article, f"a{n}"), row
    return made


@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_copies_of_a_heap_that_changes_are_those_of_what_lies_there(data: st.DataObject) -> None:
    known, heap = many(), MemoryHeap()
    there: dict[str, tuple[Print, ArticleRow]] = {}
    with patch.object(meeting, "_BEFORE", data.draw(st.integers(1, 3))):
        for _ in range(data.draw(st.integers(2, 6))):
            some = st.lists(st.sampled_from(sorted(known)), max_size=9, unique=True)
            come, gone = data.draw(some), data.draw(some)
            changed: dict[str, tuple[Print, ArticleRow] | None] = {
                key: (known[key][0], replace(known[key][1], published=738009, outlet="Herald"))
                if key in there
                else known[key]
                for key in come
            }
            changed |= dict.fromkeys(there.keys() & {*gone})
            there = {key: both for key, both in (there | changed).items() if both}
            whole = copies(
                [p for p, _ in there.values()], {p.article: row for p, row in there.values()}
            )
            recopied(heap, changed)
            assert known_copies(heap) == whole
