"""Voice: whether a verb is passive, however it is put."""

from dragoman.extract.clause.phrases import STEPS, SUBJECTS
from dragoman.knowledge.word_classes import word_class
from dragoman.model.parsed import Token

_TO_SOMEBODY = word_class("clause.to_somebody")
_PASSIVE = frozenset({"nsubjpass", "auxpass", "csubjpass"})
_DOING = frozenset({"nsubj", "dobj"})  # "approved it by a vote": the "by" tells how, not who


def is_passive(verb: Token) -> bool:
    """Whether the verb is passive: with "be" or "get", or a past participle after its noun."""
    for _ in range(STEPS):
        told = {c.dep_ for c in verb.children}
        if not told.isdisjoint(_PASSIVE) or ("agent" in told and not told >= _DOING):
            doing = verb.tag_ == "VBG" and any(c.dep_ == "aux" for c in verb.children)
            return not doing and not _has_done(verb)
        if verb.tag_ != "VBN":
            return False
        if verb.dep_ in ("acl", "amod", "advcl"):
            return not any(c.dep_ in ("dobj", "aux", "nsubj") for c in verb.children)
        bare = not any(c.dep_ == "aux" for c in verb.children)
        if verb.dep_ in ("ccomp", "xcomp", "oprd") and bare:
            return _is_complement(verb)
        own = any(c.dep_ in SUBJECTS or c.dep_ == "aux" for c in verb.children)
        if verb.dep_ != "conj" or own:
            return False
        verb = verb.head
    return False


def _has_done(verb: Token) -> bool:
    """Whether what the parser takes for "is" is "has": "she's struck a deal" has an object."""
    short = any(c.dep_ == "auxpass" and c.lower_ in ("'s", "’s") for c in verb.children)
    given = verb.lemma_ in _TO_SOMEBODY or not any(c.dep_ == "dobj" for c in verb.children)
    return short and not given and not any(c.dep_ == "agent" for c in verb.children)


def _is_complement(verb: Token) -> bool:
    """Whether a bare participle is passive: "wanted the tax lifted", "was reported hurt"."""
    reported = verb.dep_ == "xcomp" and any(c.dep_ == "auxpass" for c in verb.head.children)
    return reported or verb.dep_ == "oprd" or any(c.dep_ == "nsubj" for c in verb.children)
