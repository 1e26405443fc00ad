"""Papers and commitments: what was promised, given, accepted, said to be broken, and denied."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cache

from dragoman.knowledge import load
from dragoman.model.event import Event
from dragoman.model.position import Position
from dragoman.present.brief.library import Library
from dragoman.present.brief.nouns import Ledger, Point
from dragoman.present.brief.timeline import day_of, happening, spokesman
from dragoman.present.safe import one_line
from dragoman.reconcile.told import listed
from dragoman.reconcile.wording import content_words

Groups = Sequence[Sequence[Event]]

# Commitment to the kinds of event that make, keep or break it.
_COMMITMENTS = {
    "ceasefire": ("ceasefire", "violation"),
    "exchange and release": ("exchange", "release"),
    "agreement": ("agreement", "signature"),
    "withdrawal": ("withdrawal",),
    "aid": ("aid",),
}
_LABELS = {
    ("happened", "ceasefire"): "in force",
    ("happened", "agreement"): "agreed",
    ("happened", "signature"): "signed",
    ("happened", "exchange"): "carried out",
    ("happened", "release"): "carried out",
    ("happened", "withdrawal"): "carried out",
    ("happened", "aid"): "delivered",
    ("happened", "handover"): "handed over",
    ("happened", "proposal"): "put forward",
    ("happened", "violation"): "said to be broken",
    ("scheduled", "handover"): "promised",
    ("expected", "handover"): "promised",
    ("not_done", "handover"): "not delivered",
}
_NAMED = frozenset(("in force", "carried out"))  # what a bare noun phrase is read as
_SENTENCE = 20  # words: what opens with an article and is shorter is mostly a noun phrase
_FEWEST = 3
_ARTICLES = frozenset(("the", "a", "an", "any", "no", "this", "that", "its", "his", "her", "their"))
_WORDS = {"not_done": "not done", "conditional": "on a condition", "scheduled": "set for"}
_ASSENT = content_words("accept confirm accord")
_STANDS = frozenset(("accepts", "rejects", "conditional"))


def label(kind: str, status: str) -> str:
    """A word or two for a step of a paper or a commitment."""
    return _LABELS.get((status, kind)) or _WORDS.get(status, status)


def _label(kind: str, event: Event) -> str:
    """The same, but a truce that is agreed to is told from one that is mentioned."""
    agreed = _ASSENT & content_words(event.evidence)
    if kind == "ceasefire" and event.status == "happened" and agreed:
        return "agreed"
    return label(kind, event.status)


def commitments(library: Library, groups: Groups) -> tuple[Ledger, ...]:
    """Each kind of commitment with its steps by day; one that nobody made is left out."""
    found = []
    for name, kinds in _COMMITMENTS.items():
        chosen = [g for g in groups if happening(library, g).kind in kinds]
        points = [step for g in chosen for step in steps(library, g)]
        points = [p for p in points if p.label not in _NAMED or not is_mention(p)]
        taken = [(e.article, e.start, e.end) for g in chosen for e in g]
        points += _stands(library, kinds[0], taken)
        if any(p.label != "said to be broken" for p in points) and _recent(library, points):
            found.append(Ledger(name, tuple(sorted(_recent(library, points), key=_by_day))))
    return tuple(found)


def is_mention(p: Point) -> bool:
    """Whether the words only name the thing ("the release of the crew")."""
    words = p.excerpt.words.split()
    named = len(words) < _SENTENCE and words[:1] != [] and words[0].lower() in _ARTICLES
    return named or len(words) < _FEWEST


def _by_day(p: Point) -> tuple[bool, str, int]:
    return (p.day is None, p.day or "", -p.backing.origins)


def _recent(library: Library, points: Iterable[Point]) -> list[Point]:
    """Without what lies years back: it is the story's past, not its state."""
    year = int((library.first_day or "0")[:4])
    return [p for p in points if p.day is None or int(p.day[:4]) >= year - 1]


def _stands(library: Library, kind: str, taken: Sequence[tuple[str, int, int]]) -> list[Point]:
    """Who accepts, rejects or conditions it, where no event says so already."""
    wanted = content_words(kind)
    found = []
    for p in library.positions:
        if p.stance in _STANDS and wanted & content_words(p.issue):
            at = (p.article, p.start, p.end)
            if not any(a == at[0] and s < at[2] and at[1] < e for a, s, e in taken):
                found.append(_stood(library, p))
    return found


def _stood(library: Library, p: Position) -> Point:
    return Point(
        label=p.stance,
        day=p.date or library.published(p.article),
        who=one_line(p.party),
        excerpt=library.told(p),
        backing=library.backing([p]),
        by=one_line(p.according_to) if p.according_to else None,
        sides=library.sides([p.party]),
    )


def papers(library: Library, groups: Groups) -> tuple[Ledger, ...]:
    """Every paper with what became of it, by what it is called and whose it is."""
    owned: dict[str, list[tuple[list[str], Sequence[Event]]]] = defaultdict(list)
    for group in groups:
        actors = next((e.actors for e in group if e.actors), None)
        if actors and (names := _paper_names(group)):
            owned[library.side(actors[0]) or actors[0]].append((names, group))
    ledgers = []
    for whose, found in sorted(owned.items()):
        for name, sheaf in _sheaves(found):
            points = sorted((step for g in sheaf for step in steps(library, g)), key=_by_day)
            if kept := tuple(_recent(library, points)):
                ledgers.append(Ledger(f"{name}, {one_line(whose)}", kept))
    return tuple(sorted(ledgers, key=lambda b: (-_weight(b), b.name)))


def _sheaves(
    found: Sequence[tuple[list[str], Sequence[Event]]],
) -> list[tuple[str, list[Sequence[Event]]]]:
    """Papers of one party told apart: names that one report uses together mean one paper."""
    sheaves: list[tuple[Counter[str], list[Sequence[Event]]]] = []
    for names, group in found:
        counts, kept = Counter(names), [group]
        apart = []
        for others, more in sheaves:
            if others.keys() & counts.keys():
                counts, kept = others + counts, [*more, *kept]
            else:
                apart.append((others, more))
        sheaves = [*apart, (counts, kept)]
    return [(max(sorted(c), key=lambda n: c[n]), kept) for c, kept in sheaves]


def _weight(ledger: Ledger) -> int:
    return sum(p.backing.origins for p in ledger.points)


@cache
def _paper_words() -> frozenset[str]:
    """What a paper may be called, less the words that as often name what is merely said."""
    said = {"response", "reply", "message", "offer", "demand", "terms", "file", "outline", "note"}
    return frozenset(load("events")["classes"]["paper"].split()) - said


def _paper_names(group: Sequence[Event]) -> list[str]:
    """The words for the paper that an event is about, the head of each phrase twice."""
    if not any(e.kind in ("handover", "proposal", "signature") for e in group):
        return []
    found = []
    for event in group:
        words = [w.strip(".,;:!?\"'“”‘’()") for w in event.evidence.lower().split()]
        single = [w if w in _paper_words() else w.removesuffix("s") for w in words]
        named = [w for w in single if w in _paper_words()]
        found += [*named, *named[-1:]]
    return found


def steps(library: Library, group: Sequence[Event]) -> list[Point]:
    """An event as the steps its reports tell: promised, then done or not, claimed or denied."""
    kind = happening(library, group).kind
    by_status: dict[str, list[Event]] = defaultdict(list)
    for event in group:
        by_status[event.status].append(event)
    return [_step(library, kind, told) for told in by_status.values()]


def _step(library: Library, kind: str, told: Sequence[Event]) -> Point:
    shown = spokesman(library, told)
    return Point(
        label=_label(kind, shown),
        day=day_of(told) or library.published(shown.article),
        who=one_line(listed(shown.actors)),
        excerpt=library.told(shown),
        backing=library.backing(told),
        by=one_line(shown.according_to) if shown.according_to else None,
        names=(*shown.actors, *shown.recipients),
        sides=library.sides((*shown.actors, *shown.recipients)),
    )
