"""Files, folders and standard input become articles, or are refused with a reason."""

from dragoman.ingest.limits import Limits
from dragoman.ingest.walk import arrivals

__all__ = ["Limits", "arrivals"]
