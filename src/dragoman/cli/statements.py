"""The verbs that print what articles state: quotes, events, positions, figures, sources."""

from typing import Annotated

import typer

from dragoman.cli.ledgers import holds, sure
from dragoman.cli.options import Article, Unsure
from dragoman.cli.table import Answer, Rows, table
from dragoman.present import ledgers
from dragoman.present.library.figures import is_passing
from dragoman.store import Record


@table
def quotes(
    record: Record,
    speaker: Annotated[str | None, typer.Option(help="Only by this speaker.")] = None,
    to: Annotated[
        str | None, typer.Option(help="Only said to this person or outlet, or on this platform.")
    ] = None,
    kind: Annotated[str | None, typer.Option(help="direct, mixed or indirect.")] = None,
    text: Annotated[str | None, typer.Option(help="Only quotes with these words.")] = None,
    article: Article = None,
    unsure: Unsure = False,
) -> Rows:
    """Who said what, when, to whom."""
    return record.quotes(speaker, to=to, kind=kind, article=article, text=text, unsure=unsure)


@table
def events(
    record: Record,
    kind: Annotated[str | None, typer.Option(help="talks, call, ceasefire, …")] = None,
    actor: Annotated[str | None, typer.Option(help="Only events with this actor.")] = None,
    status: Annotated[str | None, typer.Option(help="happened, scheduled, denied, …")] = None,
    life: Annotated[
        bool,
        typer.Option("--life", help="What became of each: proposed, scheduled, moved, held, …"),
    ] = False,
    article: Article = None,
    unsure: Unsure = False,
) -> Rows | Answer:
    """What happened, is to happen, was proposed or called off."""
    if life:
        return [
            row
            for row in sure(ledgers.lives(record), unsure=unsure)
            if kind in (None, row.kind)
            and holds(actor, *row.who)
            and holds(status, row.step)
            and (article is None or article in row.articles)
        ]
    found = record.events(kind, actor=actor, status=status, article=article, unsure=unsure)
    # A person reads them day by day, what has no day at the end.
    return Answer(found, lambda: sorted(found, key=lambda e: (e.date is None, e.date or "")))


@table
def positions(
    record: Record,
    party: Annotated[str | None, typer.Option(help="Only of this party.")] = None,
    issue: Annotated[str | None, typer.Option(help="Only issues with these words.")] = None,
    stance: Annotated[str | None, typer.Option(help="demands, offers, rejects, …")] = None,
    over_time: Annotated[
        bool,
        typer.Option("--over-time", help="By issue and party, day by day, with each change."),
    ] = False,
    article: Article = None,
    unsure: Unsure = False,
) -> Rows:
    """What each party demands, offers, accepts and refuses, and on what condition."""
    if over_time:
        rows = [
            row
            for row in sure(ledgers.positions_over_time(record), unsure=unsure)
            if holds(issue, row.issue, row.wants)
            and stance in (None, row.stance)
            and (article is None or article in row.articles)
        ]
        of_party = [row for row in rows if holds(party, row.party)]
        return of_party or [row for row in rows if holds(party, row.according_to)]
    return record.positions(party, issue=issue, stance=stance, article=article, unsure=unsure)


@table
def figures(
    record: Record,
    of: Annotated[str | None, typer.Option(help="Only what is counted in these words.")] = None,
    by: Annotated[str | None, typer.Option(help="Only figures claimed by this source.")] = None,
    by_claimant: Annotated[
        bool,
        typer.Option("--by-claimant", help="One row for each claimant, with the range of all."),
    ] = False,
    article: Article = None,
    unsure: Unsure = False,
) -> Rows | Answer:
    """Which numbers circulate, of what, and who claims them; --all adds durations ("a week")."""
    if by_claimant:
        return [
            row
            for row in sure(ledgers.claims(record), unsure=unsure)
            if holds(of, row.of)
            and holds(by, row.claimant)
            and (article is None or article in row.articles)
        ]
    found = record.figures(of, according_to=by, article=article, unsure=unsure)
    return Answer(found, lambda: [f for f in found if unsure or not is_passing(f)])


@table
def sources(record: Record, article: Article = None, unsure: Unsure = False) -> Rows:
    """Who relies on whom: outlets and documents named as sources, and copied passages."""
    copied = [c for c in record.copies() if article in (None, c.source, c.target)]
    return [*record.reliances(article, unsure=unsure), *copied]
