"""Spelled: whether quoted words differ by how they are spelled, cut or filled in alone."""

from collections.abc import Sequence
from difflib import SequenceMatcher

from dragoman.reconcile.articles.rows import BRACKET, LEFT_OUT
from dragoman.reconcile.words.wording import contents

# What is left of an auxiliary behind an apostrophe, in full ("I'm": "I am").
_FULL = {"m": "am", "re": "are", "ll": "will", "s": "is", "ve": "have", "d": "would"}
_EMPTY = frozenset(("and", "the", "a", "an", "that"))  # whose lack is a matter of editing
_NO_INITIAL = frozenset(("is", "of", "the", "and", "for"))
_STEM = 4  # letters in which two spellings of a word agree
_MEANT = 4  # words for which an editor's bracket may stand
_FEW = 2  # words that carry content, of which short quoted words are one saying
_BETWEEN = 1  # words that the longer has among them
_PASSAGE = 3  # words of a passage that may have one other word in it


def spelled_alike(one: str, other: str) -> bool:
    """Whether two wordings differ by nothing but the spelling of a few words.

    "Defence", "large-scale", "I'm", and a name with its initials behind it are spellings.
    """
    ours = [_FULL.get(word, word) for word in one.split()]
    theirs = [_FULL.get(word, word) for word in other.split()]
    steps = SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()
    kept = [n for n, step in enumerate(steps) if step[0] == "equal"]
    if not kept:
        return False
    within = steps[kept[0] : kept[-1] + 1]  # what one of them is cut shorter by is no other word
    cut = [step for step in (*steps[: kept[0]], *steps[kept[-1] + 1 :]) if step[0] == "replace"]
    return not cut and all(
        _is_spelling(ours, theirs, i, j, k, n) for step, i, j, k, n in within if step != "equal"
    )


def _is_spelling(
    ours: Sequence[str], theirs: Sequence[str], i: int, j: int, k: int, n: int
) -> bool:
    """Whether what stands in two places differs by its spelling only."""
    here, there = ours[i:j], theirs[k:n]
    if LEFT_OUT in here or LEFT_OUT in there:
        return True
    if BRACKET in here or BRACKET in there:
        return max(len(here), len(there)) <= _MEANT
    if not here or not there:
        added, before = (here, ours[:i]) if here else (there, theirs[:k])
        return len(added) == 1 and (added[0] in _EMPTY or _are_initials(added[0], before))
    spelled = "".join(here), "".join(there)
    if spelled[0] == spelled[1] or spelled[0] == _initials(there) or spelled[1] == _initials(here):
        return True
    if len(here) != len(there):
        return False
    pairs = zip(here, there, strict=True)
    return all(a[:_STEM] == b[:_STEM] and min(len(a), len(b)) > _STEM for a, b in pairs)


def _are_initials(word: str, before: Sequence[str]) -> bool:
    """Whether a word is made of the first letters of the words right before it."""
    named = [w for w in before if w not in _NO_INITIAL][-len(word) :]
    return len(word) > 1 and word == _initials(named)


def _initials(words: Sequence[str]) -> str:
    """The first letters of some words ("us" for "united states")."""
    return "".join(word[0] for word in words) if len(words) > 1 else ""


def is_other_form(one: str, other: str) -> bool:
    """Whether a few quoted words stand in the other's too, but bent or with another among them.

    "Seemed ready" and "seems very ready" are two wordings; "ready" is a part of either.
    """
    short, long = sorted((one.split(), other.split()), key=len)
    stems = contents(short)
    met = [n for n, word in enumerate(long) if not stems.isdisjoint(contents((word,)))]
    if len(stems) < _FEW or not stems <= contents(long):
        return False
    if met[-1] - met[0] >= len(short) + _BETWEEN:
        return False
    return f" {' '.join(short)} " not in f" {' '.join(long)} "


def has_other_word(passage: str, whole: str) -> bool:
    """Whether a passage stands in some words with one other word that carries content.

    "A rather grave error" is in "they made a rather sad error of it". Both are of one thing: the
    last word, or two that carry content, are the same.
    """
    ours, theirs = passage.split(), whole.split()
    size = len(ours)
    if size < _PASSAGE or f" {passage} " in f" {whole} ":
        return False
    return any(_is_other(ours, theirs[n : n + size]) for n in range(len(theirs) - size + 1))


def _is_other(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether as many words differ in one place, and not by the spelling alone."""
    apart = [n for n, (a, b) in enumerate(zip(ours, theirs, strict=True)) if a != b]
    if len(apart) != 1:
        return False
    (n,) = apart
    a, b = ours[n], theirs[n]
    if not (a.isalpha() and b.isalpha() and contents((a,)) and contents((b,))):
        return False  # a number in digits, an editor's bracket, an article
    common = contents(w for w in ours if w != a)
    one = len(common) >= _FEW or (bool(common) and n < len(ours) - 1)
    return one and a[:_STEM] != b[:_STEM]
