"""Fits what speaks for showing an utterance as told in other words, on the answer keys.

    python -m bench.worded

It weighs the utterances and the events that two outlets tell and that no other rule disputes; one
counts as told
differently where the key has a divergence of wording on two of its reports. It prints the weights
of `reconcile/disputes/worded.py`, and how often what they show is right: on each corpus that they
are fitted on by the weights of the others, and on those that are held out. It takes a minute.
"""

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import Any

import numpy as np
from numpy.typing import NDArray

import dragoman
from bench.calibrate import HELD_OUT
from bench.corpora import Corpus, corpora
from bench.scoring import scorer
from dragoman.derivation.relating import Stock
from dragoman.reconcile.articles.shelf import Shelf
from dragoman.reconcile.disputes.told import Dispute
from dragoman.reconcile.disputes.worded import UTTERANCE, Worded, event, utterance
from dragoman.reconcile.disputes.worded_odds import WEIGHTS
from dragoman.reconcile.grouping.looking import looked
from dragoman.reconcile.relate import SAID
from dragoman.store import HeapFile, KeptFile, RecordFile, SheetFile, StandingFile

_PRIOR = 3.0  # precision of the prior on a weight, of traits brought to one spread
_STEPS = 40  # of Newton's method
Numbers = NDArray[np.float64]


def candidates(file: RecordFile) -> Iterator[Worded[Any]]:
    """The utterances and events of a record that are weighed and that no other rule disputes."""
    keys = {shown: key for key, shown in file.shown_ids().items()}
    standings = StandingFile(file)
    shelf = Shelf(
        Stock(KeptFile(file), HeapFile(file), keys, {}),
        SheetFile(file, SAID).bodies,
        lambda articles: {a: at.home for a, at in standings.known(articles).items()},
    )
    for kind in WEIGHTS:
        for _, body in sorted(SheetFile(file, kind).all().items()):
            unit, disputed = looked(Dispute, body)
            material, rows = shelf.material(unit.articles), frozenset(unit.rows)
            if kind == UTTERANCE:
                one: Any = utterance([r for r in material.quotes if r.id in rows], material)
            else:
                one = event([r for r in material.events if r.id in rows], material)
            if one and all(dispute.accounts == one.accounts for dispute in disputed):
                yield one


def judged(corpus: Corpus) -> list[tuple[str, dict[str, float], bool]]:
    """The kind and traits of all that is weighed of a corpus, and whether its key lists it."""
    score = scorer()
    key = score.Key(corpus.key)
    listed = [g for g in key.gold.get("divergences", []) if "wording" in score.options(g, "kind")]
    by_text = {a["text"].strip(): a["id"] for a in corpus.key_articles()}
    with dragoman.read(corpus.articles) as record:
        shown = record.file.shown_ids()
        names = {shown[a.key]: by_text.get(a.text.strip(), "") for a in record.articles()}
        told = list(candidates(record.file))
    found = []
    for one in told:
        spans = [(names[r.article], (r.start, r.end)) for r in one.reports]
        right = any(_is_on(key, score, divergence, spans) for divergence in listed)
        found.append((one.kind, dict(one.traits), right))
    return found


def _is_on(key: Any, score: Any, listed: dict[str, Any], spans: Sequence[Any]) -> bool:  # noqa: ANN401 - the scorer's
    """Whether two accounts of a divergence in the key rest on some words, by the scorer's rule."""
    told = [v for v in listed["values"] if v.get("evidence")]
    met = 0
    for value in told:
        span = key.span(value["article"], value["evidence"])
        met += bool(span) and any(
            article == value["article"] and score.overlap(span, own)[0] >= 0.5
            for article, own in spans
        )
    return met >= min(2, len(told))


def fitted(traits: Numbers, right: Numbers) -> Numbers:
    """Weights by Newton's method; the first trait is the bias, which has no prior."""
    spread = traits.std(axis=0)
    spread[spread == 0] = 1.0
    scaled = traits / spread
    prior = np.full(traits.shape[1], _PRIOR)
    prior[0] = 0.0
    weights = np.zeros(traits.shape[1])
    for _ in range(_STEPS):
        chance = _chance(scaled, weights)
        bend = (scaled * (chance * (1 - chance))[:, None]).T @ scaled + np.diag(prior)
        weights -= np.linalg.solve(bend, scaled.T @ (chance - right) + prior * weights)
    return np.asarray(weights / spread)


def _chance(traits: Numbers, weights: Numbers) -> Numbers:
    return np.asarray(1 / (1 + np.exp(-traits @ weights)))


def main() -> None:
    """Fit, and print."""
    keyed = list(corpora())
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        told = dict(zip([c.name for c in keyed], pool.map(judged, keyed), strict=True))
    for kind, weights in WEIGHTS.items():
        print(f'    "{kind}": {{')
        _fit(
            list(weights), {n: [f[1:] for f in found if f[0] == kind] for n, found in told.items()}
        )


def _fit(names: Sequence[str], told: Mapping[str, Sequence[Any]]) -> None:
    made = {
        name: (
            np.array([[traits[t] for t in names] for traits, _ in found]),
            np.array([float(right) for _, right in found]),
        )
        for name, found in told.items()
        if found
    }
    known = [name for name in made if name not in HELD_OUT]
    by_others = []
    for name in known:
        others = [made[other] for other in known if other != name]
        weights = fitted(*(np.concatenate(parts) for parts in zip(*others, strict=True)))
        by_others.append((_chance(made[name][0], weights), made[name][1]))
    weights = fitted(*(np.concatenate(p) for p in zip(*(made[n] for n in known), strict=True)))
    unseen = [(_chance(made[n][0], weights), made[n][1]) for n in made if n in HELD_OUT]
    for trait, weight in zip(names, weights, strict=True):
        print(f'        "{trait}": {weight:.2f},')
    for what, pairs in (("by the others", by_others), ("held out", unseen)):
        chance, right = (np.concatenate(parts) for parts in zip(*pairs, strict=True))
        for least in (0.4, 0.5, 0.6, 0.7):
            kept = right[chance >= least]
            shown = f"{kept.sum():.0f} of {len(kept)}"
            print(f"# {what}: {right.sum():.0f} of {len(right)}; likelier than {least}: {shown}")


if __name__ == "__main__":
    main()
