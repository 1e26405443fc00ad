"""Bearers: which names of one article belong to one actor."""

from collections.abc import Sequence

from dragoman.knowledge.naming import naming
from dragoman.knowledge.roles import roles
from dragoman.knowledge.states import first_names
from dragoman.model.vocabulary import ActorType
from dragoman.read.names.given import is_other
from dragoman.read.names.page import Page
from dragoman.read.names.register import Bearer, Register, key, suffix
from dragoman.read.names.spots import Kind, Spot

_BODIES = frozenset({"European Union", "United Nations"})
_CHAMBERS = frozenset({"parliament", "senate", "congress", "assembly"})
_ACTS = frozenset({"nsubj", "nsubjpass", "agent", "dative"})
_SURE = 5  # what more than spaCy's label tells outweighs that label at five other places
_TITLED = 12  # no body is called "President Marrow" once, however often the label says so


def settle(page: Page, spots: Sequence[Spot]) -> tuple[Register, dict[int, Bearer]]:
    """Join the spots of one article into bearers; the second value maps spot number to bearer."""
    _vote(spots)
    register, held = Register(), {}
    full = sorted(range(len(spots)), key=lambda n: (-_weight(spots[n]), n))
    for n in full:
        bearer = _bearer(page, register, spots[n])
        if bearer is not None:
            held[n] = bearer
    for n in sorted(held):
        _note(held[n], spots[n])
    return register, dict(sorted(held.items()))


def _weight(spot: Spot) -> int:
    """Full names before short ones, so that a short one finds its bearer."""
    words = min(len(spot.text.split()), 4)
    return words + (2 if spot.entry else 0) + (1 if spot.short else 0) - (spot.text[0] == "@")


def _vote(spots: Sequence[Spot]) -> None:
    """Give all spots of one wording the kind that most of them, or the sure ones, have."""
    votes: dict[str, dict[Kind, int]] = {}
    kin: dict[str, frozenset[str]] = {}
    unknown = [(spot, key(spot.text)) for spot in spots if spot.entry is None]
    for spot, written in unknown:
        tally = votes.setdefault(written, {})
        weight = _SURE if spot.sure else int(spot.kind != "unknown")
        weight = _TITLED if spot.titles and spot.kind == "person" else weight
        tally[spot.kind] = tally.get(spot.kind, 0) + weight
        kin[written] = kin.get(written, frozenset()) | spot.kin
    for spot, written in unknown:
        tally = votes[written]
        spot.kind = max(sorted(tally), key=lambda kind: tally[kind])
        spot.sure = tally[spot.kind] >= _SURE
        spot.kin = kin[written]


def _bearer(page: Page, register: Register, spot: Spot) -> Bearer | None:
    """Who a spot names, None where it names no actor."""
    if spot.entry is not None:
        return _from_gazetteer(register, spot)
    if spot.text[0] == "@":
        return _handle(register, spot)
    known = register.find(spot.called or spot.text) or register.find(spot.text)
    if known is None and (spot.kind == "person" or " " not in spot.text):
        known = _same_person(register, spot)
    known = known or _by_particle(register, spot)
    if known is None and spot.kind == "organisation":
        short = " " in spot.text or key(spot.text) in roles().bodies
        known = register.ending_in(spot.text) if short else None
        if known is not None and key(spot.text) in _CHAMBERS and _comes_later(page, known, spot):
            known = None
        known = None if known and "office" in known.kin else known  # "the House" is no seat
        known = known or register.of_initials(spot.text)
    if known is not None:
        register.alias(known, spot.text)
        return known
    return _new(page, register, spot)


def _comes_later(page: Page, body: Bearer, spot: Spot) -> bool:
    """Whether a longer name is only brought in behind a chamber's own: "Parliament", at home."""
    last = key(body.name).split()[-2:]
    words = [w.casefold() for w in page.text[: spot.first]]
    return all(words[i : i + 2] != last for i in range(len(words)))


def _from_gazetteer(register: Register, spot: Spot) -> Bearer | None:
    entry = spot.entry
    if entry is None:
        return None
    kind: ActorType = "state"
    if entry.kind == "organisation" or (entry.kind == "metonym" and entry.name in _BODIES):
        kind = "organisation"
    elif entry.kind == "people":
        kind = "group"
    bearer = register.add(entry.name, kind, spot.text)
    bearer.side = bearer.side or entry.side
    bearer.kin |= spot.kin
    bearer.plural = kind == "group"
    return bearer


def _handle(register: Register, spot: Spot) -> Bearer:
    """The handle "@JanaHolt" is Jana Holt where the article names her."""
    known = register.written_together(spot.text)
    if known is None:
        return register.add(spot.text, "person", spot.text)
    register.alias(known, spot.text)
    return known


def _same_person(register: Register, spot: Spot) -> Bearer | None:
    """The person of the article that a shorter or variant name means."""
    own = suffix(spot.text)
    kin = [b for b in register.of_family(spot.text) if suffix(b.name) == own]
    words = key(spot.text).split()
    if len(words) == 1:
        if kin:
            return _introduced(kin, spot)
        return register.of_given(spot.text) if spot.kind == "person" else None
    for bearer in kin:
        full = key(bearer.name).split()
        if set(words) <= set(full):
            return bearer
        if full[0][0] == words[0][0] and not is_other(full, words):
            return bearer
    return None


def _by_particle(register: Register, spot: Spot) -> Bearer | None:
    """The person whose family name a particle opens: "Van der Holt", whatever it is tagged as.

    At the head of a sentence it is written large, and entity recognizers take it for a body.
    """
    written = key(spot.text)
    if " " not in written or written.split()[0] not in naming().particles:
        return None
    kin = register.of_family(spot.text)
    return next((b for b in kin if key(b.name).endswith(f" {written}")), None)


def _introduced(kin: Sequence[Bearer], spot: Spot) -> Bearer:
    """Of those who bear a family name, the first introduced before it stands alone.

    Who comes in later has to be told from the one known by it; an honorific tells them apart too.
    """
    fit = [b for b in kin if "?" in (spot.sex, _sex(b)) or spot.sex == _sex(b)] or kin
    known = [bearer for bearer in fit if bearer.first < spot.first] or fit
    return min(known, key=lambda bearer: bearer.first)


def _sex(bearer: Bearer) -> str:
    return first_names().get(bearer.name.split()[0], "?")


def _new(page: Page, register: Register, spot: Spot) -> Bearer | None:
    """A bearer that the article has not named before, None where the spot is no actor's name."""
    kind = spot.kind
    if kind == "adjective" or (kind in ("unknown", "place") and not spot.sure):
        kind = _acting(page, spot)
    if kind == "person":
        bearer = register.add(spot.called or spot.text, "person", spot.text)
        bearer.first = spot.first
        register.know_person(bearer)
        return bearer
    if kind in ("organisation", "state", "group"):
        bearer = register.add(spot.called or spot.text, kind, spot.text)
        bearer.kin |= spot.kin or _kin(spot.text)
        bearer.plural = kind == "group"
        if spot.short:
            register.alias(bearer, spot.short)
        return bearer
    return None


def _kin(text: str) -> frozenset[str]:
    """The classes that an organisation's own name tells by its head noun."""
    words = key(text).split()
    for n, word in enumerate(words):
        if word in ("of", "for", "on") and n:
            return roles().bodies.get(words[n - 1], frozenset())
    if len(words) > 1 and words[-1] in roles().trades:
        return frozenset({"union"})
    return roles().bodies.get(words[-1], frozenset())


def _acting(page: Page, spot: Spot) -> Kind:
    """What an unclear name is, judged by how it stands in its sentence."""
    at = spot.last - 1
    plural = page.tag[at] in ("NNPS", "NNS")
    if spot.kind == "adjective":
        return "group" if plural or spot.text.endswith("s") else "adjective"
    if page.dep[at] not in _ACTS or page.pos[page.head[at]] not in ("VERB", "AUX"):
        return spot.kind
    if spot.kind == "place":
        return "state"
    return "group" if plural and " " not in spot.text else "organisation"


def _note(bearer: Bearer, spot: Spot) -> None:
    """What one spot tells of its bearer: how often it is met, its sex, its titles."""
    bearer.count += 1
    for title in spot.titles:
        bearer.titles.append((title.first, title.last, title.former))
    bearer.heads |= spot.heads
    if spot.sex != "?":
        bearer.sex = spot.sex
    elif bearer.sex == "?" and bearer.type == "person":
        bearer.sex = first_names().get(bearer.name.split()[0], "?")
