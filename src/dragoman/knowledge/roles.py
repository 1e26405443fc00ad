"""Loader of the words for offices, professions, groups and bodies, and of what they imply."""

from dataclasses import dataclass
from functools import cache

from dragoman.knowledge import load

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
    offices: frozenset[str]
    loose: frozenset[str]
    private: frozenset[str]
    honorifics: dict[str, str]
    sexes: dict[str, str]
    short: dict[str, str]
    modifiers: frozenset[str]
    former: frozenset[str]
    portfolios: frozenset[str]
    groups: frozenset[str]
    group_phrases: frozenset[str]
    administrations: frozenset[str]
    bodies: dict[str, frozenset[str]]
    names_only: frozenset[str]
    trades: frozenset[str]
    belongings: dict[str, frozenset[str]]
    again: dict[str, frozenset[str]]
    elected: frozenset[str]
    benches: frozenset[str]
    delegating: frozenset[str]
    factions: frozenset[str]


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
    return Roles(
        persons=persons,
        offices=frozenset(singulars),
        loose=frozenset(data["person"]["loose"].split()),
        private=frozenset(data["person"]["private"].split()),
        honorifics={w: s for k, s in _SEX.items() for w in honours[k].split()},
        sexes=sexes,
        short={w: noun for noun, words in data["short"].items() for w in words.split()},
        modifiers=frozenset(data["modifiers"]["words"].split()),
        former=frozenset(data["modifiers"]["former"].split()),
        portfolios=frozenset(data["portfolios"]["words"].split()),
        groups=frozenset(data["group"]["words"].split()),
        group_phrases=frozenset(data["phrases"]["groups"]),
        administrations=frozenset(data["phrases"]["administrations"]),
        names_only=frozenset(data["names_only"]["words"].split()),
        trades=frozenset(data["trades"]["words"].split()),
        belongings=_belongings(data["belongings"]),
        bodies={word: frozenset(kinds) for word, kinds in bodies.items()},
        again={head: frozenset(words.split()) for head, words in data["again"].items()},
        elected=frozenset(data["elected"]["words"].split()),
        benches=frozenset(data["elected"]["benches"]),
        delegating=frozenset(data["elected"]["delegating"].split()),
        factions=frozenset(data["factions"]["words"].split()),
    )


def _belongings(data: dict[str, str]) -> dict[str, frozenset[str]]:
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
