"""Finder of reported clauses by word order, for the long sentences that parsers stumble over."""

from dragoman.extract.quotes import grammar, reach, tellers
from dragoman.extract.quotes.clauses import family
from dragoman.extract.quotes.found import Found
from dragoman.knowledge.reporting import reporting
from dragoman.model.parsed import Doc, Token
from dragoman.model.written import text_of

_NOMINAL = frozenset({"PROPN", "NOUN", "PRON"})
_LONGEST_NAME = 14  # words of a speaker's name with its titles, between the comma and the verb
_STOPS = frozenset({",", "–", "—", "-", ";"})


def trailing(verb: Token, opened: frozenset[str]) -> Found | None:
    """A clause with its cue behind: "<clause>, <name> said.", "<clause>, said <name>."."""
    if "clause" not in opened or not _reports(verb):
        return None
    comma = _comma_before(verb) if not _takes_clause(verb) else None
    if comma is None:
        return None
    start = _sentence_start(verb, comma)
    speaker = _speaker(verb, comma) if start is not None else None
    if start is None or speaker is None:
        return None
    doc, rule = verb.doc, "quotes.indirect.order_of_words"
    source, head = _source(speaker, comma)
    cue = grammar.cue_span(verb)
    return Found(doc[start].idx, _end(doc[comma - 1]), rule, cue, source, head)


def _sentence_start(verb: Token, comma: int) -> int | None:
    """Where the clause before a comma begins; None for what is no main clause."""
    doc, start = verb.doc, verb.sent.start
    while start < comma and (doc[start].is_space or doc[start].tag_ == "CC"):
        start += 1
    if not any(t.tag_ in grammar.FINITE for t in doc[start:comma]):
        return None
    if doc[start].dep_ == "mark" or doc[start].tag_ in ("IN", "WRB", "VBG", "VBN", "TO", "RB"):
        return None
    return start


def _reports(verb: Token) -> bool:
    """Whether a verb is finite, by itself or with "has"."""
    if verb.tag_ == "VBN":
        return any(c.lemma_ == "have" and c.dep_ == "aux" for c in verb.lefts)
    return verb.tag_ in grammar.TENSED and verb.dep_ != "relcl"


def _takes_clause(verb: Token) -> bool:
    """Whether words that look like a clause of its own follow a verb in its sentence."""
    doc = verb.doc
    for token in doc[verb.i + 1 : verb.sent.end]:
        if token.lower_ == "that" or token.text in ("“", '"', ":", "''", "``"):
            return True
        if token.text in _STOPS:
            return False
        if token.tag_ in grammar.FINITE:
            return True
    return False


def _comma_before(verb: Token) -> int | None:
    """The comma that closes what is said, with nothing but a name between it and the verb."""
    doc = verb.doc
    at = verb.i - 1
    while at > verb.sent.start and verb.i - at <= _LONGEST_NAME:
        token = doc[at]
        if token.text == ",":
            return at
        if token.tag_ in grammar.FINITE and token.lemma_ not in ("have", "do"):
            return None
        if token.text in _STOPS or token.lower_ in ("who", "which", "that", "and"):
            return None
        at -= 1
    return None


def _speaker(verb: Token, comma: int) -> Token | None:
    """The name between the comma and the verb, or right after the verb."""
    doc = verb.doc
    for at in range(verb.i - 1, comma, -1):
        if doc[at].pos_ in _NOMINAL:
            found = doc[at]
            while found.dep_ in ("compound", "nmod") and comma < found.head.i < verb.i:
                found = found.head
            head = found
            while head.dep_ in ("pobj", "prep", "acl", "amod", "poss") and head.head.i > comma:
                if head.head.i >= verb.i:
                    break
                head = head.head
            return head if head.pos_ in _NOMINAL else found
    if verb.i + 1 < verb.sent.end and comma == verb.i - 1:
        found_after = tellers.speaker_of(verb)
        if found_after is not None and found_after.i > verb.i:
            return found_after
    return None


def _source(speaker: Token, comma: int) -> tuple[tuple[int, int], int]:
    start, end = grammar.phrase(speaker)
    if speaker.i > comma:
        start = max(start, speaker.doc[comma].idx + 1)
        while text_of(speaker.doc)[start : start + 1].isspace():
            start += 1
    return (start, end), speaker.idx


def rest(verb: Token, opened: frozenset[str]) -> Found | None:
    """The rest of the sentence in "<name> said <clause>" where the parse sees no clause."""
    if "clause" not in opened or verb.tag_ not in grammar.TENSED | {"VBG"} or grammar.passive(verb):
        return None
    doc = verb.doc
    first = _clause_start(verb)
    if first is None:
        return None
    last = verb.sent.end - 1
    while last > first and (doc[last].is_space or doc[last].text in ".;"):
        last -= 1
    last = reach.cut(verb, first, last)
    speaker = tellers.speaker_of(verb)
    if speaker is None or doc[first].idx <= speaker.idx < _end(doc[last]):
        return None
    that = doc[first - 1].lower_ == "that"
    if not that and verb.lemma_ not in reporting().kinds["bare"]:
        return None
    pattern = "rest.that" if that else "rest"
    rule = f"quotes.{family(opened)}.{pattern}"
    if not tellers.can_speak(speaker) and "finding" in opened:
        rule += ".thing"
    cue = grammar.cue_span(verb)
    return Found(
        doc[first].idx, _end(doc[last]), rule, cue, grammar.phrase(speaker, verb), speaker.idx
    )


def _clause_start(verb: Token) -> int | None:
    """Where a clause begins behind a verb: after "that", else at a name before a finite verb."""
    doc, end = verb.doc, verb.sent.end
    near = doc[verb.i + 1 : min(end, verb.i + 12)]
    for token in near:
        if token.lower_ == "that" and token.tag_ == "IN" and token.i + 2 < end:
            return token.i + 1 if _directly(verb, token) else None
        if token.tag_ in grammar.FINITE or token.text in (";", ":"):
            break
    first = verb.i + 1
    if first >= end or doc[first].tag_ in ("IN", "TO", ",", ".", "RB", ":", "CC", "VBG"):
        return None
    for token in doc[first : min(end, first + 14)]:
        if token.tag_ in ("WP", "WDT", "WRB") or token.lower_ == "that":
            return None
        if token.tag_ in grammar.FINITE:
            return first if token.i > first and _nominal_before(doc, first, token.i) else None
        if token.text in (",", ";", ":"):
            return None
    return None


def _directly(verb: Token, that: Token) -> bool:
    """Whether only a day, an adverb or (of "told") a hearer stands between a verb and "that"."""
    if verb.lemma_ in reporting().kinds["told"]:
        return True
    between = verb.doc[verb.i + 1 : that.i]
    return all(
        t.ent_type_ in ("DATE", "TIME") or t.pos_ in ("ADV", "PUNCT", "ADP") for t in between
    )


def _nominal_before(doc: Doc, first: int, verb: int) -> bool:
    return any(t.pos_ in _NOMINAL for t in doc[first:verb])


def _end(token: Token) -> int:
    return token.idx + len(token)
