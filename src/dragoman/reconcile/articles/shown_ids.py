"""What the record calls each article: the id it came with, told apart where two share one."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from dragoman.model.article import Article

_KEY_SHOWN = 8  # 32 bits of the key: enough to tell apart the few articles that share one id


def article_ids(articles: Iterable[Article]) -> dict[str, str]:
    """The shown id of every article, by its key."""
    return shown_ids((article.key, article.given_id) for article in articles)


def shown_ids(articles: Iterable[tuple[str, str | None]]) -> dict[str, str]:
    """The shown id of every article, by its key, from keys and given ids.

    An article is shown by its given id; where articles of different content came with one id,
    each of them is shown as `id~` and the start of its key (more of the key where the start still
    clashes). An article without an id is shown by its key. The order of the articles is of no
    consequence.
    """
    given: dict[str, set[str]] = defaultdict(set)
    ids: dict[str, str] = {}
    for key, came_with in articles:
        if came_with:
            given[came_with].add(key)
        else:
            ids[key] = key
    for name, keys in sorted(given.items()):
        if len(keys) == 1:
            ids.update(dict.fromkeys(keys, name))
        else:
            ids.update({key: f"{name}~{key[: _shown(keys)]}" for key in sorted(keys)})
    return _unclashed(ids)


def _shown(keys: set[str]) -> int:
    """How much of the keys tells them all apart, eight digits at least."""
    length = _KEY_SHOWN
    while len({key[:length] for key in keys}) < len(keys):
        length += 1
    return length


def _unclashed(ids: dict[str, str]) -> dict[str, str]:
    """A given id may happen to look like a made one; then the whole key is shown as well."""
    counts = Counter(ids.values())
    return {
        key: shown if counts[shown] == 1 else f"{shown}~{key}" for key, shown in sorted(ids.items())
    }
