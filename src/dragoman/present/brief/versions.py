"""The versions of a disputed point, and which outlets tell each."""

from collections import defaultdict
from collections.abc import Sequence

from dragoman.knowledge.quantities import quantities
from dragoman.model.vocabulary import EVENT_STATUSES
from dragoman.present.brief.tellings import Account, Disagreement, Version
from dragoman.reconcile.words.wording import plain

_QUOTED = frozenset(("wording", "omission"))
_WITHIN = frozenset(("number", "title", "place"))  # where the shorter form says the same
_LESS = frozenset(("former", "ex", "acting", "deputy", "vice", "interim", "then"))
_SO = frozenset(("happened", "scheduled", "expected"))
_NOT_SO = frozenset((*EVENT_STATUSES, "charged"))
_WHOLE = 5  # words: fewer tell no claim
NOT_TOLD = "not told"


def versions(kind: str, accounts: Sequence[Account]) -> tuple[Version, ...]:
    """The different things told, those of most outlets first, each outlet once."""
    said: dict[str, list[str]] = {}
    tellers: dict[str, list[str]] = defaultdict(list)
    for account in accounts:
        words = _said(kind, account)
        if kind == "status" and words not in EVENT_STATUSES:
            continue
        key = next((k for k in said if _same(kind, said[k][0], words)), words)
        said.setdefault(key, []).append(words)
        if account.cite.source not in tellers[key]:
            tellers[key].append(account.cite.source)
    ranked = sorted(said, key=lambda k: -len(tellers[k]))
    return tuple(Version(_shown(kind, min(said[k], key=len)), tuple(tellers[k])) for k in ranked)


def _said(kind: str, account: Account) -> str:
    words = account.excerpt.words
    if kind == "title" and account.says.casefold() in words.casefold() and len(words.split()) < 8:
        return words.removesuffix("…")
    return account.says


def _same(kind: str, one: str, other: str) -> bool:
    first, second = _words(kind, one), _words(kind, other)
    if kind not in _WITHIN:
        return first == second
    if kind == "number" and (amount := _amount(one, first)):
        return amount == _amount(other, second)
    return (first <= second or second <= first) and not (first ^ second) & _LESS


def _words(kind: str, told: str) -> set[str]:
    """The plain words of what is told, "forty" being 40 where numbers are told differently."""
    known = quantities().words if kind == "number" else {}
    return {f"{known[word]:g}" if word in known else word for word in plain(told)}


def _amount(told: str, words: set[str]) -> set[str]:
    """What tells a number from another one, whatever is counted: digits, scales, hedges, units."""
    known = quantities()
    numbers = {w for w in words if w[0].isdigit()}
    if not numbers:
        return set()
    measures = known.scales.keys() | known.time_units
    beside = {w.removesuffix("s") for w in words if not measures.isdisjoint((w, w.rstrip("s")))}
    spoken = f" {' '.join(plain(told))} "
    return numbers | beside | {q for h, q in known.hedges.items() if f" {h} " in spoken}


def _shown(kind: str, words: str) -> str:
    if kind in _QUOTED and words != NOT_TOLD:
        return "“" + words.strip("“”\"'.…") + "”"
    return words.replace("_", " ")


def point(d: Disagreement) -> str:
    """What it is about, in words that a line can open with."""
    if d.kind == "attribution" and d.about.startswith("who said"):
        words = min((a.excerpt.words for a in d.accounts), key=lambda w: (-len(w), w))
        return f"“{words.strip('“”')}”"
    if d.kind == "omission":
        return ""
    if d.about.startswith(("whether: ", "whether it is so")) and (claim := _claim(d)):
        return f"“{claim}”"
    about = d.about
    for lead in ("whether: ", "when: ", "words of "):
        about = about.removeprefix(lead)
    return about


def _claim(d: Disagreement) -> str:
    """What is so by one report and not by another, in the fewest words that tell it."""
    claimed = d.about.startswith("whether it is so")
    told = (a for a in d.accounts if (a.says not in _NOT_SO if claimed else a.says in _SO))
    whole = (w for a in told if len((w := a.excerpt.words.strip('“”"')).split()) >= _WHOLE)
    return min(whole, key=lambda w: (len(w), w), default="")
