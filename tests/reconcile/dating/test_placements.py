"""What dating an article by the others promises."""

import random
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reconcile.invented import Report, day

from dragoman.model.article import Article
from dragoman.model.clues import Clues
from dragoman.model.findings import Findings
from dragoman.model.identity import content_hash, sealed
from dragoman.model.timex import Timex
from dragoman.reconcile.dating.almanac import packed_traces, traces
from dragoman.reconcile.dating.placements import placed_anew, placements
from dragoman.reconcile.dating.settle import OPEN, Placement
from dragoman.store import IN_MEMORY, DiaryFile, KeptFile, RecordFile, encoded

Pair = tuple[Article, Findings]
BOTH = {"actors": ("Ilva Teran", "Bo Marek")}
SAYING = "We will open the weir when the last boat is home"


def weekday(number: int, *, ahead: bool = False) -> Timex:
    way = "future" if ahead else "past"
    return Timex(4, 10, "that day", "DATE", f"XXXX-WXX-{number}", f"weekday:{number}:{way}")


def report(
    name: str,
    published: str | None,
    *,
    calls: tuple[Timex, ...] = (),
    saying: Timex | str | None = "",
    dateline: Timex | None = None,
) -> Pair:
    """An article of the two, with calls on days and one saying of Teran's ("" for none)."""
    kinds = ("call", "meeting", "exchange")
    made = Report(name, f"They spoke of it. {SAYING}. {name}", published)
    for kind, _ in zip(kinds, calls, strict=False):
        made.event("They spoke", kind, **BOTH)
    if saying != "":
        made.quote(SAYING, "Ilva Teran")
    article, found = made.pair()
    events = [sealed(replace(e, when=w)) for e, w in zip(found.events, calls, strict=True)]
    quotes = [sealed(replace(q, when=saying)) for q in found.quotes]
    clues = None if published else Clues(dateline, tuple(calls))
    return article, replace(found, events=tuple(events), quotes=tuple(quotes), clues=clues)


def all_placed(pairs: Iterable[Pair]) -> dict[str, Placement]:
    return Grown().placed(pairs)


class Grown:
    """Articles of which others were known before."""

    def __init__(self) -> None:
        """Of no articles."""
        self.file = RecordFile(IN_MEMORY)
        self.known: dict[str, Pair] = {}
        self.read: list[str] = []

    def placed(self, pairs: Iterable[Pair]) -> dict[str, Placement]:
        told: dict[str, tuple[bytes, bytes]] = {}
        for article, found in pairs:
            self.known[article.key] = article, found
            now = packed_traces(traces(article, found, str))
            before = DiaryFile(self.file).told((article.key,)).get(article.key, b"")
            told[article.key] = before, now
            self.file.save([encoded(article, found, "rules")])
            KeptFile(self.file).save_told(article.key, "", now)
        undated = {
            key: content_hash(found)
            for key, (article, found) in self.known.items()
            if article.published is None
        }
        diary = DiaryFile(self.file)
        gone = self.known.keys() - undated.keys()
        placed_anew(diary, undated, gone, told, self._readings, lambda _, local: local)
        return placements(diary, undated)

    def _readings(self, only: frozenset[str]) -> Iterator[Pair]:
        self.read += only
        return (self.known[key] for key in sorted(only))


def placed(*pairs: Pair) -> Placement:
    """Where the first of the articles lies."""
    return all_placed(pairs).get(pairs[0][0].key, OPEN)


def iso(at: Placement) -> str | None:
    return at.published


def others(*days: str) -> list[Pair]:
    return [report(f"paper {i}", d, calls=(day("2031-03-13"),)) for i, d in enumerate(days)]


def test_a_dateline_takes_its_year_from_the_articles_on_the_same_parties() -> None:
    line = Timex(8, 16, "March 13", "DATE", "XXXX-03-13", "date:03-13:past")
    alone = report("gazette", None, dateline=line)
    assert iso(placed(alone)) is None
    assert iso(placed(alone, *others("2031-03-10", "2031-03-14"))) == "2031-03-13"


def test_weekdays_of_what_others_date_place_an_article() -> None:
    # Thursday the 13th lies behind, the exchange of Friday the 14th ahead: that leaves Thursday.
    told = (weekday(4), weekday(4), weekday(5, ahead=True))
    open_one = report("gazette", None, calls=told)
    known = [
        report(f"paper {d}", d, calls=(day("2031-03-13"), day("2031-03-13"), day("2031-03-14")))
        for d in ("2031-03-13", "2031-03-14", "2031-03-15")
    ]
    assert iso(placed(open_one, *known)) == "2031-03-13"


def test_one_weekday_alone_is_thin_evidence() -> None:
    open_one = report("gazette", None, calls=(weekday(4),))
    assert iso(placed(open_one, *others("2031-03-14"))) is None


def test_contradictory_evidence_leaves_the_day_open() -> None:
    # The call of the 13th lies ahead, the exchange of the 21st behind.
    told = (weekday(4, ahead=True), weekday(4, ahead=True), weekday(5))
    open_one = report("gazette", None, calls=told)
    known = [
        report(f"paper {d}", d, calls=(day("2031-03-13"), day("2031-03-13"), day("2031-03-21")))
        for d in ("2031-03-13", "2031-03-22")
    ]
    assert iso(placed(open_one, *known)) is None


def test_a_saying_is_of_the_day_that_others_give_it_where_they_agree() -> None:
    open_one = report("gazette", None, saying=None)
    one = report("paper", "2031-03-12", saying=day("2031-03-11"))
    two = report("courier", "2031-03-20", saying=day("2031-03-19"))
    told = open_one[1].quotes[0].id
    assert placed(open_one, one).borrowed == {told: date(2031, 3, 11).toordinal()}
    assert placed(open_one, one, two).borrowed == {}


def again(name: str, published: str | None, words: int, of: int = 5) -> Pair:
    """An article that prints so many of the dated one's statements again, and its own besides."""
    own = f"{name} has a word of its own on the weir and on those who keep it"
    said = [
        f"The keepers of lock {n} told the board what they think of the weir" for n in range(of)
    ]
    told = [*said[:words], *(f"{own}, {n}" for n in range(of - words))]
    made = Report(name, ". ".join(told), published)
    for sentence in told:
        made.event(sentence, "other", actors=("Ilva Teran",))
    article, found = made.pair()
    return article, replace(found, clues=None if published else Clues(None, ()))


def test_another_version_of_a_dated_article_is_of_its_day() -> None:
    known = again("paper", "2031-03-13", 5)
    assert iso(placed(again("gazette", None, 5), known)) == "2031-03-13"


def test_an_article_with_some_copied_passages_stays_open() -> None:
    known = again("paper", "2031-03-13", 5)
    assert iso(placed(again("gazette", None, 3), known)) is None


def test_without_dated_articles_nothing_is_placed() -> None:
    assert placed(report("gazette", None, calls=(weekday(4),)), report("b", None)) == OPEN


def test_dated_articles_are_left_alone() -> None:
    known = others("2031-03-10", "2031-03-14")
    assert all_placed(known) == {}


def test_the_order_of_the_articles_is_of_no_consequence() -> None:
    line = Timex(8, 16, "March 13", "DATE", "XXXX-03-13", "date:03-13:past")
    pairs = [
        report("gazette", None, dateline=line, saying=None),
        report("herald", None, calls=(weekday(4), weekday(5, ahead=True))),
        *others("2031-03-10", "2031-03-14"),
        report("paper", "2031-03-12", saying=day("2031-03-11")),
    ]
    first = all_placed(pairs)
    for seed in range(5):
        random.Random(seed).shuffle(pairs)  # noqa: S311 - an order, no secret
        again = all_placed(pairs)
        assert again == first
        assert list(again) == list(first)


def some_reports() -> list[Pair]:
    """Dated and undated reports of the two, with calls and sayings on several days."""
    calls = [(weekday(n), weekday(n + 2)) for n in (1, 2, 3, 4)]
    dated = [
        report(f"d{n}", f"2031-03-{10 + n}", calls=calls[n], saying=None if n % 2 else "")
        for n in range(4)
    ]
    undated = [report(f"u{n}", None, calls=calls[n], saying=weekday(n + 1)) for n in range(4)]
    return [*dated, *undated, report("none", None, saying="")]


@settings(max_examples=20, deadline=None)
@given(data=st.data())
def test_days_found_article_by_article_are_those_found_at_once(data: st.DataObject) -> None:
    order = data.draw(st.permutations(some_reports()))
    grown = Grown()
    for at in range(1, len(order) + 1):
        assert grown.placed([order[at - 1]]) == all_placed(order[:at])
    article, found = order[0]
    without = article, replace(found, events=(), quotes=())
    assert grown.placed([without]) == all_placed([without, *order[1:]])


def test_an_article_on_other_people_has_no_undated_one_read_again() -> None:
    grown = Grown()
    grown.placed(some_reports())
    grown.read.clear()
    article, found = Report("elsewhere", "Nobody met. It rained on the isle.", "2031-03-12").pair()
    grown.placed([(article, replace(found, actors=()))])
    assert not grown.read
