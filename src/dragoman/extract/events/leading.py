"""Leading: what the first sentence says has come about is the news of the article's day."""

from dragoman.extract import clause
from dragoman.extract.events.predicates import Predicate
from dragoman.knowledge.word_classes import word_class
from dragoman.model.parsed import Span, Token
from dragoman.model.reading import Reading
from dragoman.model.timex import Timex

# Characters and words of the text within which its first sentence begins, and that it has.
_TOP, _WORDS = 300, 8
# What has been so for long, or again and again, is no news of one day.
_LASTING = frozenset({"since", "for", "over", "through", "throughout", "during", "until"})
_OFTEN = word_class("time.often")


def day_of_news(reading: Reading, predicate: Predicate) -> Timex | None:
    """The article's own day, where its first sentence says that something has come about.

    Of such events without a day in eighteen keyed corpora 19 of 23 are of the article's day to the
    keys, the other four of the day before. None for all else.
    """
    published = reading.article.published
    verb = predicate.frame
    if not published or not clause.is_verbal(verb) or not _is_own(verb):
        return None
    force = clause.force(verb)
    news = force.tense == "present" and force.perfect and not force.progressive
    if not news or force.modal or force.conditional or _lasts(verb):
        return None
    lead = _lead(reading)
    if lead is None or not lead.start <= verb.i < lead.end:
        return None
    return Timex(verb.idx, verb.idx, "", "DATE", published[:10])


def _is_own(verb: Token) -> bool:
    """Whether a verb is its sentence's own, or joined to it, or told by who stands behind it.

    "The house has fallen, the mayor said."
    """
    while verb.dep_ == "conj":
        verb = verb.head
    if verb.dep_ == "ccomp" and verb.i < verb.head.i:
        verb = verb.head
    return verb.dep_ == "ROOT"


def _lasts(verb: Token) -> bool:
    """Whether a clause says that it went on for a time, or came about more than once."""
    return any(
        (c.dep_ in ("prep", "mark") and c.lower_ in _LASTING and _is_time(c))
        or (c.dep_ == "advmod" and c.lower_ in _OFTEN)
        for c in verb.children
    )


def _is_time(preposition: Token) -> bool:
    """Whether a preposition is one of time: "for years", "since May", "over the past week"."""
    return preposition.lower_ == "since" or any(
        t.ent_type_ in ("DATE", "TIME") for t in preposition.subtree
    )


def _lead(reading: Reading) -> Span | None:
    """The first sentence that is no headline and no dateline alone."""
    for sentence in reading.doc.sents:
        if sentence.start_char > _TOP:
            return None
        if len(sentence) >= _WORDS and sentence.text.rstrip().endswith((".", "”", '"')):
            return sentence
    return None
