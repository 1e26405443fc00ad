"""Known: what an article's actors tell of a name, or of a word that stands for one of them."""

from bisect import bisect_left
from collections.abc import Iterable

from dragoman.knowledge.event_vocabulary import event_vocabulary
from dragoman.knowledge.outlets import outlets
from dragoman.knowledge.roles import roles
from dragoman.knowledge.states import surfaces
from dragoman.model.actor import LocalActor
from dragoman.model.parsed import Token
from dragoman.model.reading import Reading

_UNIONS = frozenset({"union", "unions", "workers", "federation", "teamsters", "guild"})
_UNIONS_OF_STATES = frozenset({"European Union", "African Union", "Soviet Union"})
_TIMES = frozenset({"DATE", "TIME", "EVENT"})


def side_of(reading: Reading, name: str) -> str:
    """The party that a person or a force acts for; any other name is itself.

    Who writes for a paper acts for nobody: "the Gull's Jana Holt was arrested".
    """
    for actor in reading.actors:
        if actor.name == name and actor.side and not is_outlet(actor.side):
            words = name.casefold().split()
            force = words[-1] in event_vocabulary().acts_for or "ministry" in words
            return actor.side if actor.type == "person" or force else name
    return name


def is_outlet(name: str) -> bool:
    """Whether a name is that of a newspaper, an agency or a broadcaster, which only tells."""
    return name in outlets().names


def seats_apart(reading: Reading) -> bool:
    """Whether an article is about one state's own politics, where its government is one party.

    A seat of government is then a body of its own.
    """
    seats = (surfaces().get(a.name) for a in reading.actors if a.type == "organisation")
    return any(entry is not None and entry.kind == "metonym" for entry in seats)


def is_known(reading: Reading, name: str | None) -> bool:
    """Whether a name is one of the article's, and no description."""
    return any(a.name == name and a.named for a in reading.actors)


def is_body(reading: Reading, name: str) -> bool:
    """Whether a name is that of a state or a body."""
    return any(a.name == name and a.type != "person" for a in reading.actors)


def can_talk(reading: Reading, token: Token) -> bool:
    """Whether a common noun is of people who can be at talks, for themselves or for a party."""
    mention, lemma = reading.mention_of(token), token.lemma_.lower()
    if mention is not None and is_known(reading, mention.actor):
        return True
    return lemma in event_vocabulary().acts_for or lemma in roles().offices


def called(reading: Reading, token: Token) -> str | None:
    """Whoever a word is a name of that stands within another one ("Ondaran delegation").

    With the capital before it, it may be another's: "New Ondaran".
    """
    if not token.text[0].isupper():
        return None
    known = [a for a in reading.actors if a.named]
    before = token.nbor(-1).text if token.i else ""
    written = (f"{before} {token.text}", token.text) if before[:1].isupper() else (token.text,)
    named = (a.name for words in written for a in known if words in (a.name, *a.aliases))
    return next(named, None)


def parts_of(reading: Reading, name: str) -> tuple[str, ...]:
    """The two names that are written as one ("the X-Y summit"), else the name itself."""
    one, _, other = name.partition("-")
    if not other or " " in name:
        return (name,)
    found = tuple(filter(None, (_surnamed(reading, one), _surnamed(reading, other))))
    return found if len(found) > 1 else (name,)


def _surnamed(reading: Reading, word: str) -> str | None:
    """The actor whose name, or whose last or first name, a word is."""
    known = (a for a in reading.actors if a.named and "-" not in a.name)
    return next((a.name for a in known if word in (*a.name.split(), *a.aliases)), None)


def state_before(reading: Reading, token: Token) -> tuple[str, ...]:
    """The state last named before "the regime" or "the government" of one left unsaid."""
    definite = any(c.dep_ == "det" and c.lower_ == "the" for c in token.children)
    if token.lower_ not in event_vocabulary().rules or not definite:
        return ()
    states = {a.name for a in reading.actors if a.type == "state" and a.named}
    before = bisect_left(reading.mentions, token.idx, key=lambda m: m.start)
    for mention in reversed(reading.mentions[:before]):
        if mention.actor in states:
            return (mention.actor,) if mention.actor else ()
    return ()


def is_name(token: Token) -> bool:
    """Whether a word is a name that the article does not otherwise tell of."""
    # A dateline in capitals is easily parsed as the subject of its sentence.
    named = token.pos_ == "PROPN" and token.text[0].isupper() and not is_initials(token)
    return named and token.ent_type_ not in _TIMES


def is_initials(token: Token) -> bool:
    """Whether capitals stand for a name and serve as its adjective: "a U.S. strike"."""
    return token.text.isupper() and len(token) > 1


def strikers(actors: Iterable[LocalActor]) -> tuple[str, ...]:
    """The union that an article names most, by its name or by what it is called again."""
    unions = [
        a
        for a in actors
        if a.named and a.type == "organisation"
        if any(n.casefold().split()[-1] in _UNIONS for n in (a.name, *a.aliases))
        if a.name not in _UNIONS_OF_STATES
    ]
    best = min(unions, key=lambda a: (-a.mentions, a.name), default=None)
    return (best.name,) if best else ()


def is_seat(reading: Reading, token: Token) -> bool:
    """Whether a word before a noun names the house a government sits in: "a Kremlin meeting".

    A capital stands for its state there, and so does a house that a hyphen joins to another.
    """
    mention = reading.mention_of(token)
    if mention is None or mention.form != "metonym" or token.ent_type_ == "GPE":
        return False
    beside = {token.doc[token.left_edge.i - 1].text, token.nbor(1).text}
    return token.dep_ in ("compound", "nmod") and "-" not in beside
