"""Doubled names: what a page that loses its marks writes twice, and glues to what follows."""

from dragoman.read.names.page import Page

_SHORTEST = 3  # letters of a name that another word may be glued to


def once(page: Page, first: int, last: int, before: str) -> int:
    """Where a name ends that a link's hidden text repeats: "Jana Holt Jana Marie HoltTalks".

    `before` is the name found before it; the rest of that one, glued to a headline, is none: the
    end is then the beginning.
    """
    words = page.text[first:last]
    for n, word in enumerate(words):
        for k, name in enumerate(words[:n]):
            if _glued(name, word):
                return first + k + 1
    again = next((k for k, word in enumerate(words) if k > 1 and word == words[0]), 0)
    if again:
        return first + again
    if words and before and _glued(before.rsplit(" ", 1)[-1], words[-1]):
        return first
    after = page.text[last : last + 3]
    if len(words) > 2 and after == ["(", words[0], ")"]:  # "Jim Holt James (Jim) ..."
        return last - 1
    return last


def _glued(name: str, word: str) -> bool:
    """Whether a word is a name with another word run on to it."""
    rest = word[len(name) :]
    long = len(name) >= _SHORTEST and len(rest) > 1
    return long and word.startswith(name) and rest[0].isupper()
