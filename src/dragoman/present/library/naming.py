"""Which words are names, judged by how the coverage itself uses them."""

import re
from collections import Counter
from collections.abc import Collection, Iterable

# Before a noun phrase; behind its head stands the end of the phrase. "to" may open an infinitive.
_BEFORE = r"(?:the|a|an|of|in|on|for|with|over|about|any|no|this|its|their|his|her|our|new)"
_BEHIND = (
    r"(?=[.,;:!?”\")]| (?:of|in|on|for|with|between|and|or|by|at|from|that|which|as|after|before|"
    r"is|was|are|were|has|had|will|would|to|under|until|over|since|while|but)\b)"
)
_HEAD = re.compile(rf"\b{_BEFORE} ([\w-]+ )?([a-z][a-z-]+){_BEHIND}")
_FIRST = re.compile(rf"\b{_BEFORE} (?=([\w-]+))")
_WORD = re.compile(r"[a-z][a-z-]+")
# "Would complete the search", "to end it": what mostly stands so is done and names nothing.
_DONE = re.compile(
    r"(?:\b(?:to|will|would|shall|should|can|could|may|might|must|cannot)|n['’]t)"
    r" (?:not |also |then )?([a-z][a-z-]+)"
)
# "The fee" heads a phrase in most of its places; "held" may end one ("the talks held in"), but
# never right behind an article. On news of several negotiations, nouns lay above 0.17 and verbs
# and adjectives below 0.05.
_SHARE = 0.12
_FEWEST = 2
_DEED = 0.4  # of a word's places: "complete", "end" lay above, "vote" and "strike" mostly below


class Names:
    """What the texts use as nouns, and what as the start of a noun phrase."""

    def __init__(self, texts: Iterable[str], words: Collection[str]) -> None:
        """Count how texts use the given words; others are not known."""
        self.heads: Counter[str] = Counter()
        self.firsts: Counter[str] = Counter()
        self.all: Counter[str] = Counter()
        self._alone: Counter[str] = Counter()
        self._deeds: Counter[str] = Counter()
        wanted = frozenset(w.lower() for w in words)
        for text in texts:
            lower = text.lower()
            found = [(between, w) for between, w in _HEAD.findall(lower) if w in wanted]
            self.heads.update(w for _, w in found)
            self._alone.update(w for between, w in found if not between)
            self.firsts.update(w for w in _FIRST.findall(lower) if w in wanted)
            self.all.update(w for w in _WORD.findall(lower) if w in wanted)
            self._deeds.update(w for w in _DONE.findall(lower) if w in wanted)

    def head(self, word: str) -> bool:
        """Whether a word names something ("fee", "prisoners"), as "suspend" and "held" do not."""
        word = word.lower()
        named = self._alone[word] > 0 and self.heads[word] > _SHARE * self.all[word]
        return named and not self.deed(word)

    def deed(self, word: str) -> bool:
        """Whether a word mostly tells what is done ("to end", "will complete")."""
        word = word.lower()
        return self._deeds[word] >= max(_FEWEST, _DEED * self.all[word])

    def first(self, word: str) -> bool:
        """Whether a noun phrase may begin with the word ("joint", "fee", "30-day")."""
        return self.firsts[word.lower()] > 0 and not self.deed(word)
