"""Whom two event statements name, and what that says for or against their being one event."""

from dragoman.knowledge.states import is_state
from dragoman.reconcile.articles.material import strangers
from dragoman.reconcile.grouping.reporting import Report
from dragoman.reconcile.grouping.traits import (
    IN_PERSON,
    MUTUAL,
    OCCASION,
    OWN,
    PASSED,
    SAYING,
    Trait,
)
from dragoman.reconcile.words.weights import rarity

# An article's events are counted beside ten of others, in which the same stands now and then.
_OTHERS, _ONCE = 10, 0.3


def company(first: Report, second: Report) -> list[Trait]:
    """What those whom two reports name say for or against their being one event."""
    a, b = first.row, second.row
    ours, theirs = first.acting, second.acting
    mutual = a.kind in MUTUAL or b.kind in MUTUAL
    if mutual:
        ours, theirs = ours | first.done_to, theirs | second.done_to
        hosts = _hosts(first, theirs), _hosts(second, ours)
        ours, theirs = ours | hosts[0], theirs | hosts[1]
    found = [_people(first, second, ours, theirs)]
    if not mutual and a.recipients and b.recipients:
        done_to = first.done_to & second.done_to
        found.append(("recipients" if done_to else "other recipients", 1.0))
    if not mutual and _turned_round(first, second):
        found.append(("turned round", 1.0))
    if a.kind == b.kind:
        common = first.often.keys() & second.often.keys()
        found.append(("rarity", max([_rarity(first, second, n) for n in common], default=0.0)))
    if not (a.actors and b.actors) and strangers(first.parties, second.parties):
        found.append(("strangers", 1.0))
    return found


def _hosts(guest: Report, others: frozenset[str]) -> frozenset[str]:
    """The host of a visit that is told without one, where the other report names it.

    Who meets others in a third state's land is not its guest.
    """
    return frozenset((guest.host,)) if guest.host in others else frozenset()


def _people(first: Report, second: Report, ours: frozenset[str], theirs: frozenset[str]) -> Trait:
    a, b = first.row, second.row
    if not ours or not theirs:
        return ("one nobody" if ours or theirs else "nobody"), 1.0
    common = len(ours & theirs)
    if not common or _each_quits(first, second):
        return _apart(first, second), 1.0
    one, other = a.actors | a.recipients, b.actors | b.recipients
    apart = None
    paired = a.kind in OCCASION or a.kind == b.kind == "agreement"
    hosted = bool(_hosts(first, theirs) or _hosts(second, ours))
    if a.kind in OCCASION and _other_persons(first, second):
        apart = "other persons"
    elif paired and _is_with_another_state(ours, theirs):
        apart = "another partner"
    elif a.kind in OCCASION and min(len(one), len(other)) == 1 and one != other and not hosted:
        apart = "partner unknown"
    elif a.actors == b.actors:
        apart = "same persons" if _in_person(first, second) else "same people"
    if apart is not None:
        return apart, 1.0
    return "sides", 2 * common / (len(ours) + len(theirs))


def _turned_round(first: Report, second: Report) -> bool:
    """Whether each does to the other what the other report has done to it; no giver and taker."""
    if first.row.kind in PASSED or second.row.kind in PASSED or first.acting & second.acting:
        return False
    return bool(first.acting & second.done_to and first.done_to & second.acting)


def _each_quits(first: Report, second: Report) -> bool:
    """Whether other persons stepped down in each, be they of one side."""
    a, b = first.row, second.row
    if not a.kind == b.kind == "withdrawal" or not (a.actors and b.actors):
        return False
    persons = a.actors <= first.persons and b.actors <= second.persons
    return persons and a.actors.isdisjoint(b.actors)


def _in_person(first: Report, second: Report) -> bool:
    """Whether the same persons, and no mere states, came together in both."""
    met = first.row.kind in IN_PERSON and second.row.kind in IN_PERSON
    return met and len(first.row.actors & first.persons) > 1


def _apart(first: Report, second: Report) -> str:
    """What it says that two reports name nobody in common."""
    a, b = first.row, second.row
    if _each_quits(first, second):
        return "each quits"
    sure = a.actors & a.named and b.actors & b.named
    passed = a.actors & b.recipients or b.actors & a.recipients
    if sure and not passed and a.kind in OWN and b.kind in OWN:
        return "each their own"
    if sure and a.kind in SAYING and b.kind in SAYING and _other_persons(first, second):
        # Each of them speaks for himself; what two announce is said on two occasions.
        return "each their own" if a.kind == b.kind == "announcement" else "other persons"
    if sure and a.kind in OCCASION and _other_persons(first, second):
        return "nobody in common"
    if a.kind in PASSED and b.kind in PASSED and {a.status, b.status} != {"happened", "not_done"}:
        return "giver, taker"
    return "other people" if sure else "other people, maybe"


def _other_persons(first: Report, second: Report) -> bool:
    """Whether each names a person whom the other does not: another meeting of the two sides."""
    a, b = first.row, second.row
    ours = a.actors | a.recipients | a.beside
    theirs = b.actors | b.recipients | b.beside
    return bool((ours - theirs) & first.persons and (theirs - ours) & second.persons)


def _is_with_another_state(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether of two sides each one is the same, and the others are two states."""
    if not ours & theirs:
        return False
    others = ours ^ theirs
    return len(others) == 2 and len(ours) == len(theirs) and all(map(is_state, others))


def _rarity(first: Report, second: Report, name: str) -> float:
    """How rarely somebody does such things, in the two articles in the mean: 0 to 1."""
    found = 0.0
    for one in (first, second):
        again = one.often[name] - 1 + _ONCE
        found += rarity(again / (one.deeds + _OTHERS))
    return found / 2
