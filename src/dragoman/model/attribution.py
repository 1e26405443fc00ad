"""What the trained model predicts: somebody's words or thoughts, with their cue and source."""

from dataclasses import dataclass

Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Attribution:
    """One attribution; all offsets are code points of the text, end exclusive.

    `contents` are the pieces of what is attributed, in order; `cue` the words that attribute it
    and `source` the mention it is attributed to, None where none was found. `probability` is how
    likely a careful reader marks it too (sharing half of its words at least).
    """

    contents: tuple[Stretch, ...]
    cue: Stretch | None
    source: Stretch | None
    probability: float
