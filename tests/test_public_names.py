"""The public names: few, sorted, and quick to import."""

import subprocess
import sys

import dragoman


def test_the_public_names_are_under_ten_and_sorted() -> None:
    assert dragoman.__all__ == sorted(dragoman.__all__)
    assert len(dragoman.__all__) < 10
    assert all(hasattr(dragoman, name) for name in dragoman.__all__)


def test_importing_leaves_the_heavy_libraries_alone() -> None:
    ask = (
        "import sys, dragoman;"
        "print([m for m in ('spacy', 'numpy', 'trafilatura', 'rich', 'typer', 'jinja2')"
        " if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
