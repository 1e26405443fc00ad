"""Divergences of title: one person under offices that exclude each other."""

import re
from collections.abc import Iterator, Mapping

from dragoman.model.actor import Role
from dragoman.reconcile.material import ArticleRow
from dragoman.reconcile.told import Account, Dispute, one_each

_RANK = re.compile(r"\b(deputy|vice|acting|interim|assistant|under|outgoing)\b", re.IGNORECASE)
_FORMER = re.compile(r"\b(former|ex|erstwhile|one-time|onetime)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")
# Days between two articles within which an office does not change hands unnoticed.
_AT_ONCE = 30


def title_disputes(
    roles: Mapping[str, tuple[Role, ...]], articles: Mapping[str, ArticleRow]
) -> Iterator[Dispute]:
    """Persons who hold an office in one article and in another are its former holder or deputy."""
    for name, held in roles.items():
        clashing = [
            (a, b)
            for a in held
            for b in held
            if a.article < b.article and _clash(a, b) and _at_once(a, b, articles)
        ]
        if clashing:
            told = {role for pair in clashing for role in pair}
            accounts = [Account(r.article, r.start, r.end, r.title) for r in told]
            yield Dispute("title", f"office of {name}", one_each(accounts))


def _clash(a: Role, b: Role) -> bool:
    if _office(a.title) != _office(b.title):
        return False
    return _is_former(a) != _is_former(b) or _rank(a.title) != _rank(b.title)


def _is_former(role: Role) -> bool:
    return role.former or bool(_FORMER.search(role.title))


def _rank(title: str) -> frozenset[str]:
    return frozenset(w.lower() for w in _RANK.findall(title))


def _office(title: str) -> str:
    """The last word of a title without what ranks or dates it: what the office is."""
    bare = _FORMER.sub(" ", _RANK.sub(" ", title.partition(" of ")[0]))
    words = _WORD.findall(bare.lower())
    return words[-1] if words else ""


def _at_once(a: Role, b: Role, articles: Mapping[str, ArticleRow]) -> bool:
    one, other = articles[a.article].published, articles[b.article].published
    return one is None or other is None or abs(one - other) <= _AT_ONCE
