"""The brief: where a negotiation stands, composed from its record and nothing else."""

from collections import Counter
from collections.abc import Sequence

from dragoman.model.group import Story
from dragoman.present.brief.carried import carried
from dragoman.present.brief.counts import counts
from dragoman.present.brief.disputes import disagreements, omissions
from dragoman.present.brief.latest import filled
from dragoman.present.brief.ledgers import commitments, papers, told_widely
from dragoman.present.brief.nouns import Brief, Coverage
from dragoman.present.brief.people import reliances, sides
from dragoman.present.brief.readouts import readouts
from dragoman.present.brief.sources import sources
from dragoman.present.brief.stances import positions
from dragoman.present.brief.stands import stands
from dragoman.present.brief.timeline import lives, timeline
from dragoman.present.brief.utterances import further_quotes, utterances
from dragoman.present.brief.wanted import Issue
from dragoman.present.ledgers.issues import OTHER
from dragoman.present.library.catalogue import Library
from dragoman.present.library.happenings import event_groups
from dragoman.present.library.tellers import HEAP, parties
from dragoman.present.library.topics import telling
from dragoman.present.safe import one_line
from dragoman.reconcile.words.wording import content_words
from dragoman.store import Record

__all__ = ["Brief", "compose"]

_ISSUES = 4  # named under the title
_PART = 3  # an issue told by less than this part of the articles of the first is no main one


def compose(record: Record) -> Brief:
    """The brief of a record. Equal records give equal briefs; nothing in the record changes.

    1. Lay out the record, 2. draw events and ledgers together, 3. fill each section.
    """
    library = Library(record)
    groups = event_groups(library)
    told = timeline(library, groups)
    stories = _stories(record)
    main = () if _is_scattered(library, stories) else parties(library)
    mixed = bool(stories) and not main
    kept = told_widely(commitments(library)) if mixed else commitments(library)
    issues = positions(library, main)
    sheets = told_widely(papers(library)) if mixed else papers(library)
    standing = stands(library, told, kept, sheets, main)
    standing = filled(library, standing, told, issues, main)
    return Brief(
        parties=main,
        issues=_named(issues, main),
        coverage=_coverage(library),
        stands=standing,
        timeline=told,
        positions=issues,
        utterances=utterances(library),
        quotes=further_quotes(library),
        disagreements=disagreements(library),
        omissions=omissions(library),
        readouts=readouts(library),
        facts=carried(standing, told),
        figures=counts(library, one_story=bool(main)),
        papers=sheets,
        commitments=kept,
        reliances=reliances(library),
        sides=sides(library, main),
        sources=sources(library),
        lives=lives(library),
        stories=stories,
    )


def _stories(record: Record) -> tuple[Story, ...]:
    """The matters of a heap; none where the articles tell but one."""
    found = record.stories()
    return tuple(found) if len(found) > 1 else ()


def _is_scattered(library: Library, stories: Sequence[Story]) -> bool:
    """Whether the articles are many and no story is told by half of them."""
    articles = len(library.articles)
    most = max((len(story.articles) for story in stories), default=articles)
    return articles > HEAP and 2 * most < articles


def _named(issues: Sequence[Issue], main: Sequence[str]) -> tuple[str, ...]:
    """The issues under the title: those told most, no name within another."""
    found: list[str] = []
    shared = [issue for issue in issues if _shared(issue, main)]
    most = max((len(_articles(issue)) for issue in shared), default=0)
    shared = [issue for issue in shared if _PART * len(_articles(issue)) >= most]
    for issue in sorted(shared, key=lambda i: -len(_articles(i))):
        words = content_words(issue.name)
        if not any(words <= content_words(n) or content_words(n) <= words for n in found):
            found.append(issue.name)
    return tuple(found[:_ISSUES])


def _shared(issue: Issue, main: Sequence[str]) -> bool:
    """Whether an issue may stand under the title: two parties, a main one, and two articles."""
    ours = any(party in main for party, _ in issue.parties)
    fit = issue.name != OTHER and telling(issue.name)
    return fit and ours and len(issue.parties) > 1 and len(_articles(issue)) > 1


def _articles(issue: Issue) -> set[str]:
    return {c.article for _, told in issue.parties for s in told for c in s.backing.cites}


def _coverage(library: Library) -> Coverage:
    outlets = Counter(one_line(a.outlet) for a in library.articles.values() if a.outlet)
    kinds = Counter(type(s).__name__.lower() for s in library.statements())
    return Coverage(
        articles=len(library.articles),
        outlets=tuple(sorted(outlets, key=lambda o: (-outlets[o], o))),
        first=library.first_day,
        last=library.last_day,
        told=library.today,
        undated=sum(a.published is None for a in library.articles.values()),
        statements=tuple((kind, kinds[kind]) for kind in sorted(kinds)),
    )
