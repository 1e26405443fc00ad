"""Antecedents: how likely a name is what a pronoun means, and where grammar forbids it."""

from collections.abc import Container, Mapping

from dragoman.knowledge.word_classes import word_class
from dragoman.read.names.memory import Memory, Seen
from dragoman.read.names.page import SUBJECTS, Page
from dragoman.read.names.register import Bearer

_FAR = 6  # sentences after which distance tells no more
_AFTERTHOUGHTS = frozenset({"appos", "relcl", "advcl", "conj", "parataxis"})
_SEEMING = word_class("clause.seem")
_BREAKS = frozenset({",", ";", "–", "—"})
_AHEAD = 30  # words after a pronoun that are looked through for names
_DEEP = 12  # steps up a sentence's tree

# Weights of what makes an antecedent: set by hand on the speakers of three answer keys, where
# halving or doubling any one of them loses at most two of 62 pronouns.
_PER_SENTENCE = 0.9
_SUBJECT = 1.0
_IN_PASSING = -0.8
_OTHER_LINE = -0.4
_FROM_QUOTE = -1.5
_OWN_CLAUSE = 1.5
_SPEAKER = 0.6
_UNNAMED = -0.2
_FREQUENT = 0.05


class Antecedents:
    """Judges the names of a page, as a reader's memory has them, as what a pronoun may mean."""

    def __init__(self, page: Page, memory: Memory, names: Mapping[int, Bearer]) -> None:
        """Note which verbs have subjects of their own; `names` are the page's, by word."""
        self.page = page
        self.memory = memory
        self.names = names
        self._subjected = {page.head[i] for i in range(len(page)) if page.dep[i] in SUBJECTS}

    def score(self, at: int, seen: Seen) -> float:
        """How likely a pronoun means somebody seen before: the higher the likelier."""
        page = self.page
        distance = self.memory.beat[at] - self.memory.beat[seen.at]
        score = -_PER_SENTENCE * min(distance, _FAR)
        score += _SUBJECT if seen.subject else 0.0
        score += _IN_PASSING if seen.weak else 0.0
        score += _OTHER_LINE if page.para[at] != page.para[seen.at] else 0.0
        if page.stretch[seen.at] >= 0 and page.stretch[at] != page.stretch[seen.at]:
            score += _FROM_QUOTE
        if page.together(at, seen.at) and seen.subject and self._below(at, page.head[seen.at]):
            score += _OWN_CLAUSE
        if seen.spoke and self.memory.reports(at):
            score += _SPEAKER
        score += min(seen.bearer.count, 8) * _FREQUENT
        score += 0.0 if seen.bearer.named else _UNNAMED
        return score

    def _below(self, at: int, verb: int, *, but: Container[str] = ()) -> bool:
        """Whether a word hangs below a verb, `but` by no such relation."""
        page = self.page
        for _ in range(_DEEP):
            if at == verb:
                return True
            if page.head[at] == at or page.dep[at] in but:
                return False
            at = page.head[at]
        return False

    def barred(self, at: int, other: int) -> bool:
        """Whether grammar forbids the two to be one: subject and object of one verb."""
        page = self.page
        if not page.together(at, other) or page.tag[at] == "PRP$":
            return False
        if page.lower[at].endswith(("self", "selves")):
            return False
        return self._verb(at) == self._verb(other)

    def told_of(self, at: int, other: int) -> bool:
        """Whether a name stands in what a pronoun says: in "the plan is Holt's, he said" not he."""
        page, verb = self.page, self.page.head[at]
        if other > at or not self.memory.reports(at) or not page.together(at, other):
            return False
        if page.pos[other] == "PRON" or self._says(other):
            return False
        for _ in range(_DEEP):
            head = page.head[other]
            if head == verb:
                return page.dep[other] == "ccomp"
            if head == other:
                return False
            other = head
        return False

    def seen_by(self, at: int, other: int) -> bool:
        """Whether a name says how a pronoun seems: in "Holt said that he seemed ready" not Holt."""
        page = self.page
        if not page.subject(at) or page.lower[page.head[at]] not in _SEEMING or other > at:
            return False
        tells = page.together(at, other) and page.subject(other) and self.memory.reports(other)
        return tells and self._below(at, page.head[other])

    def named_ahead(self, at: int) -> set[str]:
        """Who is named in what a pronoun's own verb goes on to say: "he thinks that Holt knows"."""
        page = self.page
        if not page.subject(at):
            return set()
        verb = page.head[at]
        found: set[str] = set()
        for k in range(at + 1, min(at + _AHEAD, len(page))):
            if page.sent[k] != page.sent[at] or page.text[k] in _BREAKS:
                break  # "he would sign a memo, given Holt's doubts": he may be Holt
            bearer = self.names.get(k)
            if bearer is None or bearer.name in found:
                continue
            if self._below(k, verb, but=_AFTERTHOUGHTS):
                found.add(bearer.name)
        return found

    def _says(self, at: int) -> bool:
        """Whether a name is the subject of a finite verb of saying: "Holt said ..., he said"."""
        finite = self.page.tag[self.page.head[at]] in ("VBD", "VBZ")
        return finite and self.page.stretch[at] < 0 and self.memory.reports(at)

    def _verb(self, at: int) -> int:
        page = self.page
        head = page.head[at]
        while page.dep[at] in ("pobj", "conj") and head != at and page.pos[head] != "VERB":
            at, head = head, page.head[head]
        while page.dep[head] == "conj" and head not in self._subjected and page.head[head] != head:
            head = page.head[head]
        return head
