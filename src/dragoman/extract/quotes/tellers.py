"""Who is told to speak: the subject of a reporting verb, its agent, or whom it cites."""

from dragoman.extract.quotes.grammar import passive
from dragoman.knowledge.reporting import reporting
from dragoman.model.parsed import Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_CLIMB = frozenset(
    {"conj", "xcomp", "advcl", "pcomp", "prep", "ccomp", "acomp", "dep", "parataxis"}
)
_RELATIVE = frozenset({"who", "which", "that", "whom"})
_MISREAD = frozenset({"dobj", "attr", "oprd", "appos", "npadvmod", "dep"})
_CITING = frozenset({"quote", "cite"})
_STEPS = 8  # how far a shared subject is looked for; deeper chains are parsing errors


def can_speak(head: Token) -> bool:
    """Whether a noun phrase's head stands for somebody, or a paper, rather than a mere thing."""
    if head.pos_ == "PRON":
        return head.lower_ not in ("this", "that", "there", "what", "which")
    if head.pos_ == "PROPN" or head.ent_type_ in ("PERSON", "ORG", "GPE", "NORP"):
        return True
    words = reporting()
    lemma = head.lemma_.lower()
    if lemma in words.speakers or lemma in words.papers:
        return True
    if head.pos_ == "NOUN" and lemma.endswith(("er", "or")) and lemma not in words.things:
        return True
    return lemma.endswith(("man", "woman", "men", "women", "ist", "people", "person", "ian"))


def agent(verb: Token) -> Token | None:
    """Who a passive was done by."""
    for child in verb.children:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
            for grandchild in child.children:
                if grandchild.dep_ == "pobj":
                    return grandchild
    return None


def own_subject(verb: Token) -> Token | None:
    """The subject a verb has itself, antecedents in the place of relative pronouns."""
    for child in verb.children:
        if child.dep_ in _SUBJECTS:
            if child.lower_ in _RELATIVE and verb.dep_ == "relcl":
                return verb.head
            return antecedent(child) if child.lower_ == "who" else _named(child)
    return None


def _named(head: Token) -> Token:
    """Who "one of the envoys, Jana Holt," is, by the name set off behind it; else the head."""
    if head.lower_ != "one" or not any(c.dep_ == "prep" and c.lower_ == "of" for c in head.rights):
        return head
    names = (c for c in head.rights if c.dep_ == "appos" and c.ent_type_ == "PERSON")
    return next(names, head)


def antecedent(who: Token) -> Token:
    """The noun that a "who" behind a comma stands for, where the parse hung it elsewhere."""
    at = who.i - 1
    while at > who.sent.start and who.doc[at].is_punct:
        at -= 1
    noun = who.doc[at]
    if noun.pos_ not in ("NOUN", "PROPN"):
        return who
    for _ in range(_STEPS):
        up = noun.head
        if noun.dep_ not in ("pobj", "prep", "acl", "dobj", "compound") or up.i >= noun.i:
            break
        if up.pos_ in ("NOUN", "PROPN", "ADP") or up.dep_ == "acl":
            if up.lower_ in ("of", "by", "with", "to") and up.dep_ == "prep":
                break
            noun = up
        else:
            break
    return noun if noun.pos_ in ("NOUN", "PROPN") else who


def subject(verb: Token) -> Token | None:
    """Who does what a verb says: its own subject, else the one it shares with its governor."""
    at = verb
    for _ in range(_STEPS):
        found = own_subject(at)
        if found is not None:
            return found
        if at.dep_ == "acl" or (at.dep_ == "relcl" and at.tag_ in ("VBG", "VBN")):
            clause = None
            return (subject(clause) if clause is not None else None) or at.head
        if at.dep_ not in _CLIMB or at.head.i == at.i:
            return None
        at = at.head
    return None


def speaker_of(verb: Token) -> Token | None:
    """The head word of who says something: the agent of passives, else the subject.

    "quoted as saying" and "said to" keep their passive subject only where it is the one quoted.
    """
    if passive(verb) and verb.lemma_ not in ("quote", "cite"):
        return agent(verb)
    named = cited(verb)
    if named is not None:
        return named
    found = subject(verb)
    if found is None:
        return inverted(verb)
    if verb.tag_ == "VBG" and not can_speak(found):
        found = _teller_before(verb) or found
    if found.lower_ in ("what", "which", "this", "that", "there"):
        return None
    return found


def _teller_before(verb: Token) -> Token | None:
    """The person that the nearest verb before a participle is said of.

    "She leafed through her papers repeating" says who repeats, though the papers stand nearer.
    """
    for at in range(verb.i - 1, verb.sent.start - 1, -1):
        token = verb.doc[at]
        person = token.ent_type_ == "PERSON" or token.lower_ in ("he", "she")
        if token.dep_ == "nsubj" and person and token.head.i < verb.i:
            return token
    return None


def cited(verb: Token) -> Token | None:
    """Whom a report rests on: "X quoted Y as saying", "X reported, citing Y"."""
    quoting = _quoting(verb)
    if quoting is not None:
        whom = ("nsubjpass",) if passive(quoting) else ("dobj",)
        return next((c for c in quoting.children if c.dep_ in whom), None)
    for child in verb.rights:
        if child.dep_ == "advcl" and child.lower_ in ("citing", "quoting"):
            source = next((c for c in child.rights if c.dep_ == "dobj"), None)
            if source is not None and can_speak(source):
                return source
    return None


def _quoting(verb: Token) -> Token | None:
    """The "quoted" of "quoted as saying" and "was quoted by X as saying"."""
    if verb.dep_ != "pcomp" or verb.head.lower_ != "as":
        return None
    at = verb.head.head
    for _ in range(_STEPS):
        if at.lemma_ in _CITING or at.dep_ not in ("pobj", "agent", "prep", "compound"):
            break
        at = at.head
    return at if at.lemma_ in _CITING else None


def inverted(verb: Token) -> Token | None:
    """The name right after a verb whose subject the parse missed ("said Orlova")."""
    for child in verb.rights:
        nominal = child.pos_ in ("PROPN", "NOUN", "PRON")
        if nominal and child.dep_ in _MISREAD and child.ent_type_ not in ("DATE", "TIME"):
            return child
    return None
