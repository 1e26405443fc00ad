"""What reconciliation promises of its events."""

import pytest
from tests.reconcile.invented import Report, at_length, pairs, related, together

from dragoman.model.group import SameEvent
from dragoman.reconcile.articles.row_types import EventRow
from dragoman.reconcile.articles.shown_ids import article_ids
from dragoman.reconcile.articles.stretches import days
from dragoman.reconcile.grouping.chains import chained
from dragoman.reconcile.prepare import prepare


def same(*reports: Report) -> tuple[SameEvent, ...]:
    return related(*reports).same_event


BOTH = ("Ilva Teran", "Bo Marek")


def call(name: str, text: str, date: str | None, published: str | None = "2031-03-10") -> Report:
    report = Report(name, text, published)
    report.event(text, "call", actors=BOTH, date=date)
    return report


def only(report: Report) -> str:
    return report.pair()[1].events[0].id


def test_two_reports_of_one_call_on_one_day_are_one_event() -> None:
    one = call("gazette", "Teran rang Marek on Monday about the ferry ban.", "2031-03-10")
    other = call("herald", "The two ministers spoke by phone on the ferry dispute.", "2031-03-10")
    assert together(same(one, other), only(one), only(other))


def test_two_calls_of_the_same_people_weeks_apart_are_two() -> None:
    one = call("gazette", "Teran rang Marek about the ferry ban.", "2031-03-10")
    other = call("herald", "Teran rang Marek about the ferry ban.", "2031-03-28", "2031-03-28")
    assert not same(one, other)


def test_what_is_dated_years_apart_is_kept_apart_however_many_tell_of_either() -> None:
    words = "Teran rang Marek about the ferry ban and the ferry dispute."
    now = [call(name, words, "2031-03-10") for name in ("gazette", "herald", "courier")]
    then = call("almanac", words, "2024-03-10")
    (group,) = same(*now, then)
    assert only(then) not in group.members


def test_an_undated_call_in_an_undated_article_is_not_taken_for_a_dated_one() -> None:
    one = call("gazette", "Teran rang Marek on Monday about the ferry ban.", "2031-03-10")
    other = call("herald", "A recent conversation of Teran and Marek revives hopes.", None, None)
    assert not same(one, other)


@pytest.mark.parametrize("other_kind", ["strike", "sanction"])
def test_a_threat_is_not_the_act_that_is_threatened(other_kind: str) -> None:
    one, other = (
        Report("gazette", "Norland threatens to close the strait."),
        Report("herald", "Norland closed the strait."),
    )
    one.event("Norland threatens to close the strait", "threat", actors=("Norland",))
    other.event("Norland closed the strait", other_kind, actors=("Norland",))
    assert not same(one, other)


@pytest.mark.parametrize(("partner", "one_event"), [("Peru", False), ("Chile", True)])
def test_deals_of_one_state_with_two_others_are_two_events(partner: str, one_event: bool) -> None:
    one = Report("gazette", "Norway reached a deal with Chile on the ferry ban.")
    other = Report("herald", f"Norway and {partner} signed off a deal on the levy.")
    for report, second in ((one, "Chile"), (other, partner)):
        report.event(report.article.text[:-1], "agreement", actors=("Norway", second))
    assert bool(same(one, other)) is one_event


@pytest.mark.parametrize(("partner", "one_event"), [("Peru", False), ("Chile", True)])
def test_talks_of_one_state_with_two_others_are_two_events(partner: str, one_event: bool) -> None:
    one = Report("gazette", "Norway held talks with Chile on the ferry ban.")
    other = Report("herald", f"Norway and {partner} met again about the levy.")
    for report, second in ((one, "Chile"), (other, partner)):
        report.event(report.article.text[:-1], "talks", actors=("Norway", second))
    assert bool(same(one, other)) is one_event


def test_a_first_and_a_second_round_are_two_events() -> None:
    one = Report("gazette", "The first round of talks in Port Vell ended without a deal.")
    other = Report("herald", "The second round of talks in Port Vell ended without a deal.")
    for report in (one, other):
        words = report.article.text[:-1]
        report.event(words, "talks", actors=("Norland", "Sudania"), place="Port Vell")
    assert not same(one, other)


def test_offers_that_count_differently_are_two() -> None:
    words = "Norland offers the release of {} fishermen from the Vell"
    more = at_length("the offer to release fishermen from the Vell")
    one = Report("gazette", f"{words.format(12)}. {more}")
    other = Report("herald", f"{words.format(40)}. {more}")
    for report, count in ((one, 12), (other, 40)):
        report.event(words.format(count), "release", "proposed", actors=("Norland",))
    assert not same(one, other)


def test_a_minister_and_her_state_can_report_one_proposal() -> None:
    one = Report("gazette", "Teran put forward a plan for a shared fishing zone.")
    other = Report("herald", "Norland proposed a shared fishing zone.")
    a = one.event(
        "put forward a plan for a shared fishing zone", "proposal", actors=("Ilva Teran",)
    )
    b = other.event("proposed a shared fishing zone", "proposal", actors=("Norland",))
    assert together(same(one, other), a, b)


def test_an_undated_event_in_a_background_paragraph_belongs_to_the_time_told_there() -> None:
    text = "On January 3 Norland shut the strait. Sudania rejected the fishing terms."
    more = at_length("the fishing terms")
    old = Report("gazette", f"{text} {more}")
    old.event("On January 3 Norland shut the strait", "sanction", date="2031-01-03")
    a = old.event("Sudania rejected the fishing terms", "rejection", actors=("Sudania",))
    new = Report("herald", f"Sudania rejected the fishing terms. {more}")
    b = new.event("Sudania rejected the fishing terms", "rejection", actors=("Sudania",))
    assert not together(same(old, new), a, b)


def strike(name: str, text: str, outlet: str | None = None) -> Report:
    report = Report(name, text)
    report.event("dockers walked out in Port Vell", "protest", date="2031-03-09")
    if outlet:
        report.relies(f"{outlet} reported", outlet)
    return report


def test_reports_that_name_one_source_have_one_origin() -> None:
    one = strike("gazette", "Coastwire reported that dockers walked out in Port Vell.", "Coastwire")
    two = strike(
        "herald", "Again dockers walked out in Port Vell, Coastwire reported.", "Coastwire"
    )
    three = strike("courier", "We saw how dockers walked out in Port Vell.")
    (group,) = same(one, two, three)
    assert (len(group.members), group.origins) == (3, 2)


def tariff(name: str, words: str) -> tuple[Report, str]:
    report = Report(name, f"{words}. {at_length('what Norland put on wares')}")
    return report, report.event(words, "sanction", actors=("Norland",))


def test_measures_that_come_in_series_are_not_one_for_their_maker_alone() -> None:
    one, a = tariff("gazette", "Norland put a levy on salted cod")
    other, b = tariff("herald", "Norland put dues on pine timber")
    assert not together(same(one, other), a, b)


def test_what_was_done_is_not_what_would_be_done_on_a_condition() -> None:
    more = at_length("a bill on dues to pass")
    one, other = (
        Report("gazette", f"The chamber passed a bill on the harbour dues. {more}"),
        Report("herald", f"If prices fall the guilds would pass a bill on dues. {more}"),
    )
    a = one.event("passed a bill on the harbour dues", "agreement", actors=("Norland",))
    b = other.event("pass a bill on dues", "agreement", "conditional", actors=("the guilds",))
    assert not together(same(one, other), a, b)


def test_recent_talks_in_one_place_are_the_dated_ones_held_there() -> None:
    one = Report("gazette", "Teran and Marek held talks on the ferry ban in Port Vell on Sunday.")
    other = Report("herald", "The recent talks on the ferry ban in Port Vell brought no deal.")
    a = one.event(
        "held talks on the ferry ban in Port Vell",
        *("talks", "happened"),
        actors=BOTH,
        place="Port Vell",
        date="2031-03-09",
    )
    b = other.event(
        "The recent talks on the ferry ban in Port Vell",
        *("talks", "happened"),
        actors=BOTH,
        place="Port Vell",
    )
    assert together(same(one, other), a, b)


def test_an_undated_event_is_background_within_its_paragraph_only() -> None:
    old = "The guilds blocked the harbour on January 3 and burned two sheds. "
    hit = "Sudania shelled Port Vell"
    one = Report("gazette", f"{old}\n{hit}, killing a pilot.")
    one.event("The guilds blocked the harbour", "protest", date="2031-01-03")
    shelled = one.event(hit, "strike", actors=("Sudania",), place="Port Vell")
    other = Report("herald", f"{hit}, killing a pilot.")
    again = other.event(hit, "strike", actors=("Sudania",), place="Port Vell")
    assert together(same(one, other), shelled, again)


def test_two_charges_of_one_accuser_are_two_where_only_the_blaming_is_common() -> None:
    one = Report("gazette", "Teran blamed Sudania for the ferry fire.")
    fire = one.event(
        "blamed Sudania for the ferry fire",
        "other",
        actors=("Ilva Teran",),
        recipients=("Sudania",),
    )
    other = Report("herald", "Teran blamed Sudania for the price of herring.")
    price = other.event(
        "blamed Sudania for the price of herring",
        "other",
        actors=("Ilva Teran",),
        recipients=("Sudania",),
    )
    assert not together(same(one, other), fire, price)


def attack(name: str, text: str, dated: str, again: str) -> tuple[str, str, Report]:
    """An article that tells of a bombing on a day, and further down speaks of it again."""
    whole = f"{text} {at_length('the harbour bombing')} {again} was the worst in years."
    report = Report(name, whole, "2031-03-12")
    first = report.event(dated, "strike", actors=("Sudania",), date="2031-03-09")
    return first, report.event(again, "strike", actors=("Sudania",)), report


def test_what_is_spoken_of_again_is_on_the_day_that_was_told_before() -> None:
    told = "Sudania shelled the grain harbour at Orl."
    _, again, one = attack("gazette", told, told, "The attack")
    before = Report("herald", "Sudania shelled a customs post at Vell on 2 March.", "2031-03-12")
    other = before.event(
        "shelled a customs post at Vell", "strike", actors=("Sudania",), date="2031-03-02"
    )
    rows = {row.id: row for row in _chained(one, before)}
    assert rows[again].when == days("2031-03-09")
    assert rows[other].when == days("2031-03-02")


@pytest.mark.parametrize("words", ["The next attack", "Its latest attack", "An attack"])
def test_one_more_of_its_kind_is_not_on_that_day(words: str) -> None:
    told = "Sudania shelled the grain harbour at Orl."
    _, again, one = attack("gazette", told, told, words)
    rows = {row.id: row for row in _chained(one)}
    assert rows[again].when is None


def _chained(*reports: Report) -> list[EventRow]:
    made = pairs(*reports)
    ids = article_ids(a for a, _ in made)
    ready = [prepare(article, found, ids) for article, found in made]
    weigh = {one.face.article.id: one.face.weigh for one in ready}
    return list(chained((row for one in ready for row in one.events), weigh))


def walkout(name: str, words: str, date: str | None) -> tuple[Report, str]:
    report = Report(name, f"{words}. {at_length('the dockers of the harbour and their walkout')}")
    return report, report.event(words, "protest", actors=("Norland",), date=date)


def test_what_is_dated_to_an_earlier_year_is_not_the_undated_news() -> None:
    now, a = walkout("gazette", "The dockers walkout has closed the harbour", None)
    here, b = walkout("courier", "The dockers walkout has closed the harbour", None)
    then, c = walkout("herald", "The dockers walkout closed the harbour", "2030-01-01/2030-01-31")
    assert together(same(now, here), a, b)
    assert not together(same(now, then), a, c)


def offer(name: str, giver: str) -> tuple[Report, str]:
    words = f"{giver} offered a written plan for the ferry route and the harbour"
    report = Report(name, f"{words}.")
    return report, report.event(words, "proposal", actors=(giver,))


def test_where_each_side_has_an_offer_of_its_own_they_are_two() -> None:
    (one, a), (other, b), (third, c) = (
        offer("gazette", "Norland"),
        offer("herald", "Sudania"),
        offer("courier", "Norland"),
    )
    groups = same(one, other, third)
    assert together(groups, a, c)
    assert not together(groups, a, b)


def test_what_is_spoken_of_again_has_the_words_and_the_people_told_before() -> None:
    told = "Sudania shelled the grain harbour at Orl."
    report = Report("gazette", f"{told} {at_length('the harbour')} The attack was the worst.")
    report.event(told, "strike", actors=("Sudania",), date="2031-03-09")
    again = report.event("The attack", "strike")
    rows = {row.id: row for row in _chained(report)}
    assert rows[again].actors == {"Sudania"}
    assert "grain" in rows[again].words


def test_what_was_urged_months_ago_is_not_what_is_urged_now() -> None:
    then = "In March the mayor urged both sides to hold ferry talks"
    report = Report(
        "gazette", f"{then}. The mayor now wants both sides at ferry talks.", "2031-09-12"
    )
    report.event(then, "demand", date="2031-03-01/2031-03-31")
    old = report.event("to hold ferry talks", "talks", "proposed")
    new = report.event("at ferry talks", "talks", "proposed")
    rows = {row.id: row for row in _chained(report)}
    assert rows[old].near == days("2031-03-31").last
    assert rows[new].near == days("2031-09-12").first


def leaving(name: str, words: str, *who: str) -> tuple[Report, str]:
    report = Report(name, f"{words} over the ferry treaty. {at_length('the ferry treaty')}")
    report.titled(who[0], "cabinet")
    return report, report.event(f"{words} over the ferry treaty", "withdrawal", actors=who)


def test_two_ministers_who_resign_over_one_thing_resign_twice() -> None:
    one, a = leaving("gazette", "Ilva Teran quit the cabinet of Norland", "Ilva Teran")
    other, b = leaving("herald", "Bo Marek quit the cabinet of Norland", "Bo Marek")
    assert not together(same(one, other), a, b)


def test_what_was_held_is_not_what_is_due_days_later() -> None:
    text = "Norland and Sudania hold talks on the ferry treaty in Port Vell"
    made = []
    for name, status, day in (
        ("gazette", "happened", "2031-03-09"),
        ("herald", "scheduled", "2031-03-10"),
    ):
        report = Report(name, f"{text}.")
        made.append(
            (
                report,
                report.event(
                    text,
                    "talks",
                    status,
                    actors=("Norland", "Sudania"),
                    place="Port Vell",
                    date=day,
                ),
            )
        )
    (one, a), (other, b) = made
    assert not together(same(one, other), a, b)


def test_other_persons_who_meet_others_do_not_meet_in_one_room() -> None:
    text = "{} told a hearing on Tuesday of the ferry treaty"
    made = []
    for name, who in (("gazette", "Ilva Teran"), ("herald", "Bo Marek")):
        report = Report(name, f"{text.format(who)}. {at_length('a hearing on the ferry treaty')}")
        made.append((report, report.event(text.format(who), "meeting", actors=(who,))))
    (one, a), (other, b) = made
    assert not together(same(one, other), a, b)


def test_a_statement_of_a_state_is_not_what_its_minister_says_of_something_else() -> None:
    more = at_length("the ferry treaty and the fishing grounds")
    one = Report("gazette", f"Norland announced that its divers stay. {more}")
    other = Report("herald", f"Teran announced a levy on timber. {more}")
    a = one.event(
        "Norland announced that its divers stay",
        "announcement",
        actors=("Norland",),
        date="2031-03-10",
    )
    b = other.event(
        "Teran announced a levy on timber",
        "announcement",
        actors=("Ilva Teran",),
        date="2031-03-10",
    )
    assert not together(same(one, other), a, b)


@pytest.mark.parametrize(("deed", "one"), [("offensive", True), ("shelling", False)])
def test_a_campaign_is_one_on_whatever_day_it_is_told(deed: str, one: bool) -> None:
    made = []
    for name, day, of in (
        ("gazette", "2031-03-06", "on the fishing town"),
        ("herald", "2031-03-10", "along the coast of Sudania"),
    ):
        words = f"Norland's {deed} {of}"
        report = Report(name, f"{words} goes on. {at_length('the fishing town')}")
        event = report.event(
            words, "strike", actors=("Norland",), recipients=("Sudania",), date=day
        )
        made.append((report, event))
    (first, a), (second, b) = made
    assert together(same(first, second), a, b) is one
