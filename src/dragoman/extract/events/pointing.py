"""Pointing: whom words stand for by their place in the sentence, where no mention tells it."""

from collections.abc import Iterator

from dragoman.extract import clause
from dragoman.extract.attribution import voucher
from dragoman.extract.events.known import is_body, is_known, is_name, side_of
from dragoman.knowledge.event_vocabulary import EventVocabulary, event_vocabulary
from dragoman.knowledge.reporting import reporting
from dragoman.model.parsed import Token
from dragoman.model.quote import Quote
from dragoman.model.reading import Reading
from dragoman.model.written import text_of

THEY = frozenset({"they", "them", "their"})
OTHERS = "they"  # whom a speaker says "they" of, until the article's parties are known
_LAST_SAID = 2_000  # characters in which a chamber is the one that is told of
_LONGEST = 60  # characters of a description that may stand for a party
QUALIFIES = frozenset({"amod", "compound", "nmod", "poss", "npadvmod"})
_AND = frozenset({"and", "&"})
_ARGUMENTS = frozenset({"nsubj", "dobj", "pobj", "nsubjpass", "conj"})
_NAMES = frozenset({"name", "metonym"})
_I = frozenset({"i", "me", "my"})
FIRST_PERSON = frozenset({"we", "us", "our", *_I})
IT = frozenset({"it", "its"})


def joined_before(reading: Reading, token: Token) -> Iterator[str]:
    """The names that "X and Minister Y" puts before the last of them.

    Parsers hang X on the title or the name behind it, in one of many ways.
    """
    doc, at = token.doc, token.left_edge.i
    while at < token.i:
        mention = next(iter(reading.mentions_over(doc[at].idx)), None)
        if mention is None or mention.start < doc[at].idx:
            at += 1
            continue
        end = at
        while end < token.i and doc[end].idx < mention.end:
            end += 1
        joined = end < token.i and doc[end].lower_ in _AND and doc[at].dep_ != "poss"
        hung = joined and any(doc[i].dep_ in QUALIFIES for i in range(at, end))
        if hung and mention.form in _NAMES and mention.actor:
            yield mention.actor
        at = end


def said_before(reading: Reading, token: Token) -> str | None:
    """The body that an "it" or "its" without a known bearer was said of in its sentence."""
    for word in reversed(token.doc[token.sent.start : token.i]):
        mention = reading.mention_of(word)
        if mention is None or mention.form not in _NAMES or not mention.actor:
            continue
        if is_body(reading, mention.actor) and word.dep_ in _ARGUMENTS:
            return mention.actor
    return None


def led_by(reading: Reading, token: Token) -> Iterator[str]:
    """Who leads a delegation, by name: "X's delegation, led by Y", "her delegation"."""
    verbs = (c for c in token.children if c.dep_ == "acl" and c.lemma_ in ("lead", "head"))
    leaders = (t for verb in verbs for t in clause.agents(verb))
    for one in (*(c for c in token.children if c.lower_ in ("his", "her")), *leaders):
        mention = reading.mention_of(one)
        if mention is not None and mention.actor and is_known(reading, mention.actor):
            yield mention.actor


def spoke_of_themselves(token: Token) -> tuple[Token, ...]:
    """Those who say "they" of themselves: "X and Y said they had met"; nobody where one speaks."""
    verb = token.head
    if token.lower_ != "they" or token.dep_ not in ("nsubj", "nsubjpass"):
        return ()
    while verb.dep_ in ("conj", "xcomp") and verb.head.i < verb.i:
        verb = verb.head
    said = verb.head
    if verb.dep_ != "ccomp" or not reporting().of(said.lemma_.lower()):
        return ()
    speakers = clause.subjects(said)
    return speakers if len(speakers) > 1 and speakers[-1].i < token.i else ()


def voting(reading: Reading, verb: Token) -> str | None:
    """The chamber last named before a bill's fate is told without it: "The measure passed"."""
    vocabulary = event_vocabulary()
    about = clause.patients(verb) if clause.is_passive(verb) else clause.subjects(verb)
    if not any(t.lemma_.lower() in vocabulary.texts for t in about):
        return None
    return chamber_before(reading, verb.sent.end_char)


def chamber_before(reading: Reading, end: int) -> str | None:
    """The chamber named last before a place of the text."""
    vocabulary = event_vocabulary()
    before = reading.mentions_in(max(0, end - _LAST_SAID), end)
    return next(
        (
            m.actor
            for m in reversed(before)
            if m.actor and not vocabulary.chambers.isdisjoint(m.actor.casefold().split())
        ),
        None,
    )


def set_before(reading: Reading, token: Token) -> str | None:
    """The name that a description only adds to: "after X, the largest power, had left"."""
    first = token.left_edge
    if first.lower_ not in ("the", "a", "an") or first.i < 2 or first.nbor(-1).text != ",":
        return None
    if token.dep_ != "nsubj" or not any(c.text == "," for c in token.rights):
        return None
    word = first.nbor(-2)
    mention = reading.mention_of(word)
    if mention is not None:
        return mention.actor if mention.form == "name" else None
    return word.text if is_name(word) else None


def owner(token: Token) -> list[Token]:
    """Whose "his" or "its" is where grammar alone settles it.

    "X asked Y to pull back its troops": Y's. "In his first speech, X said": X's.
    """
    noun = token.head
    verb = noun.head
    if token.tag_ != "PRP$":
        return []
    if noun.dep_ == "dobj" and verb.dep_ == "xcomp":
        return [c for c in verb.head.children if c.dep_ == "dobj" and c.i < verb.i][:1]
    if noun.dep_ == "pobj" and verb.head.pos_ == "VERB":
        return [c for c in verb.head.children if c.dep_ == "nsubj" and c.i > token.i][:1]
    return []


def meant(token: Token, vocabulary: EventVocabulary) -> tuple[Token, ...]:
    """Those whom a word only counts, or who write what it names; else the word itself.

    The senators of "a couple of senators"; who "sent a letter urging X to leave".
    """
    lemma = token.lemma_.lower()
    if lemma in vocabulary.counts:
        return clause.prepositional(token, ("of",)) or (token,)
    if lemma in vocabulary.writings:
        return clause.writer(token) or (token,)
    return (token,)


def described(noun: Token) -> str:
    """A description without its article and without what follows: "other nations"."""
    first = noun
    for child in noun.lefts:
        if child.dep_ in ("det", "poss", "punct", "predet"):
            continue
        if child.left_edge.i < first.i and child.dep_ in ("amod", "compound", "nummod", "nmod"):
            first = child.left_edge
    text = text_of(noun.doc)[first.idx : noun.idx + len(noun)]
    return text if len(text) <= _LONGEST else noun.text


def first_person(reading: Reading, quotes: tuple[Quote, ...], token: Token) -> Iterator[str]:
    """Whom "we" and "I" stand for in a quote: the side of who says it, and who says it."""
    speaker = _speaker(quotes, token)
    if speaker:
        yield speaker if token.lower_ in _I else side_of(reading, speaker)


def they(reading: Reading, quotes: tuple[Quote, ...], token: Token) -> str | None:
    """Whom a speaker says "they" of: others, unless a body is reported to speak of itself."""
    speaker = _speaker(quotes, token)
    if not speaker:
        return None
    many = any(a.name == speaker and a.type != "person" for a in reading.actors)
    inside = reading.marked_at(token.idx) is not None
    return speaker if many and not inside else OTHERS


def _speaker(quotes: tuple[Quote, ...], token: Token) -> str | None:
    quote = voucher(quotes, token.idx, token.idx + len(token))
    return quote.speaker if quote else None
