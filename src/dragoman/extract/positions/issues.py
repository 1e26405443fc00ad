"""Issues: the short stretch of the text that says what a stand is about."""

import re

from dragoman.extract.clause import clause_span, is_verbal, noun_span, prepositional
from dragoman.model.parsed import Doc, Token

_WORDS = 16  # an issue is a short phrase; longer ones are cut at a word
_OPENERS = frozenset(
    {"a", "an", "the", "that", "to", "its", "their", "his", "her", "any", "this", "own"}
)
_PRICE = frozenset({"exchange", "return"})  # "in exchange for": from here on it is a condition
# What is but a share of what follows: "has backed none of the drafts".
_SHARES = frozenset(
    {"some", "most", "part", "all", "many", "any", "none", "both", "either", "neither", "each"}
)
_MARKS = frozenset("\"'“”‘’«»")
# No possessive stands before a preposition: "a delay' to the vote" ends a quotation.
_STRAY = re.compile(r"(?<=\w)['’](?= (?:to|in|of|on|for|with|by|at|from|and|or)\b)")
# "No bargaining", "not to pay", "the fee should not rise": what refuses stands in the stance.
_NO = re.compile(r"(?:no|any|not|never)\s+(?=\w)", re.IGNORECASE)
_NOT_TO = re.compile(r"(?:not|never)\s+(?:to\s+)?[a-z]", re.IGNORECASE)
_MODAL_NOT = re.compile(
    r"(?P<who>(?:(?!\b(?:that|which|who|whether|if)\b)[^,;:]){0,80}?\b)"
    r"(?:(?P<modal>may|might|will|would|could|shall|should|must|need)(?:\s+not|n['’]t)"
    r"|(?P<can>can)(?:\s*not|['’]t)|(?P<wo>wo)n['’]t)\s+",
    re.IGNORECASE,
)
_WILL = frozenset({"will", "would"})
_AGAIN = frozenset({"he", "she", "it", "they"})
_CUT = frozenset(
    {"if", "unless", "provided", "once", "until", "while", "although", "because", "but"}
)


def whole(noun: Token) -> Token:
    """As in "backed none of the drafts": what a share is of, or the noun itself."""
    if noun.lower_ not in _SHARES:
        return noun
    return next(iter(prepositional(noun, ("of",))), noun)


def issue_of(token: Token, *, done: bool = False) -> tuple[int, int]:
    """Offsets of the issue that a noun or the verb of a complement stands for.

    With `done`, only what is done, without who does it: of "we will never return the islands"
    the words "return the islands".
    """
    if not is_verbal(token):
        start, end = noun_span(token)
        to_do = (c for c in token.children if c.dep_ in ("relcl", "acl") and c.tag_ == "VB")
        ends = [clause_span(c)[1] for c in to_do if any(k.tag_ == "TO" for k in c.children)]
        return short(token.doc, start, max([end, *ends]))
    start, end = clause_span(token)
    if done:
        return short(token.doc, token.idx, max(end, token.idx + len(token)))
    own = any(c.dep_ in ("nsubj", "nsubjpass", "expl") for c in token.children)
    if not own:
        marks = [
            c
            for c in token.children
            if c.dep_ in ("neg", "aux") and c.tag_ != "TO" and c.i < token.i
        ]
        start = min([token.idx, *(c.idx for c in marks)])
    return short(token.doc, start, end)


def short(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """A stretch without opening article or "that", cut before a side clause and at its length."""
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None:
        return start, end
    tokens = list(span)
    tokens = _opened(tokens)
    words = 0
    kept = tokens[:1]
    for token in tokens[1:]:
        if token.lower_ in _CUT or token.is_space or token.text in (";", ":"):
            break
        if _closes(token) and _leaves_a_quotation(doc, span.start, token):
            break
        if token.lower_ == "in" and doc[min(token.i + 1, len(doc) - 1)].lower_ in _PRICE:
            break
        words += not token.is_punct
        if words >= _WORDS:
            break
        kept.append(token)
    while len(kept) > 1 and _hangs(kept[-1]):
        kept = kept[:-1]
    return kept[0].idx, kept[-1].idx + len(kept[-1])


def _opened(tokens: list[Token]) -> list[Token]:
    """The words behind an opening article or "that", and behind a modal verb that is left alone.

    As in "can, by the accord, resume the talks", and in "must lift the ban": the deed. Where a
    "not" stands behind the modal, it is told with the stance.
    """
    while len(tokens) > 1 and (tokens[0].lower_ in _OPENERS or tokens[0].is_punct):
        tokens = tokens[1:]
    if len(tokens) < 3 or tokens[0].tag_ != "MD" or tokens[1].dep_ == "neg":
        return tokens
    rest = tokens[1:]
    if rest[0].text == ",":
        closing = next((i for i, t in enumerate(rest[1:], 1) if t.text == ","), None)
        rest = rest[closing + 1 :] if closing is not None else rest[1:]
    return rest if rest and rest[0].tag_ in ("VB", "RB") else tokens


def worded(words: str) -> str:
    """The words of an issue on one line, without a quotation mark that has no other."""
    text = " ".join(words.split())
    for opening, closing in (("“", "”"), ("«", "»")):
        if text.count(opening) != text.count(closing):
            text = text.replace(opening, "").replace(closing, "")
    text = text.replace('"', "") if text.count('"') % 2 else text
    return _STRAY.sub("", text)


def is_negative(issue: str) -> bool:
    """Whether a deed is told as one that is not done: "not to sign"."""
    return _NOT_TO.match(issue) is not None


def affirmed(issue: str) -> str:
    """The words of what is refused without the negation that the stance tells already.

    >>> affirmed("no bargaining over the strait")
    'bargaining over the strait'
    >>> affirmed("the fee should not rise")
    'the fee should rise'
    >>> affirmed("we cannot pay twice")
    'pay twice'
    >>> affirmed("it would not lower the fee")
    'lower the fee'
    """
    bare = _NO.sub("", issue, count=1) if _NO.match(issue) else issue
    bare = bare.removeprefix("to ") if bare != issue else bare
    if bare != issue:
        return bare
    found = _MODAL_NOT.match(issue)
    if found is None:
        return issue
    if found["who"].strip().lower() in ("i", "we"):
        return issue[found.end() :]
    modal = found["modal"] or ("can" if found["can"] else "will")
    if modal.lower() in _WILL and found["who"].strip().lower() in _AGAIN:
        return issue[found.end() :]  # "vowed that it would not pay"
    return f"{found['who']}{modal} {issue[found.end() :]}"


def _hangs(last: Token) -> bool:
    """Whether no phrase ends in a word: a mark, a preposition, what describes the noun behind."""
    if (
        (last.is_punct and last.text != "%")
        or last.is_quote
        or last.tag_ in ("IN", "CC", "DT", "TO", "PRP$", "POS")
    ):
        return True
    return last.dep_ in ("amod", "compound", "nmod", "poss", "nummod") and last.head.i > last.i


def _leaves_a_quotation(doc: Doc, start: int, mark: Token) -> bool:
    """Whether a mark ends what began before the phrase, or the phrase itself before an aside."""
    opened = any(_opens(token) for token in doc[max(start - 1, 0) : mark.i])
    return not opened or doc[min(mark.i + 1, len(doc) - 1)].tag_ in ("WDT", "WP", ",")


def _opens(token: Token) -> bool:
    before = token.nbor(-1).whitespace_ if token.i else " "
    return token.text in _MARKS and bool(before) and not token.whitespace_


def _closes(token: Token) -> bool:
    """As in "no further delay' to the vote": a quotation that had begun before these words ends."""
    if token.text not in _MARKS or (token.i and token.nbor(-1).whitespace_):
        return False
    return token.tag_ != "POS" or (token.i + 1 < len(token.doc) and token.nbor().pos_ == "ADP")
