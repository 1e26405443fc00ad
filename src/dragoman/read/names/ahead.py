"""Ahead: descriptions that a headline gives of somebody whom the article names further down."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from dragoman.knowledge.offices import offices
from dragoman.model.actor import Mention
from dragoman.read.names.register import Bearer

# Offices of which a side has but one holder in an article, beside those of a state.
_ONE = frozenset({"envoy", "negotiator", "chief-negotiator", "mediator"})
_ANY = ("a ", "an ", "one ", "another ", "some ")


def named_ahead(mentions: Iterable[Mention], bearers: Mapping[str, Bearer]) -> Iterator[Mention]:
    """The mentions, "Tarn envoy opens talks" as one of the envoy whom the article names later.

    A description stands for the one named person of its side who holds an office that only one
    can hold; where two do, it stays alone.
    """
    known: dict[str, list[Bearer]] = {}
    for bearer in bearers.values():
        if bearer.named and bearer.type == "person" and bearer.side and bearer.heads:
            known.setdefault(bearer.side, []).append(bearer)
    meant: dict[str, Bearer] = {}
    for bearer in bearers.values():
        holders = [p for p in known.get(bearer.side or "", ()) if _holds(p, bearer)]
        if not bearer.named and bearer.type == "person" and len(holders) == 1:
            meant[bearer.name] = holders[0]
            holders[0].count += bearer.count
            holders[0].aliases.update(bearer.aliases)
    for mention in mentions:
        whom = meant.get(mention.actor or "")
        yield mention if whom is None else replace(mention, actor=whom.name)


def _holds(person: Bearer, described: Bearer) -> bool:
    """Whether a person has the office that a description names, by its kind where it tells one."""
    if described.name.startswith(_ANY):
        return False
    narrow = {head for head in described.heads if "-" in head}
    alone = described.heads & (offices().alone | _ONE)
    return bool((narrow or alone) & person.heads)
