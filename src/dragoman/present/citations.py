"""What a reader copies to cite a passage: its words, and its address where it was published."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass

from dragoman.present.brief.nouns import Brief, Happening
from dragoman.present.brief.proof import Cite
from dragoman.present.cells import short
from dragoman.present.safe import one_line, to_words

Citation = tuple[str, str | None, str]  # words, address with a text fragment, anchor

_MANY = 40  # articles
_WORDS = 160  # characters of a passage that a citation repeats


def citations(text: str, address: str | None, cites: Iterable[Cite]) -> tuple[Citation, ...]:
    """The citations of one article, in the order of its text, each passage once."""
    found: dict[tuple[int, int], Citation] = {}
    for c in sorted(cites, key=lambda c: (c.start, c.end)):
        words = one_line(text[c.start : c.end])
        if words:
            at = to_words(address, words) if address else None
            found.setdefault((c.start, c.end), (short(words, _WORDS), at, c.anchor))
    return tuple(found.values())


def cites_of(brief: Brief) -> Mapping[str, list[Cite]]:
    """The passages that lines of the brief rest on, by article, but those of minor events.

    Of many articles, only what stands, positions, utterances and disagreements rest on: an
    address a passage would else make up a third of the page.
    """
    by_article: dict[str, list[Cite]] = defaultdict(list)
    few = len(brief.sources) <= _MANY
    main = (brief.stands, brief.positions, brief.utterances, brief.disagreements)
    for cite in _within(brief if few else main):
        by_article[cite.article].append(cite)
    return by_article


def _within(node: object) -> Iterator[Cite]:
    if isinstance(node, Cite):
        yield node
    elif isinstance(node, Happening) and not node.weight:
        return
    elif isinstance(node, tuple):
        for part in node:
            yield from _within(part)
    elif is_dataclass(node):
        for field in fields(node):
            yield from _within(getattr(node, field.name))
