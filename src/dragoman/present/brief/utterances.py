"""Quotes: each utterance with all its wordings, then further direct quotes."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from difflib import SequenceMatcher

from dragoman.model.quote import Quote
from dragoman.present.brief.tellings import Utterance, Wording
from dragoman.present.library.catalogue import Library
from dragoman.present.library.proof import Cite
from dragoman.present.library.tellers import is_press
from dragoman.present.safe import one_line
from dragoman.present.text import bare

Pieces = tuple[tuple[str, bool], ...]
Gaps = tuple[tuple[int, str], ...]

_FEW = 6  # words left out that are shown
_COMPARED = 200  # words of a wording that are compared
_LONGEST = 900  # characters of a wording that are shown
_A_SPEAKER = 2  # further quotes shown of one speaker
_SHOWN = 30
_TWO = 2  # wordings: what can be compared
_TELLING = (6, 60)  # words: shorter is no statement, longer no line


def utterances(library: Library) -> tuple[Utterance, ...]:
    """Every utterance that several reports tell: those told differently first.

    What nobody but an outlet is said to have said is a report of it; "30%" have said nothing in one
    voice.
    """
    found = []
    for same in library.same_quotes:
        group = [q for m in same.members if isinstance(q := library.by_id.get(m), Quote)]
        own = any(q.speaker is None or _is_somebody(library, q.speaker) for q in group)
        if own and len({q.article for q in group}) > 1:
            found.append(utterance(library, sorted(group, key=library.order)))
    return tuple(sorted(found, key=_rank))


def _is_somebody(library: Library, speaker: str) -> bool:
    return any(c.isalpha() for c in speaker) and not is_press(library, speaker)


def _rank(u: Utterance) -> tuple[object, ...]:
    """Words in quotation marks that differ say most; then what is told most often."""
    telling = [w for w in u.wordings if w.kind == "direct" and _length(w) >= _TELLING[0]]
    return (len(telling) < _TWO, len(u.wordings) < _TWO, -len(u.backing.cites), u.day or "")


def _length(w: Wording) -> int:
    return sum(len(words.split()) for words, _ in w.pieces)


def utterance(library: Library, group: Sequence[Quote]) -> Utterance:
    """One utterance: its longest form, then the others, each with what differs from it."""
    forms: dict[str, list[Quote]] = defaultdict(list)
    for q in group:
        forms[bare(one_line(q.content))].append(q)
    ranked = sorted(forms.values(), key=lambda f: -len(f[0].content))
    longest = _shown(ranked[0][0].content)
    wordings = [Wording(ranked[0][0].kind, ((longest, False),), _cites(library, ranked[0]))]
    for form in ranked[1:]:
        pieces, gaps = differing(longest, _shown(form[0].content))
        wordings.append(Wording(form[0].kind, pieces, _cites(library, form), gaps))
    speakers = Counter(q.speaker for q in group if q.speaker)
    chief = _foremost(library, speakers)
    best = min(group, key=lambda q: (q.speaker != chief, q.date is None, library.order(q)))
    return Utterance(
        speaker=one_line(chief or "not named"),
        day=best.date,
        to=next((one_line(q.to) for q in group if q.to), None),
        via=next((one_line(q.via) for q in group if q.via), None),
        wordings=tuple(wordings),
        backing=library.backing(group),
        side=next(iter(library.sides([best.speaker])), None),
    )


def _foremost(library: Library, speakers: Counter[str]) -> str | None:
    """Whom most reports name; an outlet only told what its source said."""
    ranked = sorted(speakers, key=lambda s: (is_press(library, s), -speakers[s], s))
    return ranked[0] if ranked else None


def _shown(words: str) -> str:
    """A wording on one line, cut where it is a speech; its passage opens the whole."""
    told = one_line(words[: 2 * _LONGEST])
    return told if len(told) <= _LONGEST else told[:_LONGEST].rpartition(" ")[0] + " …"


def _cites(library: Library, quotes: Sequence[Quote]) -> tuple[Cite, ...]:
    return library.backing(quotes).cites


def differing(longest: str, other: str) -> tuple[Pieces, Gaps]:
    """The other wording in pieces, words that differ told apart, and what it leaves out.

    Words left out before and behind its own make a shorter cut, no difference.
    """
    ours, theirs = longest.split()[:_COMPARED], other.split()
    match = SequenceMatcher(
        None, [bare(w) for w in ours], [bare(w) for w in theirs[:_COMPARED]], autojunk=False
    )
    codes = match.get_opcodes()
    if not any(tag == "equal" for tag, *_ in codes):
        return ((other, False),), ()
    pieces: list[tuple[str, bool]] = []
    gaps: list[tuple[int, str]] = []
    for tag, first, last, start, end in codes:
        if tag in ("delete", "replace") and first > 0 and last < len(ours):
            gaps.append((len(pieces), _few(ours[first:last])))
        if start < end:
            pieces.append((" ".join(theirs[start:end]), tag != "equal"))
    if len(theirs) > _COMPARED:
        pieces.append((" ".join(theirs[_COMPARED:]), False))
    return tuple(pieces), tuple(gaps)


def _few(words: Sequence[str]) -> str:
    """Words left out, or how many where they are more than a few."""
    return " ".join(words) if len(words) <= _FEW else f"[{len(words)} words]"


def further_quotes(library: Library) -> tuple[Utterance, ...]:
    """Other telling words within quotation marks, of those who matter most in the record."""
    taken = {m for same in library.same_quotes for m in same.members}
    weight = Counter(q.speaker for q in library.quotes if q.speaker)
    weight.update(name for e in library.events for name in e.actors)
    shown: Counter[str] = Counter()
    found: list[Quote] = []

    def merit(q: Quote) -> tuple[object, ...]:
        return (-weight[q.speaker or ""], -q.confidence, -len(q.content), library.order(q))

    fit = [q for q in library.quotes if q.kind == "direct" and q.id not in taken and _telling(q)]
    for q in sorted(fit, key=merit):
        speaker = q.speaker or ""
        actor = library.actors.get(speaker)
        if actor and actor.type == "person" and shown[speaker] < _A_SPEAKER:
            shown[speaker] += 1
            found.append(q)
    return tuple(utterance(library, [q]) for q in found[:_SHOWN])


def _telling(q: Quote) -> bool:
    return _TELLING[0] <= len(q.content.split()) <= _TELLING[1]
