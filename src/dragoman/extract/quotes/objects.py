"""Finder of what is said as a phrase: "announced a plan", "accused X of ...", "called it Y"."""

from dragoman.extract.quotes import grammar, reach, tellers
from dragoman.extract.quotes.clauses import made
from dragoman.extract.quotes.found import Found
from dragoman.knowledge.reporting import reporting
from dragoman.model.parsed import Doc, Token

_BLAME = frozenset({"for", "of", "with", "over", "on"})
_OPENING = frozenset({"“", '"', "‘", "``", "''", "«", "„"})


def noun_object(verb: Token, opened: frozenset[str]) -> Found | None:
    """What a verb of communication has as its object."""
    group = grammar.group(verb)
    if group is None and "content" not in opened:
        return None
    head = _object(verb)
    if head is None:
        return _for_clause(verb, group)
    words = reporting()
    lemma = head.lemma_.lower()
    stands = lemma in words.speech_nouns or lemma in words.thought_nouns
    if group is None and not stands:
        return None
    first, last = head.left_edge, verb.doc[_object_end(verb, head)]
    if first.i == last.i and head.pos_ in ("PRON", "DET", "PROPN"):
        return None
    rule = f"quotes.object.{group or 'issue'}"
    if group in ("deny", "reject", "suggest", "seek", "outline") and stands:
        rule += ".claim.that" if _with_that(head) else ".claim"
    elif first.i == last.i:
        rule += ".word"
    return made(verb, first.idx, last.idx + len(last), rule)


def _with_that(noun: Token) -> bool:
    """Whether a noun is told in a clause ("claims that ...")."""
    return any(m.lower_ == "that" and m.dep_ == "mark" for c in noun.rights for m in c.lefts)


def _for_clause(verb: Token, group: str | None) -> Found | None:
    """What is called for as a clause: "called for the fee to be doubled"."""
    for_ = grammar.particle(verb)
    if group is None or for_ is None or for_.dep_ != "mark":
        return None
    if not any(c.lower_ == "to" and c.dep_ == "aux" for c in for_.head.lefts):
        return None
    last = verb.doc[reach.cut(verb, for_.i, reach.widened(verb, for_.head))]
    if last.i <= for_.i:
        return None
    return made(verb, for_.nbor(1).idx, last.idx + len(last), f"quotes.object.{group}.clause")


def _object_end(verb: Token, head: Token) -> int:
    """The last word of an object: loose additions behind a comma are the reporter's."""
    last = reach.conditioned(verb, reach.cut(verb, head.i, reach.widened(verb, head)))
    doc: Doc = verb.doc
    for child in head.rights:
        edge = child.left_edge
        if child.dep_ == "appos" and edge.i > head.i + 1 and doc[edge.i - 1].text == ",":
            return min(last, edge.i - 2)
    return last


def _object(verb: Token) -> Token | None:
    """The object a verb, or its particle, has; the subject of a passive with an agent."""
    found = grammar.particle(verb)
    if found is not None and verb.tag_ == "VBN" and tellers.own_subject(verb) is None:
        return None
    if found is not None:
        for child in found.children:
            if child.dep_ in ("pobj", "pcomp"):
                return child
    if grammar.passive(verb):
        if tellers.agent(verb) is None:
            return None
        return next((c for c in verb.lefts if c.dep_ == "nsubjpass"), None)
    return next((c for c in verb.rights if c.dep_ == "dobj"), None)


def blame(verb: Token, opened: frozenset[str]) -> Found | None:
    """The target and the charge of "accused X of ...", "blamed Y for ..."."""
    if "blame" not in opened:
        return None
    target = next((c for c in verb.rights if c.dep_ in ("dobj", "dative")), None)
    charge = _charge(verb)
    if charge is None and target is not None:
        charge = _charge(target)
    passive = grammar.passive(verb)
    if charge is None or (target is None and not passive and verb.dep_ != "relcl"):
        return None
    if charge.lower_ == "on" and verb.lemma_ != "blame":
        return None
    first = charge if target is None or target.i > charge.i else target.left_edge
    last = verb.doc[reach.cut(verb, first.i, reach.widened(verb, charge))]
    rule = "accuse" if verb.lemma_.lower() in reporting().kinds["accuse"] else "judge"
    if passive:
        rule += ".passive"
    return made(verb, first.idx, last.idx + len(last), f"quotes.blame.{rule}")


def _charge(head: Token) -> Token | None:
    """The phrase that says what somebody is blamed or praised for."""
    return next((c for c in head.rights if c.dep_ == "prep" and c.lower_ in _BLAME), None)


def label(verb: Token, opened: frozenset[str]) -> Found | None:
    """The target and the description of "called X Y", "described X as Y"."""
    if "label" not in opened:
        return None
    if verb.lemma_.lower() in reporting().kinds["call"]:
        return _double(verb)
    target = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    as_ = _as(verb)
    if as_ is None and target is not None:
        as_ = _as(target)
    if as_ is None:
        return None
    last = verb.doc[reach.cut(verb, as_.i, reach.widened(verb, as_))]
    rule = "see" if verb.lemma_.lower() in reporting().kinds["see"] else "as"
    if target is not None and target.i < as_.i:
        return made(verb, target.left_edge.idx, last.idx + len(last), f"quotes.label.{rule}")
    first = as_.nbor(1) if as_.i + 1 <= last.i else as_
    return made(verb, first.idx, last.idx + len(last), f"quotes.label.{rule}.passive")


def _as(head: Token) -> Token | None:
    return next((c for c in head.rights if c.dep_ == "prep" and c.lower_ == "as"), None)


def _double(verb: Token) -> Found | None:
    """A target and a description side by side."""
    small = next(
        (c for c in verb.rights if c.dep_ in ("oprd", "ccomp", "xcomp", "acomp", "attr")), None
    )
    target = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    marked = _marks_behind(verb, target if target is not None else small)
    if marked is not None:
        return made(verb, marked[0].idx, _end(marked[1]), "quotes.label.call.marks")
    if small is None or (small.tag_ in grammar.TENSED and small.dep_ == "ccomp"):
        return None
    if any(c.lower_ == "to" and c.dep_ == "aux" for c in small.lefts):
        return None
    first = target.left_edge if target is not None and target.i < small.i else small.left_edge
    last = verb.doc[reach.cut(verb, first.i, reach.widened(verb, small))]
    return made(verb, first.idx, last.idx + len(last), "quotes.label.call")


def _marks_behind(verb: Token, target: Token | None) -> tuple[Token, Token] | None:
    """A target, and the first word between the marks that describe it ("called X “Y”")."""
    doc = verb.doc
    edge = verb.i if target is None else _words_end(target)
    at = edge + 1
    if at + 1 >= verb.sent.end or doc[at].text not in _OPENING:
        return None
    first = target.left_edge if target is not None and target.i < at else doc[at]
    return first, doc[at + 1]


def _words_end(target: Token) -> int:
    """The last word of a target before a quotation mark."""
    at, doc, end = target.i, target.doc, target.sent.end
    while at + 1 < end and doc[at + 1].text not in _OPENING:
        if doc[at + 1].is_punct or at - target.i > 12:
            break
        at += 1
    return at


def _end(token: Token) -> int:
    return token.idx + len(token)


def noun(token: Token) -> Found | None:
    """What a noun of speech or thought reports in the clause that it governs."""
    if token.pos_ != "NOUN":
        return None
    words = reporting()
    lemma = token.lemma_.lower()
    if lemma not in words.speech_nouns and lemma not in words.thought_nouns:
        return None
    family = "noun" if lemma in words.speech_nouns else "thought.noun"
    for child in token.rights:
        opening = _opening(child)
        if opening is None:
            continue
        first, pattern = opening
        last, source = child.right_edge, _holder(token)
        return Found(
            first.idx,
            last.idx + len(last),
            f"quotes.{family}.{pattern}" + ("" if source is not None else ".unsaid"),
            (token.idx, token.idx + len(token)),
            grammar.phrase(source) if source is not None else None,
            source.idx if source is not None else None,
        )
    return None


def _opening(child: Token) -> tuple[Token, str] | None:
    """The first word of the clause that a noun governs, and how it opens."""
    if child.dep_ not in ("acl", "ccomp", "relcl"):
        return None
    for mark in child.lefts:
        if mark.dep_ == "mark" and mark.lower_ == "that":
            return mark.nbor(1), "that"
        if mark.dep_ == "aux" and mark.lower_ == "to" and child.dep_ == "acl":
            return mark, "infinitive"
    return None


def _holder(token: Token) -> Token | None:
    """Whose words or thoughts a noun stands for: its owner, its author, the clause's subject."""
    owner = next((c for c in token.children if c.dep_ == "poss"), None)
    if owner is not None:
        return owner
    for child in token.rights:
        if child.dep_ == "prep" and child.lower_ in ("by", "from", "among"):
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    if token.dep_ in ("dobj", "pobj"):
        at = token.head
        if at.dep_ == "prep":
            at = at.head
        if at.pos_ == "VERB":
            return tellers.subject(at)
    return None
