"""What passages and groups are called within a brief: the start of their ids."""

import re
from collections import Counter
from collections.abc import Iterable

from dragoman.model.identity import content_hash

_ANCHOR = 12  # characters of an id: 40 bits of its hash; longer where two would clash
_PLAIN = re.compile(r"[A-Za-z0-9-]+")


def short(identity: str) -> str:
    """The anchor of a group by its id."""
    return identity[:_ANCHOR]


def anchors(ids: Iterable[str]) -> dict[str, str]:
    """The start of each id, the whole id where two start alike.

    An anchor holds letters, digits and hyphens alone, whatever stands in a record's file.
    """
    plain = {i: i if _PLAIN.fullmatch(i) else content_hash(i) for i in ids}
    counts = Counter(name[:_ANCHOR] for name in plain.values())
    return {i: n[:_ANCHOR] if counts[n[:_ANCHOR]] == 1 else n for i, n in plain.items()}
