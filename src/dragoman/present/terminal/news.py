"""What is new since a day, as lines of text, each with its outlet and day."""

from collections.abc import Callable, Iterable, Iterator
from typing import TextIO, TypeVar

from dragoman.model.event import Event
from dragoman.model.quote import Quote
from dragoman.present.brief.since import Since
from dragoman.present.dates import long_date
from dragoman.present.safe import one_line
from dragoman.present.text import count, short

_SHOWN = 12  # lines a section: what one reads at once; the tables show all
_WORDS = 96  # characters of a statement's words on a line

T = TypeVar("T")


def write(news: Since, called: dict[str, str], out: TextIO) -> None:
    """Print the news; `called` is what a person would call each article, by its shown id."""
    for line in lines(news, called):
        print(line, file=out)


def lines(news: Since, called: dict[str, str]) -> Iterator[str]:
    """The news, section by section; an empty one is left out."""
    if not news.articles:
        yield f"SINCE {long_date(news.day)}: no article was published after that day"
        return
    told = count(len(news.articles), "article")
    yield f"SINCE {long_date(news.day)}: {told} published after that day"

    def words(s: Event | Quote) -> str:
        return short(one_line(s.evidence), _WORDS)

    def event(e: Event) -> str:
        day = f"{e.date}: " if e.date else ""
        return f"{day}{words(e)} [{e.status}; {one_line(called[e.article])}]"

    def quote(q: Quote) -> str:
        return f"{one_line(q.speaker or '?')}: {words(q)} [{one_line(called[q.article])}]"

    done = [e for e in news.events if e.status == "happened"]
    changed = [f"{event(c.before)} -> {event(c.after)}" for c in news.changes]
    yield from _section("Changed", changed, str)
    yield from _section("Fell due", news.due, lambda o: f"{o.due}: {one_line(o.about)}")
    yield from _section("Happened", done, event)
    yield from _section("Newly open", news.opened, lambda o: f"{one_line(o.about)} [{o.status}]")
    yield from _section("Said", news.quotes, quote)


def _section(name: str, items: Iterable[T], told: Callable[[T], str]) -> Iterator[str]:
    every = list(items)
    if every:
        yield f"{name} ({len(every)})"
        yield from (f"  {told(item)}" for item in every[:_SHOWN])
        if len(every) > _SHOWN:
            yield f"  … {len(every) - _SHOWN} more"
