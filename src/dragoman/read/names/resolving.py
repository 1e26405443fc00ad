"""Resolving phrases: which actor "the Valdorian army", "the envoy" or "a source" is."""

from collections.abc import Mapping

from dragoman.knowledge.naming import naming
from dragoman.knowledge.roles import roles
from dragoman.read.names.bodies import RULING, Noun, fits, headed_by, meant, ruling
from dragoman.read.names.descriptions import Phrase, wording
from dragoman.read.names.gazetteer import Hits
from dragoman.read.names.governments import Armies, Governments
from dragoman.read.names.incumbent import incumbent
from dragoman.read.names.introductions import is_next
from dragoman.read.names.memory import Memory
from dragoman.read.names.page import Page
from dragoman.read.names.ranks import same_office
from dragoman.read.names.register import Bearer, Register
from dragoman.read.names.saying import Said
from dragoman.read.names.sides import Sides, heads_of

_TELLING = frozenset({"of", "on", "against", "for", "between"})
_KINDS = frozenset(
    {"news", "state", "aid", "rebel", "militant", "armed", "trade", "labor", "labour"}
)
_APPOSED = frozenset({"movement", "party", "militia", "union", "network"})
_HEADED = frozenset({"administration", "government"})
_OWNER = 3  # words before an office in which its state stands: "Tarn's interim president"
_GOVERNMENT_OF = frozenset({"government", "state"})

Whom = tuple["Bearer | None", str]


class Resolver:
    """Tells whom a phrase means, with the form of mention that makes it."""

    def __init__(  # noqa: PLR0913  # what an article's layers hold, each looked up here
        self,
        page: Page,
        *,
        hits: Hits,
        register: Register,
        memory: Memory,
        sides: Sides,
        apposed: Mapping[int, Bearer],
        at_head: Mapping[int, Bearer],
        at_name: Mapping[int, Bearer],
    ) -> None:
        """Take the layers of an article; words map to whom they mean.

        `apposed` does so for nouns that a name explains, `at_head` for what was read so far,
        `at_name` for all names of the page.
        """
        self.page = page
        self.hits = hits
        self.register = register
        self.memory = memory
        self.sides = sides
        self.apposed = apposed
        self.at_head = at_head
        self.at_name = at_name
        self.said = Said(page, at_head, at_name)
        self.governments = Governments(page, sides)
        self.armies = Armies(page, hits, register)

    def whom(self, phrase: Phrase) -> Whom:
        """Who a phrase means; None where it is said of somebody named, and no mention itself."""
        page = self.page
        same = self.apposed.get(phrase.head) or self.said.of(phrase)
        same = None if is_next(page, self.hits, phrase.first, phrase.last) else same
        if same is not None and not (same.type == "person" and self._counts_many(phrase)):
            self._learn(same, phrase)
            return same, "title" if same.type == "person" else "description"
        if phrase.kind == "person":
            subject = self.said.predicate(phrase)
            if subject is not None:
                self._learn(subject, phrase)
                return None, ""
        side = self.governments.side(phrase)
        lower = page.lower[phrase.head]
        if lower in naming().government:
            state = self.governments.state(phrase, side, bare=not self._goes_on(phrase))
            if state in self.register.bearers:
                return self.register.bearers[state], "metonym"
        if lower in naming().army and (side or phrase.definite) and not phrase.full:
            army = self.armies.of(side) or self._described(phrase, None, "military")
            return army, "description"
        bearer = self._headed(phrase, lower) or self._named_so(phrase, lower)
        bearer = bearer or self._again(phrase, side, lower)
        if bearer is not None:
            return bearer, "title" if phrase.kind == "person" else "description"
        return self._described(phrase, side, lower), "description"

    def _counts_many(self, phrase: Phrase) -> bool:
        """Whether a phrase is of several: "three more hostages, Jana Holt among them"."""
        return self.page.tag[phrase.head] in ("NNS", "NNPS")

    def _learn(self, bearer: Bearer, phrase: Phrase) -> None:
        """Note what a phrase tells of a bearer: an office, a side, a class."""
        page = self.page
        owners = [k for k in range(phrase.core, phrase.head) if page.tag[k] == "POS"]
        if bearer.type == "person":
            begin = owners[-1] + 1 if owners else phrase.core
            begin += page.lower[begin] in ("a", "an")
            bearer.heads |= heads_of(page, begin, phrase.head + 1)
            bearer.titles.append((begin, phrase.last, False))
        elif bearer.type == "organisation":
            bearer.kin |= roles().bodies.get(page.lower[phrase.head], frozenset())
        found = self.sides.within(phrase.core, phrase.last, bearer)
        if any(page.lower[k] in roles().former for k in range(phrase.first, phrase.head)):
            bearer.home = bearer.home or found
        elif found != bearer.name:
            bearer.side = bearer.side or found

    def _again(self, phrase: Phrase, side: str | None, lower: str) -> Bearer | None:
        """The actor met before that a definite phrase points back to."""
        title = self.page.text[phrase.head][0].isupper() and phrase.core == phrase.first
        if phrase.owned or not (phrase.definite or title):
            return None
        if phrase.kind == "person":
            return self._in_office(phrase, side, lower)
        kinds = roles().bodies.get(lower)
        if not kinds or phrase.full or self._own_name(phrase) or self._goes_on(phrase):
            return None
        if phrase.kind != "organisation" and "movement" not in kinds:
            return None
        before = frozenset(self.page.lower[phrase.core : phrase.head])
        if (
            lower == RULING
            and not before
            and (bearer := ruling(self.memory, self.register, phrase.head))
        ):
            return bearer
        return meant(self.memory, Noun(phrase.head, lower, side, before))

    def _in_office(self, phrase: Phrase, side: str | None, lower: str) -> Bearer | None:
        """The person met before who bears a title."""
        page = self.page
        heads = heads_of(page, phrase.core, phrase.head + 1)
        heads = {h for h in heads if h == roles().persons[lower] or "-" in h}
        full = phrase.full and page.lower[phrase.head + 1] != "to"
        exact = full and not self._rules(phrase)
        whom = self.sides.nation(phrase.head + 1, phrase.last) if self._over(phrase) else None
        known = None if side or whom or exact else incumbent(self.memory, heads, phrase.head)
        known = known or self.memory.titled(heads, side or whom, exact=exact, at=phrase.head)
        if known is not None and not same_office(page, phrase, known, self.hits):
            return None
        if known is not None and side and known.side is None and self._has_rival(heads, side):
            return None
        if known is not None and side:
            known.home = known.home or side
        whose = any(page.tag[k] == "POS" for k in range(phrase.first, phrase.head))
        bare = not full and side is None and not whose
        if known is None and bare and phrase.definite:
            return self.memory.speaker(phrase.head)
        return known

    def _has_rival(self, heads: set[str], side: str) -> bool:
        """Whether the article names somebody of a side in an office, be it further down."""
        people = (b for b in self.register.bearers.values() if b.type == "person" and b.named)
        if any(b.side == side and b.heads & heads for b in people):
            return True
        titled = (k for k, b in self.apposed.items() if b.type == "person" and k >= _OWNER)
        nouns = (k for k in titled if roles().persons.get(self.page.lower[k]) in heads)
        return any(self.sides.nation(k - _OWNER, k) == side for k in nouns)

    def _goes_on(self, phrase: Phrase) -> bool:
        """Whether what follows a noun tells which one is meant: "the office of", "a step on"."""
        page, after = self.page, phrase.head + 1
        return (
            after < len(page) and page.lower[after] in _TELLING and page.head[after] == phrase.head
        )

    def _headed(self, phrase: Phrase, lower: str) -> Bearer | None:
        """The government called by who heads it: "the Holt administration", "Holt's government"."""
        page, at = self.page, phrase.head - 1
        at -= at > phrase.first and page.tag[at] == "POS"
        head = self.at_name.get(at)
        if lower not in _HEADED or at < phrase.first or head is None or head.type != "person":
            return None
        return headed_by(self.register, head, page.text[at], lower)

    def _over(self, phrase: Phrase) -> bool:
        """Whether what follows the head tells what the office is over: "president of Tarn"."""
        page, after = self.page, phrase.head + 1
        return after < phrase.last and page.lower[after] == "of"

    def _named_so(self, phrase: Phrase, lower: str) -> Bearer | None:
        """The body whose own name stands before its noun: "the United Dock Workers union"."""
        page, at = self.page, phrase.head - 1
        while at > phrase.core and page.lower[at] in roles().modifiers | _KINDS:
            at -= 1
        bearer = self.at_name.get(at)
        if phrase.kind != "organisation" or bearer is None or bearer.type != "organisation":
            return None
        kinds = roles().bodies.get(lower, frozenset())
        tied = page.dep[at] == "compound" and page.head[at] in range(at + 1, phrase.head + 1)
        vague = lower in naming().vague | _APPOSED or "news" in page.lower[at : phrase.head]
        alike = (not bearer.kin and vague) or fits(bearer.kin, kinds, lower) > 1
        return bearer if tied and alike and not bearer.side else None

    def _own_name(self, phrase: Phrase) -> bool:
        """Whether a name before the noun makes it another's ("the Tarn administration")."""
        page = self.page
        if any(k in self.at_name and k not in self.hits for k in range(phrase.core, phrase.head)):
            return True
        return any(
            page.capital(k)
            and page.pos[k] == "PROPN"
            and k not in self.hits
            and k not in page.first
            and page.text[k + 1] not in ("-", "‑")
            and page.label[k] != "GPE"
            for k in range(phrase.core, phrase.head)
        )

    def _rules(self, phrase: Phrase) -> bool:
        """Whether a phrase is "head of government" or "head of state"."""
        return self.page.lower[phrase.last - 1] in _GOVERNMENT_OF

    def _described(self, phrase: Phrase, side: str | None, lower: str) -> Bearer | None:
        """The actor that a phrase describes and no name is given for.

        Nobody new is "to serve as its first chair".
        """
        if phrase.kind == "person" and self.said.is_capacity(phrase):
            return None
        name = wording(self.page, self.at_name, phrase)
        known = self.register.find(name)
        if known is not None and phrase.kind in (known.type, "organisation"):
            return known
        bearer = self.register.add(name, phrase.kind, named=False)
        if phrase.kind == "person":
            owners = [k for k in range(phrase.core, phrase.head) if self.page.tag[k] == "POS"]
            begin = owners[-1] + 1 if owners else phrase.core  # "the president's wife" is none
            bearer.heads = heads_of(self.page, begin, phrase.head + 1) or {lower}
        elif phrase.kind == "organisation":
            bearer.kin = roles().bodies.get(lower, frozenset())
            bearer.named = self.page.text[phrase.head][0].isupper() or side is not None
        bearer.plural = phrase.kind == "group"
        bearer.side = self.sides.owner(phrase.first, phrase.head, side) or side
        return bearer
