"""Reconciliation: from the articles of a record that changed to what they all show together.

Everything is kept in tables, and each pass goes from what changed in those before it to what
changes in its own: what an article has no part in is neither read nor written.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from functools import partial
from itertools import groupby
from operator import itemgetter

from dragoman.model.group import Divergence, Outlook, SameEvent, SameQuote
from dragoman.model.identity import content_hash
from dragoman.model.memory import Memory, Standings
from dragoman.reconcile.articles.saying import KINDS, STORY, Sayings
from dragoman.reconcile.articles.shelf import Shelf
from dragoman.reconcile.articles.stretches import days
from dragoman.reconcile.copies.origins import origins
from dragoman.reconcile.disputes import answering, counts, numbers
from dragoman.reconcile.disputes.denials import Denied
from dragoman.reconcile.disputes.disputed import (
    of_count,
    of_denials,
    of_event,
    of_figure,
    of_matter,
    of_utterance,
)
from dragoman.reconcile.disputes.told import Dispute, Span, divergence, spans, standing
from dragoman.reconcile.disputes.uniting import Uniting
from dragoman.reconcile.grouping import events, quotes
from dragoman.reconcile.grouping.looking import Change, Looking, looked
from dragoman.reconcile.grouping.past import COUNTS, EVENTS, FIGURES, OUTLOOK, QUOTES, Past
from dragoman.reconcile.grouping.regroup import Regrouped
from dragoman.reconcile.grouping.subjects import Subjects
from dragoman.reconcile.grouping.units import Home, Unit, claims, reports, standing_at
from dragoman.reconcile.hearing import hear
from dragoman.reconcile.moves import Moves, signature
from dragoman.reconcile.news import Changed, News, Tables
from dragoman.reconcile.outlook.leaving import Left, left
from dragoman.reconcile.outlook.open_things import Waiting, waits
from dragoman.reconcile.outlook.opening import LEFT, WAITS, Known, Opening

Units = dict[str, Unit | None]
SAID = "said"  # the sheet of what the whole says of each article


def related(tables: Tables, news: News, as_of: str | None = None) -> list[Changed]:
    """Relate the articles of a record anew where some changed.

    The relations depend on the set of articles alone, not on their order or on how they came.
    `as_of` is the ISO 8601 day of the outlook, the last article's day where it is None.

    1. hear what the articles say to the whole, tell stories apart, find copies, 2. group events and
    utterances, 3. find what is told differently and 4. what is open, 5. fetch the words for it.
    """
    return _Relating(tables, news, as_of).done()


class _Relating:
    def __init__(self, tables: Tables, news: News, as_of: str | None) -> None:
        self._tables, self._news, self._as_of = tables, news, as_of
        # A method of this object would tie a knot, and all that was read stay until it is untied.
        homes = partial(_homes, tables.standings)
        self._shelf = Shelf(tables.stock, tables.sheet(SAID).bodies, homes)
        self._sayings = Sayings(
            tables.standings,
            tables.sheet(SAID),
            lambda some: (head for _, head in tables.stock.some("head", some)),
        )

    def done(self) -> list[Changed]:
        """Everything that changed."""
        heard = hear(self._tables, self._news, self._shelf.article, self._sayings)
        stories, copied, moves = heard.stories, heard.copies, heard.moves
        self._past = Past(self._tables.memory, self._shelf.material, self._news.anew)
        subjects = Subjects(self._shelf.subjects)
        look = Looking(self._shelf.material, self._tables.sheet, moves.signed)
        signed = moves.signed(("events",))
        told = self._past.regrouped(events.kind(subjects), events.seen, EVENTS, signed)
        happened: Units = {n: reports(g) if g else None for n, g in told.groups.items()}
        reported = look.found("event", of_event, happened, Dispute, ("events", "quotes"))
        signed = moves.signed(("quotes",))
        said = self._past.regrouped(quotes.kind(subjects), quotes.seen, QUOTES, signed)
        memory, utterances = self._tables.memory(QUOTES), self._tables.sheet("verbatim")
        uttered = quotes.utterances(said, memory, utterances, signed)
        agreed = look.found("verbatim", quotes.verbatim, uttered, bool, ("quotes",))
        raised = [
            reported,
            look.found("utterance", of_utterance, uttered, Dispute, ("quotes", "figures", STORY)),
            *self._numbers(look, moves, told),
            self._disagreed(look, self._matters(moves)),
        ]
        uniting = Uniting(self._tables.sheet("dispute"), self._shelf.home)
        return [
            stories,
            copied,
            self._same_events(reported, copied),
            _same_quotes(agreed),
            self._divergences(*uniting.changed(raised, moves.homes, anew=self._news.anew)),
            self._outlook(look, moves, told, happened),
        ]

    def _numbers(self, look: Looking, moves: Moves, told: Regrouped) -> list[Change[Dispute]]:
        """What is counted differently."""
        happened = self._tables.memory(EVENTS)
        stretches: dict[str, list[Home]] = {}

        def homes_of(article: str) -> list[Home]:
            """The stretches of an article that report an event, each with the group of that."""
            if article not in stretches:
                stretches.update(_stretches(happened, (article,)))
            return stretches[article]

        moved = moves.signed(("figures", STORY))
        # Of an event that an article tells no more, no row is left to tell where it stood.
        there = {a for a, signed in moves.signed(("events",)).items() if signed is not None}
        touched = {*happened.told(sorted(told.rows)).values(), *there} - moved.keys()
        stretches.update(_stretches(happened, touched))
        other = numbers.rehomed(self._tables.memory(FIGURES), homes_of, touched)
        known = self._tables.standings.known(other)
        of = partial(signature, kinds=("figures", STORY))
        signed = {**moved, **{a: content_hash(of(at), homes_of(a)) for a, at in known.items()}}
        counted = self._past.regrouped(
            numbers.KIND, partial(numbers.seen, homes_of), FIGURES, signed
        )
        figures: Units = {n: claims(g, homes_of) if g else None for n, g in counted.groups.items()}
        moved = moves.signed(("figures", "events", STORY))
        rows = self._past.compared(answering.KIND, answering.seen, COUNTS, moved)
        answers, met = counts.answers(rows, self._tables.memory(COUNTS))
        old: Units = dict.fromkeys(self._tables.sheet("count").under(sorted(met)))
        return [
            look.found("figure", of_figure, figures, Dispute, ("figures", STORY)),
            look.found("count", of_count, old | answers, Dispute, ("figures", STORY)),
        ]

    def _disagreed(self, look: Looking, matters: Units) -> Change[Dispute]:
        """What is told differently in a story where no one report answers another."""
        every = (*KINDS, STORY)
        denials = partial(of_denials, stood=look.stood("denied", Denied, every))
        found = look.found("denied", denials, matters, Denied, every)
        return look.found("matter", partial(of_matter, denials=found.come), matters, Dispute, every)

    def _matters(self, moves: Moves) -> Units:
        """The articles of the stories that changed, and those that are in none."""
        standings = self._tables.standings
        stories = sorted({home for both in moves.homes.values() for home in both if home})
        held = standings.housed(stories)
        matters: Units = {s: Unit(s, held[s]) if s in held else None for s in stories}
        for article, (_, home) in moves.homes.items():
            alone = home is None and moves.now.get(article) is not None
            if alone or article not in matters:
                matters[article] = Unit(article, (article,)) if alone else None
        return matters

    def _same_events(self, reported: Change[Dispute], copied: Changed) -> Changed:
        """The groups of reports of one event that are others, or of which others are copies."""
        memory, sheet = self._tables.memory(EVENTS), self._tables.sheet("copied")
        copies = (*copied.come.values(), *copied.was)
        told = memory.grouped(sorted({a for c in copies for a in (c.source, c.target) if a}))
        beside = {home for rows in told.values() for _, home in rows}
        found = Changed(SameEvent, {unit.at for unit, _ in reported.gone.values()})
        for group in memory.groups(sorted(beside | reported.come.keys())).values():
            articles = sorted({at.article for at in group})
            pairs = {tuple(name.split("\0")) for name in sheet.under(articles)}
            rows = {a: self._shelf.article(a) for a in articles}
            both = {(one, other) for pair in pairs for one, other in (pair, pair[::-1])}
            count = origins(group, rows, frozenset(both))
            members = tuple(at.id for at in group)
            made = content_hash("same_event", sorted(members))
            found.come[standing_at(group[:1])] = SameEvent(f"se-{made}", members, count)
        return found

    def _divergences(self, gone: Mapping[str, Dispute], come: Mapping[str, Dispute]) -> Changed:
        words = excerpts(spans(come.values()), self._tables.text)
        made = {standing(one): divergence(one, words) for one in come.values()}
        return Changed(Divergence, set(map(standing, gone.values())), made)

    def _outlook(self, look: Looking, moves: Moves, told: Regrouped, happened: Units) -> Changed:
        memory, sheet = self._tables.memory(EVENTS), self._tables.sheet
        waiting = look.found(WAITS, waits, happened, Waiting, ("events",))
        moved = moves.signed(KINDS)
        touched = {*moved, *memory.told(sorted(told.rows)).values()}
        there = sorted(touched.difference(a for a, signed in moved.items() if signed is None))
        grouped = memory.grouped(there)
        alone: Units = dict.fromkeys(touched)
        for a in there:
            alone[a] = Unit(a, (a,), tuple(sorted(at.id for at, _ in grouped.get(a, ()))))
        beside = look.found(LEFT, left, alone, Left, KINDS)
        known = Known(
            weigh=self._shelf.weigh,
            side=self._side,
            day=lambda article: self._shelf.article(article).published,
            words=lambda wanted: excerpts(wanted, self._tables.text),
        )
        opening = Opening(
            sheet, self._tables.memory(OUTLOOK), known, day=self._day(), anew=self._news.anew
        )
        return Changed(Outlook, *opening.changed(waiting, beside, moved.keys()))

    def _day(self) -> int | None:
        """The day as of which it is told what is open: the last article's, where none is given.

        Where no article has a day it is the last of which one tells.
        """
        given, span = days(self._as_of), self._tables.standings.span()
        if given or span:
            return given.last if given else span[1] if span else None
        every = self._tables.sheet(LEFT).all().values()
        told = (one for body in every for one in looked(Left, body)[1])
        return max((one.last for one in told if one.last is not None), default=None)

    def _side(self, name: str) -> str:
        sides = self._sayings
        side = sides.get(name, name)
        return sides.get(side, side)


def _stretches(happened: Memory, articles: Collection[str]) -> dict[str, list[Home]]:
    told = happened.grouped(articles)
    return {a: sorted((at.start, at.end, h) for at, h in told.get(a, ())) for a in articles}


def _homes(standings: Standings, articles: Iterable[str]) -> dict[str, str | None]:
    return {a: at.home for a, at in standings.known(articles).items()}


def _same_quotes(agreed: Change[bool]) -> Changed:
    """The groups of reports of one utterance that are others."""
    found = Changed(SameQuote, {unit.at for unit, _ in agreed.gone.values()})
    for unit, (verbatim,) in agreed.come.values():
        made = content_hash("same_quote", sorted(unit.rows))
        found.come[unit.at] = SameQuote(f"sq-{made}", unit.rows, verbatim)
    return found


def excerpts(wanted: Iterable[Span], text: Callable[[str], str]) -> dict[Span, str]:
    """The words of stretches of the articles' texts; each text is fetched once."""
    words: dict[Span, str] = {}
    for shown, spans_ in groupby(sorted(set(wanted)), key=itemgetter(0)):
        whole = text(shown)
        words.update({span: whole[span[1] : span[2]] for span in spans_})
    return words
