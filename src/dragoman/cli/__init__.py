"""The command line: one file a verb, each parses, calls the pipeline or the record, and prints."""

from dragoman.cli.app import main

__all__ = ["main"]
