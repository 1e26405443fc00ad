"""The `dragoman` command and what its verbs share: options, errors, exit codes."""

import os
import sys

import typer

from dragoman.cli.actors import actors
from dragoman.cli.brief import brief
from dragoman.cli.groups import disputes, outlook, search, stories
from dragoman.cli.ledgers import commitments, papers
from dragoman.cli.record import add, check, export
from dragoman.cli.statements import events, figures, positions, quotes, sources
from dragoman.store import RecordError
from dragoman.version import __version__

VERBS = (
    brief,
    add,
    quotes,
    events,
    positions,
    figures,
    commitments,
    papers,
    disputes,
    sources,
    outlook,
    actors,
    stories,
    search,
    export,
    check,
)

app = typer.Typer(
    name="dragoman",
    help="Reads the press coverage of a negotiation and keeps its record.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for verb in VERBS:
    app.command(verb.__name__)(verb)


def _version(value: bool) -> None:
    if value:
        typer.echo(f"dragoman {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: bool = typer.Option(
        False,
        "--version",
        callback=_version,
        is_eager=True,
        help="Print the version and stop.",
    ),
) -> None:
    """Reads the press coverage of a negotiation and keeps its record."""


def main() -> None:
    """Run the command; an unusable record or file is one line on stderr and exit status 1.

    A closed pipe (`| head`) ends it with status 1 and no word.
    """
    try:
        app()
    except RecordError as error:
        sys.exit(f"dragoman: {error}")
    except BrokenPipeError:  # who reads has seen enough; nothing more is flushed into the pipe
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except OSError as error:
        sys.exit(f"dragoman: {error.filename or ''}: {error.strerror or error}".replace(": :", ":"))
