"""Divergences of utterances: other words, another speaker, another hearer for one saying."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, combinations

from rapidfuzz import fuzz

from dragoman.knowledge.states import is_state
from dragoman.knowledge.word_classes import word_class
from dragoman.reconcile.articles.material import Material
from dragoman.reconcile.articles.row_types import QuoteRow
from dragoman.reconcile.articles.stretches import gap, iso, within
from dragoman.reconcile.disputes.aligned import is_one_saying
from dragoman.reconcile.disputes.spelled import has_other_word, is_other_form, spelled_alike
from dragoman.reconcile.disputes.told import Account, Dispute, one_each, place
from dragoman.reconcile.grouping.wordings import is_described, is_echo, is_one_text, is_reported
from dragoman.reconcile.words.wording import content_words, contents

_MOST = 3  # articles that give one speaker, against one
_SAYING = 4  # words in quotation marks: fewer are a term, no statement
_SHARED = 0.6  # of the shorter's content words that two wordings of one saying have in common
_SPELLED = 98  # percent: more alike they differ by a spelling or a cut
_SAME = 55  # percent: less alike are two sentences of one speech, not two wordings of one
# What shares only half of its words is asked for more: a name that one of them leaves out ("he is
# quite a sailor") weighs much in a short saying, but so does a topic that two sentences share.
_HALF, _CLOSER = 0.5, 70
_COMMON = 2  # content words
_FEW, _CLOSELY = 3, 80  # content words, and percent
_ONE_TIME = 2  # days between two reports of one saying that is given in two wordings
_AS_LONG = 0.6  # of the longer wording
_HEARD = 75  # percent of agreement of two wordings that were said to one or to another
_SENTENCE = 8  # words: fewer are said to anybody
_RUN_ON = re.compile(r"[a-z][A-Z](?![a-z])")  # "SoleO", which a page has cut from the next word
# Hearers that are no rivals of others: anybody's reporters, and the platforms of a post.
_ANYBODY = ("reporter", "reporters", "journalist", "journalists", "press", "media")
_HOUSES = ("mps", "lawmakers", "house", "parliament", "senate", "congress", "council", "commons")
_BODIES = (
    "senators",
    "democrats",
    "democrat",
    "republicans",
    "republican",
    "department",
    "committee",
)
_ASKING = contents(word_class("act.ask_somebody"))
_PLATFORMS = ("telegram", "twitter", "x", "facebook", "instagram", "truth", "social")
_BACKED = 2  # articles that give a speaker: both would hardly misread "he"
_BESIDE = 500  # characters, a paragraph or two, in which another speaks too
_PRONOUNS = frozenset(("he", "she", "they", "it", "i", "we"))
_SETTING = frozenset((*_ANYBODY, *_HOUSES, *_BODIES, *_PLATFORMS))


def quote_disputes(groups: Sequence[Sequence[QuoteRow]], material: Material) -> Iterator[Dispute]:
    """What the reports of one utterance disagree on: its words, when it was said, by whom."""
    said: dict[tuple[str, frozenset[str]], set[Account]] = defaultdict(set)
    for group in groups:
        speaker = next((r.speaker for r in group if r.speaker), "somebody")
        told = combinations(group, 2)
        pairs = [(a, b) for a, b in told if _apart(a, b, material)]
        worded = {r for a, b in pairs if _reworded(a, b) or _swapped(a, b) for r in (a, b)}
        if worded:
            words = [Account(r.article, r.start, r.end) for r in worded]
            yield Dispute("wording", f"words of {speaker}", tuple(sorted(words, key=place)))
        dated = {r for a, b in pairs if _other_day(a, b) for r in (a, b)}
        if dated:
            days = frozenset(iso(r.when) for r in dated if r.when)
            said[speaker, days] |= {
                Account(r.article, *r.told, iso(r.when)) for r in dated if r.when
            }
    for (speaker, _), accounts in sorted(said.items(), key=lambda s: (s[0][0], sorted(s[0][1]))):
        yield Dispute("date", f"when {speaker} said it", one_each(tuple(accounts)))
    yield from _mouths(groups, material)


def _apart(a: QuoteRow, b: QuoteRow, material: Material) -> bool:
    return material.apart(a.article, b.article)


def _mouths(groups: Sequence[Sequence[QuoteRow]], material: Material) -> Iterator[Dispute]:
    """One dispute for each set of people who are said to have said the same."""
    outlets = {row.outlet.casefold() for row in material.articles.values() if row.outlet}
    outlets |= {name.casefold() for row in material.articles.values() for _, name in row.relies}
    said: dict[frozenset[str], set[Account]] = defaultdict(set)
    for group in groups:
        rows = [r for r in group if r.speaker and r.speaker.casefold() not in outlets]
        told = [(a, b) for a, b in combinations(rows, 2) if _apart(a, b, material)]
        heard = Counter(who for _, who in {(r.article, r.speaker) for r in rows})
        pairs = [
            (a, b)
            for a, b in told
            if _other_mouth(a, b, material) and not _is_slip(heard[a.speaker], heard[b.speaker])
            if not any(_is_misread(x, y, heard[x.speaker], material) for x, y in ((a, b), (b, a)))
        ]
        accounts = {Account(r.article, r.start, r.end, r.speaker) for p in pairs for r in p}
        if accounts:
            said[frozenset(str(a.says) for a in accounts)] |= accounts
    for _, accounts in sorted(said.items(), key=lambda s: sorted(s[0])):
        yield Dispute("attribution", "who said it", one_each(tuple(accounts)))


def _is_misread(a: QuoteRow, b: QuoteRow, heard: int, material: Material) -> bool:
    """Whether one article alone says "he said", or one quotes the other's speaker right beside.

    Of eight lines of fresh coverage in which it was so, none was accepted.
    """
    if heard < _BACKED and a.called.casefold() in _PRONOUNS:
        return True
    beside = (q for q in material.quotes if q.article == a.article and q.speaker == b.speaker)
    return any(abs(q.start - a.start) <= _BESIDE for q in beside)


def _is_slip(ours: int, theirs: int) -> bool:
    """Whether one article stands against so many that it is rather misread than at odds."""
    return min(ours, theirs) == 1 and max(ours, theirs) >= _MOST


def _reworded(a: QuoteRow, b: QuoteRow) -> bool:
    """Whether the words in quotation marks differ other than by one being cut shorter."""
    if min(len(a.marked.split()), len(b.marked.split())) < _SAYING:
        at_once = a.speaker == b.speaker and within(a.near, b.near, 0)
        return at_once and is_other_form(a.marked, b.marked)
    if a.speaker != b.speaker or spelled_alike(a.marked, b.marked):
        return False
    common, least = len(a.words & b.words), min(len(a.words), len(b.words))
    if common < _COMMON or common < _HALF * least:
        return False
    if not within(a.near, b.near, _ONE_TIME) or not is_one_saying(a.marked, b.marked):
        return False
    alike = fuzz.partial_ratio(a.marked, b.marked)
    if common <= _FEW and not within(a.near, b.near, 0) and alike < _CLOSELY:
        return False  # on another day few words in common are those of another saying
    asked = _SAME if common >= _SHARED * least else _CLOSER
    return alike < _SPELLED and max(alike, fuzz.token_set_ratio(a.marked, b.marked)) >= asked


def _swapped(a: QuoteRow, b: QuoteRow) -> bool:
    """Whether a passage that one of them quotes has another word in the other's."""
    told = ((passage, b) for passage in a.passages), ((passage, a) for passage in b.passages)
    return a.speaker == b.speaker and any(has_other_word(p, q.marked) for p, q in chain(*told))


def _other_mouth(a: QuoteRow, b: QuoteRow, material: Material) -> bool:
    """Whether two articles give one text to two people; "he said" in both may be our slip."""
    if not a.speaker or not b.speaker or a.article == b.article or a.called == b.called:
        return False
    if is_described(a.speaker) or is_described(b.speaker):
        return False
    one_side = _one_side(a.speaker, b.speaker, material)
    if not is_one_text(a, b) and not (one_side and is_echo(a, b) and _alike_long(a, b)):
        return False
    if is_reported(a, b) or is_reported(b, a):
        return False  # who quotes somebody is not said to have said it himself
    one, two = set(a.speaker.casefold().split()), set(b.speaker.casefold().split())
    if one & two:
        return False
    return _is_known(a.speaker, material) and _is_known(b.speaker, material)


def _is_known(speaker: str, material: Material) -> bool:
    """Whether a speaker is a person with a full name that no other word has run into."""
    return speaker in material.persons and " " in speaker and not _RUN_ON.search(speaker)


def _alike_long(a: QuoteRow, b: QuoteRow) -> bool:
    """Whether two wordings are about as long: a phrase stands in many a speech."""
    short, long = sorted((len(a.content), len(b.content)))
    return short >= _AS_LONG * long


def _one_side(a: str, b: str, material: Material) -> bool:
    """Whether two persons speak for one side, or one of them for an office of no known state."""
    one, other = material.side(a), material.side(b)
    return one == other or not (is_state(one) and is_state(other))


def _other_day(a: QuoteRow, b: QuoteRow) -> bool:
    if not a.when or not b.when or not a.speaker or a.speaker != b.speaker:
        return False
    if not (a.dated and b.dated and is_one_text(a, b)):
        return False
    return a.when.length == b.when.length == 1 and gap(a.when, b.when) > 0


def hearer_disputes(groups: Iterable[Sequence[QuoteRow]], material: Material) -> Iterator[Dispute]:
    """Utterances that were made to different people or outlets, by different reports.

    One dispute a speaker and set of hearers: the parts of one interview share theirs.
    """
    outlets = {row.outlet for row in material.articles.values()}
    heard: dict[tuple[str, frozenset[str]], set[Account]] = defaultdict(set)
    for group in groups:
        told = [
            (r, r.to)
            for r in group
            if r.to and _is_named(r.to) and not _SETTING & set(r.to.casefold().split())
            if _ASKING.isdisjoint(content_words(r.cue)) and r.speaker not in outlets
        ]
        pairs = [(a, b) for a, b in combinations(told, 2) if _is_one_talk(a[0], b[0], material)]
        apart = {to for (_, to), (_, other) in pairs if _strangers(to, other)}
        if apart and len({r.article for r, _ in told}) > 1 and told[0][0].speaker:
            heard[told[0][0].speaker, frozenset(to for _, to in told)] |= {
                Account(r.article, *r.told, f"to {to}") for r, to in told
            }
    for (speaker, _), accounts in sorted(heard.items(), key=lambda h: (h[0][0], sorted(h[0][1]))):
        yield Dispute("attribution", f"to whom {speaker} said it", one_each(tuple(accounts)))


def _is_named(hearer: str) -> bool:
    """Whether a hearer is called by a name, and not by what he is ("Democratic leaders")."""
    return hearer[:1].isupper() and hearer.rsplit(maxsplit=1)[-1][:1].isupper()


def _is_one_talk(a: QuoteRow, b: QuoteRow, material: Material) -> bool:
    """Whether two outlets give much the same words from end to end, so that they were said once.

    A phrase is said again in the next interview: of six lines that hung on one, none was accepted.
    """
    short = min(len(row.content.split()) for row in (a, b))
    alike = short >= _SENTENCE and fuzz.ratio(a.content, b.content) >= _HEARD
    return alike and _apart(a, b, material)


def _strangers(one: str, other: str) -> bool:
    """Whether two names of hearers share no word ("the Gannet", "Daily Gannet")."""
    return not set(one.casefold().split()) & set(other.casefold().split())
