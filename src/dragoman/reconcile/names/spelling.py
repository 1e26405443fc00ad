"""When two spellings of a person's or a body's name are one name."""

import re
from functools import lru_cache

from rapidfuzz.distance import Indel

from dragoman.knowledge.nicknames import nicknames
from dragoman.knowledge.states import first_names, surfaces, unaccented
from dragoman.knowledge.word_classes import word_class

_SAME_FAMILY = 0.8  # Filatenky/Filatenkyy 0.95, Murashenka/Murashenko 0.90, Hassan/Hussein 0.62
LONG, _SAME_SHORT = 6, 0.88  # letters: in "Salih" and "Salah" one vowel makes another name
_SAME_LONE = 0.9
_SAME_GIVEN = 0.75  # Sergei/Sergey 0.83, Mohammed/Muhammad 0.75; Marta/Maria 0.60
_INITIALS = 2  # letters: "HW"
_DROPPED = frozenset({"of", "the", "for", "and", "s", "in", "on"})
_ARMED = frozenset({"army", "military", "troops"})
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_ARTICLE = 3  # characters of "al-"
_ARTICLES = ("al-", "el-", "ul-", "an-", "ar-", "as-")
_SOUNDS = (
    ("kh", "h"), ("gh", "k"), ("ou", "u"), ("oo", "u"), ("ck", "k"), ("ph", "f"), ("w", "v"),
    ("q", "k"), ("sch", "sh"),
    ("tch", "ch"), ("tz", "c"), ("ts", "c"), ("dj", "j"), ("dzh", "j"), ("x", "ks"),
)  # fmt: skip


@lru_cache(maxsize=200_000)
def folded(name: str) -> str:
    """A name without case, accents, dots and kinds of apostrophe."""
    flat = unaccented(name).casefold().replace("’", "'").replace(".", "")
    return " ".join(flat.split()).removeprefix("the ")


@lru_cache(maxsize=200_000)
def parts(name: str) -> tuple[str, ...]:
    """The words of a personal name, without suffix; an Arabic article is cut off the last."""
    words = folded(name).split()
    while len(words) > 1 and words[-1] in _SUFFIXES:
        words.pop()
    if words and words[-1].startswith(_ARTICLES) and len(words[-1]) > _ARTICLE:
        words[-1] = words[-1][_ARTICLE:]
    return tuple(words)


def generation(name: str) -> str:
    """What follows a family name to tell generations apart ("jr"), "" for most."""
    last = folded(name).rsplit(" ", 1)[-1]
    return last if last in _SUFFIXES else ""


@lru_cache(maxsize=200_000)
def _heard(word: str) -> str:
    for written, heard in _SOUNDS:
        word = word.replace(written, heard)
    return word


@lru_cache(maxsize=200_000)
def sound(word: str) -> str:
    """The consonants of a word as transliterations share them: "Petrov" and "Petrow" as "ptrv"."""
    word = _heard(word)
    bare = re.sub(r"[^a-z]|[aeiouyj]", "", word[1:])
    return word[:1] + re.sub(r"(.)\1+", r"\1", bare)


def one_family(a: str, b: str) -> bool:
    """Whether two family names are one in two spellings."""
    if a == b:
        return True
    if sound(a) != sound(b):
        return False
    least = _SAME_FAMILY if min(len(a), len(b)) >= LONG else _SAME_SHORT
    written = Indel.normalized_similarity(a, b)
    return max(written, Indel.normalized_similarity(_heard(a), _heard(b))) >= least


def one_lone_family(a: str, b: str) -> bool:
    """The same where nothing but the family name is there to tell: only one letter may differ."""
    if a == b:
        return True
    near = _heard(a) == _heard(b) or Indel.normalized_similarity(a, b) >= _SAME_LONE
    return near and min(len(a), len(b)) >= LONG and sound(a) == sound(b)


def one_person(a: str, b: str) -> bool:
    """Whether two full names can be one person's: family, and given names or their initials."""
    first, second = parts(a), parts(b)
    if not one_family(first[-1], second[-1]) or generation(a) != generation(b):
        return False
    if _middle(first) and _middle(second) and _middle(first)[0] != _middle(second)[0]:
        return False  # George W. and George H. W. are father and son
    short, long = sorted((first[:-1], second[:-1]), key=len)
    if set(short) <= set(long):
        return True
    if first[-1] != second[-1] and not _one_spelling(short[0], long[0]):
        return False  # two names that both differ, and one of them for another name, are two
    return _one_given(short[0], long[0])


def _middle(words: tuple[str, ...]) -> str:
    """The initials between a given and a family name, as one word: "hw"."""
    return "".join(word for word in words[1:-1] if len(word) <= _INITIALS)


def _one_spelling(a: str, b: str) -> bool:
    """Whether two given names are one in two spellings, and no short form of each other."""
    return sound(a) == sound(b) or len(a) == 1 or len(b) == 1 or b not in nicknames().get(a, ())


def _one_given(a: str, b: str) -> bool:
    if len(a) == 1 or len(b) == 1:
        return a[0] == b[0]
    if b in nicknames().get(a, ()):
        return True
    if a[0] != b[0] or (a.endswith("a") != b.endswith("a")):
        return False
    known = first_names()
    near = Indel.normalized_similarity(a, b) >= _SAME_GIVEN
    if a.title() in known and b.title() in known:
        return sound(a) == sound(b) and abs(len(a) - len(b)) <= 1
    return near and (min(len(a), len(b)) >= LONG or sound(a) == sound(b))


_ENDINGS = (
    ("fence", "fense"), ("cence", "cense"), ("bour", "bor"), ("nour", "nor"), ("mour", "mor"),
    ("lour", "lor"), ("vour", "vor"), ("ntre", "nter"), ("atre", "ater"), ("ibre", "iber"),
    ("gramme", "gram"), ("isation", "ization"), ("yse", "yze"),
)  # fmt: skip


@lru_cache(maxsize=200_000)
def bag(name: str, side: str | None) -> str:
    """An organisation's words in one order, nationalities as states: "Foreign Ministry of Tarn".

    A state's armed forces come out alike, whatever they are called.
    """
    words: list[str] = []
    for word in re.findall(r"[^\s’'\-]+", name):
        entry = surfaces().get(word)
        state = entry.name if entry and entry.kind in ("adjective", "state") else word
        words.extend(_oversea(part) for part in folded(state).split())
    kept = {word for word in words if word not in _DROPPED}
    if "forces" in kept and kept & {"defense", "defence", "armed"}:
        kept = (kept - {"forces", "defense", "defence", "armed"}) | {"army"}
    if kept & _ARMED:
        kept = (kept - _ARMED) | {"army"}
    if side and kept & _NATIONAL:
        kept.update(folded(side).split())
    return " ".join(sorted(kept))


_NATIONAL = word_class("who.national_body")


def _oversea(word: str) -> str:
    """A word as it is spelt in America: "defence", "labour", "centre", "organisation"."""
    for ending, other in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return word.removesuffix(ending) + other
    return word


def acronym(name: str) -> str:
    """The initials of a name's words, small words left out: "Harbour Workers' League" as "HWL"."""
    words = [w for w in re.findall(r"[^\s\-]+", name) if w.lower() not in _DROPPED]
    return "".join(w[0].upper() for w in words) if len(words) > 1 else ""


def shouted(name: str) -> bool:
    """Whether a name is an acronym: two to seven capitals or digits."""
    flat = name.replace(".", "").replace("-", "")
    return 2 <= len(flat) <= 7 and flat.isupper() and flat.isalnum()
