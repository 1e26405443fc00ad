"""What many tests share: a reader of invented sentences, and the example's record, made once."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from dragoman import pipeline
from dragoman.ingest import arrivals
from dragoman.model.article import Article
from dragoman.model.reading import Reading
from dragoman.store import Encoded

EXAMPLES = Path(__file__).parent.parent / "examples" / "articles"

# A continuous run must say the same of the same commit; at a desk every run looks elsewhere.
settings.register_profile("desk", deadline=None, print_blob=True)
settings.register_profile("ci", deadline=None, print_blob=True, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "desk")


@pytest.fixture(scope="session")
def read_text() -> Callable[..., Reading]:
    """A function from a text (and a day it was published) to its reading."""
    from dragoman.read import parse, reading

    nlp = parse.pipeline()

    def made(text: str, published: str | None = None, outlet: str | None = None) -> Reading:
        basis = "given" if published else None
        article = Article(text=text, published=published, published_basis=basis, outlet=outlet)
        return reading(article, parse.parsed(nlp, text))

    return made


@pytest.fixture(scope="session")
def example_articles() -> tuple[Article, ...]:
    """The articles of the bundled example."""
    return tuple(a for a in arrivals([EXAMPLES]) if isinstance(a, Article))


@pytest.fixture(scope="session")
def example_readings(example_articles: tuple[Article, ...]) -> tuple[Encoded, ...]:
    """The example's articles as they are stored, read once."""
    done = pipeline.read_batch(example_articles, pipeline.DEFAULT_MODEL)
    assert all(isinstance(item, Encoded) for item in done)
    return tuple(item for item in done if isinstance(item, Encoded))
