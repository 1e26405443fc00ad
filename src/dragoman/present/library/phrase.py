"""What a position is about, as words that can be read alone: a thing, "to …" or "that …"."""

import re
from collections.abc import Sequence
from functools import lru_cache

from dragoman.model.position import Position
from dragoman.present.library.catalogue import Library
from dragoman.present.library.likeness import is_clear
from dragoman.present.library.naming import Names
from dragoman.present.library.proof import Excerpt
from dragoman.present.safe import one_line

NOUN, DEED, STATE = range(3)  # how well a phrase stands in a table, the best first

_BEFORE = 90  # characters in front of an issue in which what governs its verb stands
_MODAL = (
    r"(?:\b(?:to|will|would|wo|shall|may|might|can|could|must|should|not|never|cannot)"
    r"|[’']ll|n[’']t)"
)
_GOVERNS = re.compile(
    rf"{_MODAL}(?:\s+(?:also|then|soon|now|only|ever|fully|immediately))?\s+[\"“‘']?$",
    re.IGNORECASE,
)
# "To halt the raids and open talks": the second verb has its "to" from the first.
_SHARED = re.compile(
    rf"{_MODAL}\s+[a-z]+[,\s][^.;:!?]{{1,70}}(?:,| and| or|, and)\s+[\"“‘']?$", re.IGNORECASE
)
_THING = re.compile(r"[a-z-]+(?:s|tion|ment|ence|ance|ity|ness)")
_GERUND = re.compile(r"[a-z-]*[aeiouy][a-z-]*ing")  # "lowering", not "bring"
_BARE = frozenset(("be", "have", "do", "become", "invite"))
_INVITED = re.compile(r"invit(?:ed|ing)(?= )")
_OF = frozenset(("of", "between", "for", "in", "on", "over", "about", "among", "from", "with"))
_ARTICLE = re.compile(r"\b(the|an?)\s+[\"“‘']?$", re.IGNORECASE)
_FOUND = r"[\s\"“”‘’]+"
# What somebody has to do, who has to do it: "the port must stay open".
_DUTY = re.compile(
    r"(?P<who>(?:(?!\b(?:that|which|who|what|whether|if)\b)[^,;:]){1,90}?)"
    r"(?<!\bthe)(?<!\ba)(?<!\ban)(?<!\bno)(?<!\burgent)\s+"  # "on the need to" is a noun's
    r"(?:must|should|ought to|ha(?:s|ve) to|needs? to)\s+(?P<deed>(?!have\b)[\w’'-].*)",
    re.DOTALL,
)
_FINITE = re.compile(
    r"(?:(?!\b(?:that|which|who|what|whether|if|where|when|as|how)\b)[^,;:]){1,60}?\s"
    r"(?:(?:is|are|was|were|has|have|had|will|would|may|might|can|could|shall|does|do|did)"
    r"(?:n[’']t)?|(?<!to )be)\s"
)
_PRONOUN = re.compile(r"(?:I|we|you|he|she|they|it)(?=\s)", re.IGNORECASE)
# Whom a demand is put to: "urged Orvia to stop the raids and open talks".
_PUT_TO = re.compile(
    r"\b(?:urg(?:e|es|ed|ing)|call(?:s|ed|ing)? (?:on|upon)|ask(?:s|ed|ing)?|press(?:es|ed|ing)?"
    r"|push(?:es|ed|ing)?|implor(?:e|es|ed|ing)|beg(?:s|ged|ging)?|wants?|tells?|told"
    r"|order(?:s|ed|ing)?|instruct(?:s|ed|ing)?|request(?:s|ed|ing)?|encourag(?:e|es|ed|ing))\s+"
    r"(?P<whom>(?:(?:the|both|all)\s+)?(?:(?!to\b|and\b)[\w’'-]+\s+){1,4})(?<!not )(?<!how )"
    r"to\s+(?:immediately\s+)?(?:(?:(?!to\b)[^,;:.\s]+\s+){1,10}(?:and|or)\s+)?$"
)
_PRONOUNS = frozenset(("him", "her", "them", "it", "us", "me", "you", "himself", "themselves"))
_OURS = re.compile(r"\b(?:our|my)(?= own\b| \w)", re.IGNORECASE)
_LIST = "positions.list."
_DETERMINERS = frozenset(
    ("the", "a", "an", "its", "their", "his", "her", "our", "all", "any", "more", "no", "to", "in",
     "what", "direct", "full")
)  # fmt: skip


def matter(library: Library, p: Position) -> str:
    """What a stand is on, as a phrase: "the fee", "to lower the fee", "that the fee be lowered"."""
    told, form = _read(library, p)
    whom = _put_to(library, p) if form == DEED and p.stance == "demands" else None
    if whom:
        told = f"that {whom} {told.removeprefix('to ')}"
    elif form == DEED and not told.startswith("to "):
        told = f"to {told}"
    elif form == STATE and not told.startswith("that "):
        told = f"that {_article(library, p)}{told}"
    return _OURS.sub("its", told).replace("ourselves", "itself").replace("myself", "itself")


def _put_to(library: Library, p: Position) -> str | None:
    """Whom the deed is demanded of, where that is told by name: "the port" is to open."""
    found = _PUT_TO.search(_before(library, p))
    whom = found["whom"].strip() if found else ""
    named = whom[:1].isupper() or whom.split(" ")[0] in ("the", "both", "all")
    return one_line(whom) if whom and named and whom.lower() not in _PRONOUNS else None


def foremost(library: Library, group: Sequence[Position], names: Names) -> Position:
    """The report of a stand that tells it best: to be understood alone, as a thing, surely."""
    return min(
        group,
        key=lambda p: (
            not is_clear(p, names), form_of(library, p), -p.confidence, not p.according_to,
            library.order(p),
        ),
    )  # fmt: skip


def form_of(library: Library, p: Position) -> int:
    """How the words of an issue stand alone: as a thing, a deed or a state."""
    return _read(library, p)[1]


def _read(library: Library, p: Position) -> tuple[str, int]:
    """The words of an issue and what they are; who is to do a thing that is a duty stays."""
    issue = _INVITED.sub("to invite", one_line(p.issue))
    if duty := _DUTY.fullmatch(issue):
        who, deed = duty["who"], duty["deed"]
        own = _PRONOUN.fullmatch(who) or library.party_of(who) == library.party_of(p.party)
        return (deed, DEED) if own else (f"{who} {deed}", STATE)
    if issue.startswith("to ") or _is_deed(library, p):
        return issue, DEED
    if _FINITE.match(issue) or _is_told_of_one(library, p, issue):
        return issue, STATE
    return issue, NOUN


def _is_deed(library: Library, p: Position) -> bool:
    """Whether the words before an issue govern its verb: "agreed to open the port"."""
    words = p.issue.split()
    if words[0] in _BARE:
        return True
    if not words[0][:1].islower() or _GERUND.fullmatch(words[0]):
        return False
    before = _before(library, p)
    if governing := _GOVERNS.search(before):
        goal = governing.group().lstrip().lower().startswith("to")  # "agreed to talks with"
        return not (goal and _THING.fullmatch(words[0]) and words[1:2] and words[1] in _OF)
    return not _ARTICLE.search(before) and _is_shared(before, words)


def is_goal(excerpt: Excerpt) -> bool:
    """Whether a verb before an excerpt makes it a goal: "to end the raids, start talks"."""
    return _is_shared(excerpt.before, excerpt.words.split())


def _is_shared(before: str, words: Sequence[str]) -> bool:
    """Whether a verb that is joined to another opens the words: what follows is its object."""
    joined = len(words) > 1 and words[1].lower() in _DETERMINERS
    return joined and _SHARED.search(before) is not None


def _before(library: Library, p: Position) -> str:
    """The words in front of an issue, as far as its place in the article is known."""
    text = library.articles[p.article].text
    found = _words_of(p.issue).search(text, max(0, p.start - _BEFORE), p.end + _BEFORE)
    return "" if found is None else text[max(0, found.start() - _BEFORE) : found.start()]


@lru_cache(maxsize=1 << 12)  # each issue is looked for several times
def _words_of(issue: str) -> re.Pattern[str]:
    return re.compile(_FOUND.join(map(re.escape, issue.split())))


def _article(library: Library, p: Position) -> str:
    """The article that stood before an issue: "a deal", of which "that a deal be signed"."""
    found = _ARTICLE.search(_before(library, p))
    return f"{found.group(1).lower()} " if found else ""


def _is_told_of_one(library: Library, p: Position, issue: str) -> bool:
    """Whether a term of a list tells what one is to do: "Orvia opens the port"."""
    words = issue.split()
    listed = p.rule.startswith(_LIST) and len(words) > 1 and words[0] in library.actors
    return listed and words[1].islower() and words[1].endswith("s")
