"""Writes the pages that are generated: `python -m docs.generate` (a test says when they drift)."""

import inspect
import tomllib
from collections.abc import Mapping
from pathlib import Path

import typer.main
from bench.gate import BENCHES, FLOORS, HELD
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from dragoman.cli.app import app
from dragoman.model import vocabulary
from dragoman.present.export import FIELDS, NOUNS
from dragoman.store.file import IN_MEMORY, RecordFile

HERE = Path(__file__).parent


def commands() -> str:
    """The page of the command line, from the commands themselves."""
    lines = ["# The command line", "", "As `dragoman --help` says it."]
    group = typer.main.get_command(app)
    assert isinstance(group, TyperGroup)  # noqa: S101 - narrows the type
    for name, command in group.commands.items():
        assert isinstance(command, TyperCommand)  # noqa: S101
        lines += ["", f"## dragoman {name}", "", command.help or "", "", *_parameters(command)]
    return "\n".join(lines) + "\n"


def _parameters(command: TyperCommand) -> list[str]:
    rows = ["| argument or option | meaning |", "|---|---|"]
    for parameter in command.params:
        if isinstance(parameter, TyperArgument):
            shown = parameter.metavar or parameter.name or ""
            rows.append(f"| `{shown}` | {parameter.help or ''} |")
        elif isinstance(parameter, TyperOption) and parameter.name != "help":
            rows.append(f"| `{', '.join(parameter.opts)}` | {parameter.help or ''} |")
    return rows


def record() -> str:
    """The page of the record's form, from the nouns and from the schema."""
    lines = [
        "# The record",
        "",
        "`dragoman export` writes one JSON object, UTF-8, with these lists, in this order. Offsets",
        "count Unicode code points of the article's stored text, 0-based, end exclusive.",
    ]
    for name, noun in NOUNS.items():
        fields = ", ".join(f"`{f}`" for f in FIELDS[name])
        lines += ["", f"## {name}", "", inspect.getdoc(noun) or "", "", f"Fields: {fields}."]
    lines += ["", "## Vocabulary", ""]
    for title, values in (
        ("quotes.kind", vocabulary.QUOTE_KINDS),
        ("events.kind", vocabulary.EVENT_KINDS),
        ("events.plover", vocabulary.PLOVER_TYPES),
        ("events.status", vocabulary.EVENT_STATUSES),
        ("positions.stance", vocabulary.STANCES),
        ("divergences.kind", vocabulary.DIVERGENCE_KINDS),
        ("actors.type", vocabulary.ACTOR_TYPES),
    ):
        lines.append(f"- `{title}`: {', '.join(values)}.")
    lines += [
        "",
        "## The ten questions, as views of the file",
        "",
        "`sqlite3 talks.db 'SELECT * FROM q01_where_it_stands'`, or with Datasette or DuckDB:",
        "",
    ]
    views = "SELECT name FROM sqlite_master WHERE type = 'view' ORDER BY name"
    lines += [f"- `{view}`" for (view,) in RecordFile(IN_MEMORY).db.execute(views)]
    return "\n".join(lines) + "\n"


def quality() -> str:
    """The page of the scores, from the floors that the gate holds."""
    floors = tomllib.loads(FLOORS.read_text("utf-8"))
    public = {name: floors.pop(name) for name in BENCHES}
    kept = floors
    lines = [
        "# Quality",
        "",
        "`make gate` reads each corpus with the whole program and scores the export against an",
        "answer key written by hand; a figure that sinks below its floor fails the check. These",
        "are the floors (each score rounded down to two digits when it was earned). `example` is",
        "the bundled invented negotiation; the others are real coverage, not distributed here.",
        "Where a key is named after a matter and a month, its events and positions are the union",
        "of two readings made apart: what both hold and one insists on is a must, what one alone",
        "noted is optional.",
        "",
        "| measure | " + " | ".join(kept) + " |",
        "|---" * (len(kept) + 1) + "|",
    ]
    for name in HELD:
        cells = (corpus["floors"].get(name) for corpus in kept.values())
        lines.append(
            f"| {name} | " + " | ".join("–" if c is None else f"{c:.2f}" for c in cells) + " |"
        )
    joined = (str(corpus["ceilings"]["wrongly_joined.joined"]) for corpus in kept.values())
    lines.append("| events joined that must not be | " + " | ".join(joined) + " |")
    lines += [
        "",
        "These are the default reader's. The quotes of the others are held to:",
        "",
        *(
            f"- `--reader {reader}`, {corpus}: "
            + ", ".join(f"{name} {floor:.2f}" for name, floor in alone.items())
            for corpus, tables in kept.items()
            for reader, alone in tables["readers"].items()
        ),
        "",
        "On PolNeAR's dev part (joint F1 asks for the right source too), `dragoman export --all`;",
        "`python -m bench.compare` sets other extractors beside it. PolNeAR marks beliefs, plans",
        "and documents too, which a default export leaves out:",
        "",
        *_floors(public["polnear"]),
        "",
        "On the dates of TimeBank and AQUAINT, `python -m bench.timex` (values, exact days):",
        "",
        *_floors(public["timex"]),
        "",
        "On PLOVER's sentences, `python -m bench.plover` (type; type and both actors right):",
        "",
        *_floors(public["plover"]),
        "",
        "A statement's confidence is how often its rule is right on these keys, drawn towards its",
        "family's share where little was seen; `make calibrate` measures it anew and prints the",
        "calibration error with the corpus in question left out.",
        "",
        "`make bench` prints what each stage costs as a ratio to the bare spaCy parse of the same",
        "texts in the same run.",
    ]
    return "\n".join(lines) + "\n"


def _floors(kept: Mapping[str, float]) -> list[str]:
    return [f"- {name}: {floor:.3f}" for name, floor in kept.items()]


PAGES = {"commands.md": commands, "quality.md": quality, "record.md": record}

if __name__ == "__main__":
    for page, made in PAGES.items():
        (HERE / page).write_text(made(), "utf-8")
