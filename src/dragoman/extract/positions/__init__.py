"""Position statements of a reading: who demands, offers, accepts or rejects what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.extract.attribution import voucher
from dragoman.extract.positions.modality import by_modal, has_to
from dragoman.extract.positions.nominals import by_list, by_noun, owners
from dragoman.extract.positions.parties import is_private, party_of, speaking
from dragoman.extract.positions.terms import TURNED, bound, denied, with_condition
from dragoman.extract.positions.words import by_adjective, by_announcement, by_verb, by_whether
from dragoman.knowledge.stances import stances
from dragoman.model.identity import sealed
from dragoman.model.position import Position

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from dragoman.extract.positions.stand import Stand
    from dragoman.model.actor import LocalActor
    from dragoman.model.quote import Quote
    from dragoman.model.reading import Reading

_S = stances()
_WORDS = 400  # what stands further on in a sentence belongs to no sentence that was written
_DEPENDANTS = 40  # the busiest verbs of news have under twenty


def positions(reading: Reading, quotes: tuple[Quote, ...]) -> tuple[Position, ...]:
    """Every position that the article reports, in the order of the text, each told once a place."""
    actors = {actor.name: actor for actor in reading.actors}
    out: dict[tuple[int, int, str], Position] = {}
    for stand in _stands(reading):
        made = _position(reading, quotes, actors, stand)
        if made is not None:
            out.setdefault((*stand.issue, made.party), made)
    return tuple(sorted(out.values(), key=lambda p: (p.start, p.end, p.party, p.issue)))


def _stands(reading: Reading) -> Iterator[Stand]:
    """What the patterns find, in the order of the text."""
    owner: dict[str, Token] = {}
    begun = 0
    for token in reading.doc:
        begun = token.i if token.is_sent_start else begun
        if token.i - begun > _WORDS or not _is_readable(token):
            continue
        lemma = token.lemma_.lower()
        if token.tag_ == "MD" and _is_readable(token.head):
            yield from by_modal(token.head)
        elif lemma in ("have", "need") and (duty := has_to(token)) is not None:
            yield from by_modal(duty)
        if lemma in _S.listing:
            yield from by_list(token, owner)
        yield from _by_word(token, lemma)
        if lemma in _S.papers and token.pos_ == "NOUN":
            owner.update((lemma, who) for who in owners(token)[:1])


def _is_readable(token: Token) -> bool:
    """Whether a word has few enough dependants to be a clause, not a parser lost in a list."""
    return bool(token.n_lefts + token.n_rights < _DEPENDANTS)


def _by_word(token: Token, lemma: str) -> Iterator[Stand]:
    """What a word of the vocabulary takes for a stand."""
    if lemma in _S.verbs:
        yield from by_verb(token)
    if lemma in _S.wavering or lemma in _S.silence:
        yield from by_whether(token)
    if lemma in _S.announcing:
        yield from by_announcement(token)
    if token.lower_ in _S.adjectives:
        yield from by_adjective(token)
    if lemma in _S.nouns or token.lower_ in _S.nouns:
        yield from by_noun(token)


def _position(
    reading: Reading, quotes: tuple[Quote, ...], actors: dict[str, LocalActor], stand: Stand
) -> Position | None:
    text = reading.article.text
    quote = voucher(quotes, stand.issue[0], stand.issue[1])
    holder = stand.holder
    if holder is None and quote is None:
        holder = speaking(stand.anchor)
        if holder is None:
            return None
    party = party_of(reading, actors, holder, quote)
    if party is None:
        return None
    stance, rule = stand.stance, stand.rule
    if is_private(actors, party[0]):
        if "strong" not in rule:
            return None
        rule = f"{rule}.private"
    if stance in TURNED and not rule.startswith("noun") and denied(stand.anchor):
        stance, rule = TURNED[stance], f"{rule}.denied"
    condition = None if rule.startswith("list") else bound(stand, text)
    stance = with_condition(stance, condition)
    if stance == "conditional" and condition is None:
        return None
    told_by = quote.speaker if quote is not None and quote.speaker is not None else party[1]
    return sealed(
        Position(
            article=reading.article.key,
            start=stand.start,
            end=stand.end,
            evidence=text[stand.start : stand.end],
            party=party[0],
            issue=" ".join(text[stand.issue[0] : stand.issue[1]].split()),
            stance=stance,
            rule=f"positions.{rule}",
            condition=condition,
            according_to=told_by,
            when=quote.when if quote is not None else None,
        )
    )
