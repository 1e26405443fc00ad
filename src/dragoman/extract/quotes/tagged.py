"""The finder by the trained reader: its attributions, held against what the rules find.

Both are right most often where they agree, so a find's name says who found it: "quotes.both...",
"quotes.heard..." (the tagger alone, sure of a clause with a verb of speech), "quotes.tagged..."
(any other of its own) or "quotes.ruled...", and how often each is right is counted apart. Of two
extents for one cue one is kept; of what the reader knows nothing of, what `vetting` lets stand.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from dragoman.extract.quotes import cues, rules
from dragoman.extract.quotes.citing import recast
from dragoman.extract.quotes.found import Found
from dragoman.extract.quotes.nearby import Nearby
from dragoman.extract.quotes.pieces import Piece, pieces
from dragoman.extract.quotes.snap import kind
from dragoman.extract.quotes.turns import TURN
from dragoman.extract.quotes.vetting import stands
from dragoman.knowledge.reporting import reporting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dragoman.model.attribution import Attribution, Stretch
    from dragoman.model.reading import Reading

_SAME = 0.5  # shared part of two extents from which on they are one utterance found twice
# Where the tagger's own probability divides its finds into classes.
_SURE, _LIKELY = 0.85, 0.6
_FAINT, _PLAIN = 0.4, 0.5
_SLACK = 3  # characters of marks and full stops by which two ends may differ
_BEGINNING = 8  # characters by which two beginnings may differ: "that, ", a mark
# How the reporter goes on behind a reported clause; the rules cut it off by the parse.
_ASIDE = re.compile(
    r"[.”\"’' ]*,[”\"’']* ?(?:as|although|at a time|(?:an?|the) (?:\w+ )?"
    rf"(?:{'|'.join(sorted(reporting().judging))})"
    r"|\w+ (?:minute|hour|day|week|month|year)s? (?:after|before))\s"
)
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_RELATIVE = frozenset({"WDT", "WP"})
_CLAUSES = ("quotes.indirect", "quotes.according")
# Of these both are right that something is reported, wherever each ends it.
_APART = ("quotes.indirect", "quotes.order", "quotes.label.call.marks")


def find(reading: Reading) -> list[Found]:
    """The tagger's finds and the rules', each utterance once, named by who found it."""
    partners = _Partners(rules.find(reading))
    found: list[Found] = []
    for group, attributed in enumerate(reading.attributions or ()):
        attribution = recast(reading, attributed)
        for piece in pieces(reading, attribution):
            partner = partners.take(piece, attribution.cue)
            one = replace(_tagged(reading, attribution, piece), group=group)
            one = _with_predicate(one) if partners.acting(piece, attribution.cue) else one
            if partner is not None:
                found.append(_agreed(reading, one, partner))
            elif attribution.probability >= _least(one):
                found.append(_decided(reading, one, partners.rivals(one)))
    return found + partners.left(reading, found)


def _least(one: Found) -> float:
    """How likely a find of the tagger alone must be; more so where no word of it reports.

    Marks without such a word are mostly around titles and terms.
    """
    _, _, form, family, *_ = one.rule.split(".")
    if family not in ("other", "none"):
        return _FAINT
    return _PLAIN if form == "indirect" else _LIKELY


def _tagged(reading: Reading, attribution: Attribution, piece: Piece) -> Found:
    """What the tagger alone says of a piece."""
    form = "direct" if piece.marks else kind(reading.marked, piece.start, piece.end)
    p = attribution.probability
    level = "sure" if p >= _SURE else "likely" if p >= _LIKELY else "doubtful"
    cue = cues.trimmed(reading, attribution.cue)
    source, head = cues.source_of(reading, attribution.source, cue)
    family = cues.word_class(reading, cue)
    rule = f"quotes.tagged.{form}.{family}.{level}"
    if (family, level) == ("speech", "sure") and (piece.marks or _clause(reading, piece)):
        rule = f"quotes.heard.{form}.{family}"
    elif family == "speech" and source is not None and _sentence(reading, piece):
        rule = f"quotes.heard.{form}.{family}.{level}"
    return Found(piece.start, piece.end, rule, cue, source, head, marks=piece.marks)


def _clause(reading: Reading, piece: Piece) -> bool:
    """Whether a piece is a clause: it has a finite verb outside of relative clauses, or "that"."""
    span = reading.span(piece.start, piece.end)
    if span is None:
        return False
    finite = [token for token in span if token.tag_ in _FINITE]
    if span[0].lower_ == "that":
        return bool(finite)
    return any(
        token.dep_ != "relcl" and not any(c.tag_ in _RELATIVE for c in token.lefts)
        for token in finite
    )


def _with_predicate(one: Found) -> Found:
    """A find in whose words the rules see somebody do something: a sentence, however parsed."""
    if one.source is None or ".speech." not in one.rule:
        return one
    return replace(one, rule=one.rule.replace("quotes.tagged", "quotes.heard"))


def _sentence(reading: Reading, piece: Piece) -> bool:
    """Whether a piece could stand as a sentence: a finite verb with a subject before it."""
    span = reading.span(piece.start, piece.end)
    if span is None or piece.marks or span[0].tag_ in _RELATIVE:
        return False
    root = span.root
    finite = root.tag_ in _FINITE or any(c.tag_ in _FINITE for c in root.lefts)
    subjects = (c for c in root.lefts if c.dep_ in ("nsubj", "nsubjpass"))
    return finite and any(c.idx >= piece.start for c in subjects)


def _agreed(reading: Reading, tagged: Found, ruled: Found) -> Found:
    """One utterance that both found: the tagger's extent and source, the rule's cue and name."""
    one = replace(_named(ruled, "both"), group=tagged.group)
    if _other(tagged, ruled):
        return one
    if not (ruled.marks or _sharper(reading, ruled)):
        end = ruled.end if _runs_on(reading, tagged, ruled) else tagged.end
        one = replace(one, start=tagged.start, end=end, marks=tagged.marks)
    if tagged.source is not None and not _certain(reading, ruled, tagged.source):
        one = replace(one, source=tagged.source, head=tagged.head)
    return one if one.cue is not None or ruled.rule == TURN else replace(one, cue=tagged.cue)


def _decided(reading: Reading, tagged: Found, rivals: Sequence[Found]) -> Found:
    """One utterance whose cue both know but whose extent they see apart.

    The tagger's extent is the better one by far (PolNeAR dev: two of three against one of four),
    but where it breaks off in mid-clause, runs on into the reporter's own words, takes its cue for
    what was said, or leaves out the feeling that is voiced.
    """
    if not rivals:
        return tagged
    for ruled in rivals:
        if _better(reading, tagged, ruled) or _described(tagged, ruled):
            return replace(_named(ruled, "both"), group=tagged.group)
    for ruled in rivals:
        if ruled.rule.startswith(_APART) and abs(tagged.start - ruled.start) <= _BEGINNING:
            return replace(tagged, rule=_named(ruled, "both").rule + ".apart")
    rule = tagged.rule
    if rule.endswith((".likely", ".doubtful")):
        rule = rule.replace("quotes.heard", "quotes.tagged")
    return replace(tagged, rule=rule + ".cued")


def _described(tagged: Found, ruled: Found) -> bool:
    """Whether the tagger has only what is described ("X was called by Y ..."), the rule as what."""
    return ruled.rule.startswith("quotes.label") and tagged.end <= ruled.start


def _better(reading: Reading, tagged: Found, ruled: Found) -> bool:
    if ruled.rule.startswith("quotes.object.express"):
        return ruled.start <= tagged.start and tagged.end <= ruled.end + _SLACK
    if not ruled.rule.startswith(_CLAUSES) or ruled.cue is None:
        return False
    if tagged.start <= ruled.cue[0] < tagged.end:
        said = reading.article.text[tagged.start : ruled.cue[0]]
        behind = ruled.cue[1] <= ruled.start and abs(tagged.end - ruled.end) <= _SLACK
        return (behind and "," not in said) or ruled.end <= ruled.cue[0]
    if abs(tagged.start - ruled.start) > _BEGINNING:
        return False
    if tagged.end < ruled.end:
        return reading.article.text[tagged.end : tagged.end + 2].lstrip()[:1].isalnum()
    return _runs_on(reading, tagged, ruled)


def _runs_on(reading: Reading, tagged: Found, ruled: Found) -> bool:
    """Whether a tagged extent goes on over words that the rule knows for the reporter's."""
    behind = reading.article.text[ruled.end : tagged.end]
    return ruled.rule.startswith(_CLAUSES) and _ASIDE.match(behind) is not None


def _other(tagged: Found, ruled: Found) -> bool:
    """Whether two like extents are two reports, one within the other, and the rule's is meant."""
    if tagged.cue is None or ruled.cue is None or _meet(tagged.cue, ruled.cue):
        return False
    if ruled.rule.startswith("quotes.noun"):
        return tagged.start <= ruled.cue[0] < tagged.end
    return ruled.rule.startswith("quotes.according") and ruled.start <= tagged.cue[0] < ruled.end


def _sharper(reading: Reading, ruled: Found) -> bool:
    """Whether the words begin behind who is asked to do something, or who is quoted."""
    if ruled.rule.startswith("quotes.order"):
        return True
    return ruled.cue is not None and cues.cites(reading, ruled.cue)


def _certain(reading: Reading, ruled: Found, tagged: Stretch) -> bool:
    """Whether the rule's source stays: the tagged one holds it, or is who quotes its words.

    Whose claim a claim is ("his claim that ...") the parse tells for certain.
    """
    if ruled.head is None or ruled.cue is None:
        return False
    if ruled.rule.startswith("quotes.noun") and ruled.head < ruled.cue[0]:
        return True
    return tagged[0] <= ruled.head < tagged[1] or cues.cites(reading, ruled.cue)


def _named(one: Found, witness: str) -> Found:
    return replace(one, rule=one.rule.replace("quotes.", f"quotes.{witness}.", 1))


class _Partners:
    """The rules' finds, to be taken one by one by the tagger's pieces that say the same."""

    def __init__(self, ruled: Sequence[Found]) -> None:
        self._ruled = ruled
        self._taken: set[int] = set()
        self._cued: set[int] = set()
        self._near = Nearby((one.start, one.end) for one in ruled)

    def take(self, piece: Piece, cue: Stretch | None) -> Found | None:
        """The find that shares most with a piece; None where none shares half."""
        shares = [
            (-_shared(self._ruled[i], piece), i)
            for i in self._beside(piece)
            if not _within(self._ruled[i], piece, cue)
        ]
        share, best = min(shares, default=(0.0, -1))
        if -share < _SAME:
            return None
        self._taken.add(best)
        return self._ruled[best]

    def acting(self, piece: Piece, cue: Stretch | None) -> bool:
        """Whether a verb within a piece's words has a find of its own that reaches to its end."""
        return any(
            _within(self._ruled[i], piece, cue) and abs(self._ruled[i].end - piece.end) <= _SLACK
            for i in self._beside(piece)
        )

    def rivals(self, tagged: Found) -> list[Found]:
        """The finds of another extent that rest on the same cue; they are not left any more."""
        same = [i for i in self._beside(tagged) if _meet(self._ruled[i].cue, tagged.cue)]
        self._cued.update(same)
        return [self._ruled[i] for i in same]

    def _beside(self, one: Piece | Found) -> list[int]:
        """The finds near an extent that are not taken yet."""
        return [i for i in self._near.beside(one.start, one.end) if i not in self._taken]

    def left(self, reading: Reading, found: Sequence[Found]) -> list[Found]:
        """The finds that no piece took and that stand by themselves, named so."""
        near = Nearby((one.start, one.end) for one in found)
        spent = self._taken | self._cued
        return [
            _alone(one)
            for i, one in enumerate(self._ruled)
            if i not in spent
            and stands(reading, one, [found[j] for j in near.beside(one.start, one.end)])
        ]


def _alone(one: Found) -> Found:
    """A find of the rules that stands by itself; what the layout settles needs no other witness."""
    if one.rule == TURN:
        return one
    return _named(one, "ruled.nested" if one.rule.endswith(".nested") else "ruled")


def _within(ruled: Found, piece: Piece, cue: Stretch | None) -> bool:
    """Whether a find only is what somebody does in the words of a piece ("... she sought a deal").

    Of a clause that another cue reports, such a verb is a part.
    """
    if cue is None or ruled.cue is None or _meet(ruled.cue, cue):
        return False
    inside = piece.start <= ruled.cue[0] < piece.end
    return inside and ruled.rule.startswith(("quotes.object", "quotes.pledge"))


def _meet(one: Stretch | None, other: Stretch | None) -> bool:
    return one is not None and other is not None and one[0] < other[1] and other[0] < one[1]


def _shared(one: Found, piece: Piece) -> float:
    both = min(one.end, piece.end) - max(one.start, piece.start)
    return both / (max(one.end, piece.end) - min(one.start, piece.start))
