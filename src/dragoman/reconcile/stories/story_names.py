"""What a story is called: its parties, and the words that tell it best."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from dragoman.knowledge.calendar import calendar
from dragoman.knowledge.event_vocabulary import event_vocabulary
from dragoman.knowledge.outlets import outlets
from dragoman.knowledge.wording import wording
from dragoman.reconcile.articles.pages import Page
from dragoman.reconcile.stories.told import Sides
from dragoman.reconcile.words.wording import plain, stem

_PARTIES = 4
_PART = 0.4  # of the articles must name a party, and of the most named one's share
_ACTING = 2  # an act of a party counts as so many articles that name it
_LONGEST = 3  # words of the phrase in a title
_WEIGHTS = {"talks": 5, "ceasefire": 5, "agreement": 2, "exchange": 2, "mediation": 2,
            "proposal": 1.2, "meeting": 1.2, "signature": 1.2, "handover": 1.2, "release": 1.2,
            "strike": 0.8, "sanction": 0.8, "election": 0.8, "protest": 0.8, "withdrawal": 0.8,
            "violation": 0.8, "aid": 0.8}  # fmt: skip
_MATTER = 0.2  # the weight of a noun that names a matter by itself, but no dealing
_HEADED = 2  # articles as which a headline counts that has the phrase
_VERBAL = ("ed", "ing")
_TWENTIETH = 20  # of the articles must have the phrase, and two at least
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_KIND = re.compile(r"[A-Z]{2,}s")  # "UAVs" are many things of a kind and no party
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
    fit = [s for s in fit if s[-1].isalnum() and not _KIND.fullmatch(s)]
    if len(active.intersection(fit)) > 1:
        fit = [s for s in fit if s in active]
    ranked = sorted(fit, key=lambda side: (-shown[side], side))
    ranked = [s for n, s in enumerate(ranked) if not any(_is_told_by(s, t) for t in ranked[:n])]
    ranked = ranked[:_PARTIES]
    least = max(_PART * shown[ranked[0]], _PART * len(pages)) if ranked else 0
    called = (_called(side, naming[side]) for side in ranked if shown[side] >= least)
    return tuple(dict.fromkeys(called))


def _is_told_by(name: str, other: str) -> bool:
    """Whether a party says nothing beside another: it is an organ of it, or the land of its name.

    "Union Commission" beside "Union", "Africa" and "African Union" beside one another.
    """
    own, words = name.split(), other.split()
    if len(own) > len(words) and own[: len(words)] == words:
        return True
    short, long = (own, words) if len(own) < len(words) else (words, own)
    return len(short) == 1 and len(long) > 1 and long[0].startswith(short[0][:-1])


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
    common = frozenset(w for p in pages for w in _WORD.findall(p.told[1]) if w.islower())
    held: Counter[tuple[str, ...]] = Counter()
    headed: Counter[tuple[str, ...]] = Counter()
    forms: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for p in pages:
        headline, found = (_found(text, barred, common) for text in p.told)
        headed.update(headline.keys())
        held.update(headline.keys() | found.keys())
        for key in sorted(headline.keys() | found.keys()):
            forms[key].update(headline[key] + found[key])
    least = max(2, len(pages) // _TWENTIETH) if len(pages) > 1 else 1
    shown = {key: _form(forms[key]) for key, n in held.items() if n >= least}
    scored = [
        (-_telling(held[key] + _HEADED * headed[key], form), key) for key, form in shown.items()
    ]
    if not scored or min(scored)[0] >= 0:
        return ""
    return shown[min(scored)[1]]


def _found(
    text: str, barred: frozenset[str], common: frozenset[str]
) -> dict[tuple[str, ...], Counter[str]]:
    """The phrases of a text by their stems, with how often each form of them stands there."""
    found: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for words in _phrases(text, barred):
        if words[-1].lower() in common:
            found[tuple(stem(w.lower()) for w in words)][" ".join(words)] += 1
    return found


def _form(forms: Counter[str]) -> str:
    """The form of a phrase that is shown: a noun's ("resignation", not "resigned"), the usual."""
    return min(forms, key=lambda f: (f.endswith(_VERBAL), not f.islower(), -forms[f], f))


def _telling(told: int, form: str) -> float:
    """How much a phrase tells: by where it stands, its length, and whether it names a dealing.

    Phrases that open with a verb ("lift sanctions", "suspending talks") and lone words that name
    no event, or tell one as a verb ("pushed"), tell nothing.
    """
    *before, last = form.lower().split()
    event = _dealing(last, before)
    verbs = () if event else before  # "trade" is no verb before "war"
    if any(word.endswith(_VERBAL) for word in before) or not _verbs().isdisjoint(verbs):
        return 0.0
    verbal = last.endswith(_VERBAL) and last not in event_vocabulary().nouns
    if verbal or (not event and not before):
        return 0.0
    return told * (1 + 0.8 * len(before)) * (1 + event)


def _dealing(last: str, before: Sequence[str]) -> float:
    """How much of a negotiation a noun names, behind these words: a war is of trade, if of any."""
    nouns = event_vocabulary().nouns
    senses = nouns.get(last) or nouns.get(last.removesuffix("s"), ())
    fit = (s for s in senses if s.modifier is None or not s.modifier.isdisjoint(before))
    alone = _MATTER if last in wording().matters else 0.0
    return max((_WEIGHTS.get(s.kind, 0.0) for s in fit), default=alone)


@cache
def _verbs() -> frozenset[str]:
    vocabulary = event_vocabulary()
    return frozenset(vocabulary.verbs) - frozenset(vocabulary.nouns)


@cache
def _empty() -> frozenset[str]:
    days = (*calendar().months, *calendar().weekdays)
    return wording().function | wording().behind | frozenset(days)


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
    """Whether a word, or none, ends a noun phrase: it is empty, short, an adverb or a verb."""
    return len(word) < 3 or word in _empty() or word.endswith("ly")
