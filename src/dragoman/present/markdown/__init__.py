"""The brief as Markdown: what the page shows without the articles' texts; sources are footnotes."""

from collections.abc import Callable, Sequence

from dragoman.model.group import Story
from dragoman.present.brief.carried import outlets
from dragoman.present.brief.nouns import Brief, Timeline
from dragoman.present.brief.wanted import Issue, Stance
from dragoman.present.dates import days, long_date, short_date
from dragoman.present.library.nouns import Count, Happening
from dragoman.present.library.proof import Backing
from dragoman.present.library.stories import further, short_id
from dragoman.present.markdown.lines import Lines, words
from dragoman.present.markdown.text import link, table, text
from dragoman.present.page.articles import first_words
from dragoman.present.page.origins import origins, taken
from dragoman.present.page.selection import steps, told_stances, undated, utterances
from dragoman.present.safe import web_address
from dragoman.present.text import count, short

__all__ = ["rendered"]

_COLUMNS = 10  # outlets of the coverage table
_TITLE = 200
_STORIES = 60


def rendered(brief: Brief, *, as_of: str | None = None) -> str:
    """The document. Equal briefs give equal documents."""
    write = Lines({source.id: source for source in brief.sources})
    made = _head(brief, as_of)
    for name, section in _SECTIONS:
        if lines := section(brief, write):
            made += [f"## {name}", "", *lines, ""]
    return "\n".join([*made, *_notes(brief)]).rstrip() + "\n"


def _head(brief: Brief, as_of: str | None) -> list[str]:
    c = brief.coverage
    if not c.articles:
        return ["# Nothing read", "", "No article was read, so there is nothing to tell."]
    called = {"reliance": "named source"}
    told = ((n, called.get(kind, kind)) for kind, n in c.statements)
    counted = ", ".join(count(n, kind) for n, kind in told)
    of = f" of {len(c.outlets)} outlets" if len(c.outlets) > 1 else ""
    day = as_of or c.last
    return [
        f"# {text(brief.title)}",
        "",
        *([f"*on {text(', '.join(brief.issues))}*", ""] if brief.issues else []),
        f"Read from {count(c.articles, 'article')}{of}, "
        f"{days(c.first, c.last, c.told)}: {counted}."
        + (f" As of {long_date(day)}." if day else ""),
        "",
    ]


def _stands(brief: Brief, write: Lines) -> list[str]:
    return [f"- **{text(s.heading)}:** {write.point(p)}" for s in brief.stands for p in s.points]


def _stories(brief: Brief, _: Lines) -> list[str]:
    """The matters of a heap; the line of each names its id as `--story` takes it."""
    return [
        f"- **{text(s.title)}**{_with(s)} — {len(s.articles):,} articles"
        f"{', ' + days(s.first, s.last, None) if s.first else ''} ({text(short_id(s))})"
        for s in brief.stories[:_STORIES]
    ] + _left(len(brief.stories) - _STORIES, "story of fewer articles", "stories of fewer articles")


def _with(story: Story) -> str:
    """The parties that a story's title leaves out."""
    found = further(story)
    return f" with {text(', '.join(found))}" if found else ""


def _left(count: int, one: str, many: str) -> list[str]:
    return [f"- *and {count:,} {one if count == 1 else many}*"] if count > 0 else []


def _ahead(brief: Brief, write: Lines) -> list[str]:
    return [line for h in brief.timeline.ahead for line in _event(brief, write, h, day=True)]


def _event(brief: Brief, write: Lines, h: Happening, *, day: bool = False) -> list[str]:
    """An event, and what became of it where it was told in several steps."""
    life = next((one for one in brief.lives if one.event == h.event), None)
    return [
        f"- {write.happening(h, day=day)}",
        *([f"  - {write.life(life)}"] if life else []),
    ]


def _timeline(brief: Brief, write: Lines) -> list[str]:
    told: Timeline = brief.timeline
    open_ended = undated(brief)
    parts = [(long_date(day), found) for day, found in told.days]
    parts += [("No day given", (*open_ended.several, *open_ended.once))]
    lines: list[str] = []
    for name, found in parts:
        if found:
            lines += [f"### {name}", "", *(x for h in found for x in _event(brief, write, h)), ""]
    if told.earlier:
        earlier = (x for h in told.earlier for x in _event(brief, write, h, day=True))
        lines += ["### Background", "", *earlier, ""]
    return lines


def _positions(brief: Brief, write: Lines) -> list[str]:
    lines: list[str] = []
    for issue in brief.positions:
        lines += [f"### {text(issue.name[:1].upper() + issue.name[1:])}", ""]
        lines += [f"- {write.movement(m)}" for m in issue.moves]
        lines += [f"- {write.stance(party, s)}" for party, s in _told(brief, issue)] + [""]
    return lines


def _told(brief: Brief, issue: Issue) -> list[tuple[str, Stance]]:
    found, _ = told_stances(brief, issue)
    return [(party, s) for party, told in found.items() for s in told]


def _words(brief: Brief, write: Lines) -> list[str]:
    varied, same = utterances(brief)
    return [line for u in (*varied, *same, *brief.quotes) for line in write.utterance(u)]


def _disputes(brief: Brief, write: Lines) -> list[str]:
    return [line for d in brief.disagreements for line in write.disagreement(d)]


def _readouts(brief: Brief, write: Lines) -> list[str]:
    lines: list[str] = []
    for r in brief.readouts:
        cells = [
            ["both", *(f"{words(x.excerpt)} {write.cite(x.cite)}" for x in pair)] for pair in r.both
        ]
        for at in (0, 1):
            for x in r.alone[at]:
                told = f"{words(x.excerpt)} {write.cite(x.cite)}"
                cells.append(["alone", told, ""] if at == 0 else ["alone", "", told])
        lines += [*table(["", *r.sources], cells), ""]
    return lines


def _omissions(brief: Brief, write: Lines) -> list[str]:
    paired = {anchor for r in brief.readouts for anchor in r.anchors}
    lone = (d for d in brief.omissions if d.anchor not in paired)
    return [line for d in lone for line in write.disagreement(d)]


def _commitments(brief: Brief, write: Lines) -> list[str]:
    return [x for b in brief.commitments for x in write.ledger(b, *steps(brief, b))]


def _papers(brief: Brief, write: Lines) -> list[str]:
    return [x for b in brief.papers for x in write.ledger(b, *steps(brief, b))]


def _figures(brief: Brief, write: Lines) -> list[str]:
    rows = [row for f in brief.figures for row in _counted(f, write)]
    heads = ["Of what", "Who claims it", "How many", "As of", "Told by"]
    return table(heads, rows) if rows else []


def _counted(counted: Count, write: Lines) -> list[list[str]]:
    """The numbers by claimant where there are some, else each for itself."""
    rows = [
        [text(c.name), *_number(t.number, t.day, t.backing, write)]
        for c in counted.claimants
        for t in c.told
    ] or [[text(c.by or ""), *_number(c.number, c.as_of, c.backing, write)] for c in counted.claims]
    between = dict.fromkeys(c.between for c in counted.claimants if c.between)
    of = text(" ".join([counted.of, *(f"({b})" for b in between)]))
    return [["" if at else of, *row] for at, row in enumerate(rows)]


def _number(number: str, day: str | None, backing: Backing, write: Lines) -> list[str]:
    return [text(number), short_date(day), write.backing(backing).removeprefix("— ")]


def _coverage(brief: Brief, _: Lines) -> list[str]:
    columns = outlets(brief.facts, _COLUMNS)
    if len(columns) < 2:
        return []
    rows = []
    for fact in brief.facts:
        told = {outlet for outlet, _ in fact.tellers}
        marks = ["●" if outlet in told else "" for outlet in columns]
        rows.append([short_date(fact.day), text(short(fact.excerpt.words, 100)), *marks])
    return table(["Day", "Fact", *columns], rows)


def _sources(brief: Brief, write: Lines) -> list[str]:
    lines = []
    for r in taken(brief):
        how = "takes over" if r.ordered else "shares"
        share = f"{100 * (r.share or 0):.0f} % {'from' if r.ordered else 'with'}"
        credit = "" if r.credited else ", not credited"
        lines.append(
            f"- {text(r.source)} {how} {share} {text(r.on)}{credit} — {write.cites(r.cites)}"
        )
    return lines + [f"- {text(o.name)} is named by {write.cites(o.cites)}" for o in origins(brief)]


def _people(brief: Brief, write: Lines) -> list[str]:
    lines = []
    for side in brief.sides:
        lines.append(f"- **{text(side.name)}**")
        for p in side.people:
            offices = "; ".join(f"{text(o.title)} ({write.cite(o.cite)})" for o in p.offices)
            lines.append(f"  - {text(p.name)}{': ' + offices if offices else ''}")
    return lines


def _notes(brief: Brief) -> list[str]:
    """Every article as a footnote: outlet, day, title, address."""
    lines = []
    for source in brief.sources:
        a = source.article
        title = text(short((a.title or "")[:_TITLE], _TITLE)) or text(first_words(a.text))
        day = long_date(a.published[:10] if a.published else None)
        address = web_address(a.url)
        at = f" {link(address, address)}" if address else ""
        lines.append(
            f"[^{source.number}]: {text(a.outlet or 'no outlet named')}, {day}, “{title}”.{at}"
        )
    return lines


Section = Callable[[Brief, Lines], list[str]]
_SECTIONS: Sequence[tuple[str, Section]] = (
    ("Stories", _stories),
    ("Where it stands", _stands),
    ("Ahead", _ahead),
    ("What happened", _timeline),
    ("Who wants what", _positions),
    ("Who said what", _words),
    ("Told differently", _disputes),
    ("Readouts side by side", _readouts),
    ("Left out", _omissions),
    ("Commitments", _commitments),
    ("Papers", _papers),
    ("Figures", _figures),
    ("Who carries what", _coverage),
    ("Who relies on whom", _sources),
    ("People and offices", _people),
)
