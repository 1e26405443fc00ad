"""What settling dates by the other articles promises."""

from dataclasses import replace

from tests.reconcile.invented import Report, pairs

from dragoman.model.article import Article
from dragoman.model.findings import Findings
from dragoman.model.identity import sealed
from dragoman.model.timex import Timex
from dragoman.reconcile.articles import article_ids
from dragoman.reconcile.gather import gather
from dragoman.reconcile.material import EventRow


def dated(published: str) -> tuple[Article, Findings]:
    return pairs(Report(f"paper {published}", "Ferries ran.", published))[0]


def undated(text: str, value: str, relative: str) -> tuple[Article, Findings]:
    report = Report("gazette", text, None)
    report.event(text, "talks", "scheduled")
    article, found = report.pair()
    when = Timex(0, 5, text[:5], "DATE", value, relative)
    return article, replace(found, events=(sealed(replace(found.events[0], when=when)),))


def row(*made: tuple[Article, Findings]) -> EventRow:
    return gather(made, article_ids(a for a, _ in made)).events[0]


def test_a_day_without_a_year_takes_the_year_of_the_other_articles() -> None:
    open_one = undated("Talks on March 20", "XXXX-03-20", "date:03-20:future")
    settled = row(open_one, dated("2031-03-10"), dated("2031-01-10")).when
    assert settled is not None
    assert settled.first == 741521  # 20 March 2031 as a proleptic Gregorian ordinal


def test_a_weekday_is_settled_where_all_other_articles_are_of_one_week() -> None:
    open_one = undated("Talks on Friday", "XXXX-WXX-5", "weekday:5:future")
    assert row(open_one, dated("2031-03-10"), dated("2031-03-12")).when is not None


def test_a_weekday_stays_open_where_the_others_span_a_month() -> None:
    open_one = undated("Talks on Friday", "XXXX-WXX-5", "weekday:5:future")
    assert row(open_one, dated("2031-03-10"), dated("2031-04-12")).when is None


def test_without_any_dated_article_nothing_is_settled() -> None:
    assert row(undated("Talks on March 20", "XXXX-03-20", "date:03-20:future")).when is None
