"""Loader of the words that report speech and thought, and the frames they open."""

from dataclasses import dataclass
from functools import cache
from typing import Annotated

from dragoman.knowledge import Words, by_word, filled, load


@dataclass(frozen=True, slots=True)
class Reporting:
    """Reporting words by lemma; the frames are explained in the data file.

    `frames` maps a verb's lemma to its frames, `objects` to the group that takes what was said as
    its object, `pledges` to the group of what it promises; `particles` maps (lemma, particle) to
    frames or such a group; `kinds` names the verbs that are read in a way of their own.
    """

    frames: dict[str, Words]
    objects: dict[str, str]
    particles: dict[tuple[str, str], Words]
    groups: Words
    pledges: dict[str, str]
    kinds: dict[str, Words]
    speech_nouns: Annotated[Words, "nouns.speech"]
    thought_nouns: Annotated[Words, "nouns.thought"]
    judging: Annotated[Words, "nouns.judging"]
    papers: Annotated[Words, "nouns.papers"]
    speakers: Annotated[Words, "speakers.nouns"]
    things: Annotated[Words, "speakers.things"]
    adverbs: Annotated[Words, "cues.adverbs"]
    platforms: Annotated[Words, "channels.platforms"]
    multiword_platforms: Annotated[tuple[str, ...], "channels.multiword_platforms"]
    forms: Annotated[Words, "channels.forms"]
    venues: Annotated[Words, "channels.venues"]
    pages: Annotated[Words, "channels.pages"]
    audiences: Annotated[Words, "channels.audiences"]

    def of(self, lemma: str) -> Words:
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
    objects = by_word(data["objects"])
    for lemma in objects:
        frames.setdefault(lemma, set()).add("object")
    particles: dict[tuple[str, str], Words] = {}
    for phrase, names in data["particle_verbs"].items():
        verb, particle = phrase.split()
        particles[verb, particle] = frozenset(names.split())
    return filled(
        Reporting,
        data,
        objects=objects,
        groups=frozenset(data["objects"]),
        pledges=by_word(data["pledges"]),
        kinds={kind: frozenset(words.split()) for kind, words in data["kinds"].items()},
        frames={lemma: frozenset(names) for lemma, names in sorted(frames.items())},
        particles=particles,
    )
