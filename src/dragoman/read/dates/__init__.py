"""When things are said to happen: the time expressions of a text, resolved against its dateline."""

from dragoman.model.timex import Timex, resolve
from dragoman.read.dates.published import published
from dragoman.read.dates.tagging import tag

__all__ = ["Timex", "published", "resolve", "tag"]
