"""The documentation cannot drift: it is run, generated, or held against the code."""

import doctest
import re
from importlib import import_module
from pathlib import Path

import pytest
from docs.generate import PAGES

from dragoman.cli.app import VERBS
from dragoman.version import __version__

ROOT = Path(__file__).parent.parent.parent
DOCS = ROOT / "docs"
SOURCE = ROOT / "src" / "dragoman"


@pytest.mark.parametrize("page", sorted(PAGES))
def test_generated_pages_are_what_the_code_says(page: str) -> None:
    assert (DOCS / page).read_text("utf-8") == PAGES[page](), "run: make docs"


@pytest.mark.parametrize("page", sorted(p.name for p in [*DOCS.glob("*.md"), ROOT / "README.md"]))
def test_the_examples_of_a_page_run(page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    path = ROOT / page if (ROOT / page).exists() else DOCS / page
    failures, _ = doctest.testfile(str(path), module_relative=False)
    assert failures == 0


@pytest.mark.parametrize(
    "path",
    [p for p in sorted(SOURCE.rglob("*.py")) if ">>> " in p.read_text("utf-8")],
    ids=lambda path: str(path.relative_to(SOURCE)),
)
def test_the_examples_in_the_source_run(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    name = ".".join(path.relative_to(SOURCE.parent).with_suffix("").parts)
    failures, tried = doctest.testmod(import_module(name.removesuffix(".__init__")))
    assert (failures, tried > 0) == (0, True)


def test_the_readme_names_every_verb_of_the_command_line() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    named = [verb.__name__ for verb in VERBS]
    assert [verb for verb in named if not re.search(rf"\b{verb}\b", text)] == []


def test_every_room_stands_in_the_architecture_page() -> None:
    text = (DOCS / "architecture.md").read_text("utf-8")
    rooms = [p.name for p in SOURCE.iterdir() if (p / "__init__.py").exists()]
    assert [room for room in rooms if f"`{room}/`" not in text] == []


def test_files_that_a_page_names_are_there() -> None:
    for page in DOCS.glob("*.md"):
        named = re.findall(r"`((?:\w+/)+\w+\.py)`", page.read_text("utf-8"))
        roots = (ROOT, SOURCE)
        lost = [name for name in named if not any((root / name).exists() for root in roots)]
        assert lost == [], page.name


def test_the_newest_entry_of_the_changelog_is_this_version() -> None:
    newest = re.search(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    assert newest
    assert newest.group(1) == __version__


def test_links_between_pages_lead_somewhere() -> None:
    for page in [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *DOCS.glob("*.md")]:
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text("utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"
