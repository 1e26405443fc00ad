"""Pronouns: whom "she", "it" and "they" mean, judged by what came before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.knowledge.naming import naming
from dragoman.read.names.memory import SPOKE
from dragoman.read.names.page import SUBJECTS

if TYPE_CHECKING:
    from collections.abc import Container, Mapping

    from dragoman.read.names.memory import Memory, Seen
    from dragoman.read.names.page import Page
    from dragoman.read.names.register import Bearer

_SEX = dict.fromkeys(("he", "him", "his", "himself"), "m")
_SEX |= dict.fromkeys(("she", "her", "hers", "herself"), "f")
_THINGS = frozenset({"it", "its", "itself"})
_MANY = frozenset({"they", "them", "their", "theirs", "themselves"})
PRONOUNS = frozenset(_SEX) | _THINGS | _MANY
_SELF = frozenset({"i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves"})
OPEN = _SELF | {"you", "your", "yours"}
_RELATIVE = frozenset({"that", "which", "who", "what", "there", "it", "they"})
_AUDIENCE = frozenset({"reporters", "journalists", "viewers", "readers", "critics"})
_FAR = 6  # sentences after which distance tells no more
_AFTERTHOUGHTS = frozenset({"appos", "relcl", "advcl", "conj", "parataxis"})
_BREAKS = frozenset({",", ";", "–", "—"})
_AHEAD = 30  # words after a pronoun that are looked through for names
_DEEP = 12  # steps up a sentence's tree
_CLAUSE = 80  # words; no subject is looked for further back

# Weights of what makes an antecedent: set by hand on the speakers of three answer keys, where
# halving or doubling any one of them loses at most two of 62 pronouns.
_PER_SENTENCE = 0.9
_SUBJECT = 1.0
_IN_PASSING = -0.8
_OTHER_LINE = -0.4
_FROM_QUOTE = -1.5
_OWN_CLAUSE = 1.5
_SPEAKER = 0.6
_SAME_SEX = 0.3
_UNNAMED = -0.2
_FREQUENT = 0.05


class Pronouns:
    """Resolves the pronouns of a page against a reader's memory."""

    def __init__(self, page: Page, memory: Memory, names: Mapping[int, Bearer]) -> None:
        """Note which verbs have subjects of their own; `names` are the page's, by word."""
        self.page = page
        self.memory = memory
        self.names = names
        self._subjected = {page.head[i] for i in range(len(page)) if page.dep[i] in SUBJECTS}

    def whom(self, at: int, *, speaker: Bearer | None) -> Bearer | None:
        """Whom a pronoun means; within quotation marks never the `speaker`."""
        word = self.page.lower[at]
        if word in _SEX:
            return self._person(at, _SEX[word], speaker)
        if word in _THINGS:
            return self._thing(at)
        return self._many(at)

    def _person(self, at: int, sex: str, speaker: Bearer | None) -> Bearer | None:
        best, top = None, -99.0
        lately = self.memory.lately()
        barred = {
            s.bearer.name
            for s in lately
            if (s.subject and self._barred(at, s.at)) or self._told_of(at, s.at)
        } | self._ahead(at)
        for seen in lately:
            bearer = seen.bearer
            if bearer.name in barred:
                continue
            if bearer.type != "person" or bearer.sex not in ("?", sex) or bearer is speaker:
                continue
            if self._barred(at, seen.at):
                continue
            score = self._score(at, seen) + (_SAME_SEX if bearer.sex == sex else 0.0)
            if score > top:
                best, top = bearer, score
        if best is not None and best.sex == "?":
            best.sex = sex
        return best

    def _score(self, at: int, seen: Seen) -> float:
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

    def _barred(self, at: int, other: int) -> bool:
        """Whether grammar forbids the two to be one: subject and object of one verb."""
        page = self.page
        if not page.together(at, other) or page.tag[at] == "PRP$":
            return False
        if page.lower[at].endswith(("self", "selves")):
            return False
        return self._verb(at) == self._verb(other)

    def _told_of(self, at: int, other: int) -> bool:
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

    def _ahead(self, at: int) -> set[str]:
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

    def _thing(self, at: int) -> Bearer | None:
        page = self.page
        if page.dep[at] == "expl" or (
            page.subject(at) and page.lower[page.head[at]] in naming().empty
        ):
            return None
        last = self._last_subject(at)
        if last is not None:
            for seen in self.memory.lately():
                if seen.at == last and _body(seen.bearer):
                    return seen.bearer
                if seen.at < last:
                    break
            if page.lower[last] in naming().writings:
                return None  # "The petition is online. It asks for more": no body asks
        if not self.memory.reports(at):
            return None
        return self._nearest(at) if self._embedded(at) else self._spoke_last(at)

    def _embedded(self, at: int) -> bool:
        """Whether a pronoun's clause only qualifies a word of the sentence."""
        page = self.page
        verb = page.head[at]
        for _ in range(6):
            if page.dep[verb] in ("relcl", "acl", "pcomp"):
                return True
            if page.head[verb] == verb:
                return False
            verb = page.head[verb]
        return False

    def _nearest(self, at: int) -> Bearer | None:
        """The body met last in the sentence."""
        weak: Bearer | None = None
        for seen in self.memory.lately():
            if not self.page.together(at, seen.at):
                break
            if _body(seen.bearer) and not seen.weak:
                return seen.bearer
            weak = weak or (seen.bearer if _body(seen.bearer) else None)
        return weak

    def _spoke_last(self, at: int) -> Bearer | None:
        """The body that spoke last: "it said, adding"; else the only one in the sentence so far."""
        page = self.page
        here: dict[str, Bearer] = {}
        for seen in self.memory.lately():
            if self.memory.beat[at] - self.memory.beat[seen.at] > SPOKE:
                break
            if not _body(seen.bearer):
                continue
            if seen.spoke:
                return seen.bearer
            if page.together(at, seen.at) and not seen.weak:
                here.setdefault(seen.bearer.name, seen.bearer)
        return next(iter(here.values())) if len(here) == 1 else None

    def _last_subject(self, at: int) -> int | None:
        """The nearest subject before a word, at most a sentence off; no pronoun of its own kind."""
        page = self.page
        for k in range(at - 1, max(at - _CLAUSE, 0) - 1, -1):
            if page.sent[at] - page.sent[k] > 1:
                return None
            if not page.subject(k) or page.pos[k] not in ("NOUN", "PROPN", "PRON"):
                continue
            if page.lower[k] in _RELATIVE and not self._known(k):
                continue
            if not self._barred(at, k):
                return k
        return None

    def _known(self, at: int) -> bool:
        """Whether a pronoun has been resolved."""
        return any(seen.at == at for seen in self.memory.lately())

    def _many(self, at: int) -> Bearer | None:
        page = self.page
        best, top = None, -99.0
        for seen in self.memory.lately():
            bearer = seen.bearer
            if bearer.type not in ("group", "organisation") or self._barred(at, seen.at):
                continue
            if bearer.name in _AUDIENCE:
                continue
            if page.sent[at] - page.sent[seen.at] > 1 or not (bearer.plural or seen.subject):
                continue
            score = self._score(at, seen) + (0.6 if bearer.plural else 0.0)
            if score > top:
                best, top = bearer, score
        return best


def _body(bearer: Bearer) -> bool:
    return bearer.type in ("organisation", "state") and not bearer.plural
