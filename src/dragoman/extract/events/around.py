"""Around: who acts in the clause that a noun's event stands in, where its own words do not tell."""

from dragoman.extract import clause
from dragoman.extract.events.governing import puts_off
from dragoman.extract.events.heads import is_going
from dragoman.knowledge.event_vocabulary import event_vocabulary
from dragoman.knowledge.reporting import reporting
from dragoman.knowledge.word_classes import word_class
from dragoman.model.parsed import Token

_OCCASIONS = frozenset({"in", "during", "after", "following", "at"})
_FROM = ("from", "by", "among", "in")  # "outrage in Chile", "pushback from the union"
_ERRANDS = frozenset({"for", "from", "on"})
_HOLD = word_class("act.hold_captive")
_TO_FACE = word_class("act.say_to_face")
_SPOKEN_AT = frozenset({"in", "at", "during"})
_OWN_PLANS = frozenset({"expected", "scheduled", "conditional", "cancelled"})
_CLIMB = 4
# Verbs that say who is behind a deed, beside those that only say that it takes place.
_BEHIND = frozenset(
    (
        *("instigate", "perpetrate", "commit", "orchestrate", "mastermind", "plot", "sponsor"),
        *("put", "table", "submit", "present", "draft", "devise", "author", "pursue"),
    )
)
_LEADING = frozenset({"lead", "head", "spearhead", "chair"})


def around(noun: Token) -> tuple[Token, ...]:
    """Who acts in the clause around a talk: "In a call, X …", "X proposed talks with Y"."""
    verb = noun.head
    if clause.lends_agent(noun):
        return ()
    if noun.dep_ == "pobj" and noun.head.lower_ == "for" and is_going(noun.head.head):
        verb = noun.head.head
    elif noun.dep_ == "pobj" and noun.head.lower_ in _OCCASIONS:
        verb = noun.head.head
        pointing = any(c.dep_ == "det" and c.lower_ not in ("a", "an") for c in noun.children)
        within = noun.head.lower_ in ("in", "during") and not pointing
        shared = any(c.lower_ == "with" for c in noun.children)
        if reporting().of(verb.lemma_.lower()) and not (within or shared):
            return ()
    elif noun.dep_ == "pobj" and noun.head.head.dep_ in ("dobj", "prep"):
        verb = noun.head.head.head
    elif noun.dep_ != "dobj":
        return ()
    if not clause.is_verbal(verb) or verb.lemma_ in event_vocabulary().outside:
        return ()
    told = noun.dep_ == "pobj" and verb.lemma_ in _TO_FACE and not clause.is_passive(verb)
    hearers = clause.patients(verb) if told else ()
    return clause.agents(verb) + hearers + clause.prepositional(verb, ("with",))


def authors(noun: Token, *, mutual: bool) -> tuple[Token, ...]:
    """Who is behind a noun's event by the participle on it: "raids carried out by X".

    Of what is `mutual` only who leads it takes part: "talks led by X", but "talks hosted by X".
    """
    done = _LEADING if mutual else event_vocabulary().light | _BEHIND
    told = (c for c in noun.children if c.dep_ == "acl" and c.tag_ == "VBN" and c.lemma_ in done)
    return tuple(t for verb in told for t in clause.agents(verb))


def planning(noun: Token) -> tuple[Token, ...]:
    """Who plans, weighs or calls off what a noun names ("X is considering sanctions")."""
    verb = noun.head
    off = puts_off(verb)
    if noun.dep_ != "dobj" or not clause.is_verbal(verb):
        return ()
    lent = event_vocabulary().by_verb.get(verb.lemma_)
    return clause.agents(verb) if off or lent in _OWN_PLANS else ()


def travelling(noun: Token) -> tuple[Token, ...]:
    """Who is on a trip: "returned from a visit to Lima", "left on a tour of the coast"."""
    way = noun.dep_ == "pobj" and noun.head.lower_ in _ERRANDS
    return clause.subjects(noun.head.head) if way and is_going(noun.head.head) else ()


def appearing(noun: Token) -> tuple[Token, ...]:
    """Who speaks there: "X hit out at Y during a press conference in Lima"."""
    if noun.dep_ != "pobj" or noun.head.lower_ not in _SPOKEN_AT:
        return ()
    verb = noun.head.head
    return clause.agents(verb) if clause.is_verbal(verb) and not clause.is_passive(verb) else ()


def holders(captives: tuple[Token, ...]) -> tuple[Token, ...]:
    """By whom captives are held ("the release of the sailors held by X")."""
    held = (c for t in captives for c in t.children if c.dep_ == "acl" and c.lemma_ in _HOLD)
    return tuple(t for verb in held for t in clause.agents(verb))


def willing(noun: Token) -> tuple[Token, ...]:
    """Who is ready for, wants or works on what a noun names ("X is open to a truce")."""
    token = noun
    for _ in range(_CLIMB):
        above = None if clause.circumstance(token) else clause.governor(token)
        if above is None:
            return ()
        if clause.is_verbal(above) and clause.force(above).tense != "none":
            outside = above.lemma_ in event_vocabulary().outside
            return () if outside else clause.subjects(above)
        whose = () if clause.is_verbal(above) else clause.possessors(above)
        if whose:
            return whose
        token = above
    return ()


def drawn_by(verb: Token) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    """Who does what a subject meets with, and the subject: "the levy drew the ire of X"."""
    met = (*clause.patients(verb), *clause.prepositional(verb, ("with", "into")))
    whose = (t for o in met for t in (*clause.possessors(o), *clause.prepositional(o, ("of",))))
    theirs = (t for o in (verb, *met) for t in clause.prepositional(o, _FROM))
    return (*whose, *theirs), clause.subjects(verb)
