"""Where text comes from: files, folders, standard input; each to Articles or a reason why not."""

from dragoman.ingest.limits import Limits
from dragoman.ingest.walk import arrivals

__all__ = ["Limits", "arrivals"]
