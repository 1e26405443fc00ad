"""What the finders ask of a parse: which verb reports, and where a phrase ends."""

from dragoman.knowledge.reporting import reporting
from dragoman.model.parsed import Token

TENSED = frozenset({"VBD", "VBZ", "VBP"})  # tags of verbs that have a tense
FINITE = TENSED | {"MD"}  # and of modals: what makes a clause finite
_WE = frozenset({"us", "'s", "’s", "me"})


def frames(token: Token) -> frozenset[str]:
    """The reporting frames a verb opens, with the particle that follows it; else none."""
    if token.pos_ not in ("VERB", "AUX") or _so_called(token) or _lets(token):
        return frozenset()
    words = reporting()
    own = words.of(token.lemma_.lower())
    found = particle(token)
    if found is None:
        return own
    return own | words.particles[token.lemma_.lower(), found.lower_]


def _so_called(token: Token) -> bool:
    """Whether a token is the "called" of "so-called", which nobody says."""
    if token.lower_ != "called" or token.i < 2:
        return False
    return token.nbor(-1).text == "-" and token.nbor(-2).lower_ == "so"


def _lets(token: Token) -> bool:
    """Whether a writer only bids his readers to follow: "let us assume that", "let me add that"."""
    if token.dep_ != "ccomp" or token.head.lemma_.lower() != "let":
        return False
    return any(c.dep_ == "nsubj" and c.lower_ in _WE for c in token.lefts)


def group(verb: Token) -> str | None:
    """The group of verbs, by itself or with its particle, whose object is what was said."""
    words = reporting()
    found = particle(verb)
    if found is not None:
        named = words.particles[verb.lemma_.lower(), found.lower_] & words.groups
        return min(named, default=None)
    return words.objects.get(verb.lemma_.lower())


def particle(verb: Token) -> Token | None:
    """The particle behind a verb that makes another reporting verb of it ("point out")."""
    particles, doc = reporting().particles, verb.doc
    lemma = verb.lemma_.lower()
    for at in range(verb.i + 1, min(verb.i + 3, len(doc))):
        token = doc[at]
        if (lemma, token.lower_) in particles:
            return token
        if token.pos_ not in ("ADV", "PRON"):
            return None
    return None


def cue_span(verb: Token) -> tuple[int, int]:
    """The verb and its particle where it stands beside it."""
    found = particle(verb)
    last = found if found is not None and found.i == verb.i + 1 else verb
    return verb.idx, last.idx + len(last)


def passive(verb: Token) -> bool:
    """Whether a verb is a passive: "was told", "announced by"."""
    if any(c.dep_ in ("auxpass", "nsubjpass", "agent") for c in verb.children):
        return True
    return verb.tag_ == "VBN" and verb.dep_ == "acl"


def negated(verb: Token) -> bool:
    """Whether a verb is negated."""
    return any(c.dep_ == "neg" for c in verb.children)


def phrase(head: Token, verb: Token | None = None) -> tuple[int, int]:
    """A noun phrase from its first word to the end of what restricts it, loose additions cut.

    A clause that holds `verb`, the cue whose speaker the phrase is, is no part of it.
    """
    first, last = head.left_edge, head
    for token in head.lefts:
        if token.dep_ in ("punct", "cc", "preconj") and token.i == first.i:
            first = token.nbor(1)
    for child in head.rights:
        if child.dep_ == "punct" and child.text in ("-", "/", "’", "'"):
            continue
        if child.dep_ == "punct" or _leaves(child, verb):
            break
        last = child.right_edge
    last = _before_addition(head, last)
    return first.idx, last.idx + len(last)


def _before_addition(head: Token, last: Token) -> Token:
    """The last word before a comma that opens an addition ("..., published last week")."""
    doc = head.doc
    for at in range(head.i + 1, last.i):
        if doc[at].text == "," and doc[at + 1].tag_ in ("VBN", "VBG", "WP", "WDT"):
            return doc[at - 1]
    return last


def _leaves(child: Token, verb: Token | None) -> bool:
    """Whether what hangs on a noun is a loose addition, or the clause of the cue itself."""
    before = child.left_edge
    if verb is not None and before.i <= verb.i <= child.right_edge.i:
        return True
    return _behind_comma(before) and child.dep_ not in ("conj", "cc")


def _behind_comma(token: Token) -> bool:
    return token.i > 0 and token.nbor(-1).text in (",", "(", "–", "—", "-")
