"""What reconciliation promises of its relate."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reconcile.invented import Report, pairs

from dragoman.derivation import relate
from dragoman.model.article import Article
from dragoman.model.findings import Findings
from dragoman.model.relations import Relations
from dragoman.reconcile.articles.shown_ids import article_ids

WORDS = ("ferry", "ban", "strait", "nets", "crews", "quota", "port", "lifted", "kept", "12", "40")
KINDS = ("talks", "call", "proposal", "strike", "release", "rejection", "announcement")
PEOPLE = ("Ilva Teran", "Bo Marek", "Norland", "Sudania")
DATES = (None, "2031-03-08", "2031-03-09", "2031-03-01/2031-03-31")


@st.composite
def reports(draw: st.DrawFn) -> list[Report]:
    """A few small articles over one small vocabulary, so that groups come about."""
    made = []
    for n in range(draw(st.integers(2, 6))):
        lines = [
            " ".join(draw(st.lists(st.sampled_from(WORDS), min_size=3, max_size=7)))
            for _ in range(draw(st.integers(1, 4)))
        ]
        published = draw(st.sampled_from(("2031-03-09", "2031-03-10", None)))
        report = Report(f"r{n}", "\n".join(lines), published)
        for line in lines:
            who = tuple(draw(st.lists(st.sampled_from(PEOPLE), max_size=2, unique=True)))
            date = draw(st.sampled_from(DATES))
            kind = draw(st.sampled_from(KINDS))
            status = draw(st.sampled_from(("happened", "scheduled", "denied")))
            report.event(line, kind, status, actors=who, date=date)
            report.quote(line, draw(st.sampled_from((*PEOPLE[:2], None))), date=date)
            value = draw(st.sampled_from((12.0, 19.0)))
            report.figure(line, value, draw(st.sampled_from(("boats", "days"))), of=line)
        made.append(report)
    return made


def related(made: list[tuple[Article, Findings]]) -> Relations:
    return relate(iter(made), article_ids(a for a, _ in made))


@settings(deadline=None, max_examples=60)
@given(reports(), st.randoms(use_true_random=False))
def test_any_order_of_the_articles_gives_equal_relations(
    made: list[Report], chance: random.Random
) -> None:
    told = pairs(*made)
    mixed = list(told)
    chance.shuffle(mixed)
    assert related(told) == related(mixed)


@settings(deadline=None, max_examples=30)
@given(reports())
def test_no_statement_stands_in_two_groups_and_every_word_is_where_it_is_said_to_be(
    made: list[Report],
) -> None:
    told = pairs(*made)
    relations = related(told)
    for groups in (relations.same_event, relations.same_quote):
        members = [m for group in groups for m in group.members]
        assert len(members) == len(set(members))
    texts = {a.given_id: a.text for a, _ in told}
    for d in relations.divergences:
        assert all(texts[v.article][v.start : v.end] == v.evidence for v in d.values)


def test_no_articles_give_empty_relations() -> None:
    assert related([]) == Relations()
