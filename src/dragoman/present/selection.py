"""What of a brief its documents show; the rest is left to the articles, where all is marked.

A hundred long articles hold a thousand events that one source tells without a day; told line by
line they made a third of the page and hid the rest.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.model.group import Story
from dragoman.present.brief.ledgers import BROKEN, DISOWNED
from dragoman.present.brief.nouns import Brief, Ledger, Point, Reliance
from dragoman.present.brief.tellings import Disagreement, Utterance
from dragoman.present.brief.wanted import Issue, Stance
from dragoman.present.library.nouns import Happening
from dragoman.present.library.proof import Cite, Source
from dragoman.present.library.stories import further, headline, short_id

HEAP = 30  # articles; of fewer, every line is shown
_DOUBTS = frozenset((BROKEN, DISOWNED, "denied", "called off", "not done", "not delivered"))
_STEPS = 12  # steps of a ledger that are shown whatever they rest on
_STORIES = 60  # of a heap the rest are a pair of articles each
_LINKS = 6  # articles of a story that are named


@dataclass(frozen=True, slots=True)
class Undated:
    """Events without a day: those of several origins, the others, and how many are left out."""

    several: tuple[Happening, ...]
    once: tuple[Happening, ...]
    left: int


def is_heap(brief: Brief) -> bool:
    """Whether the articles are so many that lines are told in fewer words."""
    return len(brief.sources) > HEAP


def undated(brief: Brief) -> Undated:
    """What happened on no day that is told; of a heap no side matter that one source tells."""
    found = brief.timeline.undated
    once = tuple(h for h in found if h.backing.origins < 2)
    main = set(brief.parties)
    kept = tuple(h for h in once if h.weight and (not main or main & set(h.sides)))
    kept = kept if is_heap(brief) else once
    several = tuple(h for h in found if h.backing.origins > 1)
    return Undated(several, kept, len(once) - len(kept))


def steps(brief: Brief, ledger: Ledger) -> tuple[Sequence[Point], int]:
    """The steps of a paper or commitment, and how many are left out.

    Of a heap those that several tell, that are disputed, or that tell of a breach or a denial; the
    others stand in the timeline and among the positions.
    """
    if not is_heap(brief) or len(ledger.points) <= _STEPS:
        return ledger.points, 0
    kept = [p for p in ledger.points if _lasts(p)]
    return kept, len(ledger.points) - len(kept)


def told_stances(brief: Brief, issue: Issue) -> tuple[dict[str, tuple[Stance, ...]], int]:
    """What each party wants on an issue, and how many stands are left out.

    Of a heap none is shown that one source tells in words which only their sentence explains.
    """
    if not is_heap(brief):
        return dict(issue.parties), 0
    kept = {p: tuple(s for s in f if s.clear or s.backing.origins > 1) for p, f in issue.parties}
    left = sum(len(f) for _, f in issue.parties) - sum(map(len, kept.values()))
    return {party: found for party, found in kept.items() if found}, left


def _lasts(p: Point) -> bool:
    return p.backing.origins > 1 or bool(p.backing.disputes) or p.label in _DOUBTS


def utterances(brief: Brief) -> tuple[list[Utterance], list[Utterance]]:
    """Utterances worded differently, and those that several outlets tell in the same words.

    Of a heap none is shown that one outlet alone tells, however it words it from day to day.
    """
    several = [u for u in brief.utterances if len({c.source for c in u.backing.cites}) > 1]
    varied = [u for u in brief.utterances if len(u.wordings) > 1]
    if is_heap(brief):
        varied = [u for u in several if len(u.wordings) > 1]
    return varied, [u for u in several if len(u.wordings) < 2]


def lone(brief: Brief) -> list[Disagreement]:
    """What is left out of accounts that stand in no pair of readouts."""
    paired = {anchor for readout in brief.readouts for anchor in readout.anchors}
    return [d for d in brief.omissions if d.anchor not in paired]


@dataclass(frozen=True, slots=True)
class Origin:
    """A source that articles name, with a passage of each; `purpose` is the first that is told."""

    name: str
    purpose: str | None
    cites: tuple[Cite, ...]


def taken(brief: Brief) -> list[Reliance]:
    """Text taken over from another article."""
    return [r for r in brief.reliances if r.share is not None]


def origins(brief: Brief) -> list[Origin]:
    """The sources that articles name: those of most outlets first, those without a name last."""
    named: dict[str, list[Reliance]] = defaultdict(list)
    for r in brief.reliances:
        if r.share is None:
            named[r.on].append(r)
    found = [_origin(name, told) for name, told in named.items()]
    return sorted(found, key=lambda o: (is_unnamed(o.name), -len({c.source for c in o.cites})))


def _origin(name: str, told: Sequence[Reliance]) -> Origin:
    purpose = next((r.purpose for r in told if r.purpose), None)
    return Origin(name, purpose, tuple(r.cites[0] for r in told if r.cites))


def is_unnamed(name: str) -> bool:
    """Whether a source is called by common nouns alone ("officials")."""
    return name.islower()


@dataclass(frozen=True, slots=True)
class StoryEntry:
    """A story with its short id, the parties that its title leaves out, and its first articles.

    `left` is how many more there are.
    """

    story: Story
    id: str
    parties: tuple[str, ...]
    articles: tuple[Source, ...]
    left: int
    headline: str


def stories(brief: Brief) -> tuple[tuple[StoryEntry, ...], int]:
    """The stories of most articles, and how many are left out."""
    known = {source.id: source for source in brief.sources}
    lines = []
    for story in brief.stories[:_STORIES]:
        told = [known[a] for a in story.articles if a in known]
        left = max(0, len(told) - _LINKS)
        first = headline(source.article.title for source in told)
        lines.append(
            StoryEntry(story, short_id(story), further(story), tuple(told[:_LINKS]), left, first)
        )
    return tuple(lines), len(brief.stories) - len(lines)
