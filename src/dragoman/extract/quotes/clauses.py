"""Finder of reported clauses: "said (that) ...", "..., he said", "vowed to ..."."""

from itertools import takewhile

from dragoman.extract.quotes import grammar, reach, tellers
from dragoman.extract.quotes.found import Found
from dragoman.knowledge.reporting import reporting
from dragoman.model.parsed import Doc, Token

_SAYING = frozenset({"clause", "finding", "thought"})
_SPEAKING = _SAYING | {"object"}
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})


def clause(verb: Token, opened: frozenset[str]) -> Found | None:
    """What a verb of saying or thinking reports as a clause, before or after it."""
    if not opened & _SPEAKING or (verb.tag_ == "VBN" and verb.dep_ == "advcl"):
        return None
    complement = _complement(verb)
    if not opened & _SAYING and not _with_that(complement):
        return None
    if complement is None:
        return _parenthetical(verb, opened)
    if complement.i < verb.i:
        return _before(verb, complement, opened)
    return _after(verb, complement, opened)


def _with_that(complement: Token | None) -> bool:
    """Whether "that" opens a clause: with it verbs of asking and stressing report one too."""
    return complement is not None and any(
        c.lower_ == "that" and c.dep_ == "mark" for c in complement.lefts
    )


def family(opened: frozenset[str]) -> str:
    """The family of rules that a verb's frames put its reports into."""
    if "clause" in opened or not opened & _SAYING:
        return "indirect"
    return "thought" if "thought" in opened else "finding"


def _complement(verb: Token) -> Token | None:
    """The clause that a verb governs as what is said."""
    late = [c for c in verb.rights if c.dep_ == "ccomp"]
    if late:
        return late[0]
    early = [c for c in verb.lefts if c.dep_ == "ccomp"]
    return early[-1] if early else None


def _after(verb: Token, complement: Token, opened: frozenset[str]) -> Found | None:
    doc = verb.doc
    first = max(complement.left_edge.i, verb.i + 1)
    pattern = _opening(complement, first)
    if pattern is None:
        return None
    if pattern == "that":
        first = _behind_that(complement, first)
    elif pattern == "bare":
        first = _past_date(doc[first], complement)
    last = reach.filled(verb, reach.widened(verb, complement))
    last = reach.cut(verb, first, last)
    manner = ".object" if not opened & _SAYING else ""
    manner += ".gerund" if verb.tag_ == "VBG" else ""
    if grammar.negated(verb):
        manner = ".denied"
    return made(verb, doc[first].idx, _end(doc[last]), f"quotes.{family(opened)}.{pattern}{manner}")


def _opening(complement: Token, first: int) -> str | None:
    """How a reported clause begins; None for what is no finite clause ("said to be")."""
    if any(c.lower_ == "that" and c.dep_ == "mark" for c in complement.lefts):
        return "that"
    word = complement.doc[first]
    if word.lower_ == "that":
        if word.i + 1 == len(word.doc):
            return None  # the text is cut off before the clause
        if word.nbor(1).text == "," or not _stands_for_it(word):
            return "that"
    asks = word.tag_ in ("WP", "WRB", "WDT") or word.lower_ in ("whether", "if")
    if asks and not any(c.dep_ == "csubj" and c.i > first for c in complement.lefts):
        return "whether"
    if any(t.dep_ in _SUBJECTS for t in complement.lefts) or complement.tag_ in grammar.FINITE:
        return "bare"
    return None


def _stands_for_it(that: Token) -> bool:
    """Whether a "that" is what is spoken of ("said that was wrong") rather than a conjunction.

    Parsers take one far from its verb for a relative pronoun, which cannot open such a clause.
    """
    if that.tag_ == "WDT":
        return that.dep_ in _SUBJECTS
    return that.dep_ in ("nsubj", "nsubjpass", "dobj", "pobj", "det", "attr")


def _behind_that(complement: Token, first: int) -> int:
    """The first word behind "that", or behind the comma of "that, ..."."""
    marks = (c.i for c in complement.lefts if c.lower_ == "that" and c.dep_ == "mark")
    at = next(marks, first) + 1
    return at + 1 if complement.doc[at].text == "," else at


def _past_date(first: Token, complement: Token) -> int:
    """The first word behind a date that the parse drew into the clause ("said Monday he ...")."""
    for child in complement.lefts:
        if child.dep_ in ("npadvmod", "tmod") and child.left_edge.i == first.i:
            behind = child.right_edge.i + 1
            while first.doc[behind].text == "," and behind < complement.i:
                behind += 1
            return behind
        if child.dep_ in _SUBJECTS:
            break
    return first.i


def _before(verb: Token, complement: Token, opened: frozenset[str]) -> Found | None:
    doc = verb.doc
    first = complement.left_edge.i
    stop = verb
    for child in verb.lefts:
        if child.i > complement.right_edge.i and child.dep_ != "punct":
            stop = child
            break
    last = min(complement.right_edge.i, stop.left_edge.i - 1)
    if last <= first or any(t.text == ";" for t in doc[last + 1 : verb.i]):
        return None
    return made(verb, doc[first].idx, _end(doc[last]), f"quotes.{family(opened)}.trailing")


def _parenthetical(verb: Token, opened: frozenset[str]) -> Found | None:
    """What is reported around its cue: "..., the minister said, ..."."""
    if "clause" not in opened or verb.dep_ not in ("parataxis", "ccomp", "advcl", "dep", "conj"):
        return None
    speaking = tellers.own_subject(verb)
    if speaking is None or verb.head.i == verb.i:
        return None
    doc, cue = verb.doc, min(speaking.left_edge.i, verb.i)
    subtree = takewhile(lambda t: t.lower_ != "according", verb.subtree)
    # "If she leaves, X added, it ends": parsers hang the condition on the word of saying.
    words = [t for t in subtree if not t.is_punct and t.i >= cue]
    first, last = (words or [verb])[0], (words or [verb])[-1]
    if first.i == 0 or doc[first.i - 1].text not in (",", "–", "—"):
        return None
    if last.i - first.i > 12 or any(c.dep_ in ("dobj", "mark", "xcomp") for c in verb.children):
        return None
    begin, end = verb.head.left_edge.i, verb.head.right_edge.i
    if end <= last.i:
        end = first.i - 1
    if begin >= first.i:
        return None
    if end > last.i and _goes_on_reporting(doc, last.i + 1):
        end = first.i - 1
    rule = "inside" if end > last.i else "trailing"
    return made(verb, doc[begin].idx, _end(doc[end]), f"quotes.indirect.{rule}")


def _goes_on_reporting(doc: Doc, at: int) -> bool:
    """Whether a cue is followed by another one, or a consequence ("..., he said, paving ...")."""
    if at + 1 >= len(doc) or doc[at].text != ",":
        return False
    return doc[at + 1].tag_ == "VBG"


def infinitive(verb: Token, opened: frozenset[str]) -> Found | None:
    """What is promised or asked for, as an infinitive: "vowed to ...", "urged X to ..."."""
    if not opened & {"pledge", "order"} or (verb.tag_ == "VBN" and verb.dep_ == "advcl"):
        return None
    goal = _infinitive_of(verb)
    if goal is None:
        return None
    to = next(c for c in goal.lefts if c.dep_ == "aux" and c.lower_ == "to")
    first = to.nbor(-1) if to.i and to.nbor(-1).lower_ == "not" else to
    hearer = addressee(verb, to)
    if hearer is not None and "order" in opened:
        rule = "quotes.order"
    elif "pledge" in opened and hearer is None:
        rule = f"quotes.pledge.{reporting().pledges.get(verb.lemma_.lower(), 'plan')}"
    else:
        return None
    last = reach.filled(verb, reach.widened(verb, goal))
    last = reach.cut(verb, first.i, last)
    return made(verb, first.idx, _end(verb.doc[last]), rule)


def _infinitive_of(verb: Token) -> Token | None:
    """The infinitive that a verb governs, through its object where the parse so has it."""
    near = [c for c in verb.rights if c.dep_ in ("xcomp", "ccomp", "advcl", "acl", "relcl")]
    for child in verb.rights:
        if child.dep_ in ("dobj", "dative", "prep"):
            near += [c for c in child.rights if c.dep_ in ("acl", "relcl", "xcomp")]
            near += [
                d
                for c in child.rights
                if c.dep_ == "pobj"
                for d in c.rights
                if d.dep_ in ("acl", "relcl")
            ]
    for child in sorted(near, key=lambda t: t.i):
        if any(c.dep_ == "aux" and c.lower_ == "to" for c in child.lefts):
            return child
    return None


def addressee(verb: Token, before: Token) -> Token | None:
    """Who is asked or told: the object between a verb and what is asked of it."""
    for child in verb.rights:
        if child.i >= before.i:
            break
        if child.dep_ in ("dobj", "dative") and child.pos_ in ("PROPN", "NOUN", "PRON"):
            told_of = before.head.dep_ == "acl" and before.head.head == child
            mere = told_of and child.pos_ == "NOUN" and not tellers.can_speak(child)
            return None if mere else child  # "urged further action to cut the funds"
        if child.dep_ == "prep" and child.lower_ in ("on", "upon", "to", "with"):
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    clauses = (c for c in verb.rights if c.dep_ in ("ccomp", "xcomp"))
    subjects = (c for clause in clauses for c in clause.lefts if c.dep_ == "nsubj")
    return next((c for c in subjects if c.i < before.i), None)


def made(verb: Token, start: int, end: int, rule: str) -> Found:
    """A find with its cue and its speaker; the rule says where the speaker is a mere thing."""
    speaker = tellers.speaker_of(verb)
    if speaker is not None and start <= speaker.idx < end and not start <= verb.idx < end:
        speaker = None
    if speaker is None:
        return Found(start, end, rule + ".unsaid", grammar.cue_span(verb))
    if not tellers.can_speak(speaker) and not _only_people(verb, rule):
        rule += ".thing"
    return Found(
        start, end, rule, grammar.cue_span(verb), grammar.phrase(speaker, verb), speaker.idx
    )


def _only_people(verb: Token, rule: str) -> bool:
    """Whether a verb of saying has people for its subject whatever noun stands there."""
    return rule.startswith("quotes.indirect") and "finding" not in grammar.frames(verb)


def _end(token: Token) -> int:
    return token.idx + len(token)
