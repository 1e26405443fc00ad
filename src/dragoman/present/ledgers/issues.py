"""Issues: the matters that stands turn on, named alike in every ledger and in the brief."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dragoman.knowledge.issues import issue_key
from dragoman.model.position import Position
from dragoman.present.ledgers import vocabulary
from dragoman.present.ledgers.matters import commitment_of
from dragoman.present.ledgers.proof import by_article
from dragoman.present.library import Library
from dragoman.present.library.likeness import merged
from dragoman.present.library.naming import Names
from dragoman.present.library.topics import is_noun_phrase, telling, topics
from dragoman.present.safe import one_line

OTHER = "other matters"
_NAMED = ("person", "state")  # groups are called by common nouns, which may be an issue's
_NAME = re.compile(r"(?<=\s)[A-Z][\w-]+|^[A-Z][\w-]+(?= [a-z])")
_STORY = 0.5  # share of the articles: a name that more of them hold is the story's, no issue's
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


@dataclass(frozen=True, slots=True)
class Agenda:
    """Every stand with the issue that it belongs to, and how the coverage uses its words."""

    stands: tuple[tuple[str, list[Position]], ...]
    names: Names

    @classmethod
    def of(cls, library: Library) -> "Agenda":
        """Draw a record's positions together, one stand for all its reports, and name issues."""
        groups = merged(library)
        names = names_of(library, groups)
        parts = [part for group in groups for part in _parts(group)]
        return cls(tuple(_by_issue(library, parts, names)), names)


def _by_issue(
    library: Library, found: Sequence[list[Position]], names: Names
) -> Iterator[tuple[str, list[Position]]]:
    """Each stand with its issue: the commitment that it turns on, else the topic it shares."""
    near = by_article(library.events)
    others = []
    for group in found:
        if (of := commitment_of(group, near)) and of.issue:
            yield of.name, group
        else:
            others.append(group)
    barred = tuple(_barred(library, others))
    left = []
    for issue, group in _topics(others, barred, names):
        if known := issue or _matter(group, names):
            yield known, group
        else:
            left.append(group)
    # What shares no noun may still share a word: "to enrich uranium", "uranium enrichment".
    for issue, group in _topics(left, barred, names, any_word=True):
        yield (issue if issue and is_noun_phrase(issue, names) else OTHER), group


def _topics(
    groups: Sequence[list[Position]],
    barred: Sequence[str],
    names: Names,
    *,
    any_word: bool = False,
) -> Iterator[tuple[str | None, list[Position]]]:
    """Each stand with the topic that it shares with another, None where it shares none."""
    called, numbers = topics([_phrase(group) for group in groups], barred, names, any_word=any_word)
    for group, number in zip(groups, numbers, strict=True):
        fit = number >= 0 and telling(called[number])
        yield (one_line(called[number]) if fit else None), group


def _phrase(group: Sequence[Position]) -> str:
    return min((p.issue for p in group), key=len)


def names_of(library: Library, groups: Sequence[Sequence[Position]]) -> Names:
    """How the coverage uses the words of the shortest issue of each stand."""
    phrases = [_phrase(group) for group in groups]
    words = {w.strip(".,;:") for phrase in phrases for w in phrase.split()}
    return Names((a.text for a in library.articles.values()), words)


def _matter(group: Sequence[Position], names: Names) -> str | None:
    """The matter that the nouns of a stand tell, whether or not another turns on it."""
    words = [w.strip(".,;:") for w in _phrase(group).split()]
    # The first word may be a verb ("pay a fee"), and so may what ends like one ("it supported").
    nouns = (
        w for at, w in enumerate(words) if names.head(w) or (at and not w.endswith(("ed", "ing")))
    )
    told = frozenset(issue_key(" ".join(nouns)))
    return next((name for name, words in vocabulary.matters() if told & words), None)


def _barred(library: Library, groups: Sequence[Sequence[Position]]) -> Iterator[str]:
    """Names of people and states, and what the whole coverage is about: no issue turns on them."""
    named = {w for group in groups for p in group for w in _NAME.findall(p.issue)}
    texts = [a.text for a in library.articles.values()]
    for name in sorted(named):
        if sum(name in text for text in texts) > _STORY * len(texts) > _STORY:
            yield name
    for actor in library.actors.values():
        if actor.type in _NAMED:
            yield actor.name
            yield from actor.aliases if actor.type == "state" else ()


def _parts(group: Sequence[Position]) -> list[list[Position]]:
    """The reports of one stand, those apart that give other numbers: "30 days" is not "60"."""
    parts: list[tuple[frozenset[str], list[Position]]] = []
    for p in group:
        numbers = frozenset(_NUMBER.findall(f"{p.issue} {p.condition or ''}"))
        for at, (known, part) in enumerate(parts):
            if not numbers or not known or numbers & known:
                part.append(p)
                parts[at] = (known | numbers, part)
                break
        else:
            parts.append((numbers, [p]))
    return [part for _, part in parts]
