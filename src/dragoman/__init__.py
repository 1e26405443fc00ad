"""dragoman reads the press coverage of a negotiation and keeps its record.

>>> import dragoman
>>> record = dragoman.read("examples/articles", reader="rules")
>>> quote = record.quotes(kind="direct")[0]
>>> article = record.article(quote.article)
>>> article.text[quote.start : quote.end] == quote.content
True
"""

import dragoman.read  # noqa: F401 - the room first, so that the name then stands for the function
from dragoman.model.article import Article
from dragoman.model.event import Event
from dragoman.model.figure import Figure
from dragoman.model.position import Position
from dragoman.model.quote import Quote
from dragoman.pipeline import open_record as open  # noqa: A004 - reads as dragoman.open(…)
from dragoman.pipeline import read
from dragoman.read.dates import dates
from dragoman.store import Record

__all__ = ["Article", "Event", "Figure", "Position", "Quote", "Record", "dates", "open", "read"]
