"""What the command line's tests share: the example's record as a file, and a way to run a verb."""

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from dragoman import derivation
from dragoman.cli.app import app
from dragoman.store import Encoded, RecordFile

Run = Callable[..., Result]


@pytest.fixture(scope="module")
def talks(example_readings: tuple[Encoded, ...], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example's record as a file."""
    path = tmp_path_factory.mktemp("record") / "talks.db"
    file = RecordFile(path, create=True)
    file.save(example_readings)
    derivation.derive(file)
    file.close()
    return path


def run(*words: object) -> Result:
    """What a command line prints; a word that is None is none."""
    return CliRunner().invoke(app, [str(w) for w in words if w is not None])
