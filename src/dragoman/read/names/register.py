"""The register: the actors of one article while they are put together, found by any name."""

from dataclasses import dataclass, field
from itertools import islice

from rapidfuzz.distance import Indel

from dragoman.knowledge.states import unaccented
from dragoman.model.vocabulary import ActorType
from dragoman.read.names.home import fights_for_itself

_PREFIXES = ("al-", "el-", "ul-", "an-", "ar-", "as-")
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_SLIP = 0.87  # "Filippenko"/"Filipenko" 0.95, "Filatenky"/"Filatenkiy" 0.95; "Harlow"/"Barlow" 0.83
_SLIP_LENGTH = 6
_MOST = 200  # of one kind are looked through; no real article has more


@dataclass(slots=True)
class Bearer:
    """An actor of the article while it is put together.

    `home` is whose office the article has called a person by so far ("the Tarnian president", "the
    former Arda commander"), which is not whom they speak for. `titles` are word stretches with
    whether the office is past, `heads` the nouns of the titles, `kin` the classes an organisation
    may be called by, `sex` "m", "f" or "?", `plural` whether "they" fits, `count` how often it was
    met so far, `first` the word at which the name is first written in full.
    """

    name: str
    type: ActorType
    side: str | None = None
    home: str | None = None
    aliases: dict[str, int] = field(default_factory=dict)
    titles: list[tuple[int, int, bool]] = field(default_factory=list)
    heads: set[str] = field(default_factory=set)
    kin: frozenset[str] = frozenset()
    sex: str = "?"
    plural: bool = False
    named: bool = True
    count: int = 0
    first: int = 0


def key(text: str) -> str:
    """What two ways of writing one name have in common: case, accents, dots and marks left out."""
    flat = unaccented(text).casefold().replace("’", "'").replace(".", "").replace("‑", "-")
    return " ".join(flat.split())


def suffix(text: str) -> str:
    """What follows a family name to tell generations apart ("jr"), "" for most."""
    last = key(text).rsplit(" ", 1)[-1]
    return last if last in _SUFFIXES else ""


def family(text: str) -> str:
    """The family name in a personal name, without article ("Al-Tamir" as "tamir")."""
    words = key(text).split()
    while len(words) > 1 and words[-1] in _SUFFIXES:
        words.pop()
    last = words[-1] if words else ""
    return last[3:] if last.startswith(_PREFIXES) and len(last) > 5 else last


class Register:
    """The bearers of one article, found by any of their names."""

    def __init__(self) -> None:
        """Start without any bearer."""
        self.bearers: dict[str, Bearer] = {}
        self._by_key: dict[str, Bearer] = {}
        self._by_family: dict[str, list[Bearer]] = {}
        self._by_given: dict[str, Bearer] = {}
        self._by_last: dict[str, list[Bearer]] = {}
        self._initials: dict[str, list[Bearer]] = {}
        self._together: dict[str, Bearer] = {}
        self._alike: dict[str, list[str]] = {}
        self.states: list[Bearer] = []
        self.armies: list[Bearer] = []

    def add(self, name: str, kind: ActorType, *surfaces: str, named: bool = True) -> Bearer:
        """The bearer of a name, made if it is new; `surfaces` are noted as its aliases."""
        bearer = self.bearers.get(name)
        if bearer is None:
            bearer = self.bearers[name] = Bearer(name, kind, named=named)
            self._index(bearer)
        self._by_key.setdefault(key(name), bearer)
        for surface in surfaces:
            self.alias(bearer, surface)
        return bearer

    def _index(self, bearer: Bearer) -> None:
        """Let a bearer be found by the last word of its name, and by its words run together."""
        flat = key(bearer.name)
        self._by_last.setdefault(flat.rsplit(" ", 1)[-1], []).append(bearer)
        self._together.setdefault(flat.replace(" ", "").replace("-", ""), bearer)
        if bearer.type == "organisation" and " " in bearer.name:
            initials = "".join(w[0] for w in bearer.name.split() if w[0].isupper())
            self._initials.setdefault(initials, []).append(bearer)
        if bearer.type == "state" and len(self.states) < _MOST:
            self.states.append(bearer)

    def ending_in(self, surface: str) -> Bearer | None:
        """The body whose name ends in a shorter one: "Foreign Ministry"."""
        short = f" {key(surface)}"
        for bearer in self._by_last.get(short.rsplit(" ", 1)[-1], [])[:_MOST]:
            if bearer.type == "organisation" and key(bearer.name).endswith(short):
                return bearer
        return None

    def of_initials(self, surface: str) -> Bearer | None:
        """The one body whose initials a short name in capitals is ("UAW")."""
        found = self._initials.get(surface.replace(".", ""), [])
        return found[0] if len(found) == 1 and surface.isupper() else None

    def written_together(self, handle: str) -> Bearer | None:
        """The bearer whose name a handle runs together ("@JanaHolt")."""
        return self._together.get(key(handle.lstrip("@")).replace("_", ""))

    def know_armies(self) -> None:
        """Note the armed forces, once it is known whose they are."""
        bodies = (b for b in self.bearers.values() if b.type == "organisation" and b.side)
        armies = (b for b in bodies if "army" in b.kin and not fights_for_itself(b))
        self.armies = list(islice(armies, _MOST))

    def army_of(self, side: str) -> Bearer | None:
        """The armed forces that the article names for a state."""
        for bearer in self.armies:
            if bearer.side == side:
                return bearer
        return None

    def alias(self, bearer: Bearer, surface: str) -> None:
        """Note one more way of writing a bearer."""
        bearer.aliases[surface] = bearer.aliases.get(surface, 0) + 1
        self._by_key.setdefault(key(surface), bearer)

    def find(self, surface: str) -> Bearer | None:
        """The bearer that the article writes so, case and accents apart."""
        return self._by_key.get(key(surface))

    def know_person(self, bearer: Bearer) -> None:
        """Let a person be found by the family name or the given name alone."""
        name = family(bearer.name)
        if name not in self._by_family:
            self._alike.setdefault(name[:2], []).append(name)
        same = self._by_family.setdefault(name, [])
        if bearer not in same:
            same.append(bearer)
        words = key(bearer.name).split()
        if len(words) > 1:
            self._by_given.setdefault(words[0], bearer)

    def of_family(self, surface: str) -> list[Bearer]:
        """The persons with a family name, or with one that is but a slip of the pen away."""
        name = family(surface)
        if name in self._by_family:
            return self._by_family[name]
        if len(name) < _SLIP_LENGTH:
            return []
        for other in self._alike.get(name[:2], [])[:_MOST]:
            bearers = self._by_family[other]
            if Indel.normalized_similarity(name, other) >= _SLIP:
                return bearers
        return []

    def of_given(self, surface: str) -> Bearer | None:
        """The person whose given name a single word is."""
        return self._by_given.get(key(surface))
