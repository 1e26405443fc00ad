"""What a set of articles dates: the days of events, sayings, words and parties, by what tells them.

Two reports speak of one thing where they share a trace: the two who met and that they met, six
running words of one speaker. The almanac counts the articles that put each trace on each day, so
that asking it costs the same however many articles there are.
"""

import zlib
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from hashlib import blake2b
from itertools import combinations

from dragoman.model.article import Article
from dragoman.model.event import Event
from dragoman.model.findings import Findings, Statement
from dragoman.model.identity import content_hash
from dragoman.model.quote import Quote
from dragoman.reconcile.articles.stretches import days
from dragoman.reconcile.words.wording import content_words, plain

Trace = tuple[str, ...]
SAID = "said"
Names = Callable[[str], str]

# Kinds under which outlets report one thing.
_ONE_KIND = {
    "talks": "meeting",
    "visit": "meeting",
    "signature": "agreement",
    "release": "exchange",
    "handover": "proposal",
}
# What comes again day after day: the same two parties and the kind make no single event of it.
_DAILY = frozenset(
    [
        *("strike", "violation", "aid", "protest", "demand", "rejection", "threat"),
        *("announcement", "other"),
    ]
)
_TOLD = frozenset(("happened", "scheduled", "expected"))
_RUN = 6  # words: shorter runs are phrases that one speaker says on many days
_WORDS = 50  # characters that two outlets do not write alike by themselves
_MAIN = 6  # actors: the parties of a story, their speakers, a mediator
_MOST = 6  # actors of one event: more are a list, not a meeting


Told = frozenset[tuple[int, int]]  # traces by their codes, each on a day


@lru_cache(maxsize=1 << 17)
def code(trace: Trace) -> int:
    """A trace as a number of 63 bits."""
    said = "\0".join(trace).encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(said, digest_size=8).digest(), "little") >> 1


class Almanac:
    """How many articles put each trace on each day (a proleptic Gregorian ordinal)."""

    def __init__(self, days: Mapping[int, Mapping[int, int]], but: Told = frozenset()) -> None:
        """Know these counts by code and day, but for the article that tells `but` itself."""
        self._days: dict[int, dict[int, int]] = {}
        for trace, known in days.items():
            others = {day: n - ((trace, day) in but) for day, n in sorted(known.items())}
            self._days[trace] = {day: _near(n) for day, n in others.items() if n > 0}

    def days(self, trace: Trace) -> dict[int, int]:
        """The articles that put a trace on each day, to the next lower power of two."""
        return self._days.get(code(trace), {})

    def heard(self) -> str:
        """A digest of all that it knows."""
        return content_hash(sorted((c, sorted(known.items())) for c, known in self._days.items()))


def _near(count: int) -> int:
    """A count in steps: what one article more tells of a day then hardly ever moves another."""
    return 1 << (count.bit_length() - 1)


def traces(article: Article, found: Findings, name: Names) -> Told:
    """Every trace that an article puts on a day: what it dates itself, and what its own day does.

    `name` gives the record's name for one of the article's.
    """
    return frozenset((code(trace), day) for trace, day in _told(article, found, name))


def _told(article: Article, found: Findings, name: Names) -> Iterator[tuple[Trace, int]]:
    for event in found.events:
        if event.status in _TOLD and (day := one_day(event.date)):
            yield from ((trace, day) for trace in event_traces(event, name))
    for quote in found.quotes:
        if day := one_day(quote.date):
            yield from ((trace, day) for trace in quote_traces(quote, name))
    if day := one_day((article.published or "")[:10]):
        yield from ((trace, day) for trace in company(found, name))
        yield from ((trace, day) for trace in map(wording, found.statements()) if trace)


def packed_traces(found: Told) -> bytes:
    """What an article tells as bytes to be kept."""
    codes, days_ = zip(*sorted(found), strict=True) if found else ((), ())
    return array("Q", codes).tobytes() + array("I", days_).tobytes()


def unpacked_traces(body: bytes) -> Iterable[tuple[int, int]]:
    """What was packed, as it was."""
    codes = array("Q", body[: len(body) // 12 * 8])
    return zip(codes, array("I", body[len(codes) * 8 :]), strict=True)


def one_day(iso: str | None) -> int | None:
    """The ordinal of a settled date that is one day."""
    stretch = days(iso)
    return stretch.first if stretch and stretch.length == 1 else None


def event_traces(event: Event, name: Names) -> Iterator[Trace]:
    """Who did it together or where, and what it was; what is done daily, or by nobody, has none."""
    if event.kind in _DAILY:
        return
    who = sorted({name(n) for n in (*event.actors, *event.recipients) if n[:1].isupper()})[:_MOST]
    kind = _ONE_KIND.get(event.kind, event.kind)
    for one, two in combinations(who, 2):
        yield "event", kind, one, two
    if event.place:
        place = " ".join(sorted(content_words(event.place)))
        yield from (("event at", kind, one, place) for one in who)


def quote_traces(quote: Quote, name: Names) -> Iterator[Trace]:
    """Every six running words of what a named speaker says."""
    if quote.speaker and quote.speaker[:1].isupper():
        words, speaker = plain(quote.content), name(quote.speaker)
        for at in range(len(words) - _RUN + 1):
            yield SAID, speaker, _digest(words[at : at + _RUN])


def company(found: Findings, name: Names) -> Iterator[Trace]:
    """Every two of the named actors that an article mentions most."""
    named = sorted((a for a in found.actors if a.named), key=lambda a: (-a.mentions, a.name))
    main = sorted({name(a.name) for a in named[:_MAIN]})
    yield from (("company", one, two) for one, two in combinations(main, 2))


def wording(statement: Statement) -> Trace | None:
    """The very words of a statement, where they are enough that another copied them."""
    return ("words", statement.evidence) if len(statement.evidence) >= _WORDS else None


def _digest(words: list[str]) -> str:
    return str(zlib.crc32(" ".join(words).encode("utf-8", "replace")))
