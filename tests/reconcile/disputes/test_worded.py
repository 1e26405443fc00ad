"""What reconciliation promises of what several outlets tell, each in other words."""

from tests.reconcile.invented import Report, related

SAID = "the ferries will stay in port until the wages of every pilot are paid"
RETOLD = "no ferry will leave port before the wages of the pilots are paid in full"
AGAIN = "ferries stay in port as long as pilots wait for their wages to be paid"
CUT = "the ferries will stay in port until the wages"

MEANING = bytes([127, 0])


def wordings(
    *told: tuple[str, str, str], is_read: bool = True, days: tuple[int, ...] = (10, 10, 10, 10)
) -> list[set[str]]:
    """The articles of each divergence of wording; told: outlet, words, kind of quotation."""
    reports = []
    for number, (outlet, words, kind) in enumerate(told):
        text = (
            f"Ilva Teran said that {words}."
            if kind == "indirect"
            else f"“{words}”, Ilva Teran said."
        )
        report = Report(f"{outlet}-{number}", text, f"2031-03-{days[number]}", outlet)
        quote = report.quote(words, "Ilva Teran", kind=kind)
        if is_read:
            report.means(quote, MEANING)
        reports.append(report)
    found = related(*reports).divergences
    return [{v.article for v in d.values} for d in found if d.kind == "wording"]


def test_what_three_outlets_retell_in_their_own_words_is_told_differently() -> None:
    told = wordings(
        ("gazette", SAID, "direct"), ("herald", RETOLD, "indirect"), ("courier", AGAIN, "indirect")
    )
    assert [len(articles) for articles in told] == [3]


def test_what_is_told_again_within_a_week_is_told_differently_too() -> None:
    told = (
        ("gazette", SAID, "direct"),
        ("herald", RETOLD, "indirect"),
        ("courier", AGAIN, "indirect"),
    )
    assert [len(articles) for articles in wordings(*told, days=(10, 13, 14))] == [3]
    assert [len(articles) for articles in wordings(*told, days=(10, 13, 24))] != [3]


def test_what_no_trained_reader_has_read_is_not() -> None:
    told = (
        ("gazette", SAID, "direct"),
        ("herald", RETOLD, "indirect"),
        ("courier", AGAIN, "indirect"),
    )
    assert not wordings(*told, is_read=False)


def test_the_same_words_cut_shorter_are_not() -> None:
    assert not wordings(
        ("gazette", SAID, "direct"), ("herald", CUT, "direct"), ("courier", SAID, "direct")
    )


def test_one_outlet_does_not_differ_from_itself() -> None:
    assert not wordings(
        ("gazette", SAID, "direct"), ("gazette", RETOLD, "indirect"), ("gazette", AGAIN, "indirect")
    )


def test_only_reports_that_some_other_tells_in_other_words_are_shown() -> None:
    told = wordings(
        ("gazette", SAID, "direct"),
        ("herald", RETOLD, "indirect"),
        ("courier", AGAIN, "indirect"),
        ("mirror", "every pilot", "direct"),
    )
    assert [len(articles) for articles in told] == [3]


STRUCK = "the harbour of Port Sel was set on fire by a volley of rockets"
ATTACK = "rockets fired from two boats hit the harbour of Port Sel and its oil tanks"
RAID = "a raid with rockets burned down half of the harbour and wounded three guards"


def told_events(*told: tuple[str, str, str]) -> list[set[str]]:
    """The articles of each divergence of wording; told: outlet, words, kind of event."""
    reports = []
    for outlet, words, kind in told:
        report = Report(outlet, f"On Monday {words}.")
        statement = report.event(words, kind, actors=("Sudania",), date="2031-03-10")
        report.means(statement, MEANING)
        reports.append(report)
    found = related(*reports).divergences
    return [{v.article for v in d.values} for d in found if d.kind == "wording"]


def test_an_event_that_three_outlets_tell_in_their_own_words_is_told_differently() -> None:
    told = told_events(
        ("gazette", STRUCK, "strike"), ("herald", ATTACK, "strike"), ("courier", RAID, "strike")
    )
    assert [len(articles) for articles in told] == [3]


def test_an_event_in_the_same_words_or_of_no_kind_is_not() -> None:
    assert not told_events(
        ("gazette", STRUCK, "strike"), ("herald", STRUCK, "strike"), ("courier", STRUCK, "strike")
    )
    assert not told_events(
        ("gazette", STRUCK, "other"), ("herald", ATTACK, "other"), ("courier", RAID, "other")
    )
