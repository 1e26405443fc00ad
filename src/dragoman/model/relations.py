"""What only the reports together show: groups, disagreements, copies, stories, the outlook."""

from dataclasses import dataclass

from dragoman.model.group import Copy, Divergence, Outlook, SameEvent, SameQuote, Story


@dataclass(frozen=True, slots=True)
class Relations:
    """Everything that reconciliation finds between statements and between articles.

    A pure function of the set of articles: any order of arrival gives equal relations. Each list
    is in the order of its ids' members, earliest article first.
    """

    same_event: tuple[SameEvent, ...] = ()
    same_quote: tuple[SameQuote, ...] = ()
    divergences: tuple[Divergence, ...] = ()
    copies: tuple[Copy, ...] = ()
    outlook: tuple[Outlook, ...] = ()
    stories: tuple[Story, ...] = ()
