"""Complements: what a verb or adjective of stance is about, in each form that it may come in."""

from collections.abc import Iterator

from dragoman.extract.clause import condition, is_verbal, patients, prepositional, spread
from dragoman.extract.positions.clauses import clauses
from dragoman.extract.positions.issues import whole
from dragoman.extract.positions.matters import behind_claim, what_bears
from dragoman.extract.positions.needs import is_bargained
from dragoman.knowledge.stances import Pattern, stances
from dragoman.knowledge.word_classes import word_class
from dragoman.model.parsed import Token

_S = stances()
_BACK = 50  # words in which "it" finds the plan it means, about two sentences
_THIRD = frozenset({"he", "she", "they", "it"})
_HINDERING = frozenset({"block", "thwart", "obstruct", "exit", "quit"})
_MOVES = frozenset(
    {"attempt", "effort", "move", "push", "bid", "change", "decision", "entry", "nomination",
     "appointment", "confirmation", "progress", "purchase", "sale", "merger", "request", "reform"}
)  # fmt: skip
_NAMED = _S.titles | _S.short
_WORKS = frozenset({"LAW", "EVENT", "WORK_OF_ART", "PRODUCT"})
_ALONG = frozenset({"along", "on", "up", "over", "by", "down", "out", "away", "through"})
# Verbs that are themselves what is offered, or refused: "will not renegotiate the treaty".
_TIMES = frozenset({"DATE", "TIME"})
_WAYS = word_class("thing.way_of_deciding")
_ADDRESSED = frozenset({"voters", "supporters", "workers", "members", "investors", "party"})
_TELLING_OF = frozenset({"invite", "renegotiate", "rewrite"})


def complements(word: Token, verb: Token, pattern: Pattern) -> list[tuple[Token, str]]:
    """The heads of what a stand is about, with the form each comes in.

    `word` is the verb or adjective of the vocabulary, `verb` the verb of its clause. A clause goes
    before a preposition, a preposition before an object.
    """
    if word.lemma_.lower() in _TELLING_OF and patients(word):
        return [(word, "obj")]
    clausal, done = clauses(word, pattern)
    if not done and pattern.prepositions:
        clausal, done = _behind_preposition(word, verb, pattern)
    loose = word.dep_ == "relcl" and not pattern.strong and pattern.stance != "undecided"
    loose = loose and not _wanted(word) and not _own_object(word)
    if done or "obj" not in pattern.forms or loose:
        return clausal
    bearer = what_bears(word)
    given = bearer or tuple(_meant(word, verb, noun) or noun for noun in patients(word)[:1])
    if pattern.strong and given and given[0].lower_ in ("this", "that", "it"):
        given = tuple(_told_before(given[0])) or given
    given = tuple(_told_of(word, whole(noun)) for noun in given)
    if least := [n for noun in given for n in at_least(noun)]:
        return [(noun, "least") for noun in least]
    if given and given[0].lemma_.lower() in _S.claims:
        return behind_claim(word, given[0])
    if "paper" in pattern.forms and any(map(_is_along, word.children)):
        return clausal
    unsure = pattern.stance == "undecided" and not _would(verb)
    fits = _is_paper if unsure or "paper" in pattern.forms else _is_issue
    if word.lemma_.lower() in _HINDERING:
        fits = _is_hindered
    if pattern.stance == "offers":
        given = tuple(noun for noun in given if not _is_uttered(noun))
    return [(noun, "obj") for noun in _with_joined(given) if fits(noun)]


def _is_along(child: Token) -> bool:
    """As in "passed the paper on to Norway", against "passed the bill on Monday by a margin"."""
    if child.lower_ not in _ALONG or child.dep_ == "agent":
        return False
    objects = [c for c in child.children if c.dep_ == "pobj"]
    set_in = (c for c in objects if c.ent_type_ in _TIMES or c.lemma_.lower() in _WAYS)
    return next(set_in, None) is None


def _wanted(word: Token) -> bool:
    """As in "the levy that Norway wants": who wants it stands there by name or noun."""
    if any(c.dep_ == "dobj" and c.lower_ not in ("that", "which") for c in word.children):
        return False
    doers = [c for c in word.children if c.dep_ == "nsubj"]
    return any(c.pos_ in ("PROPN", "NOUN") or c.lower_ in _THIRD for c in doers)


def _own_object(word: Token) -> bool:
    """As in "Norway, which denounced the drills": whom the clause describes does it to a thing."""
    doer = any(c.dep_ == "nsubj" and c.lower_ in ("which", "who") for c in word.children)
    return doer and any(c.dep_ == "dobj" and is_bargained(c) for c in word.children)


def _would(verb: Token) -> bool:
    """As in "would consider a delay", against "is considering"."""
    return any(c.tag_ == "MD" and c.lower_ in ("will", "wo", "would") for c in verb.children)


def _told_of(word: Token, noun: Token) -> Token:
    """As in "a truce was announced over Easter, which X accepted": no name, but what was told."""
    if noun.pos_ != "PROPN" or word.dep_ != "relcl":
        return noun
    for above in noun.ancestors:
        if is_verbal(above):
            return next((n for n in patients(above) if n.pos_ == "NOUN"), noun)
    return noun


def _told_before(pronoun: Token) -> Iterator[Token]:
    """As in "X said the fee could stay. But Y rejected this": what was told in front of it."""
    for i in range(pronoun.i - 1, max(-1, pronoun.i - _BACK), -1):
        token = pronoun.doc[i]
        outer = token.head.lemma_.lower()
        if token.dep_ == "ccomp" and is_verbal(token) and outer in _S.saying:
            yield token
            return


def at_least(noun: Token) -> Iterator[Token]:
    """As in "accept nothing short of a full withdrawal": what must be there at the least."""
    if noun.lower_ not in ("nothing", "anything", "no"):
        return
    for child in noun.children:
        if child.lower_ in ("short", "less"):
            for inner in child.children:
                if inner.dep_ == "prep":
                    yield from (c for c in inner.children if c.dep_ == "pobj")


def _with_joined(nouns: tuple[Token, ...]) -> Iterator[Token]:
    """A noun, and joined ones that are phrases of their own: "a raise and shorter shifts"."""
    for noun in nouns:
        yield noun
        for other in spread(noun)[1:]:
            if any(c.dep_ not in ("cc", "conj", "punct", "det") for c in other.children):
                yield other


def _behind_preposition(
    word: Token, verb: Token, pattern: Pattern
) -> tuple[list[tuple[Token, str]], bool]:
    """What the word's preposition brings in, and whether that settles the matter."""
    behind = prepositional(word, pattern.prepositions)
    given = [t for t in behind if t.ent_type_ not in _TIMES][:1] or behind[:1]
    if not given and word is not verb:
        given = prepositional(verb, pattern.prepositions)[:1]
    if not given:
        alone = _stranded(word, verb, pattern) or _gerund(word, pattern.prepositions)
        return ([(alone, "prep")] if alone is not None else []), alone is not None
    if word.lemma_.lower() in ("call", "appeal"):
        goal = [c for c in word.children if c.dep_ in ("xcomp", "advcl") and c.tag_ == "VB"]
        if goal and goal[0].i > word.i:
            return [(goal[0], "obj_to")], True
        if _calls_on(word):
            return [], True
    meant = _meant(word, verb, given[0])
    if meant is None:
        return [], True
    if meant is not given[0]:
        return [(meant, "prep")], True
    again = _again(word, pattern.prepositions)
    return [(noun, "prep") for noun in _with_joined((meant, *again))], True


def _stranded(word: Token, verb: Token, pattern: Pattern) -> Token | None:
    """As in "the drills, which it is opposed to": the noun in front of the relative clause."""
    if verb.dep_ != "relcl":
        return None
    for child in word.children:
        if child.dep_ == "prep" and child.lower_ in pattern.prepositions:
            return None if any(c.dep_ == "pobj" for c in child.children) else verb.head
    return None


def _again(word: Token, prepositions: frozenset[str]) -> Iterator[Token]:
    """The object of a preposition told a second time: "insists on X and on Y"."""
    for child in word.children:
        if child.dep_ == "prep" and child.lower_ in prepositions:
            for other in child.children:
                if other.dep_ == "conj" and other.pos_ == "ADP":
                    yield from (c for c in other.children if c.dep_ == "pobj")
            return


def _calls_on(word: Token) -> bool:
    """As in "called on Norway", against "called on Friday"."""
    return any(t.ent_type_ not in _TIMES for t in prepositional(word, ("on", "upon")))


def _gerund(word: Token, prepositions: frozenset[str]) -> Token | None:
    for child in word.children:
        if child.dep_ == "prep" and child.lower_ in prepositions:
            for inner in child.children:
                denied = any(c.dep_ == "neg" for c in inner.children)  # "for not freeing the crew"
                if inner.dep_ == "pcomp" and inner.tag_ == "VBG" and not denied:
                    return inner
    return None


def _is_issue(noun: Token) -> bool:
    """Whether a direct object can be negotiated: no person, pronoun or thing of everyday life."""
    if noun.pos_ == "NUM" and any(c.tag_ == "$" for c in noun.children):
        return True
    if noun.pos_ == "PROPN" and (noun.lower_ in _NAMED or noun.ent_type_ in _WORKS):
        return True
    if noun.pos_ in ("PRON", "PROPN", "NUM") or noun.lower_ in _S.concrete:
        return False
    return noun.lemma_.lower() not in _S.claims


def _is_uttered(noun: Token) -> bool:
    """As in "offered a flat denial", "promised voters": words, and who was promised a thing."""
    lemma = noun.lemma_.lower()
    return lemma in _S.uttered or noun.lower_ in _ADDRESSED


def _is_paper(noun: Token) -> bool:
    """What can be accepted or not: a strike that somebody considers is no proposal."""
    return is_bargained(noun) or noun.lemma_.lower() == "request"


def _is_hindered(noun: Token) -> bool:
    """What is blocked by who is against it: a bill or a move, and no road and no lorry."""
    return is_bargained(noun) or noun.lemma_.lower() in _MOVES


def _chance_of(noun: Token) -> Token:
    """As in "if there is a chance for a truce, we are ready for it": the truce."""
    if noun.lemma_.lower() not in _S.chances:
        return noun
    goal = prepositional(noun, ("for", "of", "to")) or tuple(
        c for c in noun.children if c.dep_ in ("acl", "relcl") and c.tag_ == "VB"
    )
    return next(iter(goal), noun)


def _meant(word: Token, verb: Token, noun: Token) -> Token | None:
    """What an issue's head is: itself, or for "it" the if-clause or the paper last spoken of."""
    if noun.pos_ != "PRON" or noun.lower_ not in ("it", "this", "that", "them"):
        return noun if noun.pos_ != "PRON" else None
    clause = condition(verb)
    if clause is not None:
        about = [
            c for c in clause.children if c.dep_ in ("attr", "dobj", "nsubj") and c.pos_ == "NOUN"
        ]
        return _chance_of(about[0]) if about else clause
    for i in range(word.i - 1, max(-1, word.i - _BACK), -1):
        token = word.doc[i]
        if token.pos_ == "NOUN" and token.lemma_.lower() in _S.papers:
            return token
    return None
