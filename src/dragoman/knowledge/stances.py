"""Loader of the vocabulary of stands: words of demand, offer, acceptance and refusal."""

from dataclasses import dataclass
from functools import cache

from dragoman.knowledge import load
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
    """The words of stands; keys are lemmas in lower case."""

    verbs: dict[str, Pattern]
    adjectives: dict[str, Pattern]
    nouns: dict[str, Pattern]
    complements: frozenset[str]
    papers: dict[str, Stance]
    listing: frozenset[str]
    claims: frozenset[str]
    chances: frozenset[str]
    minding: frozenset[str]
    denials: frozenset[str]
    saying: frozenset[str]
    concrete: frozenset[str]
    felled: frozenset[str]
    collectives: frozenset[str]
    chambers: frozenset[str]
    chamber_names: frozenset[str]
    giving: frozenset[str]
    providing: frozenset[str]
    lending: frozenset[str]
    wavering: frozenset[str]
    silence: frozenset[str]
    steps: frozenset[str]
    announcing: frozenset[str]
    courtesies: frozenset[str]
    knowing: frozenset[str]
    organs: frozenset[str]
    aims: frozenset[str]
    wishing: frozenset[str]
    tabling: frozenset[str]
    judgements: dict[str, Stance]
    pledges: dict[str, Stance]
    plans: dict[str, Stance]
    effects: dict[str, Stance]
    partisans: dict[str, Stance]
    needing: frozenset[str]
    commons: frozenset[str]
    striking: frozenset[str]
    spans: frozenset[str]
    grievances: frozenset[str]
    terms: frozenset[str]
    observers: frozenset[str]
    empty: frozenset[str]
    crowd: frozenset[str]
    judging: frozenset[str]
    naming: frozenset[str]
    names: frozenset[str]
    binding: frozenset[str]
    outcomes: frozenset[str]
    idioms: dict[str, tuple[Idiom, ...]]
    noway: frozenset[str]
    opinions: dict[str, Stance]
    generic: frozenset[str]
    lasting: frozenset[str]
    negotiating: frozenset[str]
    reaching: frozenset[str]
    ratifying: frozenset[str]
    ratification: frozenset[str]
    ended: frozenset[str]
    endable: frozenset[str]
    measures: frozenset[str]
    wished: frozenset[str]
    drawing: frozenset[str]
    enjoying: frozenset[str]
    titles: frozenset[str]
    short: frozenset[str]
    idle: frozenset[str]
    failing: frozenset[str]
    answers: frozenset[str]
    undergoing: frozenset[str]
    standing: frozenset[str]
    pausing: frozenset[str]
    opposing: frozenset[str]
    backing: frozenset[str]


@cache
def stances() -> Stances:
    """The vocabulary of stands, read once.

    Raises ValueError where the data name a stance outside the record's vocabulary.
    """
    data = load("stances")
    papers: dict[str, Stance] = {}
    for stance, words in data["papers"].items():
        papers.update({word: _stance(stance) for word in words.split()})
    return Stances(
        verbs={lemma: _pattern(line) for lemma, line in data["verbs"].items()},
        adjectives={lemma: _pattern(line) for lemma, line in data["adjectives"].items()},
        nouns={lemma: _pattern(line) for lemma, line in data["nouns"].items()},
        complements=frozenset(data["complements"]["words"].split()),
        papers=papers,
        listing=frozenset(data["listing"]["lemmas"].split()),
        claims=frozenset(data["claims"]["words"].split()),
        chances=frozenset(data["chances"]["nouns"].split()),
        minding=frozenset(data["minding"]["lemmas"].split()),
        denials=frozenset(data["denials"]["lemmas"].split()),
        saying=frozenset(data["saying"]["lemmas"].split()),
        concrete=frozenset(data["concrete"]["words"].split()),
        felled=frozenset(data["felled"]["words"].split()),
        collectives=frozenset(data["collectives"]["words"].split()),
        chambers=frozenset(data["chambers"]["words"].split()),
        chamber_names=frozenset(data["chambers"]["names"].split()),
        giving=frozenset(data["giving"]["lemmas"].split()),
        providing=frozenset(data["giving"]["providing"].split()),
        lending=frozenset(data["lending"]["lemmas"].split()),
        wavering=frozenset(data["wavering"]["lemmas"].split()),
        silence=frozenset(data["wavering"]["silence"].split()),
        steps=frozenset(data["steps"]["nouns"].split()),
        announcing=frozenset(data["steps"]["verbs"].split()),
        courtesies=frozenset(data["courtesies"]["lemmas"].split()),
        knowing=frozenset(data["knowing"]["lemmas"].split()),
        organs=frozenset(data["organs"]["words"].split()),
        aims=frozenset(data["aims"]["words"].split()),
        wishing=frozenset(data["wishing"]["lemmas"].split()),
        tabling=frozenset(data["tabling"]["lemmas"].split()),
        judgements={
            word: _stance(stance)
            for stance, words in data["judgements"].items()
            if stance != "verbs"
            for word in words.split()
        },
        empty=frozenset(data["empty"]["lemmas"].split()),
        crowd=frozenset(data["observers"]["crowd"].split()),
        observers=frozenset(data["observers"]["words"].split()),
        pledges=_told(data["pledges"]),
        plans=_told(data["plans"]),
        effects=_told(data["effects"]),
        partisans=_told(data["partisans"]),
        needing=frozenset(data["needing"]["lemmas"].split()),
        commons=frozenset(data["needing"]["commons"].split()),
        striking=frozenset(data["striking"]["words"].split()),
        terms=frozenset(data["terms"]["words"].split()),
        grievances=frozenset(data["striking"]["grievances"].split()),
        spans=frozenset(data["striking"]["spans"].split()),
        judging=frozenset(data["judgements"]["verbs"].split()),
        naming=frozenset(data["naming"]["verbs"].split()),
        names=frozenset(data["naming"]["names"].split()),
        binding=frozenset(data["binding"]["words"].split()),
        outcomes=frozenset(data["outcomes"]["words"].split()),
        idioms=_idioms(data["idioms"]),
        noway=frozenset(data["noway"]["words"].split()),
        opinions=_told({k: v for k, v in data["opinions"].items() if k in STANCES}),
        generic=frozenset(data["opinions"]["generic"].split()),
        lasting=frozenset(data["lasting"]["lemmas"].split()),
        negotiating=frozenset(data["opinions"]["negotiating"].split()),
        reaching=frozenset(data["reaching"]["lemmas"].split()),
        ratifying=frozenset(data["ratifying"]["verbs"].split()),
        ratification=frozenset(data["ratifying"]["nouns"].split()),
        ended=frozenset(data["ending"]["words"].split()),
        endable=frozenset(data["ending"]["what"].split()),
        measures=frozenset(data["measures"]["words"].split()),
        wished=frozenset(data["empty"]["wished"].split()),
        enjoying=frozenset(data["enjoying"]["lemmas"].split()),
        drawing=frozenset(data["drawing"]["lemmas"].split()),
        titles=frozenset(data["titles"]["words"].split()),
        short=frozenset(data["titles"]["short"].split()),
        idle=frozenset(data["idle"]["lemmas"].split()),
        failing=frozenset(data["failing"]["lemmas"].split()),
        answers=frozenset(data["answers"]["words"].split()),
        undergoing=frozenset(data["undergoing"]["lemmas"].split()),
        standing=frozenset(data["standing"]["words"].split()),
        pausing=frozenset(data["pausing"]["lemmas"].split()),
        opposing=frozenset(data["siding"]["opposing"].split()),
        backing=frozenset(data["siding"]["backing"].split()),
    )


def is_chamber(name: str) -> bool:
    """Whether a body is a chamber of members who speak for themselves or for a party in it."""
    words = name.lower().removeprefix("the ").split()
    known = stances()
    return " ".join(words) in known.chamber_names or any(word in known.chambers for word in words)


def _told(words: dict[str, str]) -> dict[str, Stance]:
    """The stance of each word of a table that lists them by stance."""
    return {word: _stance(stance) for stance, line in words.items() for word in line.split()}


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
