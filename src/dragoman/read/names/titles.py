"""Titles: the words of an office around a name, before it or after a comma."""

from dragoman.knowledge.naming import naming
from dragoman.knowledge.roles import roles
from dragoman.read.names.gazetteer import Hits
from dragoman.read.names.page import Page
from dragoman.read.names.spots import Title

_STOPS = frozenset({"VERB", "AUX", "ADP", "DET", "PRON", "PUNCT", "CCONJ", "SCONJ", "PART"})
_HYPHENS = frozenset({"-", "‑", "/"})
_NOUNISH = frozenset({"NOUN", "PROPN", "ADJ"})
_OF = frozenset({"of", "for", "at", "in", "to", "with"})
_REACH = 8  # words of a title before its noun; longer ones are clauses
_AFTER = 14
_PERFECT = frozenset({"had", "has", "have"})
_OBJECTS = frozenset({"dobj", "ccomp", "xcomp", "prep", "agent"})
_OVER = 6  # words that tell what an office is over


def office(page: Page, i: int) -> bool:
    """Whether a word is a noun for one with an office or a profession."""
    return page.lower[i] in roles().offices and page.lower[i] not in roles().loose


def of_office(page: Page, i: int) -> bool:
    """Whether a word is what an office right before it is over: "Minister of Trade of <Tarn>"."""
    of = i - 1 - (i > 0 and page.lower[i - 1] == "the")
    if of < 1 or page.lower[of] != "of":
        return False
    return office(page, of - 1) or page.lower[of - 1] in roles().portfolios


def office_over(page: Page, i: int) -> bool:
    """Whether a word ends what an office is over or sent to: "envoy to the Harbour Council"."""
    for k in range(i, max(i - _OVER, 0), -1):
        if page.lower[k] in _OF:
            return office(page, k - 1)
        if page.pos[k] not in _NOUNISH and page.lower[k] not in ("the", "and"):
            return False
    return False


def acts_on(page: Page, first: int, last: int) -> bool:
    """Whether a name's bearer did something to the one before: "the rebel leader Holt had shot".

    The verb, in the perfect, then has no object after it.
    """
    if last - first > 1 or last + 2 >= len(page) or page.lower[last] not in _PERFECT:
        return False
    verb = last + 1 + (page.pos[last + 1] == "ADV")
    objects = (page.head[k] == verb and page.dep[k] in _OBJECTS for k in range(verb, len(page)))
    return page.tag[verb] == "VBN" and not any(objects)


def leading(page: Page, first: int, last: int) -> int:
    """The end of the title that opens a run of capitals, `first` where none does."""
    words = roles()
    i = end = first
    while i < last:
        lower = page.lower[i]
        if words.persons.get(lower) in words.offices or lower in words.honorifics:
            i = end = _portfolio(page, i + 1, last)
        elif (
            lower in words.modifiers
            or lower in words.former
            or lower in _HYPHENS
            or (lower in ("and", "&", ",") and end == i)
        ):
            i += 1
        else:
            break
    return end


def inner(page: Page, first: int, last: int) -> int:
    """The last office noun within a run that has words before and after it, -1 without one."""
    for i in range(last - 2, first, -1):
        lower = page.lower[i]
        short = lower in roles().short and lower.endswith(".")
        if not (short or lower in roles().offices) or not page.gap(i):
            continue
        if lower not in naming().also_names or _office_word(page, i - 1):
            return i
    return -1


def _office_word(page: Page, i: int) -> bool:
    """Whether "General" after this word is part of a title ("Director General")."""
    return page.lower[i] in roles().offices or page.lower[i] in roles().modifiers


def _portfolio(page: Page, i: int, last: int) -> int:
    """The end of "of State", "for Foreign Affairs" after an office."""
    if i >= last or page.lower[i] not in ("of", "for"):
        return i
    k = i + 1
    words = roles().portfolios
    while k < last and (page.lower[k] in words or page.lower[k] in ("and", "&", "the")):
        k += 1
    named = any(page.lower[j] in words for j in range(i + 1, k))
    return k if named else i


def before(page: Page, first: int, hits: Hits) -> int:
    """Where the lower-case title right before a name begins, `first` where there is none."""
    i = first - 1
    if i < 0 or not page.together(i, first) or "\n" in page.gap(first):
        return first
    if page.lower[i] in roles().portfolios and i > 1 and page.lower[i - 1] in ("of", "for"):
        i -= 2
    if page.capital(i) or not (office(page, i) or page.lower[i] in roles().honorifics):
        return first
    return further(page, i, hits)


def further(page: Page, i: int, hits: Hits) -> int:
    """Where the title begins whose noun is the word `i`."""
    covered = _covered(page, i, hits)
    begin, k = i, i - 1
    while k >= 0 and i - k <= _REACH and page.together(k, i):
        if k in covered:
            k = begin = covered[k]
        elif _belongs(page, k):
            begin = k
        else:
            break
        k -= 1
    while begin < i and page.lower[begin] in ("and", "of", "-", "‑", "'s", "’s", "for"):
        begin += 1
    return begin


def _covered(page: Page, i: int, hits: Hits) -> dict[int, int]:
    """The words just before that stand in something the gazetteer knows, with where it begins."""
    out = {}
    for start in range(max(i - _REACH, 0), i):
        hit = hits.get(start)
        if hit is not None and page.together(start, i):
            for k in range(start, min(hit[0], i)):
                out[k] = start
    return out


def _belongs(page: Page, k: int) -> bool:
    """Whether a word can be part of the title that follows it."""
    words, lower = roles(), page.lower[k]
    if lower in words.modifiers or lower in words.former or lower in words.offices:
        return page.pos[k] != "VERB" or page.dep[k] in ("amod", "compound")
    if lower in _HYPHENS:
        return True
    if lower in ("and", "of", "for"):
        return page.lower[k - 1] in words.offices or page.lower[k - 1] in words.portfolios
    if lower in words.portfolios:
        return True
    if page.pos[k] == "VERB":
        return page.tag[k] == "VBN" and page.dep[k] == "amod"
    return page.pos[k] in _NOUNISH and page.tag[k] not in ("CD", "JJS")


def after(page: Page, last: int) -> Title | None:
    """The title in "Jana Holt, the former head of the council," right after a name."""
    n = len(page)
    if last >= n or page.text[last] not in (",", "(", "–", "—", "-"):
        return None
    i = last + 1
    while i < n and (page.pos[i] == "DET" or page.lower[i] in ("who", "is", "was", "then")):
        i += 1
    begin, former, head = i, page.lower[i - 1] in ("then", "was"), -1
    while i < n and i - begin < _REACH and page.together(i, last):
        former = former or page.lower[i] in roles().former
        if office(page, i):
            head = i
        elif not _within(page, i, after_noun=head >= 0):
            break
        i += 1
    if head < 0 or (i < n and page.together(i, last) and _runs_into_name(page, head)):
        return None
    while begin < head and page.lower[begin] in roles().former:
        begin += 1
    return Title(begin, _complement(page, head + 1), former)


def _runs_into_name(page: Page, head: int) -> bool:
    """Whether a name follows an office at once, so that the office is that one's."""
    k = _portfolio(page, head + 1, len(page))
    return k < len(page) and page.capital(k) and page.pos[k] == "PROPN" and bool(page.gap(k))


def _within(page: Page, i: int, *, after_noun: bool) -> bool:
    """Whether a title after a name can go on with a word."""
    if page.pos[i] not in _STOPS or page.text[i] in ("-", "‑", "’", "'") or page.tag[i] == "POS":
        return True
    goes_on = i + 1 < len(page) and page.pos[i + 1] in _NOUNISH
    return page.lower[i] == "and" and after_noun and goes_on


def _complement(page: Page, i: int) -> int:
    """The end of "of the council", "for the ministry in Tarn" after an office."""
    begin, n = i, len(page)
    while i < n and i - begin < _AFTER and page.lower[i] in _OF and page.together(i, begin):
        k = i + 1
        while k < n and k - begin < _AFTER and _in_complement(page, k):
            k += 1
        if k == i + 1:
            break
        i = k
    return i


def _in_complement(page: Page, k: int) -> bool:
    kinds = ("DET", "ADJ", "NOUN", "PROPN", "NUM")
    if page.lower[k] == "and":
        return k + 1 < len(page) and page.pos[k - 1] in kinds and page.pos[k + 1] in ("NOUN", "ADJ")
    if page.pos[k] in kinds or page.tag[k] in ("POS", "PRP$") or page.text[k] in _HYPHENS:
        return True
    return page.text[k - 1] in _HYPHENS and page.tag[k] == "VBN"  # "the Oslo-based council"
