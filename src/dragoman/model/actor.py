"""Actors: who acts and speaks, as one article names them and as the whole record knows them."""

from dataclasses import dataclass, field

from dragoman.model.vocabulary import ActorType


@dataclass(frozen=True, slots=True)
class Role:
    """A title that an article gives to an actor: the words and where they stand.

    `former` is true where the article marks the office as past ("former", "ex-").
    """

    title: str
    article: str
    start: int
    end: int
    former: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in a text that stands for an actor.

    `form` is how it does so: `name` ("Ilse Marrow", "Marrow"), `title` ("the minister"),
    `pronoun` ("he"), `metonym` ("Moscow" for Russia), `adjective` ("Russian"),
    `description` ("a Ukrainian official"). `actor` is the name of the article's LocalActor it
    was resolved to, or None where it stayed open. `head` is the offset of its head word.
    """

    start: int
    end: int
    text: str
    form: str
    actor: str | None
    head: int


@dataclass(frozen=True, slots=True)
class LocalActor:
    """One actor within one article, before other articles are known.

    `name` is the fullest name the article uses (states: their usual English name; unnamed
    speakers: the description as written, without its article's pronouns). `side` is the local
    name of the party it speaks for. `aliases` are all ways the article writes it.
    """

    name: str
    type: ActorType
    side: str | None = None
    roles: tuple[Role, ...] = ()
    aliases: tuple[str, ...] = ()
    named: bool = True
    mentions: int = 1


@dataclass(frozen=True, slots=True)
class Actor:
    """One actor of the record: every way of naming it over all articles."""

    id: str
    name: str
    type: ActorType
    side: str | None = None
    roles: tuple[Role, ...] = ()
    aliases: tuple[str, ...] = field(default=())


IN_ONE = "one article calls both so"  # why most ways of naming are one actor's


@dataclass(frozen=True, slots=True)
class Merge:
    """Why one way of naming is an actor's: what it was joined to, on what evidence, from where.

    `form` is as written, `to` the way of naming that it was joined to, `articles` the ids of the
    first few articles that name somebody so.
    """

    actor: str
    form: str
    to: str
    why: str
    articles: tuple[str, ...]
