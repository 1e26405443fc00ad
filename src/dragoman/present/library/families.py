"""Which articles come from one origin: those of one outlet, and copies with what they copy."""

from collections.abc import Iterable, Mapping

from dragoman.model.article import Article
from dragoman.model.group import Copy


def families(articles: Mapping[str, Article], copies: Iterable[Copy]) -> dict[str, str]:
    """Each article's family: those of one outlet, and copies with what they are copied from."""
    family = {name: name for name in articles}

    def head(name: str) -> str:
        while family[name] != name:
            name = family[name]
        return name

    outlets: dict[str, str] = {}
    pairs = [(c.source, c.target) for c in copies if c.source]
    for name, article in articles.items():
        if article.outlet:
            pairs.append((outlets.setdefault(article.outlet.casefold(), name), name))
    for one, other in pairs:
        if one in family and other in family:
            family[head(other)] = head(one)
    return {name: head(name) for name in family}
