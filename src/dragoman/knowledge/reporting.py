"""Loader of the words that report speech and thought, and the frames they open."""

from dataclasses import dataclass
from functools import cache

from dragoman.knowledge import load


@dataclass(frozen=True, slots=True)
class Reporting:
    """Reporting words by lemma; the frames are explained in the data file.

    `frames` maps a verb's lemma to its frames, `objects` to the group that takes what was said as
    its object, `pledges` to the group of what it promises; `particles` maps (lemma, particle) to
    frames or such a group; `kinds` names the verbs that are read in a way of their own.
    """

    frames: dict[str, frozenset[str]]
    objects: dict[str, str]
    particles: dict[tuple[str, str], frozenset[str]]
    groups: frozenset[str]
    pledges: dict[str, str]
    kinds: dict[str, frozenset[str]]
    speech_nouns: frozenset[str]
    thought_nouns: frozenset[str]
    judging: frozenset[str]
    papers: frozenset[str]
    speakers: frozenset[str]
    things: frozenset[str]
    adverbs: frozenset[str]
    platforms: frozenset[str]
    multiword_platforms: tuple[str, ...]
    forms: frozenset[str]
    venues: frozenset[str]
    pages: frozenset[str]
    audiences: frozenset[str]

    def of(self, lemma: str) -> frozenset[str]:
        """The frames that a verb opens; none where it reports nothing."""
        return self.frames.get(lemma, frozenset())


@cache
def reporting() -> Reporting:
    """The reporting vocabulary, read once."""
    data = load("reporting")
    frames: dict[str, set[str]] = {}
    for frame, words in data["verbs"].items():
        for word in words.split():
            frames.setdefault(word, set()).add(frame)
    objects = {w: group for group, words in data["objects"].items() for w in words.split()}
    for lemma in objects:
        frames.setdefault(lemma, set()).add("object")
    particles: dict[tuple[str, str], frozenset[str]] = {}
    for phrase, names in data["particle_verbs"].items():
        verb, particle = phrase.split()
        particles[verb, particle] = frozenset(names.split())
    return Reporting(
        objects=objects,
        groups=frozenset(data["objects"]),
        pledges={w: group for group, words in data["pledges"].items() for w in words.split()},
        kinds={kind: frozenset(words.split()) for kind, words in data["kinds"].items()},
        frames={lemma: frozenset(names) for lemma, names in sorted(frames.items())},
        particles=particles,
        speech_nouns=frozenset(data["nouns"]["speech"].split()),
        thought_nouns=frozenset(data["nouns"]["thought"].split()),
        judging=frozenset(data["nouns"]["judging"].split()),
        papers=frozenset(data["nouns"]["papers"].split()),
        things=frozenset(data["speakers"]["things"].split()),
        speakers=frozenset(data["speakers"]["nouns"].split()),
        adverbs=frozenset(data["cues"]["adverbs"].split()),
        platforms=frozenset(data["channels"]["platforms"].split()),
        multiword_platforms=tuple(data["channels"]["multiword_platforms"]),
        forms=frozenset(data["channels"]["forms"].split()),
        venues=frozenset(data["channels"]["venues"].split()),
        pages=frozenset(data["channels"]["pages"].split()),
        audiences=frozenset(data["channels"]["audiences"].split()),
    )
