"""What bare text says of itself on top."""

import pytest

from dragoman.ingest.masthead import masthead

BODY = "Envoys of Ardania and Belmora met for a second day and parted without a word to the press."


@pytest.mark.parametrize(
    ("text", "title", "outlet"),
    [
        (BODY, None, None),
        (f"Envoys part without a word\n{BODY}", "Envoys part without a word", None),
        (f"PORT SEL, March 12 (Corvane Press) - {BODY}", None, "Corvane Press"),
        (
            f"Envoys part\nPORT SEL, March 12 (Corvane Press) — {BODY}",
            "Envoys part",
            "Corvane Press",
        ),
        (f"PORT SEL, March 12. /ARDA/. {BODY}", None, "ARDA"),
        (f"The Sel Gazette: {BODY}", None, "The Sel Gazette"),
        (f"Why it matters: {BODY}", None, None),
        (f"Background: {BODY}", None, None),
        (f"The deal is dead.\n{BODY}", None, None),
        ("Just one line", None, None),
    ],
)
def test_title_and_outlet_only_where_the_text_gives_them(
    text: str, title: str | None, outlet: str | None
) -> None:
    found = masthead(text)
    assert (found.title, found.outlet) == (title, outlet)
