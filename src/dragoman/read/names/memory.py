"""Memory: what a reader keeps in mind through an article, and what is said of it again."""

from dataclasses import dataclass

from dragoman.knowledge.naming import naming
from dragoman.knowledge.reporting import reporting
from dragoman.knowledge.roles import roles
from dragoman.read.names.bodies import other_side
from dragoman.read.names.page import Page
from dragoman.read.names.register import Bearer

LOOK_BACK = 40  # mentions, about six sentences of dense news prose
SPOKE = 4  # sentences in which "it said" still means who spoke last
_LONG_AGO = 400  # mentions after which a bare title or "the group" points at nobody any more


@dataclass(slots=True)
class Seen:
    """An actor met earlier: at which word, and how it stood in its sentence."""

    at: int
    bearer: Bearer
    subject: bool
    weak: bool
    spoke: bool


class Memory:
    """The actors met so far, and whom bare titles and nouns point back to."""

    def __init__(self, page: Page) -> None:
        """Start with nothing in mind."""
        self.page = page
        self.seen: list[Seen] = []
        self.beat = _beats(page)

    def lately(self) -> list[Seen]:
        """The mentions still in mind, the last first."""
        return self.seen[: -LOOK_BACK - 1 : -1]

    def note(self, at: int, bearer: Bearer, *, weak: bool = False) -> None:
        """Remember that an actor stood at a word; `weak` where only in passing."""
        page = self.page
        subject = page.subject(at)
        if page.dep[at] == "poss" and page.subject(page.head[at]):
            subject = True
        elif page.dep[at] in ("compound", "poss", "amod"):
            weak = True
        spoke = subject and bool(reporting().of(page.lemma[page.head[at]]))
        if page.dep[at] in ("pobj", "dobj") and self._source(at):
            subject = spoke = True
        self.seen.append(Seen(at, bearer, subject, weak, spoke))

    def _source(self, at: int) -> bool:
        """Whether an object is who something was heard from: "citing a Tarn official"."""
        page = self.page
        head = page.head[at]
        if page.lower[head] in naming().sources:
            return True
        return page.lower[head] == "to" and page.lower[page.head[head]] == "according"

    def reports(self, at: int) -> bool:
        """Whether a pronoun is the subject of a verb of saying."""
        page = self.page
        return page.subject(at) and "clause" in reporting().of(page.lemma[page.head[at]])

    def speaker(self, at: int) -> Bearer | None:
        """The named person who spoke last, for "the senator added" about one not called so yet.

        Where nothing is said ("the senator left"), only one whom the article gives no office.
        """
        if not self.page.subject(at):
            return None
        seen = self._last_speaker(at)
        if seen is None or not seen.bearer.named:
            return None
        return seen.bearer if self.reports(at) or not seen.bearer.heads else None

    def _last_speaker(self, at: int) -> Seen | None:
        for seen in self.lately():
            if self.beat[at] - self.beat[seen.at] > SPOKE:
                return None
            if seen.spoke and seen.bearer.type == "person":
                return seen
        return None

    def titled(self, heads: set[str], side: str | None, *, exact: bool, at: int) -> Bearer | None:
        """The person last seen whose titles go with a bare title ("the Valdorian minister").

        `heads` are the title's nouns, with their kind where it has one ("foreign-minister");
        `exact` asks for one of these very nouns. Who is known to be of the `side` goes before
        one of whom nothing is known; such a one who has another noun is not meant where he is the
        subject: in "Holt spoke of the Valdorian leader" two are meant.
        """
        narrow = {head for head in heads if "-" in head}
        again = roles().again
        exactly: list[Bearer] = []
        loosely: list[Bearer] = []
        spoke = self._last_speaker(at) if self.reports(at) else None
        before = [spoke] if spoke else []
        here = self._acting(at) if side else frozenset()
        for seen in (*before, *reversed(self.seen[-_LONG_AGO:])):
            bearer = seen.bearer
            if bearer.type != "person" or not bearer.heads or other_side(bearer, side):
                continue
            if heads & bearer.heads:
                if not narrow or narrow & bearer.heads or _plain(bearer, heads):
                    if not side or bearer.side or bearer.home:
                        return bearer
                    if bearer.name not in here:
                        exactly.append(bearer)
            elif (
                not narrow and not exact and (bearer.side or bearer.home or bearer.name not in here)
            ):
                words = {word for head in bearer.heads for word in again.get(head, ())}
                if heads & words:
                    loosely.append(bearer)
        if side and "leader" in heads and not any(b.side or b.home for b in loosely[:1]):
            loosely = self._of_side(side) + loosely
        return next(iter((*exactly, *loosely)), None)

    def _acting(self, at: int) -> frozenset[str]:
        """The subjects of the clauses that a word stands in: "Holt spoke of the Tarnian leader"."""
        page, above = self.page, {at}
        while page.head[at] not in above:
            at = page.head[at]
            above.add(at)
        seen = (s for s in self.lately() if page.subject(s.at) and page.head[s.at] in above)
        return frozenset(s.bearer.name for s in seen)

    def _of_side(self, side: str) -> list[Bearer]:
        """The one person of a side, who has no title yet: "Tarn's Jana Holt" is its leader."""
        found = {s.bearer.name: s.bearer for s in self.seen if s.bearer.type == "person"}
        own = [b for b in found.values() if b.side == side and b.named]
        return own if len(own) == 1 and not own[0].heads else []

    def issuer(self, *, outlet: bool) -> Bearer | None:
        """Who put out "the statement" or, where `outlet`, "the report": who spoke last."""
        for seen in self.lately():
            bearer = seen.bearer
            if not seen.spoke:
                continue
            press = "outlet" in bearer.kin or bearer.name.split()[-1] in ("media", "outlets")
            if press or (not outlet and (bearer.type != "group" or bearer.named)):
                return bearer
        return None


def _beats(page: Page) -> list[int]:
    """The number of each word's sentence; the sentences of one quoted stretch count as one."""
    out, beat = [], 0
    for i in range(len(page)):
        if i and page.sent[i] != page.sent[i - 1]:
            beat += page.stretch[i] < 0 or page.stretch[i] != page.stretch[i - 1]
        out.append(beat)
    return out


def _plain(bearer: Bearer, heads: set[str]) -> bool:
    """Whether a bearer has the noun of a title but no kind of it ("Minister Holt")."""
    nouns = {head for head in heads if "-" not in head}
    return not any("-" in head and head.rsplit("-", 1)[-1] in nouns for head in bearer.heads)
