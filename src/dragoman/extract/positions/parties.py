"""Parties: on whose side the holder of a stand is, and who tells of it."""

from dragoman.extract.clause import noun_span, possessors, prepositional, subjects
from dragoman.knowledge.event_vocabulary import event_vocabulary
from dragoman.knowledge.stances import is_chamber, stances
from dragoman.knowledge.word_classes import word_class
from dragoman.model.actor import LocalActor, Mention
from dragoman.model.parsed import Token
from dragoman.model.quote import Quote
from dragoman.model.reading import Reading

_S = stances()
_FIRST = frozenset({"i", "we", "us", "our", "my"})
_SHARES = event_vocabulary().counts - {"one", "none", "each", "all", "both"}
_MINE = frozenset({"our", "my"})
_SPOKESPEOPLE = frozenset({"spokesman", "spokeswoman", "spokesperson"})
_WHICHEVER = frozenset({"no", "any", "every", "both", "all"})
_POINTING = frozenset({"it", "he", "she", "they", "its", "his", "her", "their"})
_OTHERS = frozenset({"he", "she", "they", "his", "her", "their"})
# Endings of plurals that name people: "hauliers", "unionists", "fishermen".
_PEOPLE = ("ers", "ors", "ists", "ians", "men", "women", "ants")
_OPENING = 6  # characters of a retold utterance in which its first subject opens ("that it")
_OWN = word_class("who.political_body")
_DETERMINERS = frozenset(
    {"the", "a", "an", "its", "their", "his", "her", "some", "many", "most", "other"}
)


def party_of(
    reading: Reading, actors: dict[str, LocalActor], holder: Token | None, quote: Quote | None
) -> tuple[str, str | None] | None:
    """The party that holds a stand, and the person who took it for the party, where there is one.

    The holder is looked up among the mentions; inside a quote "I" and "we", and no holder at all,
    are its speaker. None where nobody fit to hold a stand is found.
    """
    own = holder is not None and quote is not None and quote.speaker is not None
    if holder is None or (_is_first(holder) and quote is not None) or (own and _is_ours(holder)):
        if quote is None or quote.speaker is None:
            return None
        owner = _behind(reading, actors, quote)
        return side_of(actors, owner or quote.speaker)
    mention = reading.mention_of(_named(reading, holder))
    known = mention is not None and not _is_another(reading, mention, holder, quote)
    if known and mention is not None and mention.actor is not None:
        if _bare_body(actors, mention, holder):
            return _described(reading, holder), None
        return side_of(actors, _unnamed_owner(reading, actors, mention, holder) or mention.actor)
    if holder.lower_ in _POINTING:
        return _pointed(reading, actors, holder, quote)
    return _unnamed(reading, actors, holder)


def _is_another(reading: Reading, mention: Mention, holder: Token, quote: Quote | None) -> bool:
    """As in "They wanted the levy lifted," Chile said: nobody speaks of himself so."""
    spoken = quote is not None and reading.marked_at(holder.idx) is not None
    return spoken and holder.lower_ in _OTHERS and mention.actor == (quote and quote.speaker)


def _unnamed_owner(
    reading: Reading, actors: dict[str, LocalActor], mention: Mention, holder: Token
) -> str | None:
    """As in "the union's negotiators", "her party": for whom those without a name stand."""
    actor = actors.get(mention.actor or "")
    if actor is None or actor.named or actor.side:
        return None
    if actor.type == "person" and holder.lower_ not in _SPOKESPEOPLE:
        return None
    if holder.lower_ in _OWN:
        for token in possessors(holder):
            whose = reading.mention_of(token)
            if whose is not None and whose.actor is not None:
                return whose.actor
    return _owner(reading, holder)


def _bare_body(actors: dict[str, LocalActor], mention: Mention, holder: Token) -> bool:
    """Whether a body without a name is called otherwise here: "the administration"."""
    actor = actors.get(mention.actor or "")
    if actor is None or actor.named or actor.type != "organisation" or actor.side:
        return False
    called = mention.form == "description" and holder.pos_ == "NOUN" and not possessors(holder)
    return called and holder.lower_ not in actor.name.lower().split()


def _pointed(
    reading: Reading, actors: dict[str, LocalActor], holder: Token, quote: Quote | None
) -> tuple[str, str | None] | None:
    """Whom a pronoun means that points at nobody near: the other party, or who tells of it."""
    teller = speaking(holder.head)
    spoken = reading.marked_at(holder.idx) is not None
    if holder.lower_ == "they" and spoken and quote is not None and quote.speaker is not None:
        other = _opposite(actors, side_of(actors, quote.speaker)[0])
        return None if other is None else (other, None)
    named = None if teller is None else reading.mention_of(teller)
    if named is not None and named.actor is not None:
        told = actors.get(named.actor)
        many = told is not None and told.type in ("person", "group")
        return None if many and holder.lower_ == "it" else side_of(actors, named.actor)
    if quote is None or quote.speaker is None or spoken or holder.idx - quote.start > _OPENING:
        return None
    speaker = actors.get(quote.speaker)
    person = speaker is not None and speaker.type == "person"
    if holder.lower_ == "it" and (person or quote.speaker.endswith("s")):
        return None
    return side_of(actors, quote.speaker)  # Orvia said "it would retaliate"


def _unnamed(
    reading: Reading, actors: dict[str, LocalActor], holder: Token
) -> tuple[str, str | None] | None:
    """A party told by a noun: "its negotiators" for the state, else as it is described."""
    owner = _owner(reading, holder)
    if owner is not None:
        return side_of(actors, owner)
    if holder.pos_ != "NOUN":
        return None
    if any(c.lower_ in _WHICHEVER for c in holder.children if c.dep_ == "det"):
        return None
    several = holder.tag_ == "NNS" and holder.lower_.endswith(_PEOPLE)
    fit = several or holder.lower_ in _S.collectives
    return (_described(reading, holder), None) if fit else None


def _is_first(holder: Token) -> bool:
    return holder.lower_ in _FIRST and holder.text != "US"


def _is_ours(holder: Token) -> bool:
    """As in "our members want a raise", "the team will stay": the speaker's own people."""
    if holder.lower_ in _S.collectives and any(c.lower_ in _MINE for c in holder.children):
        return True
    of_others = any(c.pos_ == "PROPN" or c.dep_ == "poss" for c in holder.children)
    return holder.lower_ in ("team", "delegation", "negotiators") and not of_others


def _behind(reading: Reading, actors: dict[str, LocalActor], quote: Quote) -> str | None:
    """For whom unnamed speakers speak: "its negotiators" for the state."""
    actor = actors.get(quote.speaker or "")
    if quote.speaker_span is None or (actor is not None and (actor.named or actor.side)):
        return None
    span = reading.span(*quote.speaker_span)
    return None if span is None else _owner(reading, span.root)


def _owner(reading: Reading, holder: Token) -> str | None:
    """Whose negotiators or officials they are: "its delegation" stands for the state."""
    own = holder.lower_ in _S.organs
    if own or holder.lower_ in _SPOKESPEOPLE:
        named = [c for c in holder.children if c.dep_ == "compound" and c.pos_ == "PROPN"]
        others = () if own else (*named, *prepositional(holder, ("for", "of")))
        for token in (*possessors(holder), *others):
            mention = reading.mention_of(token)
            if mention is not None and mention.actor is not None:
                return mention.actor
    return None


def _opposite(actors: dict[str, LocalActor], party: str) -> str | None:
    """The other of the two parties an article is about: in one's mouth "they" is the other."""
    weights: dict[str, int] = {}
    for actor in actors.values():
        side = actor.side if actor.type == "person" and actor.side else actor.name
        if actor.named:
            weights[side] = weights.get(side, 0) + actor.mentions
    ranked = sorted(weights, key=lambda name: (-weights[name], name))[:2]
    if party not in ranked or len(ranked) < 2:
        return None
    return next(name for name in ranked if name != party)


def _named(reading: Reading, holder: Token) -> Token:
    """As in "the guerrilla movement Ardan", "its counterpart, Ada Lind": the name beside a noun."""
    if holder.lower_ in _SHARES:
        return next(iter(prepositional(holder, ("of",))), holder)  # "some of its backers"
    collective = holder.lower_ in _S.collectives
    if collective or reading.mention_of(holder) is None:
        beside = [c for c in holder.children if c.dep_ == "appos"]
        if collective and holder.i + 1 < len(holder.doc):
            beside.append(holder.nbor())
        for token in beside:
            if token.pos_ == "PROPN" and reading.mention_of(token) is not None:
                return token
    return holder


def speaking(anchor: Token) -> Token | None:
    """Who says a clause that stands in no quote: the subject of the saying verb above it."""
    for above in anchor.ancestors:
        if above.lemma_.lower() in _S.saying:
            who = subjects(above)
            return who[0] if who else None
    return None


def side_of(actors: dict[str, LocalActor], name: str) -> tuple[str, str | None]:
    """A person stands for its side, an organ of state for its state; a movement is its own."""
    actor = actors.get(name)
    if actor is None or not actor.side or actor.side == name:
        return name, None
    if is_chamber(actor.side):
        return name, None
    if actor.type == "person":
        return (name, None) if observes(actor) else (actor.side, name)
    organ = any(word.strip("'’s.,").lower() in _S.organs for word in name.split())
    return (actor.side if organ else name), None


def observes(actor: LocalActor) -> bool:
    """Whether somebody's office is to watch: an analyst holds no stand for the institute."""
    titles = (word for role in actor.roles for word in role.title.lower().split())
    return any(word in _S.observers for word in titles)


def _described(reading: Reading, holder: Token) -> str:
    start, end = noun_span(holder)
    words = reading.article.text[start:end].split()
    while len(words) > 1 and words[0].lower() in _DETERMINERS:
        words = words[1:]
    return " ".join(words[:8]).removesuffix("'s").removesuffix("’s")
