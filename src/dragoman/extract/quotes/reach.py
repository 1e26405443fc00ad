"""How far a reported clause goes: where the reporter, or the next report, takes over again."""

from dragoman.extract.quotes import grammar
from dragoman.knowledge.reporting import reporting
from dragoman.model.parsed import Doc, Token

_REPORTING = frozenset({"clause", "label", "blame", "order"})
_TAKING_OVER = frozenset({"clause", "quote", "label", "blame", "order"})
_CONTRAST = frozenset({"while", "whereas", "as", "though", "although"})
_CONDITIONS = frozenset({"if", "unless", "until", "because"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})
_CLOSING_MARKS = frozenset({"”", '"', "’", "'", "''", "»"})
_LOOSE = frozenset({"appos", "npadvmod", "conj", "dobj", "dep", "attr"})
_NOMINAL = frozenset({"DT", "JJ", "NN", "NNS", "NNP", "NNPS", "PRP$", "CD"})
_WIDENING = frozenset(
    {"prep", "advcl", "npadvmod", "advmod", "dep", "acl", "relcl", "punct", "mark"}
)


def widened(verb: Token, last: Token) -> int:
    """The index of the last word of what is said: later phrases that the parse hung on the verb."""
    end = edge = last.right_edge.i
    for child in verb.rights:
        if child.i <= edge:
            continue
        if child.dep_ not in _WIDENING or child.left_edge.i != edge + 1:
            break
        edge = child.right_edge.i
        if child.dep_ == "punct":
            continue
        if not _belongs(child):
            break
        end = edge
    return end


def _belongs(child: Token) -> bool:
    """Whether a phrase behind a reported clause is part of it rather than of the report."""
    if child.lower_ == "according":
        return False
    if child.dep_ in ("prep", "npadvmod"):
        return True
    if any(c.lower_ in _CONDITIONS and c.dep_ == "mark" for c in child.lefts):
        return True
    if child.dep_ == "advcl" and child.tag_ == "VBG":
        return not (child.left_edge.i and child.left_edge.nbor(-1).text == ",")
    return not grammar.frames(child) & _TAKING_OVER


def filled(verb: Token, last: int) -> int:
    """The end carried on to the sentence's where nothing but more of the same clause follows."""
    doc, end = verb.doc, verb.sent.end - 1
    while end > last and (doc[end].is_punct or doc[end].is_space):
        end -= 1
    if end <= last:
        return _behind_colon(doc, end) if opens_sentence(verb) else last
    if not opens_sentence(verb):
        return last
    rest = doc[last + 1 : end + 1]
    if rest[0].text not in (",", "and", "or", "but", ";", ":", "if", "unless", "until", "because"):
        return last
    if any(grammar.frames(t) & _REPORTING or t.lower_ == "according" for t in rest):
        return last
    return end if _same_clause(rest[0], doc[last + 1 : end + 1]) else last


def _behind_colon(doc: Doc, last: int) -> int:
    """The end of a list that a sentence ending with a colon announces."""
    if last + 2 >= len(doc) or doc[last + 1].text != ":" or not doc[last + 2].is_alpha:
        return last
    end = doc[last + 2].sent.end - 1
    while end > last and (doc[end].is_punct or doc[end].is_space):
        end -= 1
    return end


def conditioned(verb: Token, last: int) -> int:
    """The end carried on over a condition right behind it ("... if the talks fail")."""
    doc = verb.doc
    if last + 1 >= verb.sent.end or doc[last + 1].lower_ not in ("if", "unless"):
        return last
    clause = doc[last + 1].head
    return clause.right_edge.i if clause.i > last else last


def _same_clause(first: Token, rest: object) -> bool:
    """Whether what follows a clause reads as more of it: "that" again, a list, a condition."""
    words = [t for t in rest if t.text != ","]  # type: ignore[attr-defined]
    if not words:
        return False
    if words[0].lower_ in ("and", "but", "or") and len(words) > 1:
        words = words[1:]
        return words[0].lower_ in ("that", "until", "if") or words[0].tag_ in ("VB", "VBG")
    if first.text == ":":
        return True
    return words[0].lower_ in ("if", "unless", "until", "because", "that") or (
        words[0].lower_ not in _CONTRAST and words[0].tag_ in _NOMINAL and _has_predicate(words)
    )


def _has_predicate(words: list[Token]) -> bool:
    return any(t.tag_ in grammar.FINITE for t in words)


def opens_sentence(verb: Token) -> bool:
    """Whether no other clause stands before a verb in its sentence."""
    doc = verb.doc
    return not any(
        t.tag_ in grammar.FINITE for t in doc[verb.sent.start : verb.i] if t.head.i != verb.i
    )


def cut(verb: Token, first: int, last: int) -> int:
    """The index of the last word before another report, or the reporter's own aside, sets in."""
    doc = verb.doc
    for at in range(first + 1, last + 1):
        token = doc[at]
        if _next_report(verb, token) or _aside(doc, token, last):
            stop = at - 1
            while stop > first and (
                doc[stop].is_punct or doc[stop].lower_ in ("and", "but", "also")
            ):
                if doc[stop].text in _CLOSING_MARKS or doc[stop].text == ")":
                    break
                stop -= 1
            return stop
    return last - 1 if last > first + 1 and doc[last].dep_ == "cc" else last


def _next_report(verb: Token, token: Token) -> bool:
    """Whether a token is the verb of a report beside the one of `verb`."""
    if token.tag_ == "VBG":
        return token.dep_ in ("advcl", "conj", "acl", "dep") and _joins(verb, token)
    if token.tag_ != verb.tag_ or token.tag_ not in grammar.TENSED or token.dep_ != "conj":
        return False
    if any(c.dep_ in _SUBJECTS for c in token.lefts):
        return False
    opened, rights = grammar.frames(token), list(token.rights)
    clause = any(c.dep_ == "ccomp" for c in rights) or token.nbor(1).lower_ in ("that", "“", '"')
    return (
        ("clause" in opened and clause)
        or ("order" in opened and any(c.dep_ == "xcomp" for c in rights))
        or ("blame" in opened and _charged(rights))
    )


def _charged(rights: list[Token]) -> bool:
    """Whether what hangs on a verb, or on its object, says what somebody is blamed of."""
    near = [*rights, *(d for c in rights if c.dep_ == "dobj" for d in c.rights)]
    return any(c.dep_ == "prep" and c.lower_ == "of" for c in near)


def _joins(verb: Token, participle: Token) -> bool:
    """Whether a reporting participle stands behind a comma, or beside another one."""
    before = participle.nbor(-1)
    if before.text in _CLOSING_MARKS and before.i:
        before = before.nbor(-1)
    if before.pos_ == "ADV" and before.i:
        before = before.nbor(-1)
    joined = before.lower_ == "and" and verb.tag_ == "VBG"
    return (before.text == "," or joined) and bool(grammar.frames(participle) & _TAKING_OVER)


def _aside(doc: Doc, token: Token, last: int) -> bool:
    """Whether ", while ...", ", as ..." or ", at a time ..." opens the reporter's own words."""
    if not _behind_comma(doc, token.i):
        return False
    if token.lower_ == "at":
        return doc[token.i + 1 : token.i + 3].text == "a time"
    if token.lower_ in ("a", "an", "the") or token.pos_ == "NUM":
        return token.head.dep_ == "npadvmod" or (
            token.head.dep_ in _LOOSE and token.head.lemma_ in reporting().judging
        )
    if token.lower_ not in _CONTRAST or token.dep_ != "mark":
        return False
    return token.head.dep_ == "advcl" and token.head.i <= last


def _behind_comma(doc: Doc, at: int) -> bool:
    """Whether a word stands behind a comma, also one within closing marks."""
    before = at - 1
    while before > 0 and doc[before].text in _CLOSING_MARKS:
        before -= 1
    return before >= 0 and doc[before].text == ","
