"""A model's lemmatizer at a fifth of its cost, and without prefixes that only say "again"."""

import re

from spacy.language import Language
from spacy.pipeline import Lemmatizer
from spacy.tokens import Doc, Token

_PLAIN = "dragoman_plain_lemmas"
_TABLE = "lemma_index"  # the known base forms of each part of speech
# "Re-imposed", "co-hosted": done again, or with others, and nothing else than "imposed", "hosted".
_AGAIN = re.compile(r"(?:re|co)-(?=[a-z]{3})", re.IGNORECASE)


def index(nlp: Language) -> None:
    """Have the pipeline's lemmatizers find known forms in sets; what they answer stays the same.

    spaCy keeps up to 57,000 forms of a part of speech in a list, and goes through it from end to
    end for each word that it has not met: an eighth of the whole parse of news (measured).
    """
    for _, pipe in nlp.pipeline:
        if isinstance(pipe, Lemmatizer) and pipe.lookups.has_table(_TABLE):
            table = pipe.lookups.get_table(_TABLE)
            for part, forms in list(table.items()):
                table[part] = frozenset(forms)


def without_prefixes(nlp: Language) -> None:
    """Have "re-imposed" go by the lemma of "imposed"."""
    known = [pipe for _, pipe in nlp.pipeline if isinstance(pipe, Lemmatizer)]

    def plain(doc: Doc) -> Doc:
        for found in _AGAIN.finditer(doc.text):
            span = doc.char_span(*found.span(), alignment_mode="expand")
            prefix = _AGAIN.match(span[0].text) if span else None
            if span and prefix is not None:
                token = span[0]
                token.lemma_ = _lemma(known[0], token, token.text[prefix.end() :])
        return doc

    if known:
        Language.component(_PLAIN, func=plain)
        nlp.add_pipe(_PLAIN, last=True)


def _lemma(lemmatizer: Lemmatizer, token: Token, word: str) -> str:
    """The lemma of another word that stands as a token does."""
    tags, parts, forms = [token.tag_], [token.pos_], [str(token.morph)]
    alone = Doc(token.vocab, words=[word], tags=tags, pos=parts, morphs=forms)
    return lemmatizer.lemmatize(alone[0])[0]
