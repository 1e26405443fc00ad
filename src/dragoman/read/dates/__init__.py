"""When things are said to happen: the time expressions of a text, resolved against its dateline."""

from dragoman.model.timex import Timex, resolve
from dragoman.read.dates.grammar import dates, day_of, tag
from dragoman.read.dates.published import printed

__all__ = ["Timex", "dates", "day_of", "printed", "resolve", "tag"]
