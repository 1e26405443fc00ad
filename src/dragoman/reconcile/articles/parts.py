"""The parts of an utterance: sentences and clauses, each of which may be quoted alone."""

import re
from collections.abc import Iterable, Iterator, Sequence

from dragoman.reconcile.articles.row_types import Part
from dragoman.reconcile.words.sentences import END, Sentences
from dragoman.reconcile.words.weights import telling
from dragoman.reconcile.words.wording import contents, plain

# One outlet gives a speaker's first sentence, the next all of them, a third a clause of one. On
# sixteen keyed corpora the mean F1 of same utterances is .59 for utterances as wholes, .63 for
# sentences, and more for none of the finer cuts that were tried (relative, adverbial clauses).
_BREAK = re.compile(
    END.pattern + r"|;\s+|:\s+(?=[\"“‘']?\w)|\s+(?:--|–|—)\s+|\s(?:\.\.\.|…)\s"
    r"|,\s+(?=(?:and|but|while|though|although|whereas|so|yet)\s)|\s(?=and that\s)"
)
_LEAST = 2  # content words: fewer say nothing by themselves
# The rarest stems under which a part looks for its like: with six of them 19 of 453 pairs of the
# keyed corpora never met, with fourteen no more than with these do.
TELLING = 8
_CAPITAL = re.compile(r"(?<![\w’'])[A-Z][\w-]*")
# Words that point back to whom the sentence before names, and others that are what it is about.
_POINTING = frozenset(
    ("he", "him", "his", "she", "her", "it", "its", "they", "them", "their", "this", "that")
)
_PERSONS = frozenset(("i", "we", "you", "he", "she", "it", "they", "there", "who"))
_JOINING = frozenset(("and", "but", "so", "yet", "while", "though"))
_SUBJECT = 5  # words at the most before what a sentence is about, itself among them


def parts(text: str, start: int, lines: Sentences) -> Iterator[Part]:
    """What may be told alone of an utterance, in order; nothing where it is of one piece.

    `start` is where it begins among the lines of its article. A part that opens with a pronoun has
    the names of the part before ("Teran came late. She knew": "Teran").
    """
    made = list(_joined(text))
    before: list[str] = []
    for first, last in made if len(made) > 1 else ():
        said = plain(text[first:last])
        named = list(names(text[first:last], lines.text))
        words = contents(said).union(before if _points_back(said) else ())
        among = telling(words, lines.weigh, TELLING)
        yield Part(start + first, start + last, words, " ".join(said), among, about(said, named))
        before = named


def names(text: str, article: str) -> Iterator[str]:
    """The stems of the words of a text that name somebody or something, in order.

    They are written with a capital, and so more often than not in the whole article: neither a
    title nor the first word of a sentence is one.
    """
    for word in _CAPITAL.findall(text):
        if article.count(word) > article.count(f" {word.lower()}"):
            yield from contents(plain(word))


def about(said: Sequence[str], named: Iterable[str]) -> str | None:
    """The stem of the name among the first plain words, if no pronoun stands before it."""
    known = frozenset(named)
    for word in said[:_SUBJECT]:
        if word in _PERSONS:
            return None
        if found := contents((word,)) & known:
            return min(found)
    return None


def _points_back(said: list[str]) -> bool:
    """Whether plain words open with a pronoun."""
    first = next((word for word in said if word not in _JOINING), "")
    return first in _POINTING


def _joined(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of a text between its breaks; what says too little goes with its neighbour."""
    cuts = [m.end() for m in _BREAK.finditer(text)]
    start = end = 0
    told = False
    for stop in (*cuts, len(text)):
        enough = len(contents(plain(text[end:stop]))) >= _LEAST
        if told and enough:
            yield start, end
            start = end
        end, told = stop, told or enough
    if told:
        yield start, end
