"""A record prepared for display: what the ledgers and the brief both need."""

from dragoman.present.library.catalogue import Library

__all__ = ["Library"]
