"""Pronouns: whom "she", "it" and "they" mean, judged by what came before."""

from collections.abc import Mapping

from dragoman.knowledge.naming import naming
from dragoman.knowledge.reporting import reporting
from dragoman.read.names.antecedents import Antecedents
from dragoman.read.names.memory import SPOKE, Memory
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
_GROUNDS = frozenset({"for", "over"})
_AIMED = frozenset({"on", "upon", "against"})
_WHO = 4  # words from "who" to its verb
_CLAUSE = 80  # words; no subject is looked for further back

# Set by hand together with the weights of `antecedents`.
_SAME_SEX = 0.3


class Pronouns:
    """Resolves the pronouns of a page against a reader's memory."""

    def __init__(self, page: Page, memory: Memory, names: Mapping[int, Bearer]) -> None:
        """`names` are the page's, by word."""
        self.page = page
        self.memory = memory
        self._antecedents = Antecedents(page, memory, names)

    def whom(self, at: int, *, speaker: Bearer | None) -> Bearer | None:
        """Whom a pronoun means; within quotation marks never the `speaker`."""
        word = self.page.lower[at]
        if word in _SEX:
            return self._person(at, _SEX[word], speaker)
        if word in _THINGS:
            return self._thing(at)
        return self._many(at)

    def _person(self, at: int, sex: str, speaker: Bearer | None) -> Bearer | None:
        best, top = self._told_of(at, sex, speaker), -99.0
        if best is not None:
            return best
        lately = self.memory.lately()
        barred = {
            s.bearer.name
            for s in lately
            if (s.subject and self._antecedents.barred(at, s.at))
            or self._antecedents.told_of(at, s.at)
            or self._antecedents.seen_by(at, s.at)
        } | self._antecedents.named_ahead(at)
        for seen in lately:
            bearer = seen.bearer
            if bearer.name in barred:
                continue
            if bearer.type != "person" or bearer.sex not in ("?", sex) or bearer is speaker:
                continue
            if self._antecedents.barred(at, seen.at):
                continue
            score = self._antecedents.score(at, seen) + (_SAME_SEX if bearer.sex == sex else 0.0)
            if score > top:
                best, top = bearer, score
        if best is not None and best.sex == "?":
            best.sex = sex
        return best

    def _told_of(self, at: int, sex: str, speaker: Bearer | None) -> Bearer | None:
        """Who says it of himself in a clause about him: "met Holt, who said he would resign"."""
        page = self.page
        told = page.head[page.head[at]]
        if not page.subject(at) or page.dep[page.head[at]] != "ccomp" or not told < at:
            return None
        says = page.dep[told] == "relcl" and "clause" in reporting().of(page.lemma[told])
        if not says or "who" not in page.lower[max(told - _WHO, 0) : told]:
            return None
        for seen in self.memory.lately():
            if not page.together(at, seen.at):
                return None
            if seen.at == page.head[told]:
                bearer = seen.bearer
                fits = bearer.type == "person" and bearer.sex in ("?", sex)
                return bearer if fits and bearer is not speaker else None
        return None

    def _thing(self, at: int) -> Bearer | None:
        page = self.page
        if page.dep[at] == "expl" or (
            page.subject(at) and page.lower[page.head[at]] in naming().empty
        ):
            return None
        treated = self._treated(at)
        if treated is not None:
            return treated
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

    def _treated(self, at: int) -> Bearer | None:
        """The body that something is done to for what is its own: "sanctions X for its raid"."""
        page = self.page
        ground = page.head[page.head[at]]
        if page.tag[at] != "PRP$" or page.lower[ground] not in _GROUNDS or not ground < at:
            return None
        if page.lower[at + 1] == "own":
            return None
        for seen in self.memory.lately():
            other = seen.at
            if other > ground:
                continue
            if not page.together(at, other) or any(map(page.subject, range(other + 1, ground))):
                return None
            aimed = page.dep[other] == "pobj" and page.lower[page.head[other]] in _AIMED
            if _body(seen.bearer) and (aimed or page.dep[other] == "dobj"):
                return seen.bearer
        return None

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
            if not self._antecedents.barred(at, k):
                return k
        return None

    def _known(self, at: int) -> bool:
        """Whether a pronoun has been resolved."""
        return any(seen.at == at for seen in self.memory.lately())

    def _many(self, at: int) -> Bearer | None:
        page = self.page
        teller = self._teller(at)
        if teller is not None:
            return teller
        best, top = None, -99.0
        for seen in self.memory.lately():
            bearer = seen.bearer
            if bearer.type not in ("group", "organisation") or self._antecedents.barred(
                at, seen.at
            ):
                continue
            if bearer.name in _AUDIENCE:
                continue
            if page.sent[at] - page.sent[seen.at] > 1 or not (bearer.plural or seen.subject):
                continue
            score = self._antecedents.score(at, seen) + (0.6 if bearer.plural else 0.0)
            if score > top:
                best, top = bearer, score
        return best

    def _teller(self, at: int) -> Bearer | None:
        """The body that tells another what it will do: "X informed Y that they would stop"."""
        page = self.page
        verb, told = page.head[at], page.head[page.head[at]]
        if not page.subject(at) or page.dep[verb] != "ccomp" or not told < at:
            return None
        if not any(page.dep[k] == "dobj" and page.head[k] == told for k in range(told + 1, at)):
            return None
        for seen in self.memory.lately():
            if not page.together(at, seen.at):
                return None
            if seen.subject and page.head[seen.at] == told:
                return seen.bearer if seen.bearer.type != "person" else None
        return None


def _body(bearer: Bearer) -> bool:
    return bearer.type in ("organisation", "state") and not bearer.plural
