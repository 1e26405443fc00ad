"""What a finder hands over: an utterance's rough extent, its cue and its source, in offsets."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Found:
    """One utterance as a finder sees it; all offsets are code points of the text, end exclusive.

    `start`/`end` is the rough extent of the words, `cue` the reporting words, `source` the noun
    phrase that says it and `head` the offset of that phrase's head word; `source` is None where
    the sentence names none. `rule` is the pattern's name. `marks` is true where the whole extent
    stands between quotation marks as an utterance; `goes_on` where a sentence that a cue
    interrupted goes on here. `relay` is the offset of the head word of who passes it on, where
    the whole find was told by another ("According to Y, X said ..."). Finds of one `group` are
    pieces of one utterance.
    """

    start: int
    end: int
    rule: str
    cue: tuple[int, int] | None = None
    source: tuple[int, int] | None = None
    head: int | None = None
    marks: bool = False
    goes_on: bool = False
    relay: int | None = None
    group: int | None = None
