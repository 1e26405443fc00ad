"""What is new since a day, as lines of text, each with its outlet and day."""

from collections.abc import Callable, Iterable, Iterator
from typing import TextIO, TypeVar

from dragoman.model.event import Event
from dragoman.model.quote import Quote
from dragoman.present.brief.since import Since
from dragoman.present.dates import long_date
from dragoman.present.safe import one_line

_SHOWN = 12  # lines a section: what one reads at once; the tables show all
_WORDS = 96  # characters of a statement's words on a line

T = TypeVar("T")


def write(news: Since, called: dict[str, str], out: TextIO) -> None:
    """Print the news; `called` is what a person would call each article, by its shown id."""
    for line in lines(news, called):
        print(line, file=out)


def lines(news: Since, called: dict[str, str]) -> Iterator[str]:
    """The news, section by section; an empty one is left out."""
    count = len(news.articles)
    noun = "article" if count == 1 else "articles"
    if not count:
        yield f"SINCE {long_date(news.day)}: no article was published after that day"
        return
    yield f"SINCE {long_date(news.day)}: {count} {noun} published after that day"

    def event(e: Event) -> str:
        day = f"{e.date}: " if e.date else ""
        return f"{day}{_cut(e.evidence)} [{e.status}; {one_line(called[e.article])}]"

    def quote(q: Quote) -> str:
        return f"{one_line(q.speaker or '?')}: {_cut(q.content)} [{one_line(called[q.article])}]"

    told = [e for e in news.events if e.status == "happened"]
    changed = [f"{event(c.before)} -> {event(c.after)}" for c in news.changes]
    yield from _section("Changed", changed, str)
    yield from _section("Fell due", news.due, lambda o: f"{o.due}: {one_line(o.about)}")
    yield from _section("Happened", told, event)
    yield from _section("Newly open", news.opened, lambda o: f"{one_line(o.about)} [{o.status}]")
    yield from _section("Said", news.quotes, quote)


def _section(name: str, items: Iterable[T], told: Callable[[T], str]) -> Iterator[str]:
    every = list(items)
    if every:
        yield f"{name} ({len(every)})"
        yield from (f"  {told(item)}" for item in every[:_SHOWN])
        if len(every) > _SHOWN:
            yield f"  … {len(every) - _SHOWN} more"


def _cut(words: str) -> str:
    line = one_line(words)
    return line if len(line) <= _WORDS else line[: _WORDS - 1].rstrip() + "…"
