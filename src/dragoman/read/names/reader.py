"""The walk through an article: names, phrases and pronouns in the order a reader meets them."""

from dragoman.knowledge.naming import naming
from dragoman.knowledge.reporting import reporting
from dragoman.model.actor import LocalActor, Mention
from dragoman.model.article import Article
from dragoman.read.furniture import inside
from dragoman.read.names.actors import local_actor
from dragoman.read.names.ahead import named_ahead
from dragoman.read.names.bearers import settle
from dragoman.read.names.belongings import classify
from dragoman.read.names.descriptions import Phrase, phrases, wording
from dragoman.read.names.gazetteer import Hits
from dragoman.read.names.given import namesakes
from dragoman.read.names.governments import owned
from dragoman.read.names.home import in_office
from dragoman.read.names.introductions import apposed, introduce
from dragoman.read.names.memory import Memory
from dragoman.read.names.outlets import credited, press
from dragoman.read.names.page import Page
from dragoman.read.names.persons import personal
from dragoman.read.names.places import locate, only_a_place
from dragoman.read.names.pronouns import OPEN, PRONOUNS, Pronouns
from dragoman.read.names.register import Bearer
from dragoman.read.names.resolving import Resolver
from dragoman.read.names.saying import directly_after, names_after
from dragoman.read.names.sides import Sides
from dragoman.read.names.spots import Spot
from dragoman.read.names.things import things
from dragoman.read.names.variations import Variations

_DEEP = 6  # steps up a sentence's tree
_BODIES = ("organisation", "state")
_BESIDE_QUOTE = 8  # words around a quoted stretch in which its speaker stands


class Reader:
    """Puts together the mentions and actors of one article."""

    def __init__(
        self,
        article: Article,
        page: Page,
        hits: Hits,
        spots: list[Spot],
        bare: list[tuple[int, int]],
    ) -> None:
        """Take what was spotted and settle which names belong together."""
        self.article = article
        self.page = page
        self.spots = spots
        self._judge_names(hits)
        self.register, self.held = settle(page, spots)
        sides = Sides(page, hits, spots, self.held)
        sides.settle(spots, self.held)
        in_office(page, hits, self.register.bearers.values())
        self.register.know_armies()
        classify(page, spots, self.held)
        self.memory = Memory(page)
        self.out: list[Mention] = []
        self.at_head: dict[int, Bearer] = {}
        found = self._phrases(hits, bare)
        self.phrase_at = {phrase.head: phrase for phrase in found}
        named = names_after(apposed(page, spots, self.held), self.held)
        named |= directly_after(page, found, spots, self.held)
        self.at_name = {
            k: bearer
            for n, bearer in self.held.items()
            for k in range(spots[n].first, spots[n].last)
        }
        self.pronouns = Pronouns(page, self.memory, self.at_name)
        self.variations = Variations(page, self.memory, named)
        self.resolver = Resolver(
            page,
            hits=hits,
            register=self.register,
            memory=self.memory,
            sides=sides,
            apposed=named,
            at_head=self.at_head,
            at_name=self.at_name,
        )

    def _judge_names(self, hits: Hits) -> None:
        """Note on each name by itself of what kind its bearer is, if it has any."""
        introduce(self.page, hits, self.spots)
        namesakes(self.page, self.spots)
        personal(self.page, self.spots)
        locate(self.page, self.spots)
        press(self.page, self.spots, self.article.outlet)
        things(self.page, self.spots)
        owned(self.page, hits, self.spots)

    def _phrases(self, hits: Hits, bare: list[tuple[int, int]]) -> list[Phrase]:
        """The descriptions of somebody, outside of names: "the envoy", "the Valdorian army"."""
        persons = {
            self.spots[n].lead: self.spots[n].last
            for n, bearer in self.held.items()
            if bearer.type == "person"
        }
        return phrases(self.page, hits, self._taken(), bare, persons)

    def read(self) -> tuple[tuple[Mention, ...], tuple[LocalActor, ...]]:
        """Walk the page once."""
        page, words = self.page, naming()
        leads: dict[int, list[int]] = {}
        for n in self.held:
            leads.setdefault(self.spots[n].lead, []).append(n)
        for i, lower in enumerate(page.lower):
            for n in leads.get(i, ()):
                self._spot(n)
            if i in self.phrase_at:
                self._phrase(self.phrase_at[i])
            elif lower in PRONOUNS or lower in OPEN:
                if page.pos[i] == "PRON" and i not in self.at_head:
                    self._pronoun(i)
            elif lower in ("who", "which") and page.subject(i):
                self._relative(i)
            elif lower in words.colours or lower == "old":
                self._variation(i)
            elif (lower in words.papers or lower in words.reports) and page.pos[i] == "NOUN":
                self._paper(i)
        self.out = list(named_ahead(self.out, self.register.bearers))
        used = {mention.actor for mention in self.out}
        bearers = [b for b in self.register.bearers.values() if b.name in used]
        return tuple(self.out), tuple(local_actor(self.article, page, b) for b in bearers)

    def _taken(self) -> list[bool]:
        """Which words names and their titles cover."""
        taken = [False] * len(self.page)
        for n, spot in enumerate(self.spots):
            stretches = [(title.first, title.last) for title in spot.titles]
            if n in self.held or spot.kind == "adjective":
                stretches.append((spot.lead, spot.last))
            for first, last in stretches:
                taken[first:last] = [True] * (last - first)
        return taken

    def _emit(self, first: int, until: int, head: int, form: str, bearer: Bearer | None) -> None:
        page = self.page
        start = page.start[first]
        name = bearer.name if bearer else None
        at = max(page.start[head], start)
        self.out.append(Mention(start, until, page.raw[start:until], form, name, at))
        if bearer is not None:
            self.at_head[head] = bearer

    def _spot(self, n: int) -> None:
        spot, bearer = self.spots[n], self.held[n]
        entry = spot.entry
        form = "name"
        if entry is not None and entry.kind in ("adjective", "metonym"):
            form = entry.kind
        if entry is not None and entry.capital and only_a_place(self.page, spot):
            return
        if inside(self.page.raw, self.page.start[spot.first]):  # nobody of whom the news tells
            return
        head = self.page.top(spot.first, spot.last)
        if spot.kind == "adjective" and head in self.phrase_at:
            self._emit(spot.first, spot.until, head, form, bearer)
            del self.at_head[head]
            return
        self._emit(spot.lead, spot.until, head, form, bearer)
        if credited(self.page, spot):
            return
        self.memory.note(head, bearer, weak=form == "adjective")

    def _phrase(self, phrase: Phrase) -> None:
        page = self.page
        bearer, form = self.resolver.whom(phrase)
        if bearer is None:
            return
        bearer.count += 1
        bearer.aliases.setdefault(wording(page, self.at_name, phrase), 0)
        self._emit(phrase.first, page.end[phrase.last - 1], phrase.head, form, bearer)
        self.memory.note(phrase.head, bearer)

    def _variation(self, at: int) -> None:
        """As "the Tarn Valley Republican" or "the 35-year-old" means somebody met before."""
        if (told := self.variations.at(at)) is not None:
            self._emit(told.first, self.page.end[at], at, told.form, told.bearer)
            if told.form != "title":
                told.bearer.count += 1
                self.memory.note(at, told.bearer)

    def _pronoun(self, at: int) -> None:
        page = self.page
        bearer = None
        if page.lower[at] not in OPEN:
            stretch = page.stretch[at]
            speaker = self._speaker(stretch) if stretch >= 0 else None
            bearer = self.pronouns.whom(at, speaker=speaker)
        self._emit(at, page.end[at], at, "pronoun", bearer)
        if bearer is not None:
            bearer.count += 1
            self.memory.note(at, bearer)

    def _relative(self, at: int) -> None:
        """Both "who" and "which" mean the noun that their clause hangs on."""
        page = self.page
        verb = page.head[at]
        noun = page.head[verb]
        bearer = self.at_head.get(noun) if page.dep[verb] == "relcl" else None
        if bearer is not None and page.lower[at] == "who" and bearer.type in _BODIES:
            bearer = self._person_above(noun)
        if bearer is None or (page.lower[at] == "who") == (
            bearer.type in ("organisation", "state")
        ):
            return
        self._emit(at, page.end[at], at, "pronoun", bearer)

    def _person_above(self, at: int) -> Bearer | None:
        """Of whom "who" is said behind a body's name: "the founder of Marlow, who has left"."""
        page = self.page
        for _ in range(_DEEP):
            at = page.head[at]
            bearer = self.at_head.get(at)
            if bearer is not None and bearer.type == "person":
                return bearer
            if page.pos[at] in ("VERB", "AUX"):
                return None
        return None

    def _paper(self, at: int) -> None:
        """As "the statement" speaks for who put it out."""
        page = self.page
        if at in self.at_head or not at or page.lower[at - 1] not in ("the", "this"):
            return
        says = page.subject(at) and reporting().of(page.lemma[page.head[at]])
        source = page.dep[at] == "pobj" and page.lower[page.head[at]] == "to"
        if not says and not source and page.lemma[page.head[at]] != "read":
            return
        bearer = self.memory.issuer(outlet=page.lower[at] in naming().reports)
        if bearer is not None:
            self._emit(at - 1, page.end[at], at, "description", bearer)
            bearer.count += 1

    def _speaker(self, stretch: int) -> Bearer | None:
        """Who is named beside a quoted stretch as the subject of a verb of saying."""
        page = self.page
        low, high = page.spans[stretch]
        near = (*range(high, min(high + _BESIDE_QUOTE, len(page))),
                *range(low - 1, max(low - _BESIDE_QUOTE, 0) - 1, -1))  # fmt: skip
        for k in near:
            if page.subject(k) and "clause" in reporting().of(page.lemma[page.head[k]]):
                if page.pos[k] == "PRON" and k not in self.at_head:
                    return self.memory.speaker(k)
                return self.at_head.get(k) or self.at_name.get(k)
        return None
