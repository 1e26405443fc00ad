"""The scan: which words of a text may take a stand, and the pattern that looks at each."""

from collections.abc import Callable, Collection, Iterator

from dragoman.extract.positions.idioms import by_idiom
from dragoman.extract.positions.judgements import (
    by_judgement,
    by_measure,
    by_phrase,
    by_term,
)
from dragoman.extract.positions.lists import by_colon, by_copula, by_kept_off, by_list, by_plan
from dragoman.extract.positions.modality import by_modal, by_order
from dragoman.extract.positions.naming import by_naming
from dragoman.extract.positions.needs import by_lack, by_need, has_to
from dragoman.extract.positions.nominals import by_noun, by_partisan, owners
from dragoman.extract.positions.noway import by_denied_noun, by_interest, by_not_looking, by_option
from dragoman.extract.positions.outcomes import by_outcome, by_time, by_ultimatum
from dragoman.extract.positions.plans import by_announced, by_going, by_now
from dragoman.extract.positions.resistance import by_resistance
from dragoman.extract.positions.spoken import by_spoken
from dragoman.extract.positions.stand import Stand
from dragoman.extract.positions.unsettled import (
    by_decision,
    by_hurry,
    by_left_to,
    by_unclear,
)
from dragoman.extract.positions.verdicts import by_agreeing, by_ended, by_too, by_verdict
from dragoman.extract.positions.words import (
    by_adjective,
    by_announcement,
    by_failing,
    by_likely,
    by_verb,
    by_whether,
)
from dragoman.knowledge.stances import stances
from dragoman.knowledge.word_classes import word_class
from dragoman.model.parsed import Token
from dragoman.model.reading import Reading

Owners = dict[str, "Token"]
Finder = Callable[["Token", Owners], Iterator[Stand]]

_S = stances()
_WORDS = 400  # what stands further on in a sentence belongs to no sentence that was written
_DEPENDANTS = 40  # the busiest verbs of news have under twenty
_SMALL = 3  # letters up to which words of a title are not always written with a capital
_OPENING = 12  # characters of a quote before an order that opens it ("Now, ", "So please ")


def _alone(find: Callable[[Token], Iterator[Stand]]) -> Finder:
    """A pattern that needs no memory of whose papers were told of."""
    return lambda token, _: find(token)


def _duty(token: Token, _: Owners) -> Iterator[Stand]:
    verb = has_to(token)
    if verb is not None:
        yield from by_modal(verb)


def _remembered(token: Token, owner: Owners) -> Iterator[Stand]:
    """No stand, but from here on it is known who stands behind a paper of that name."""
    if token.pos_ == "NOUN":
        owner.update((token.lemma_.lower(), who) for who in owners(token)[:1])
    return iter(())


_TALKS = word_class("thing.talks")
_LISTS = frozenset(word for word, stance in _S.papers.items() if stance == "demands")
_NOUN = _alone(by_noun)
_BY_LEMMA: tuple[tuple[Collection[str], Finder], ...] = (
    (("have", "need", "ought"), _duty),
    (_S.listing, by_list),
    (_S.verbs, _alone(by_verb)),
    (_S.idioms, _alone(by_idiom)),
    (_S.noway, _alone(by_denied_noun)),
    (("agree",), _alone(by_agreeing)),
    (_S.wavering | _S.silence, _alone(by_whether)),
    (("put",), _alone(by_kept_off)),
    (_S.announcing, _alone(by_announcement)),
    (("be", "remain", "become"), _alone(by_copula)),
    (_S.nouns, _NOUN),
    (_S.nouns, _alone(by_resistance)),
    (_LISTS, _alone(by_colon)),
    (_S.papers, _remembered),
    (_S.needing, _alone(by_need)),
    (_S.partisans, _alone(by_partisan)),
    (_S.providing | {"lack"}, _alone(by_lack)),
    (("fail",), _alone(by_failing)),
    (("decision",), _alone(by_decision)),
    (("decide",), _alone(by_left_to)),
    (("decide", "remain", "question"), _alone(by_unclear)),
    (_S.outcomes | _TALKS, _alone(by_outcome)),
    (("give",), _alone(by_ultimatum)),
    (("time",), _alone(by_time)),
    (("option",), _alone(by_option)),
    (("interest",), _alone(by_interest)),
    (("look",), _alone(by_not_looking)),
    (("rush", "hurry", "haste"), _alone(by_hurry)),
    (("go",), _alone(by_going)),
    (("fall", "go"), _alone(by_measure)),
    (_S.terms | {"line"}, _alone(by_term)),
    ({*_S.plans, *_S.pledges}, _alone(by_now)),
)
_BY_FORM: tuple[tuple[Collection[str], Finder], ...] = (
    (_S.judgements, _alone(by_judgement)),
    (_S.opinions.keys() | _S.judgements.keys(), _alone(by_verdict)),
    (_S.opinions.keys() | _S.judgements.keys(), _alone(by_naming)),
    (_S.ended, _alone(by_ended)),
    (("too",), _alone(by_too)),
    (("likely", "unlikely"), _alone(by_likely)),
    (("unclear", "uncertain", "unknown", "clear", "known", "certain", "sure"), _alone(by_unclear)),
    (("off", "out", "against", "in", "under", "on"), _alone(by_phrase)),
    (_S.adjectives, _alone(by_adjective)),
    (_S.nouns, _NOUN),
    (("following", "point", "points"), _alone(by_colon)),
)


def _by_word(table: tuple[tuple[Collection[str], Finder], ...]) -> dict[str, tuple[Finder, ...]]:
    """The patterns of each word, in the order of the table."""
    found: dict[str, tuple[Finder, ...]] = {}
    for words, find in table:
        for word in sorted(words):
            found[word] = (*found.get(word, ()), find)
    return found


_LEMMAS, _FORMS = _by_word(_BY_LEMMA), _by_word(_BY_FORM)


def scanned(reading: Reading) -> Iterator[Stand]:
    """What the patterns find, in the order of the text.

    The words are looked up by their numbers in the parser's store, and each only once: a text has
    far fewer words than tokens, and few of them take stands.
    """
    doc, strings = reading.doc, reading.doc.vocab.strings
    owner: Owners = {}
    known: dict[tuple[int, int], tuple[Finder, ...]] = {}
    begun = 0
    columns = (doc.to_array(name).tolist() for name in ("LEMMA", "LOWER", "TAG", "SENT_START"))
    modal, bare = strings["MD"], strings["VB"]
    for i, (lemma, form, tag, starts) in enumerate(zip(*columns, strict=True)):
        begun = i if starts == 1 else begun
        finders = known.get((lemma, form))
        if finders is None:
            finders = known[lemma, form] = _finders(strings[lemma].lower(), strings[form])
        if not finders and tag not in (modal, bare):
            continue
        token = doc[i]
        if i - begun > _WORDS or not _is_readable(token):
            continue
        if tag == modal and _is_readable(token.head):
            told = (*by_modal(token.head), *by_plan(token.head, owner), *by_announced(token.head))
            yield from told or by_spoken(token.head)
        elif tag == bare and _opens_a_quote(reading, token):
            yield from by_order(token)
        for find in finders:
            yield from find(token, owner)


def _finders(lemma: str, form: str) -> tuple[Finder, ...]:
    """The patterns that look at a word."""
    found = (*_LEMMAS.get(lemma, ()), *_FORMS.get(form, ()))
    return tuple(dict.fromkeys(found)) if found else ()


def _opens_a_quote(reading: Reading, token: Token) -> bool:
    """Whether an order opens a quote, or a sentence within one."""
    marked = reading.marked_at(token.idx)
    if marked is None:
        return False
    opens = token.is_sent_start or token.nbor(-1).is_sent_start if token.i else True
    if token.idx - marked.start >= _OPENING and not opens:
        return False
    return not _is_title(reading.article.text[marked.start : marked.end])


def _is_title(words: str) -> bool:
    """Whether a quoted stretch is what a programme or a work is called, in capitals throughout."""
    long = [word for word in words.strip("“”\"'‘’ ").split() if len(word) > _SMALL]
    return len(long) > 1 and all(word[:1].isupper() for word in long)


def _is_readable(token: Token) -> bool:
    """Whether a word has few enough dependants to be a clause, not a parser lost in a list."""
    return bool(token.n_lefts + token.n_rights < _DEPENDANTS)
