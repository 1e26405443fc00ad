"""What a party is said to want now, of whomever."""

import re
from functools import cache

from dragoman.knowledge.wording import wording
from dragoman.model.position import Position
from dragoman.reconcile.words.patterns import any_of

WANTED = "wanted"
_READ = 120  # characters: what is wanted opens the words of a stand
# What somebody only compares, asks himself or says for effect: "wants to know", "more than they".
_IDLE = re.compile(
    r"\bwants? (?:to (?:know|believe|say|thank|be clear|make (?:it )?clear|see what)|you\b)"
    r"|\bmore than\b|\b(?:should|ought to|must|could) have [a-z]+(?:ed|en|t)\b"
    r"|\bwhat(?:ever)? (?:he|she|it|they|we) wants?\b",
    re.IGNORECASE,
)


def is_wanted(p: Position) -> bool:
    """Whether a stand tells in the present, or as not withdrawn, what its party demands."""
    if p.stance != "demands" or not p.rule.startswith("positions.verb."):
        return False
    said = p.evidence[:_READ].replace("’", "'")
    return bool(_wants().search(said)) and not _IDLE.search(said)


@cache
def _wants() -> re.Pattern[str]:
    return any_of(wording().open["wanted"])
