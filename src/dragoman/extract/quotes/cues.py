"""What a tagged cue and source say: the reporting word and its class, the source's head word."""

from dragoman.extract.quotes import grammar, tellers
from dragoman.knowledge.reporting import reporting
from dragoman.model.attribution import Stretch
from dragoman.model.parsed import Token
from dragoman.model.reading import Reading

# Frames of a cue in the order in which they tell its class; see `knowledge/data/reporting.toml`.
_CLASSES = (
    "clause", "quote", "object", "finding", "thought",
    "order", "pledge", "blame", "label", "content",
)  # fmt: skip


def trimmed(reading: Reading, cue: Stretch | None) -> Stretch | None:
    """The reporting words of a cue, without the auxiliaries and adverbs before them."""
    words = _words(reading, cue)
    first = next((t for t in words if _class(t) != "other"), None)
    if cue is None or first is None:
        return cue
    return first.idx, max(cue[1], first.idx + len(first))


def word_class(reading: Reading, cue: Stretch | None) -> str:
    """The class of a cue's first reporting word: "speech", "thought", "order" ...; "none"."""
    if cue is None:
        return "none"
    return next((c for c in map(_class, _words(reading, cue)) if c != "other"), "other")


def source_of(
    reading: Reading, source: Stretch | None, cue: Stretch | None
) -> tuple[Stretch | None, int | None]:
    """A source with the offset of its head word; the cue's own speaker where none was tagged.

    The head of a relative pronoun is the word that it stands for.
    """
    if _unsaid(reading, cue):
        return None, None
    span = reading.span(*source) if source is not None else None
    if source is not None and span is not None:
        return source, _antecedent(span.root).idx
    verb = next((t for t in _words(reading, cue) if grammar.frames(t)), None)
    speaker = tellers.speaker_of(verb) if verb is not None else None
    return (grammar.phrase(speaker, verb), speaker.idx) if speaker is not None else (None, None)


def cites(reading: Reading, cue: Stretch) -> bool:
    """Whether a cue is the saying that another quotes ("X quoted Y as saying")."""
    return any(tellers.cited(token) is not None for token in _words(reading, cue))


def _unsaid(reading: Reading, cue: Stretch | None) -> bool:
    """Whether a cue is "Asked ...", of somebody who is asked by nobody named there."""
    verb = next(iter(_words(reading, cue)), None)
    if verb is None or verb.lemma_ != "ask" or verb.tag_ != "VBN" or verb.dep_ == "ROOT":
        return False
    return tellers.agent(verb) is None and not any(c.dep_ == "aux" for c in verb.lefts)


def _antecedent(head: Token) -> Token:
    """The noun that a relative pronoun stands for, any other word itself."""
    if head.tag_ not in ("WP", "WDT") and head.lower_ != "that":
        return head
    if head.head.dep_ == "relcl":
        return head.head.head
    return tellers.antecedent(head)


def _words(reading: Reading, cue: Stretch | None) -> tuple[Token, ...]:
    span = reading.span(*cue) if cue is not None else None
    return tuple(span) if span is not None else ()


def _class(token: Token) -> str:
    words = reporting()
    if token.lower_ == "according":
        return "according"
    if token.lower_ in words.adverbs:
        return "hearsay"
    opened = grammar.frames(token)
    if opened:
        named = next((c for c in _CLASSES if c in opened), "object")
        return "speech" if named in ("clause", "quote") else named
    lemma = token.lemma_.lower()
    if token.pos_ == "NOUN" and lemma in words.speech_nouns:
        return "noun"
    return "thought_noun" if token.pos_ == "NOUN" and lemma in words.thought_nouns else "other"
