"""The finder by the trained reader: its attributions, held against what the rules find.

Both are right most often where they agree, so a find's name says who found it: "quotes.both...",
"quotes.heard..." (the tagger alone, sure of a clause with a verb of speech), "quotes.tagged..."
(any other of its own) or "quotes.ruled...", and how often each is right is counted apart. Of two
extents for one cue one is kept; of what the reader knows nothing of, what `vetting` lets stand.
"""

from dataclasses import replace

from dragoman.extract.quotes import cues, grammar, rules
from dragoman.extract.quotes.citing import recast
from dragoman.extract.quotes.found import Found
from dragoman.extract.quotes.partners import Partners
from dragoman.extract.quotes.pieces import Piece, pieces
from dragoman.extract.quotes.snap import kind
from dragoman.extract.quotes.weighing import agreed, decided
from dragoman.model.attribution import Attribution, Stretch
from dragoman.model.reading import Reading

# Where the tagger's own probability divides its finds into classes.
_SURE, _LIKELY = 0.85, 0.6
_FAINT, _PLAIN = 0.4, 0.5
_RELATIVE = frozenset({"WDT", "WP"})


def find(reading: Reading) -> list[Found]:
    """The tagger's finds and the rules', each utterance once, named by who found it."""
    partners = Partners(rules.find(reading))
    found: list[Found] = []
    for group, attributed in enumerate(reading.attributions or ()):
        if _posted(reading, attributed):
            continue
        attribution = recast(reading, attributed)
        for piece in pieces(reading, attribution):
            partner = partners.take(piece, attribution.cue)
            one = replace(_tagged(reading, attribution, piece), group=group)
            one = _with_predicate(one) if partners.acting(piece, attribution.cue) else one
            if partner is not None:
                found.append(agreed(reading, one, partner))
            elif attribution.probability >= _least(one):
                found.append(decided(reading, one, partners.rivals(one)))
    return found + partners.left(reading, found)


def _posted(reading: Reading, attribution: Attribution) -> bool:
    """Whether an attribution is made within a post that is shown whole: its author's own words."""
    start, end = attribution.contents[0][0], attribution.contents[-1][1]
    stretch = reading.marked_at(start)
    return stretch is not None and stretch.signature is not None and end <= stretch.signature[0]


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
    elif family == "speech" and source is not None and _sentence(reading, piece, cue):
        rule = f"quotes.heard.{form}.{family}.{level}"
    return Found(piece.start, piece.end, rule, cue, source, head, marks=piece.marks)


def _clause(reading: Reading, piece: Piece) -> bool:
    """Whether a piece is a clause: it has a finite verb outside of relative clauses, or "that"."""
    span = reading.span(piece.start, piece.end)
    if span is None:
        return False
    finite = [token for token in span if token.tag_ in grammar.FINITE]
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


def _sentence(reading: Reading, piece: Piece, cue: Stretch | None) -> bool:
    """Whether a piece could stand as a sentence: a finite verb with a subject before it.

    Right behind its cue the subject is the relative before it ("what she said was a truce").
    """
    span = reading.span(piece.start, piece.end)
    if span is None or piece.marks or span[0].tag_ in _RELATIVE:
        return False
    root = span.root
    if cue is not None and cue[1] + 1 == piece.start and span[0].tag_ in grammar.FINITE:
        return True
    finite = root.tag_ in grammar.FINITE or any(c.tag_ in grammar.FINITE for c in root.lefts)
    subjects = (c for c in root.lefts if c.dep_ in ("nsubj", "nsubjpass"))
    return finite and any(c.idx >= piece.start for c in subjects)
