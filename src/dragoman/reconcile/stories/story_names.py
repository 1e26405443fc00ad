"""What a story is called: its parties, and the words of the coverage that tell most of it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import cache
from typing import TYPE_CHECKING

from dragoman.knowledge.calendar import calendar
from dragoman.knowledge.event_vocabulary import event_vocabulary
from dragoman.knowledge.outlets import outlets
from dragoman.knowledge.wording import wording
from dragoman.reconcile.words.wording import plain, stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dragoman.reconcile.articles.pages import Page
    from dragoman.reconcile.stories.told import Sides

_PARTIES = 4
_PART = 0.4  # of the articles must name a party, and of the most named one's share
_ACTING = 2  # an act of a party counts as so many articles that name it
_LONGEST = 3  # words of the phrase in a title
_WEIGHTS = {"talks": 5, "ceasefire": 5, "agreement": 3, "exchange": 3, "mediation": 3,
            "proposal": 2, "meeting": 2, "signature": 2, "handover": 2, "release": 2}  # fmt: skip
_VERBAL = ("ed", "ing")
_TWENTIETH = 20  # of the articles must have the phrase, and two at least
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_CLAUSE = re.compile(r"[.,;:!?—–()\[\]\n“”\"|]+|\s[-‘]|’\s|’s\b|'s\b")


def parties(pages: Sequence[Page], sides: Sides) -> tuple[str, ...]:
    """Who the story is between: the states and bodies that most of its articles name and show.

    Where some of them act towards one another, what only is named ("Air One", a plane) is no party.
    A side is called by its member that most articles name, so that a movement stands for its
    territory where the coverage speaks of the movement.
    """
    bodies = frozenset(name for p in pages for name in p.bodies)
    press = {(p.outlet or "").casefold() for p in pages}
    shown: Counter[str] = Counter()
    active: set[str] = set()
    naming: dict[str, Counter[str]] = defaultdict(Counter)
    for p in pages:
        named = {name for name, _ in p.named}
        acting = {sides.get(name, name) for act in p.acts for name in act}
        for name in sorted(named):
            if name in bodies:
                naming[sides.get(name, name)][name] += 1
        here = {sides.get(name, name) for name in named}
        active |= acting
        for side in sorted((here | acting) & bodies):
            shown[side] += (side in here) + _ACTING * (side in acting)
    fit = [s for s in shown if s.casefold() not in press and s not in _outlets()]
    if len(active.intersection(fit)) > 1:
        fit = [s for s in fit if s in active]
    ranked = sorted(fit, key=lambda side: (-shown[side], side))[:_PARTIES]
    least = max(_PART * shown[ranked[0]], _PART * len(pages)) if ranked else 0
    called = (_called(side, naming[side]) for side in ranked if shown[side] >= least)
    return tuple(dict.fromkeys(called))


def _called(side: str, names: Counter[str]) -> str:
    """What the coverage calls a side: itself, or the member that is named twice as often."""
    best = min(names, key=lambda name: (-names[name], name), default=side)
    return best if names[best] >= 2 * max(names[side], 1) else side


@cache
def _outlets() -> frozenset[str]:
    known = outlets()
    return frozenset((*known.names.values(), *known.platforms))


def title(pages: Sequence[Page], whose: Sequence[str]) -> str:
    """The parties and the phrase of headlines and first sentences that tells most of the story.

    A phrase counts by the articles that have it and by its words; one that ends in a noun of
    negotiation ("draft memorandum", "truce talks") goes first. Every word stands in the coverage.
    """
    barred = frozenset(stem(w) for name in whose for w in plain(name))
    phrase = _phrase(pages, barred)
    heads = ", ".join(whose[:3])
    if not heads:
        return phrase or (pages[0].told[0] or pages[0].told[1][:80]).strip()
    return f"{heads}: {phrase}" if phrase else heads


def _phrase(pages: Sequence[Page], barred: frozenset[str]) -> str:
    searched = pages
    common = frozenset(w for p in searched for w in _WORD.findall(p.told[1]) if w.islower())
    held: Counter[tuple[str, ...]] = Counter()
    forms: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for p in searched:
        found: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
        for text in p.told:
            for words in _phrases(text, barred):
                if words[-1].lower() in common:
                    found[tuple(stem(w.lower()) for w in words)][" ".join(words)] += 1
        held.update(found.keys())
        for key, own in found.items():
            forms[key].update(own)
    least = max(2, len(searched) // _TWENTIETH) if len(searched) > 1 else 1
    shown = {key: _form(forms[key]) for key, n in held.items() if n >= least}
    scored = [(-_telling(held[key], form), key) for key, form in shown.items()]
    if not scored or min(scored)[0] >= 0:
        return ""
    return shown[min(scored)[1]]


def _form(forms: Counter[str]) -> str:
    """The form of a phrase that is shown: a noun's ("resignation", not "resigned"), the usual."""
    return min(forms, key=lambda f: (f.endswith(_VERBAL), not f.islower(), -forms[f], f))


def _telling(articles: int, form: str) -> float:
    """How much a phrase tells: by its articles, its length, and whether it names a dealing.

    Phrases that open with a verb ("lift sanctions", "suspending talks") and lone words that name
    no event, or tell one as a verb ("pushed"), tell nothing.
    """
    *before, last = form.lower().split()
    event = _events().get(last, _events().get(last.removesuffix("s"), 0))
    if any(word.endswith(_VERBAL) or word in _verbs() for word in before):
        return 0.0
    verbal = last.endswith(_VERBAL) and last not in _events()
    if verbal or (not event and not before):
        return 0.0
    return articles * (1 + 0.8 * len(before)) * (1 + event)


@cache
def _events() -> dict[str, int]:
    """Nouns of events, by how much of a negotiation they name."""
    nouns = event_vocabulary().nouns
    return {w: max(_WEIGHTS.get(s.kind, 1) for s in senses) for w, senses in nouns.items()}


@cache
def _verbs() -> frozenset[str]:
    vocabulary = event_vocabulary()
    return frozenset(vocabulary.verbs) - frozenset(vocabulary.nouns)


@cache
def _empty() -> frozenset[str]:
    return wording().function | frozenset((*calendar().months, *calendar().weekdays))


def _phrases(text: str, barred: frozenset[str]) -> Iterator[tuple[str, ...]]:
    """The ends of the runs of words that hold no empty word, no date and no party's name.

    A noun phrase ends where such a word or a mark follows; what goes on is half a phrase.
    """
    for clause in _CLAUSE.split(text):
        run: list[str] = []
        for word in (*_WORD.findall(clause), ""):
            low = word.lower()
            if word and not _ends(low) and stem(low) not in barred:
                run.append(word)
                continue
            yield from (tuple(run[-n:]) for n in range(1, min(_LONGEST, len(run)) + 1))
            run = []


def _ends(word: str) -> bool:
    """Whether a word, or none, ends a noun phrase: it is empty, short or an adverb."""
    return len(word) < 3 or word in _empty() or word.endswith("ly")
