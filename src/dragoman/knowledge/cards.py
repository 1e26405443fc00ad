"""Headline cards that a page inserts behind a name, inside a sentence: replaced by blanks."""

import re

# A card is the name once more in full, then headlines that the page glued on, then one word that
# leads to the rest: "Senator Orla Tve Orla Jane TveSenate puts off vote Tve calls for talks MORE".
_MORE = "MORE"
_CARD = re.compile(
    r"(?<![\w.])(?P<last>[^\W\d_][\w'’.-]{1,30}) "
    r"(?P<card>(?:\(?[A-Z][\w.'’-]{0,30}\)? ){0,5}(?P=last)(?=[A-Z0-9\"'“‘(])"
    rf"[^\n]{{0,900}}?{_MORE})\b"
)


def without_cards(text: str) -> str:
    """The text with blanks for its cards: every other word stands where it stood."""
    if _MORE not in text:
        return text
    return _CARD.sub(_blanked, text)


def _blanked(found: re.Match[str]) -> str:
    return found["last"] + " " * (len(found[0]) - len(found["last"]))
