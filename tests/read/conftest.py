"""What tests of reading share."""

from collections.abc import Callable

import pytest

from dragoman.model.reading import Reading


@pytest.fixture
def last(read_text: Callable[..., Reading]) -> Callable[[str, str], str | None]:
    """From a text and the words of a mention to whom its last one means."""

    def made(text: str, words: str) -> str | None:
        found = [m.actor for m in read_text(text).mentions if m.text == words]
        assert found, f"no mention of {words!r}"
        return found[-1]

    return made
