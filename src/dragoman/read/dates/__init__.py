"""When things are said to happen: the time expressions of a text, resolved against its dateline."""

from dragoman.model.timex import Timex, resolve
from dragoman.read.dates.alone import dates, day_of
from dragoman.read.dates.published import printed, published
from dragoman.read.dates.tagging import tag

__all__ = ["Timex", "dates", "day_of", "printed", "published", "resolve", "tag"]
