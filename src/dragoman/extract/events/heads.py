"""Heads: the words that an event's place and date may hang on, the nearest first."""

from collections.abc import Iterator

from dragoman.extract import clause
from dragoman.extract.events.predicates import Predicate
from dragoman.knowledge.event_vocabulary import event_vocabulary
from dragoman.knowledge.naming import naming
from dragoman.knowledge.word_classes import word_class
from dragoman.model.parsed import Doc, Token

_CLIMB = 5
_STAYING = frozenset({"be", "stay", "stop", "remain"})  # "stayed in Lima to meet him"
_BEGINS = word_class("time.begin")
_SPANS = word_class("time.span")
_SETS = ("schedule", "set", "slate", "plan")


def heads(predicate: Predicate) -> Iterator[Token]:
    """The predicate, its frame, and the verbs that the frame merely goes on from."""
    yield predicate.head
    if predicate.head.pos_ == "NOUN":
        named = (predicate.head, *clause.prepositional(predicate.head, ("of",)))
        yield from (c for noun in named for c in noun.children if _tells_when(c))
        yield from _right_behind(max(noun.i for noun in named), predicate.head.doc)
    if predicate.frame != predicate.head:
        yield predicate.frame
    if predicate.form == "set":
        yield from (c for c in predicate.frame.children if c.dep_ in ("xcomp", "acomp"))
    token = predicate.frame
    for _ in range(_CLIMB):
        above = token.head
        # What had been done was done on no day on which something else was.
        if above == token or clause.is_past_perfect(token) or not _transparent(token):
            return
        above = above.head if token.dep_ == "pobj" else above
        yield above
        token = above


def _right_behind(last: int, doc: Doc) -> Iterator[Token]:
    """A participle that sets a day right behind a noun phrase, wherever the parser hung it up.

    As in "would leave the round of talks, scheduled for May 3".
    """
    at = last + 2 if last + 1 < len(doc) and doc[last + 1].text == "," else last + 1
    if at < len(doc) and doc[at].tag_ == "VBN" and doc[at].lemma_.lower() in _SETS:
        yield doc[at]


def _tells_when(verb: Token) -> bool:
    """Whether a relative clause says where or when its noun took place ("which were held in X")."""
    lemma, words = verb.lemma_.lower(), event_vocabulary()
    placed = lemma in words.occurs or lemma in words.light or lemma in ("be", "schedule", "set")
    begun = verb.dep_ == "relcl" and lemma in _BEGINS  # "the truce, which came into force on May 3"
    return begun or (verb.dep_ in ("relcl", "acl") and placed)


def _transparent(token: Token) -> bool:
    """Whether the circumstances of the word above hold for this one as well."""
    if token.dep_ == "conj":
        # A bare infinitive goes on from one, whatever the parser joined it to.
        lost = token.tag_ == "VB" and token.head.tag_ in ("VBD", "VBN")
        return not lost and not any(c.dep_ in ("nsubj", "nsubjpass") for c in token.children)
    if token.dep_ in ("xcomp", "advcl", "pobj") and _leads_to(token):
        return True
    if token.dep_ == "xcomp":
        return token.head.lemma_ in (
            "continue",
            "begin",
            "start",
            "resume",
            "schedule",
            "be",
            "due",
        )
    behind = token.dep_ == "relcl" or (token.dep_ == "advcl" and token.i > token.head.i)
    if behind and any(c.lower_ == "when" for c in token.children):
        return True
    if token.dep_ in ("advcl", "dep") and token.tag_ == "VBG":
        return not any(c.dep_ == "mark" for c in token.children)
    return token.dep_ == "dobj" and token.head.pos_ == "VERB"


def _leads_to(token: Token) -> bool:
    """Whether somebody goes or is somewhere for the event: "flew to X for talks", "to meet Y".

    Or whether it is one stretch of it that is told of: "a second day of talks".
    """
    if token.dep_ == "pobj" and token.head.lower_ == "of":
        return token.head.head.lemma_.lower() in _SPANS
    if token.dep_ == "pobj":
        return token.head.lower_ == "for" and is_going(token.head.head)
    there = is_going(token.head) or (token.dep_ == "advcl" and token.head.lemma_ in _STAYING)
    return there and any(c.tag_ == "TO" for c in token.children)


def is_going(token: Token) -> bool:
    """Whether a verb is one of going somewhere."""
    going = token.lower_ in naming().going or token.lemma_.lower() in event_vocabulary().going
    return token.pos_ == "VERB" and going
