"""Names given to a matter: "called it a great deal", "labeled the treaty a disaster"."""

from collections.abc import Iterator

from dragoman.extract.clause import agents, is_verbal, negated, patients
from dragoman.extract.positions.issues import issue_of
from dragoman.extract.positions.stand import Stand
from dragoman.knowledge.stances import stances
from dragoman.model.parsed import Token
from dragoman.model.vocabulary import Stance

_S = stances()
_MATTERS = _S.outcomes | _S.generic | _S.papers.keys()
_TREATIES = _S.titles | _S.short
_POINTING = frozenset({"it", "this", "that", "which"})
_TURNED: dict[Stance, Stance] = {"accepts": "rejects", "rejects": "accepts"}
_NAMED = ("oprd", "attr", "ccomp", "xcomp", "acomp", "pobj", "appos", "dobj")


def by_naming(word: Token) -> Iterator[Stand]:
    """The stand of a word such as "disaster" or "great", where a party calls a matter so.

    "It" is a matter only where it is called something that a matter can be: "a great deal" and no
    "tragedy".
    """
    name = word.head if word.dep_ in ("amod", "compound") and word.head.pos_ == "NOUN" else word
    verb = _naming(name)
    stance = _S.opinions.get(word.lower_) or _S.judgements.get(word.lower_)
    if verb is None or stance is None or stance == "demands" or negated(verb):
        return
    what = _named(verb, name)
    if what is None or not _is_matter(what, name):
        return
    between = name.doc[min(what.i, name.i) : name.i]
    if negated(name) or negated(word) or any(t.lower_ in ("not", "no") for t in between):
        stance = _TURNED[stance]
    issue = issue_of(name if what.lower_ in _POINTING else what)
    for holder in agents(verb):
        if holder.i not in (what.i, name.i):
            yield Stand(holder, stance, "judged.called", verb, issue)


def _naming(name: Token) -> Token | None:
    """The verb by which somebody gives a name."""
    head = name.head
    if head.lower_ == "as" and head.dep_ in ("prep", "mark"):
        head = head.head
    elif name.dep_ not in _NAMED or name.dep_ == "pobj":
        return None
    elif name.dep_ in ("dobj", "appos") and head.dep_ == "dobj":
        head = head.head  # parsers hang the name on what gets it
    return head if is_verbal(head) and head.lemma_.lower() in _S.naming else None


def _named(verb: Token, name: Token) -> Token | None:
    """What gets the name: the verb's object, the name's own subject, or what "that" refers to."""
    own = [c for c in name.children if c.dep_ in ("nsubj", "dobj") and c.i < name.i]
    what = next(iter((*own, *(p for p in patients(verb) if p.i != name.i))), None)
    relative = what is None or what.lower_ in ("that", "which")
    if relative and verb.dep_ == "relcl":
        return None if verb.head.lower_ == "way" else verb.head  # "in any way it sees fit"
    return what


def _is_matter(what: Token, name: Token) -> bool:
    """Whether a thing can be bargained over, and so be told of as good or bad."""
    if what.lower_ in _POINTING:
        return name.lemma_.lower() in _MATTERS | _S.names
    lemma = what.lemma_.lower()
    return lemma in _MATTERS or (what.pos_ == "PROPN" and what.lower_ in _TREATIES)
