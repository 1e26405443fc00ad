"""Bargains: what a party gives for what it wants ("demands relief in return for closing X")."""

import re
from collections.abc import Iterator

from dragoman.extract.positions.issues import short
from dragoman.extract.positions.stand import Stand
from dragoman.extract.sentence import sentence
from dragoman.model.written import text_of

_FOR = re.compile(r"\bin[ ](?:exchange|return)[ ]for[ ](?!(?:the[ ])?following\b)", re.IGNORECASE)
_STOP = re.compile(r"[,;:.”\"](?:\s|$)|\s(?:but|while|according)\s")
_FAR = 100  # characters behind a stand in which its price opens
_WORDS = 2  # a term told in fewer words points at one told elsewhere ("in return for it")


def bargained(stand: Stand) -> Iterator[Stand]:
    """What a party offers for its demand.

    The reverse, what is asked for an offer, is the offer's condition: keys of real coverage seldom
    have it as a stand of its own (1 of 24 such finds was in one).
    """
    if stand.stance != "demands" or not stand.rule.startswith("verb"):
        return
    text = text_of(stand.anchor.doc)
    m = _FOR.search(text, stand.span[0], stand.span[1] + _FAR)
    end = sentence(stand.anchor).end_char if m is not None else 0
    if m is None or m.end() >= end:
        return
    stop = _STOP.search(text, m.end(), end)
    issue = short(stand.anchor.doc, m.end(), stop.start() if stop else end)
    if len(text[slice(*issue)].split()) >= _WORDS:
        yield Stand(stand.holder, "offers", "verb.exchange", stand.anchor, issue, issue)
