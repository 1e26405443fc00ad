"""Phrases: what hangs on a word, what it hangs on, and what is joined to it."""

from collections.abc import Collection, Iterator

from dragoman.knowledge.calendar import calendar
from dragoman.knowledge.word_classes import word_class
from dragoman.model.parsed import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
STEPS = 12  # deeper nesting than this is a parser's mistake, or hostile input
_VERBAL = frozenset({"VERB", "AUX"})
# Prepositions that tell when, where or why, whatever the verb says of its arguments.
_CIRCUMSTANCES = frozenset(
    (
        *("in", "at", "during", "after", "following", "since", "by", "with", "from", "despite"),
        *("amid", "over", "between", "among", "through", "via", "because", "under", "on"),
        *("around", "regarding", "concerning", "before", "throughout", "alongside"),
    )
)

_DAYS = frozenset((*calendar().weekdays, *calendar().months))
_WITH_GERUND = word_class("clause.with_gerund")


def spread(token: Token) -> tuple[Token, ...]:
    """The token and what is joined to it by "and" or commas ("X, Y and Z"), in order."""
    out = [token]
    for _ in range(STEPS):
        more = [c for c in out[-1].children if c.dep_ == "conj" and c.pos_ not in _VERBAL]
        if not more:
            break
        out.extend(more)
    return tuple(out)


def is_verbal(token: Token) -> bool:
    """Whether the token heads a clause (a verb or an auxiliary that stands for one)."""
    return token.pos_ in _VERBAL


def possessors(noun: Token) -> tuple[Token, ...]:
    """Whose it is: "X's plan", "their plan"."""
    return tuple(t for c in noun.children if c.dep_ == "poss" for t in spread(c))


def prepositional(head: Token, prepositions: Collection[str]) -> tuple[Token, ...]:
    """The nouns that hang on the token by one of these prepositions ("with", "between")."""
    out: list[Token] = []
    for child in head.children:
        if child.dep_ in ("prep", "dative", "agent") and child.lower_ in prepositions:
            out.extend(_pobjs(child))
    return tuple(out)


def _pobjs(preposition: Token) -> Iterator[Token]:
    for child in preposition.children:
        if child.dep_ == "pobj":
            yield from spread(child)
        elif child.dep_ == "prep":
            yield from _pobjs_once(child)


def _pobjs_once(preposition: Token) -> Iterator[Token]:
    for child in preposition.children:
        if child.dep_ == "pobj":
            yield from spread(child)


def governor(token: Token) -> Token | None:
    """The word that the token is argument or complement of; prepositions are stepped over.

    None at the root, for a subject, and where the token only adds a circumstance.
    """
    for _ in range(STEPS):
        dep, head = token.dep_, token.head
        if is_gerund_object(token):
            return head
        if dep in ("xcomp", "ccomp", "dobj", "nsubjpass", "attr", "acl", "oprd", "acomp"):
            return head
        if dep in ("pobj", "pcomp") and head.dep_ in ("prep", "dative", "agent"):
            return head.head
        alike = dep == "conj" and head.i < token.i and is_verbal(token) == is_verbal(head)
        if not alike or any(c.dep_ in SUBJECTS for c in token.children):
            return None
        token = head
    return None


def is_gerund_object(token: Token) -> bool:
    """Whether a gerund is what its verb is about, though it was hung up as an adverbial clause.

    Parsers do so behind a perfect with a particle: "has not ruled out sending troops".
    """
    head = token.head
    if token.dep_ != "advcl" or token.tag_ != "VBG" or head.lemma_ not in _WITH_GERUND:
        return False
    between = token.doc[head.i + 1 : token.i]
    return len(between) <= 1 and all(t.head == head and t.dep_ == "prt" for t in between)


def circumstance(noun: Token) -> bool:
    """Whether a noun is the mere occasion of its clause ("after the talks", "during a visit").

    What the verb says of its arguments does not bear on it.
    """
    return noun.dep_ == "pobj" and noun.head.lower_ in _CIRCUMSTANCES


def misread_participle(verb: Token) -> Token | None:
    """The participle that took a verb's object: "planned" in "is suspending planned tariffs".

    Parsers take it for another verb, one without a subject or an auxiliary.
    """
    if verb.i + 1 >= len(verb.doc):
        return None
    near = verb.doc[verb.i + 1]
    if near.tag_ not in ("VBD", "VBN") or near.dep_ not in ("ccomp", "xcomp", "conj", "dep"):
        return None
    alone = near.head.i <= verb.i and not any(c.i < near.i for c in near.children)
    return near if alone and any(c.dep_ == "dobj" for c in near.children) else None


def is_joined(noun: Token) -> bool:
    """Whether "and" stands before a noun phrase, whatever the parser hangs it on.

    "Tarsa's raid on Monday and Orvia's on Tuesday": the second is no apposition of the first.
    """
    at = noun.left_edge.i
    return at > noun.sent.start and noun.doc[at - 1].tag_ == "CC"


def own_start(noun: Token) -> int:
    """The first word of a noun phrase, behind a day that the parser joins to it.

    "On Monday and Tarsa's raid": the day is of what stands before it.
    """
    doc, first = noun.doc, noun.left_edge.i
    if doc[first].lower_ not in _DAYS:
        return first
    ends = (i + 1 for i in range(first + 1, noun.i) if doc[i].tag_ == "CC")
    return next((i for i in ends if doc[i].lower_ not in _DAYS), first)
