"""Loader of the words for offices, professions, groups and bodies, and of what they imply."""

from dataclasses import dataclass
from functools import cache
from typing import Annotated

from dragoman.knowledge import Words, by_word, filled, load

_IRREGULAR = {"woman": "women", "man": "men", "child": "children", "wife": "wives"}


@dataclass(frozen=True, slots=True)
class Roles:
    """The words by what they are good for; all lower case.

    `persons` maps every person noun to its singular (plurals too), `offices` the singular nouns
    that make a title (`private`: of those who speak for nobody's state), `honorifics` to a sex
    or "?", `short` some of them to the noun they are short for, `groups` words for many people,
    `bodies` the nouns of organisations with their classes (`names_only`: within names alone),
    `administrations` the seats of governments that are called so, `trades` plurals that end the
    names of unions, `belongings` nouns with the classes of the bodies that have such things,
    `again` what a bearer of a title may be called too, `elected` and `benches` words and
    endings of titles whose bearers speak for themselves, `delegating` what makes a
    "representative" an envoy instead, `factions` the nouns that parties within a state are
    called by.
    """

    persons: dict[str, str]
    offices: Words
    loose: Annotated[Words, "person.loose"]
    private: Annotated[Words, "person.private"]
    honorifics: dict[str, str]
    sexes: dict[str, str]
    short: dict[str, str]
    modifiers: Annotated[Words, "modifiers.words"]
    former: Annotated[Words, "modifiers.former"]
    portfolios: Annotated[Words, "portfolios.words"]
    groups: Annotated[Words, "group.words"]
    group_phrases: Annotated[Words, "phrases.groups"]
    administrations: Annotated[Words, "phrases.administrations"]
    bodies: dict[str, Words]
    names_only: Annotated[Words, "names_only.words"]
    trades: Annotated[Words, "trades.words"]
    belongings: dict[str, Words]
    again: dict[str, Words]
    elected: Annotated[Words, "elected.words"]
    benches: Annotated[Words, "elected.benches"]
    delegating: Annotated[Words, "elected.delegating"]
    factions: Annotated[Words, "factions.words"]


@cache
def roles() -> Roles:
    """The vocabulary of roles, read once."""
    data = load("roles")
    singulars = (data["person"]["offices"] + data["person"]["professions"]).split()
    persons = {word: word for word in singulars}
    persons |= {plural(word): word for word in singulars}
    bodies: dict[str, set[str]] = {}
    for kin, words in data["organisation"].items():
        for word in words.split():
            bodies.setdefault(word, set()).add(kin)
            bodies[word].add(word)
    honours = data["honorifics"]
    sexes = dict.fromkeys(honours["male_titles"].split(), "m")
    sexes |= dict.fromkeys(honours["female_titles"].split(), "f")
    return filled(
        Roles,
        data,
        persons=persons,
        offices=frozenset(singulars),
        honorifics={w: s for k, s in _SEX.items() for w in honours[k].split()},
        sexes=sexes,
        short=by_word(data["short"]),
        belongings=_belongings(data["belongings"]),
        bodies={word: frozenset(kinds) for word, kinds in bodies.items()},
        again={head: frozenset(words.split()) for head, words in data["again"].items()},
    )


def _belongings(data: dict[str, str]) -> dict[str, Words]:
    joined = frozenset(data["joined"].split())
    return {
        word: joined if kin == "member" else frozenset({kin})
        for kin, words in data.items()
        if kin != "joined"
        for word in words.split()
    }


_SEX = {"any": "?", "male": "m", "female": "f"}


def plural(noun: str) -> str:
    """The regular English plural of a person noun."""
    for one, many in _IRREGULAR.items():
        if noun.endswith(one):
            return noun[: -len(one)] + many
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    if noun.endswith(("s", "x", "ch", "sh")):
        return noun + "es"
    return noun + "s"
