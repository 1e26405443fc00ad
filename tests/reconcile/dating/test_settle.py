"""What settling an undated article's dates promises, once its place in time is known."""

from dataclasses import replace
from datetime import date

from tests.reconcile.invented import Report

from dragoman.model.article import Article
from dragoman.model.findings import Findings
from dragoman.model.identity import sealed
from dragoman.model.timex import Timex
from dragoman.reconcile.dating.settle import OPEN, Placement, as_read, settled

TUESDAY = date(2031, 3, 11).toordinal()


def told(words: str, value: str, relative: str) -> tuple[Article, Findings]:
    """An undated report of talks on a day that its words leave open."""
    report = Report("gazette", f"Talks {words}", None)
    report.event(f"Talks {words}", "talks")
    article, found = report.pair()
    when = Timex(6, 6 + len(words), words, "DATE", value, relative)
    return article, replace(found, events=(sealed(replace(found.events[0], when=when)),))


def day_of(at: Placement, words: str, value: str, relative: str) -> str | None:
    _, found = settled(*told(words, value, relative), at)
    return found.events[0].date


def test_a_settled_day_dates_the_article_and_what_it_counts_from_it() -> None:
    article, found = settled(*told("on Monday", "XXXX-WXX-1", "weekday:1:past"), Placement(TUESDAY))
    assert (article.published, article.published_basis) == ("2031-03-11", "corpus")
    assert found.events[0].date == "2031-03-10"


def test_ids_and_keys_stay() -> None:
    article, found = told("on Monday", "XXXX-WXX-1", "weekday:1:past")
    then, after = settled(article, found, Placement(TUESDAY))
    assert then.key == article.key
    assert [e.id for e in after.events] == [e.id for e in found.events]


def test_what_means_one_day_on_all_likely_days_is_settled_while_the_article_s_day_is_open() -> None:
    at = Placement(None, {TUESDAY: 0.5, TUESDAY + 1: 0.49}, anchored=True)
    assert day_of(at, "on Monday", "XXXX-WXX-1", "weekday:1:past") == "2031-03-10"
    assert day_of(at, "yesterday", "XXXX-XX-XX", "day:-1") is None


def test_company_alone_settles_years_but_no_weekdays() -> None:
    at = Placement(None, {TUESDAY: 0.5, TUESDAY + 1: 0.49})
    assert day_of(at, "on March 20", "XXXX-03-20", "date:03-20:future") == "2031-03-20"
    assert day_of(at, "on Monday", "XXXX-WXX-1", "weekday:1:past") is None


def test_a_vague_time_takes_the_day_on_which_all_others_put_the_event() -> None:
    article, found = told("last week", "XXXX-WXX", "week:-1")
    known = {found.events[0].id: date(2031, 3, 4).toordinal()}
    _, after = settled(article, found, Placement(TUESDAY, borrowed=known))
    assert after.events[0].date == "2031-03-04"
    far = {found.events[0].id: date(2031, 1, 4).toordinal()}
    _, after = settled(article, found, Placement(TUESDAY, borrowed=far))
    assert after.events[0].date == "2031-03-03/2031-03-09"


def test_a_saying_without_a_day_takes_the_one_that_others_give_it() -> None:
    report = Report("gazette", "“We will not sell the mill,” Teran said.", None)
    quote = report.quote("We will not sell the mill", "Ilva Teran")
    _, after = settled(*report.pair(), Placement(borrowed={quote: TUESDAY}))
    assert after.quotes[0].date == "2031-03-11"


def test_a_day_of_the_corpus_is_taken_back_when_the_evidence_is_gone() -> None:
    article, found = told("on Monday", "XXXX-WXX-1", "weekday:1:past")
    dated = replace(article, published="2031-03-11", published_basis="corpus")
    assert settled(dated, found, OPEN) == (article, found)
    assert as_read(dated) == article
