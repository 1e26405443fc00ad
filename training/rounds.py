"""The plan of training: rounds of runs side by side, each round going on from the last average."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Round:
    """Runs side by side: the seeds of their order, and the settings of `train.py` they share."""

    orders: tuple[int, ...]
    epochs: int
    rate: float
    head_rate: float
    fall: float
    masked: float


LAYERS = 6
# An average of two runs was worth F1 +1.1 to +1.5 and joint F1 +2 over either run (dev); starting
# again from it at a falling rate takes half the steps that two full runs would.
ROUNDS = (
    Round(orders=(1, 2), epochs=2, rate=2e-4, head_rate=1e-3, fall=0.65, masked=0.08),
    Round(orders=(3, 4), epochs=2, rate=1.5e-4, head_rate=7.5e-4, fall=0.0, masked=0.08),
)

# The fast setting: the lowest layers of what the rounds came to, trained on.
FAST = Round(orders=(5, 6), epochs=3, rate=2e-4, head_rate=1e-3, fall=0.0, masked=0.06)
FAST_LAYERS = 3
