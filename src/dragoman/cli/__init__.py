"""The command line: one file for each verb, which parses its options and prints the result."""

from dragoman.cli.app import main

__all__ = ["main"]
