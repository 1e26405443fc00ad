"""Words that come again: a model's tokenizer at two fifths of its cost.

spaCy remembers how it cut a word, but what it meets first within a memory zone it forgets, and all
texts are read within one. So it is shown the words of some texts before.
"""

from collections.abc import Iterable
from functools import cache

from dragoman.model.parsed import Language
from dragoman.read.parse import CURLY

# So many are remembered, so that memory stays flat: the first hundred articles fill it. Tokens of
# an article cost 6.3 ms without, 2.3 ms with so many, 1.9 ms with twice as many (1,261 articles).
_MOST = 10_000
_LONGEST = 20  # characters of a word with the marks on it; what is longer hardly comes again


def show(nlp: Language, texts: Iterable[str]) -> None:
    """Have a pipeline remember the words of some texts; to be called outside of a memory zone."""
    shown = _shown(nlp)
    if len(shown) >= _MOST:
        return
    words = {word for text in texts for word in text.replace(CURLY, "'").split()}
    fresh = sorted(word for word in words - shown if len(word) <= _LONGEST)
    for word in fresh[: _MOST - len(shown)]:
        nlp.tokenizer(word)
        shown.add(word)


@cache
def _shown(nlp: Language) -> set[str]:  # noqa: ARG001 - one set for each pipeline
    return set()
