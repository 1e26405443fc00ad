"""Counted parties: the named ones that "the two countries" or "all three nations" stand for."""

import re
from collections.abc import Sequence

from dragoman.extract.sentence import sentence
from dragoman.knowledge.naming import naming
from dragoman.knowledge.quantities import quantities
from dragoman.model.actor import Mention
from dragoman.model.parsed import Token
from dragoman.model.reading import Reading

_MOST = 7  # parties: more are a crowd that no list names
_NUMBERS = {w: int(n) for w, n in quantities().words.items() if 1 < n <= _MOST} | {"both": 2}
_NAMED = frozenset({"name", "metonym", "adjective", "title"})
# What stands between the names of one list; "Tarn-Lora" is one of two, too.
_JOINT = re.compile(r"(?:\s*,(?:\s+and)?|\s+(?:and|&|as well as))\s+(?:the\s+)?|-|–")
_ASIDE = re.compile(r"(?:\s*[,:(]|\s*[—–-]{1,2})\s*(?:both\s+|the\s+)?")
_BACK = 3  # sentences, this one included, in which a pair is still what "the two" counts


def counted_parties(
    reading: Reading, token: Token, *, uncounted: bool = False
) -> tuple[Token, ...]:
    """The heads of the names that a counting noun phrase stands for; none where nothing tells.

    They are set beside it ("all three partners — A, B and C —") or listed before it; of a pair,
    what the last sentences tell counts. Where `uncounted` ones may be meant, too, "the governments"
    are those listed last there.
    """
    count = _count(token)
    uncounted = uncounted and not count and _is_bare(token)
    if not count and not uncounted:
        return ()
    types = {a.name: a.type for a in reading.actors if a.named}
    named = [m for m in reading.mentions if m.form in _NAMED and m.actor in types]
    known = _lists(reading.article.text, named)
    lists = [run for run in known if uncounted or len(run) == count]
    beside = _beside(reading, token, lists)
    if beside:
        return _heads(reading, beside)
    kind, start = _kind(token), _reach(token) if count == 2 or uncounted else 0
    for run in reversed(lists):
        inside = start <= run[0].start and run[-1].end <= token.idx
        if inside and all(types[m.actor or ""] == kind for m in run):
            return _heads(reading, run)
    return ()


def _count(token: Token) -> int:
    """How many a plural counts: "two", "all three", "both"."""
    if token.tag_ not in ("NNS", "NNPS"):
        return 0
    words = [c.lower_ for c in token.children if c.i < token.i]
    owned = any(c.dep_ == "poss" or c.lower_ in ("other", "no") for c in token.children)
    return 0 if owned else next((_NUMBERS[w] for w in words if w in _NUMBERS), 0)


def _is_bare(token: Token) -> bool:
    """Whether a plural of states stands for those just named: "the governments", and no more."""
    article = [c.lower_ for c in token.children if c.i < token.i] == ["the"]
    behind = any(c.dep_ in ("prep", "relcl", "acl", "appos") for c in token.children)
    return article and not behind and token.tag_ == "NNS" and _kind(token) == "state"


def _kind(token: Token) -> str | None:
    """Which type of actor a noun counts, None where it can be anything."""
    lemma = token.lemma_.lower()
    if lemma in naming().states_counted:
        return "state"
    return "person" if lemma in naming().people_counted else None


def _lists(text: str, named: Sequence[Mention]) -> list[list[Mention]]:
    """Names that stand one behind the other in a list, each name once."""
    runs: list[list[Mention]] = []
    for mention in named:
        last = runs[-1][-1] if runs else None
        if last is not None and mention.start < last.end:
            continue
        joined = last is not None and _JOINT.fullmatch(text, last.end, mention.start)
        if joined and mention.actor not in {m.actor for m in runs[-1]}:
            runs[-1].append(mention)
        else:
            runs.append([mention])
    return [run for run in runs if len(run) > 1]


def _beside(reading: Reading, token: Token, lists: Sequence[list[Mention]]) -> Sequence[Mention]:
    """The list that a dash or a comma sets before or behind the phrase."""
    text, start, end = reading.article.text, token.left_edge.idx, token.idx + len(token)
    for run in lists:
        if end < run[0].start and _ASIDE.fullmatch(text, end, run[0].start):
            return run
        if run[-1].end < start and _ASIDE.fullmatch(text, run[-1].end, start):
            return run
    return ()


def _reach(token: Token) -> int:
    """Where the sentences begin in which a pair may have been named."""
    start = sentence(token)[0]
    for _ in range(_BACK - 1):
        if start.i == 0:
            break
        start = sentence(start.nbor(-1))[0]
    return start.idx


def _heads(reading: Reading, run: Sequence[Mention]) -> tuple[Token, ...]:
    spans = (reading.span(m.start, m.end) for m in run)
    return tuple(span.root for span in spans if span is not None)
