"""What reconciliation promises of the articles of a small record that no story took."""

from dragoman.model.group import Story
from dragoman.reconcile.articles.row_types import ArticleRow
from dragoman.reconcile.stories.homes import homes

PARTIES = frozenset(("Norland", "Teran"))
SIDES = {"Teran": "Sudania"}
STORY = Story("st-1", "Ferries", ("Norland", "Sudania"), ("gazette", "herald"), None, None)


def row(name: str, about: frozenset[str], day: int | None = 10) -> ArticleRow:
    return ArticleRow(name, None, day, (), about)


def home(article: ArticleRow, others: int = 0) -> str | None:
    known = [row("gazette", PARTIES), row("herald", PARTIES), article]
    known += [row(f"other{n}", frozenset()) for n in range(others)]
    return homes([STORY], {one.id: one for one in known}, SIDES).get(article.id)


def test_a_report_of_the_same_parties_and_days_is_of_the_story() -> None:
    assert home(row("mirror", frozenset(("Norland", "Sudania", "Marek")))) == "st-1"


def test_a_report_of_one_of_the_parties_is_not() -> None:
    assert home(row("mirror", frozenset(("Norland", "Avaria")))) is None


def test_a_report_of_another_month_is_not() -> None:
    assert home(row("mirror", PARTIES, 40)) is None


def test_in_a_large_record_nothing_is_added_to_a_story() -> None:
    assert home(row("mirror", PARTIES), others=60) is None


def test_where_no_two_are_told_in_like_words_those_of_the_same_parties_go_by_the_first() -> None:
    about = {"gazette": PARTIES, "herald": PARTIES, "mirror": frozenset(("Avaria", "Norland"))}
    known = {name: row(name, those) for name, those in about.items()}
    alone = {"gazette": "gazette", "herald": "gazette", "mirror": "mirror"}
    assert homes([], known, SIDES) == alone


def test_two_stories_of_the_same_parties_and_days_are_of_one_matter() -> None:
    days = {"gazette": 10, "herald": 10, "mirror": 12, "courier": 12, "times": 60, "star": 60}
    known = {name: row(name, PARTIES, day) for name, day in days.items()}
    told = [
        Story(f"st-{n}", "Ferries", ("Norland", "Sudania"), tuple(articles), None, None)
        for n, articles in enumerate(
            (("gazette", "herald"), ("mirror", "courier"), ("times", "star"))
        )
    ]
    found = homes(told, known, SIDES)
    assert {found[name] for name in ("gazette", "herald", "mirror", "courier")} == {"st-0"}
    assert found["times"] == found["star"] == "st-2"
