"""Standing: how much an article speaks of each party, and whom it calls at odds with whom."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator

from dragoman.extract import clause
from dragoman.knowledge.event_vocabulary import event_vocabulary
from dragoman.model.parsed import Token
from dragoman.model.reading import Reading

_WHERE = frozenset(
    ("in", "at", "near", "across", "inside", "outside", "around", "throughout", "within")
)
_WITHIN_NAMES = frozenset({"appos", "compound", "nmod"})
_AGAINST = ("between", "with", "against", "and")
_QUALIFIES = frozenset({"amod", "compound", "nmod", "poss"})
_STEPS = 3


def spoken_of(reading: Reading) -> Counter[str]:
    """How often each actor is named, the times left out when its name only tells where."""
    doc = reading.doc
    starts = doc.to_array("IDX").tolist()  # a hundredth of what asking every token costs
    counted: Counter[str] = Counter()
    for mention in reading.mentions:
        if mention.actor is None or mention.form == "pronoun":
            continue
        at = bisect_left(starts, mention.head)
        headed = at < len(starts) and starts[at] == mention.head
        if headed and not _tells_where(doc[at]):
            counted[mention.actor] += 1
    return counted


def _tells_where(token: Token) -> bool:
    for _ in range(_STEPS):
        if token.dep_ == "pobj":
            return token.head.lower_ in _WHERE
        if token.dep_ not in _WITHIN_NAMES or token.head.i > token.i:
            return False
        token = token.head
    return False


def oppositions(reading: Reading) -> Iterator[tuple[str, ...]]:
    """Actors that a word of strife puts side by side: "the X-Y war", "the row between X and Y"."""
    doc = reading.doc
    words = {doc.vocab.strings[word] for word in sorted(event_vocabulary().strife)}
    called = {alias: a.name for a in reading.actors if a.named for alias in (a.name, *a.aliases)}
    for i in (i for i, word in enumerate(doc.to_array("LOWER").tolist()) if word in words):
        token = doc[i]
        if token.pos_ not in ("NOUN", "PROPN"):
            continue
        near = [c for c in token.children if c.dep_ in _QUALIFIES]
        near += [g for c in near for g in c.children if g.dep_ in _QUALIFIES or g.dep_ == "conj"]
        near += clause.prepositional(token, _AGAINST)
        # "X-Y" is one word to whoever finds names, so that Y is looked up by its letters.
        names = dict.fromkeys(
            mention.actor if mention and mention.actor else called.get(t.text)
            for t in sorted(near, key=lambda t: t.i)
            for mention in (reading.mention_of(t),)
        )
        names.pop(None, None)
        if len(names) > 1:
            yield tuple(name for name in names if name)
