"""Loader of the vocabulary of stands: words of demand, offer, acceptance and refusal."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from typing import Annotated

from dragoman.knowledge import Words, by_word, filled, load
from dragoman.model.vocabulary import STANCES, Stance


@dataclass(frozen=True, slots=True)
class Pattern:
    """How a word takes a stand: its stance, how surely, and the forms its issue comes in.

    `forms` holds `obj`, `to`, `that`, `for`, `obj_to` and `ing`; `prepositions` those that
    bring in the issue; `particle` the particle without which the verb means something else.
    """

    stance: Stance
    strong: bool
    forms: frozenset[str]
    prepositions: frozenset[str]
    particle: str | None


@dataclass(frozen=True, slots=True)
class Idiom:
    """A set phrase behind its verb: its words, and the preposition that brings in the issue.

    `opener` is None where the issue is the verb's object ("struck down the levy").
    """

    stance: Stance
    words: tuple[str, ...]
    opener: str | None


@dataclass(frozen=True, slots=True)
class Stances:
    """The words of stands, lemmas in lower case.

    `verbs`, `adjectives` and `nouns` take a stand by themselves, `idioms` are set phrases by their
    verb; the other tables tell what stand a word lends to what it is said of. The sets are asked
    for by single rules. The data file says what each holds.
    """

    verbs: dict[str, Pattern]
    adjectives: dict[str, Pattern]
    nouns: dict[str, Pattern]
    idioms: dict[str, tuple[Idiom, ...]]
    papers: dict[str, Stance]
    pledges: dict[str, Stance]
    plans: dict[str, Stance]
    effects: dict[str, Stance]
    partisans: dict[str, Stance]
    judgements: dict[str, Stance]
    opinions: dict[str, Stance]
    complements: Annotated[Words, "complements.words"]
    listing: Annotated[Words, "listing.lemmas"]
    claims: Annotated[Words, "claims.words"]
    chances: Annotated[Words, "chances.nouns"]
    minding: Annotated[Words, "minding.lemmas"]
    denials: Annotated[Words, "denials.lemmas"]
    saying: Annotated[Words, "saying.lemmas"]
    concrete: Annotated[Words, "concrete.words"]
    felled: Annotated[Words, "felled.words"]
    enduring: Annotated[Words, "enduring.lemmas"]
    uttered: Annotated[Words, "uttered.words"]
    collectives: Annotated[Words, "collectives.words"]
    chambers: Annotated[Words, "chambers.words"]
    chamber_names: Annotated[Words, "chambers.names"]
    committees: Annotated[frozenset[str], "chambers.committees"]
    giving: Annotated[Words, "giving.lemmas"]
    providing: Annotated[Words, "giving.providing"]
    lending: Annotated[Words, "lending.lemmas"]
    wavering: Annotated[Words, "wavering.lemmas"]
    silence: Annotated[Words, "wavering.silence"]
    steps: Annotated[Words, "steps.nouns"]
    announcing: Annotated[Words, "steps.verbs"]
    courtesies: Annotated[Words, "courtesies.lemmas"]
    knowing: Annotated[Words, "knowing.lemmas"]
    organs: Annotated[Words, "organs.words"]
    aims: Annotated[Words, "aims.words"]
    wishing: Annotated[Words, "wishing.lemmas"]
    needing: Annotated[Words, "needing.lemmas"]
    commons: Annotated[Words, "needing.commons"]
    spans: Annotated[Words, "spans.words"]
    terms: Annotated[Words, "terms.words"]
    observers: Annotated[Words, "observers.words"]
    empty: Annotated[Words, "empty.lemmas"]
    crowd: Annotated[Words, "observers.crowd"]
    judging: Annotated[Words, "judgements.verbs"]
    naming: Annotated[Words, "naming.verbs"]
    names: Annotated[Words, "naming.names"]
    outcomes: Annotated[Words, "outcomes.words"]
    noway: Annotated[Words, "noway.words"]
    generic: Annotated[Words, "opinions.generic"]
    lasting: Annotated[Words, "lasting.lemmas"]
    negotiating: Annotated[Words, "opinions.negotiating"]
    reaching: Annotated[Words, "reaching.lemmas"]
    ended: Annotated[Words, "ending.words"]
    endable: Annotated[Words, "ending.what"]
    measures: Annotated[Words, "measures.words"]
    wished: Annotated[Words, "empty.wished"]
    drawing: Annotated[Words, "drawing.lemmas"]
    enjoying: Annotated[Words, "enjoying.lemmas"]
    titles: Annotated[Words, "titles.words"]
    short: Annotated[Words, "titles.short"]
    idle: Annotated[Words, "idle.lemmas"]
    failing: Annotated[Words, "failing.lemmas"]
    answers: Annotated[Words, "answers.words"]
    undergoing: Annotated[Words, "undergoing.lemmas"]
    standing: Annotated[Words, "standing.words"]
    pausing: Annotated[Words, "pausing.lemmas"]
    opposing: Annotated[Words, "siding.opposing"]
    backing: Annotated[Words, "siding.backing"]


_TABLES = ("papers", "pledges", "plans", "effects", "partisans")  # of words listed by their stance


@cache
def stances() -> Stances:
    """The vocabulary of stands, read once.

    Raises ValueError where the data name a stance outside the record's vocabulary.
    """
    data = load("stances")
    return filled(
        Stances,
        data,
        verbs=_patterns(data["verbs"]),
        adjectives=_patterns(data["adjectives"]),
        nouns=_patterns(data["nouns"]),
        idioms=_idioms(data["idioms"]),
        judgements=_by_word(data["judgements"], besides=("verbs",)),
        opinions=_by_word(data["opinions"], besides=("generic", "negotiating")),
        **{table: _by_word(data[table]) for table in _TABLES},
    )


_OF_COMMITTEES = frozenset({"house", "committee", "subcommittee", "panel", "permanent", "select"})


def is_chamber(name: str) -> bool:
    """Whether a body is a chamber of members who speak for themselves or for a party in it."""
    words = name.lower().removeprefix("the ").split()
    known = stances()
    over = " ".join(w for w in words if w not in _OF_COMMITTEES)
    alone = over in known.committees or " ".join(words) in known.chamber_names
    return alone or any(word in known.chambers for word in words)


def _by_word(lists: dict[str, str], besides: Collection[str] = ()) -> dict[str, Stance]:
    """The stance of each word, of lists by stance and others `besides`."""
    found = by_word({name: words for name, words in lists.items() if name not in besides})
    return {word: _stance(stance) for word, stance in found.items()}


def _idioms(phrases: dict[str, str]) -> dict[str, tuple[Idiom, ...]]:
    """The set phrases of each verb, the longest first, so that none hides one it is part of."""
    found: dict[str, list[Idiom]] = {}
    for stance, lines in phrases.items():
        for line in lines.split("\n"):
            verb, *words = [word for word in line.split() if word not in ("a", "the")] or [""]
            if verb:
                opener = None if words[-1] == "*" else words[-1]
                found.setdefault(verb, []).append(Idiom(_stance(stance), tuple(words[:-1]), opener))
    return {verb: tuple(sorted(each, key=lambda i: -len(i.words))) for verb, each in found.items()}


def _patterns(lines: dict[str, str]) -> dict[str, Pattern]:
    return {lemma: _pattern(line) for lemma, line in lines.items()}


def _pattern(line: str) -> Pattern:
    stance, strength, *forms = line.split()
    return Pattern(
        stance=_stance(stance),
        strong=strength == "strong",
        forms=frozenset(f for f in forms if ":" not in f),
        prepositions=frozenset(f[2:] for f in forms if f.startswith("p:")),
        particle=next((f[4:] for f in forms if f.startswith("prt:")), None),
    )


def _stance(word: str) -> Stance:
    if word not in STANCES:
        raise ValueError(f"no stance of the record: {word!r}")
    return word
