"""How likely a quotation is right: a logistic model over the scores behind it."""

import math

import numpy as np

from dragoman.read.encoder.assemble import Linked
from dragoman.read.encoder.tags import Floats, begin

# Odds are cut off here: beyond one in a thousand the tagger's own probabilities say nothing more.
_CUT = 1e-3
QUOTE_FACTS = 6


def quote_facts(found: Linked, tags: Floats) -> list[float]:
    """1; log-odds of content (mean and least word), cue and link between them; 1 if without cue.

    `tags` (W, TAGS) are every word's tag probabilities.
    """
    content = np.concatenate([_role(tags, "content", a, b) for a, b in found.contents])
    return [
        1.0,
        _log_odds(float(content.mean())),
        _log_odds(float(content.min())),
        _log_odds(float(_role(tags, "cue", *found.cue).mean())) if found.cue else 0.0,
        _log_odds(found.cue_link),
        float(found.cue is None),
    ]


def probability(facts: list[float], weights: Floats) -> float:
    """The logistic model's answer, summed in double precision."""
    total = math.fsum(f * float(w) for f, w in zip(facts, weights, strict=True))
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total))))


def _role(tags: Floats, role: str, a: int, b: int) -> Floats:
    tag = begin(role)
    share: Floats = tags[a:b, tag : tag + 2].sum(1)
    return share


def _log_odds(p: float) -> float:
    p = min(max(p, _CUT), 1.0 - _CUT)
    return math.log(p / (1.0 - p))
