"""Stands taken by verbs and adjectives: "rejected the plan", "is ready to talk", "called for"."""

from collections.abc import Iterator

from dragoman.extract.clause import (
    agents,
    force,
    in_condition,
    is_passive,
    is_verbal,
    negated,
    patients,
    prepositional,
    subjects,
)
from dragoman.extract.positions.complements import complements
from dragoman.extract.positions.issues import issue_of
from dragoman.extract.positions.matters import told_last
from dragoman.extract.positions.needs import is_bargained
from dragoman.extract.positions.stand import Stand
from dragoman.extract.positions.taking import NEGATED, is_day, taken
from dragoman.knowledge.stances import Pattern, stances
from dragoman.model.parsed import Token

_S = stances()
_LAWS = frozenset({"bill", "legislation", "law", "measure", "amendment", "act", "program"})
_SEATS = frozenset({"election", "reelection", "re-election", "office", "president", "seat", "post"})
_PREDICATIVE = ("acomp", "oprd", "ROOT", "conj", "advcl", "acl", "ccomp")
_AT_ODDS = {"likely": False, "unlikely": True}


def by_verb(verb: Token) -> Iterator[Stand]:
    """The stands that a verb of the vocabulary takes, one for each issue."""
    pattern = _S.verbs.get(verb.lemma_.lower())
    if (
        pattern is None
        or verb.pos_ != "VERB"
        or is_order(verb)
        or not _has_particle(verb, pattern)
        or (verb.tag_ == "VBN" and verb.lower_ in _S.adjectives and not _has_acted(verb))
        or (verb.dep_ == "acl" and verb.lower_ in ("intended", "planned", "hoped"))
        or told_by_outer(verb)
        or _done_by_a_law(verb, pattern)
        or _tells_of_means(verb)
        or (verb.dep_ == "acl" and verb.tag_ == "VBN" and pattern.strong and not agents(verb))
    ):
        return
    yield from taken(verb, verb, pattern, "verb", complements(verb, verb, pattern))


def by_adjective(word: Token) -> Iterator[Stand]:
    """The stands of "is ready to", "remains opposed to", "expressed itself open to"."""
    pattern = _S.adjectives.get(word.lower_)
    if pattern is None or word.dep_ not in _PREDICATIVE:
        return
    verb = word.head if word.dep_ in ("acomp", "oprd") else word
    if not told_by_outer(verb):
        about = complements(word, verb, pattern) or told_last(word, verb)
        if pattern.stance == "undecided" and all(is_day(what) for what, _ in about):
            about = _asked_about(verb)
        yield from taken(word, verb, pattern, "adjective", about)


def _asked_about(verb: Token) -> list[tuple[Token, str]]:
    """As in "was noncommittal when asked about the merger"."""
    for clause in verb.children:
        if clause.dep_ == "advcl" and clause.lemma_ in ("ask", "press", "question"):
            return [(n, "prep") for n in prepositional(clause, ("about", "on"))[:1]]
    return []


def by_whether(verb: Token) -> Iterator[Stand]:
    """As in "is weighing whether to stay", "did not say whether it agrees": nothing is settled."""
    lemma = verb.lemma_.lower()
    open_clause = next((c for c in verb.children if _is_open(c)), None)
    if open_clause is None or (lemma not in _S.wavering and not force(verb).negated):
        return
    for holder in subjects(verb):
        yield Stand(holder, "undecided", "verb.whether", verb, issue_of(open_clause))


def by_failing(verb: Token) -> Iterator[Stand]:
    """As in "the chamber failed to pass the bill": it has not accepted it."""
    if force(verb).negated or force(verb).modal is not None or in_condition(verb):
        return
    for clause in verb.children:
        pattern = _S.verbs.get(clause.lemma_.lower()) if clause.dep_ == "xcomp" else None
        if pattern is None or pattern.stance != "accepts" or clause.tag_ != "VB":
            continue
        for paper in (p for p in patients(clause)[:1] if is_bargained(p)):
            for holder in subjects(verb):
                yield Stand(holder, "rejects", "verb.failed", verb, issue_of(paper))


def by_announcement(verb: Token) -> Iterator[Stand]:
    """As in "announced a truce": to announce such a step is to offer it."""
    holders = agents(verb)
    for noun in patients(verb):
        how = force(verb)
        if noun.lemma_.lower() in _S.steps and not how.negated and how.modal is None:
            for holder in holders:
                yield Stand(holder, "offers", "verb.announce", verb, issue_of(noun))


def _is_open(clause: Token) -> bool:
    if clause.dep_ not in ("ccomp", "xcomp") or not is_verbal(clause):
        return False
    return any(c.lower_ == "whether" for c in clause.children)


def is_order(verb: Token) -> bool:
    """As in "Consider this": an imperative says nothing of a party."""
    if verb.tag_ != "VB" or verb.dep_ not in ("ROOT", "conj", "ccomp", "parataxis"):
        return False
    if any(c.dep_ in ("aux", "auxpass", "nsubj", "nsubjpass") for c in verb.children):
        return False
    return verb.dep_ != "conj" or verb.head.tag_ != "VB" or is_order(verb.head)


def told_by_outer(verb: Token) -> bool:
    """As in "refused to accept", "insists that it be scrapped": the outer word takes it."""
    bare = not any(c.dep_ in ("aux", "nsubj", "nsubjpass") for c in verb.children)
    if verb.dep_ == "conj" and verb.tag_ == verb.head.tag_ == "VB" and bare:
        verb = verb.head
    if verb.dep_ == "xcomp" and verb.head.lemma_ == "have" and negated(verb.head):
        return True  # who "does not have to accept" it has not said no
    outer = verb.dep_ == "ccomp" and verb.head.lemma_.lower() in _S.verbs
    if outer and any(c.tag_ == "VB" and c.dep_ == "auxpass" for c in verb.children):
        return True
    if verb.tag_ == "VBG" and verb.dep_ == "xcomp" and verb.head.lemma_.lower() in _S.verbs:
        return True
    wanted = verb.dep_ == "ccomp" and any(c.tag_ == "TO" for c in verb.children)
    outer_verb = _S.verbs.get(verb.head.lemma_.lower()) if verb.dep_ == "advcl" else None
    asked = outer_verb is not None and "obj_to" in outer_verb.forms  # "pressed them in May to pass"
    if not (wanted or asked or verb.dep_ in ("xcomp", "acl")) or verb.tag_ != "VB":
        return False
    if verb.head.lemma_.lower() not in _S.lending:
        return True
    return verb.head.lemma_.lower() in _S.verbs or verb.head.lower_ in _S.adjectives


def _done_by_a_law(verb: Token, pattern: Pattern) -> bool:
    """As in "a bill to encourage towns to save": the bill does, and not who brings it in."""
    if verb.tag_ != "VB" or pattern.stance != "demands" or not patients(verb) or verb.i < 2:
        return False
    to, paper = verb.nbor(-1), verb.nbor(-2)
    return to.tag_ == "TO" and paper.lemma_.lower() in _LAWS


def _tells_of_means(verb: Token) -> bool:
    """As in "powers afforded by law", "safety could not be guaranteed": nobody's stand.

    Of what one affords only what one can or cannot afford is one.
    """
    lemma = verb.lemma_.lower()
    if lemma == "afford":
        return force(verb).modal not in ("can", "could")
    if lemma == "like" and any(c.dep_ == "xcomp" and c.tag_ == "VB" for c in verb.children):
        return force(verb).modal is None  # "how it likes to put it": a habit
    if lemma == "back" and any(c.dep_ == "prt" and c.lower_ != "up" for c in verb.children):
        return True  # "backed off its demand"
    if lemma == "campaign":  # "campaigns for re-election"
        return any(n.lemma_.lower() in _SEATS for n in prepositional(verb, ("for",)))
    assured = lemma in ("assure", "guarantee") and is_passive(verb)
    return assured and not any(c.dep_ == "agent" for c in verb.children)


def _has_acted(verb: Token) -> bool:
    """As in "had opposed the levy", an act, against "was opposed to the levy"."""
    return force(verb).perfect and any(c.dep_ == "dobj" for c in verb.children)


def _has_particle(verb: Token, pattern: Pattern) -> bool:
    if pattern.particle is None:
        return True
    return any(c.lower_ == pattern.particle and c.dep_ in ("prt", "advmod") for c in verb.children)


def by_likely(word: Token) -> Iterator[Stand]:
    """As in "the mayor is unlikely to agree to the cut": told of as the stand that it would be.

    Only what takes a stand by itself is one: who "is likely to leave" has told nobody so.
    """
    verb = word.head if word.dep_ in ("acomp", "oprd") else word
    if any(c.lower_ in ("than", "as") for c in (*verb.children, *word.children)):
        return  # "as likely to accept it as to reject it": one is weighed against another
    denied = _AT_ODDS[word.lower_] != negated(verb)
    for act in (*word.children, *(verb.children if verb is not word else ())):
        pattern = _S.verbs.get(act.lemma_.lower())
        if act.dep_ != "xcomp" or act.tag_ != "VB" or act.i < word.i or pattern is None:
            continue
        wished = denied and act.lemma_.lower() in _S.wishing
        stance = "rejects" if wished else NEGATED[pattern.stance] if denied else pattern.stance
        if stance is None:
            continue
        for what, _ in complements(act, act, pattern):
            for holder in () if is_day(what) else subjects(verb):
                yield Stand(holder, stance, "foretold", act, issue_of(what))
