"""The lines of a brief as Markdown."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dragoman.model.vocabulary import STANCES
from dragoman.present.brief.nouns import Ledger, Life, LifePoint, Point
from dragoman.present.brief.tellings import Disagreement, Utterance, Wording
from dragoman.present.brief.wanted import Movement, Stance
from dragoman.present.citations import original
from dragoman.present.dates import long_date, short_date
from dragoman.present.library.excerpts import unsaid
from dragoman.present.library.nouns import Happening
from dragoman.present.library.proof import Backing, Cite, Excerpt, Source
from dragoman.present.markdown.text import link, text


@dataclass(frozen=True, slots=True)
class Lines:
    """Writes lines; `sources` are the articles of the brief by id."""

    sources: Mapping[str, Source]

    def cite(self, c: Cite) -> str:
        """An outlet, linked to its words where it published them, with the number of its note."""
        source = self.sources[c.article]
        address = original(source.article, c.start, c.end)
        return f"{link(c.source, address) if address else text(c.source)}[^{source.number}]"

    def cites(self, found: Iterable[Cite]) -> str:
        """Several of them."""
        return ", ".join(self.cite(c) for c in found)

    def backing(self, b: Backing) -> str:
        """How many origins, the passages, and whether it is disputed."""
        origins = f"{b.origins} origins: " if b.origins > 1 else ""
        doubts = "".join(f" **≠ {d.kind}**" for d in b.disputes)
        return f"— {origins}{self.cites(b.cites)}{doubts}"

    def point(self, p: Point, *, step: bool = False) -> str:
        """A line of where it stands, or a step of a ledger with whose it is."""
        told = p.label in STANCES or (step and unsaid(p.who, p.excerpt))
        who = f"{text(p.who)}: " if p.who and told else ""
        said = f"*{text(p.label)}* {who}{words(p.excerpt)}{by(p.by, p.excerpt)}"
        return f"{dated(p.day)}{said} {self.backing(p.backing)}"

    def happening(self, h: Happening, *, day: bool = False) -> str:
        """An event."""
        status = "" if h.status == "happened" else f", {h.status.replace('_', ' ')}"
        sure = {"about": " (day uncertain)", "disputed": " (day told differently)"}
        told = f"*{text(h.kind)}{status}* {words(h.excerpt)}{by(h.by, h.excerpt)}"
        return (
            f"{dated(h.day) if day else ''}{told} {self.backing(h.backing)}"
            f"{sure.get(h.certainty, '')}"
        )

    def stance(self, party: str, s: Stance) -> str:
        """A stand on an issue."""
        condition = f" ({text(s.condition)})" if s.condition else ""
        other = f", not {text(party)}" if s.other_side else ""
        said = f" (says {text(s.by)}{other})" if s.by and s.by != party else ""
        shown = "" if s.clear else f": {words(s.excerpt)}"
        day = f", {short_date(s.day)}" if s.day else ""
        return (
            f"**{text(party)}** *{s.stance}* {text(s.issue)}{condition}{said}{shown}{day} "
            f"{self.backing(s.backing)}"
        )

    def movement(self, m: Movement) -> str:
        """A party that moved."""
        said = f" (says {text(m.by)})" if m.by and m.by != m.party else ""
        told = f"{m.change}: {m.wants}" if m.change else m.wants
        return (
            f"**{text(m.party)}** *moved* {text(told)}{said}"
            f"{between(m.before, m.day)} {self.backing(m.backing)}"
        )

    def life(self, life: Life) -> str:
        """What became of an event, step after step."""
        return " → ".join(self._step(p) for p in life.steps)

    def _step(self, p: LifePoint) -> str:
        moved = f" from {short_date(p.before)}" if p.before else ""
        day = f"{moved} {'to' if moved else 'for'} {short_date(p.day)}" if p.day else ""
        told = f", told {short_date(p.told)}" if p.told else ""
        return f"*{p.step}*{day}{told} ({self.cites(p.backing.cites[:1])})"

    def utterance(self, u: Utterance) -> list[str]:
        """An utterance in all its wordings."""
        to = f" to {text(u.to)}" if u.to else ""
        via = f", {text(u.via)}" if u.via else ""
        day = f", {long_date(u.day)}" if u.day else ""
        return [f"- **{text(u.speaker)}**{to}{via}{day}", *(self._wording(w) for w in u.wordings)]

    def _wording(self, w: Wording) -> str:
        gaps = dict(w.gaps)
        pieces = []
        for at, (told, differs) in enumerate(w.pieces):
            if at in gaps:
                pieces.append(f"~~{text(gaps[at])}~~")
            pieces.append(f"**{text(told)}**" if differs else text(told))
        said = " ".join(pieces)
        said = f"“{said}”" if w.kind == "direct" else said
        own = " *(in the outlet’s words)*" if w.kind == "indirect" else ""
        return f"  - {said}{own} — {self.cites(w.cites)}"

    def disagreement(self, d: Disagreement) -> list[str]:
        """A disputed point with every account of it."""
        told = " · ".join(f"**{text(v.says)}** ({text(', '.join(v.told_by))})" for v in d.versions)
        lines = [f"- **≠ {d.kind}** {text(d.about)}{': ' + told if len(d.versions) > 1 else ''}"]
        for a in d.accounts:
            says = "" if a.says == a.excerpt.words else f"*{text(a.says.replace('_', ' '))}* "
            lines.append(f"  - {says}{words(a.excerpt)} — {self.cite(a.cite)}")
        return lines

    def ledger(self, ledger: Ledger, points: Iterable[Point], left: int) -> list[str]:
        """A paper or commitment, step by step."""
        more = [f"- *and {left} further steps of one source each*"] if left else []
        steps = [f"- {self.point(p, step=True)}" for p in points]
        return [f"### {text(ledger.name[:1].upper() + ledger.name[1:])}", "", *steps, *more, ""]


def words(excerpt: Excerpt) -> str:
    """The words within their sentence."""
    return text(str(excerpt))


def by(name: str | None, excerpt: Excerpt) -> str:
    """Who says so, where the words leave it out."""
    return f" (says {text(name or '')})" if unsaid(name, excerpt) else ""


def between(before: str | None, day: str | None) -> str:
    """The days between which somebody moved."""
    told = " → ".join(short_date(d) for d in (before, day) if d)
    return f", {told}" if told else ""


def dated(day: str | None) -> str:
    """A day at the start of a line."""
    return f"**{short_date(day)}** " if day else ""
