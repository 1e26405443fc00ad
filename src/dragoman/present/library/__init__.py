"""A record laid out: its articles in order, and what all ledgers and the brief draw together."""

from dragoman.present.library.catalogue import Library

__all__ = ["Library"]
