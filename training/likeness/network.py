"""The network: a vector and a weight for each word, and what the likeness of two means says."""

# mypy: disallow-subclassing-any=False
# Types are checked where torch is not installed as well; there its modules are Any.

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as nnf

from training.likeness.pairs import TRAITS, Example, Pairs

STATES, HIDDEN, SIZE = 768, 256, 64
_FAR = -1e4


class Likeness(nn.Module):
    """The head over a word's states, and the odds of pairs of events and of quotes."""

    centre: Tensor
    spread: Tensor

    def __init__(self, centre: Tensor, spread: Tensor) -> None:
        """`centre` and `spread` (STATES) of the states that are met."""
        super().__init__()
        self.register_buffer("centre", centre)
        self.register_buffer("spread", spread)
        self.up = nn.Linear(STATES, HIDDEN)
        self.out = nn.Linear(HIDDEN, SIZE + 1)
        self.drop = nn.Dropout(0.2)
        self.alike = nn.ModuleDict({"events": nn.Linear(3, 1), "quotes": nn.Linear(3, 1)})
        self.traits = nn.Parameter(torch.zeros(len(TRAITS)))
        self.apart = nn.Parameter(torch.tensor(-1.0))
        for line in self.alike.values():
            line.weight.data = torch.tensor([[6.0, 0.0, 0.0]])
            line.bias.data.fill_(-6.0)

    def forward(self, of: Example) -> dict[str, Tensor]:
        """Log-odds of all pairs of events and of quotes."""
        words = torch.from_numpy(of.words).float()
        bent = nnf.gelu(self.up(self.drop((words - self.centre) / self.spread)))
        scored = self.out(self.drop(bent))
        quotes = self._meant("quotes", scored, of.quotes)
        events = self._meant("events", scored, of.events)
        pair, trait = torch.from_numpy(of.events.traits).unbind(1)
        told = torch.from_numpy(of.events.value) * self.traits[trait]
        events = events.index_add(0, pair, told)
        return {
            "events": events + self.apart * torch.from_numpy(of.events.apart),
            "quotes": quotes,
        }

    def _meant(self, kind: str, scored: Tensor, of: Pairs) -> Tensor:
        """What the likeness of the statements of each pair says."""
        if not len(of.both):
            return scored.new_zeros(0)
        means = _means(scored, torch.from_numpy(of.spans))
        one, other = torch.from_numpy(of.both).unbind(1)
        cosine = (means[one] * means[other]).sum(1)
        much = cosine.relu()
        powers = torch.stack([cosine, much**2, much**4], 1)
        odds: Tensor = self.alike[kind](powers)[:, 0]
        return odds


def _means(scored: Tensor, spans: Tensor) -> Tensor:
    """The share-weighted means of the words of some spans, each of length 1."""
    sizes = spans[:, 1] - spans[:, 0]
    steps = torch.arange(int(sizes.max()))
    words = scored[(spans[:, :1] + steps).clamp(max=len(scored) - 1)]
    share = words[..., -1].masked_fill(steps >= sizes[:, None], _FAR).softmax(1)
    return nnf.normalize((words[..., :-1] * share[..., None]).sum(1), dim=1)
