"""Reliances of a reading: each place where it takes something from another outlet or a document."""

import re
from collections.abc import Iterable, Iterator

from dragoman.extract.reliance.bodies import speaking_bodies
from dragoman.extract.reliance.credits import credited
from dragoman.extract.reliance.cues import Cited, cited, same_place
from dragoman.extract.reliance.names import own_names
from dragoman.extract.reliance.papers import papers, speaking_papers
from dragoman.extract.reliance.unnamed import unnamed
from dragoman.extract.sentence import sentence
from dragoman.knowledge.outlets import outlets
from dragoman.model.identity import sealed
from dragoman.model.quote import Quote
from dragoman.model.reading import Reading
from dragoman.model.reliance import Reliance

_SELF = re.compile(r"\A\s*(?P<name>[A-Z][\w.& '-]{2,40}?):\s")
_PRONOUNS = frozenset({"he", "she", "it", "they", "we", "i", "you"})
_NEAR = 200  # characters between a quote and the words that tell where it was said
_PLACE = 400  # characters of the buckets in which finds are compared; no find is longer
_PURPOSE = 160  # characters of what is taken that are kept


def reliance(reading: Reading, quotes: tuple[Quote, ...]) -> tuple[Reliance, ...]:
    """Every reliance that the article reports, in the order of the text."""
    named = _named(reading, quotes, _candidates(reading, quotes))
    return tuple(_statement(reading, quotes, c, name) for c, name in named)


def _candidates(reading: Reading, quotes: tuple[Quote, ...]) -> list[Cited]:
    """What the article cites, each place once, without its own outlet.

    Its own outlet is the one given, and the one named at the head of its text.
    """
    text = reading.text
    found = [
        *cited(text),
        *credited(text),
        *papers(text),
        *speaking_papers(text),
        *unnamed(reading),
    ]
    bodies = tuple(speaking_bodies(reading, quotes))
    found += [c for c in bodies if not any(_told(c.name, k.name) for k in found)]
    own = own_names(_outlet(reading, found))
    kept = _distinct(c for c in found if c.name not in own)
    told = [c.start for c in kept if c.rule.startswith("told")]
    return [c for c in kept if c.rule != "unnamed_told" or not _between(told, c.start, c.end)]


def _named(
    reading: Reading, quotes: tuple[Quote, ...], found: Iterable[Cited]
) -> Iterator[tuple[Cited, str]]:
    """What is cited, with the name of the source; who speaks in several places is told once."""
    last = None
    spoken: set[str] = set()
    bodies_told: list[str] = []
    for c in found:
        name = c.name
        if c.rule == "report_again":
            if last is None:
                continue
            name = last
        elif c.rule in _SPOKEN:
            name = _whose(reading, quotes, c)
            if name in spoken or any(_told(body, name) for body in bodies_told):
                continue
            spoken.add(name)
        elif c.rule.startswith("body"):
            if any(_told(name, other) for other in (*spoken, *bodies_told)):
                continue
            bodies_told.append(name)
        elif c.rule == "document":
            last = name = _owned(reading, c)
        elif c.rule == "office":
            last = name = _office(reading, c.name)
        else:
            last = name
        yield c, name


def _between(places: list[int], start: int, end: int) -> bool:
    """Whether what a source told another outlet stands here: then that outlet is relied on."""
    return any(start <= place < end for place in places)


def _owned(reading: Reading, c: Cited) -> str:
    """A document by the name of its owner: "the ministry's statement" by that of the ministry."""
    owner, mark, thing = c.name.replace("’", "'").partition("'s ")
    at = reading.article.text.find(owner, c.start, c.end) if mark else -1
    over = reading.mentions_over(at) if at >= 0 else ()
    actor = over[0].actor if over else None
    return c.name if actor is None else f"{actor} {thing}"


def _office(reading: Reading, named: str) -> str:
    """Somebody's office by his name as the text has it, without a title before it."""
    owner = named.replace("’", "'").partition("'s ")[0]
    people = (actor.name for actor in reading.actors if actor.type == "person")
    return f"office of {next((name for name in people if owner.endswith(name)), owner)}"


def _told(name: str, other: str) -> bool:
    """Whether the words of a name all stand in another's: "the Ministry", "Ministry statement"."""
    return set(name.split()) <= set(other.split())


def _outlet(reading: Reading, found: Iterable[Cited]) -> str | None:
    """The article's own outlet: given, or named by its first words, or by its dateline's agency."""
    if reading.article.outlet:
        return reading.article.outlet
    if m := _SELF.match(reading.article.text):
        return outlets().names.get(m["name"], m["name"])
    return next((c.name for c in found if c.rule == "dateline"), None)


def _distinct(found: Iterable[Cited]) -> list[Cited]:
    """One of each: of finds at one place the first stays; a document yields to an outlet."""
    kept: list[Cited] = []
    places: dict[int, list[Cited]] = {}
    for c in found:
        first, last = c.start // _PLACE - 1, c.end // _PLACE + 1
        near = [k for place in range(first, last + 1) for k in places.get(place, ())]
        if any(same_place(c, k) for k in near):
            continue
        if c.rule in _YIELDING and any(c.start < k.end and k.start < c.end for k in near):
            continue
        kept.append(c)
        places.setdefault(c.start // _PLACE, []).append(c)
    return sorted(kept, key=lambda c: (c.start, c.end, c.name))


_YIELDING = frozenset(
    {
        *("document", "report_again", "unnamed", "statement", "press", "leak", "platform"),
        *("unnamed_several", "unnamed_single", "unnamed_cited", "house", "according_body"),
        *("tweeted", "body_ministry", "body_house", "body_described", "body_paper"),
    }
)


_SPOKEN = frozenset({"statement", "press_conference", "account"})


def _whose(reading: Reading, quotes: tuple[Quote, ...], c: Cited) -> str:
    """A statement, press conference or account, with who gave it: the speaker of its sentence.

    The name stands before the thing as in "Foreign Ministry statement".
    """
    span = reading.span(c.start, c.end)
    spoken = [q for q in quotes if q.speaker and abs(q.start - c.start) < _NEAR + len(q.content)]
    if span is None or not spoken:
        return c.name
    sent = sentence(span[0])
    here = [q for q in spoken if sent.start_char <= _cue_of(q) < sent.end_char]
    near = [q for q in here or spoken if _gap(q, c) < _NEAR]
    if not near:
        return c.name
    speaker = min(near, key=lambda q: (_gap(q, c), q.start)).speaker or ""
    if speaker.lower() in _PRONOUNS or c.name.split()[-1] in speaker or speaker in outlets().names:
        return c.name
    return f"{speaker} {c.name}"


def _cue_of(quote: Quote) -> int:
    """Where it is told who says it."""
    return quote.cue_span[0] if quote.cue_span else quote.start


def _gap(quote: Quote, c: Cited) -> int:
    return max(quote.start - c.start, c.start - quote.end, 0)


def _statement(reading: Reading, quotes: tuple[Quote, ...], c: Cited, name: str) -> Reliance:
    text = reading.article.text
    return sealed(
        Reliance(
            article=reading.article.key,
            start=c.start,
            end=c.end,
            evidence=text[c.start : c.end],
            name=name,
            rule=f"reliance.{c.rule}",
            purpose=_taken(reading, quotes, c),
        )
    )


def _taken(reading: Reading, quotes: tuple[Quote, ...], c: Cited) -> str | None:
    """What is taken from the source: the quote told in the same sentence, cut to a line."""
    span = reading.span(c.start, c.end)
    if span is None:
        return None
    sent = sentence(span[0])
    here = [q for q in quotes if q.start < sent.end_char and sent.start_char < q.end]
    if not here:
        return None
    content = " ".join(max(here, key=lambda q: (q.end - q.start, -q.start)).content.split())
    return content if len(content) <= _PURPOSE else content[: _PURPOSE - 1].rsplit(" ", 1)[0] + "…"
