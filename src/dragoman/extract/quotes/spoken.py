"""Finder of words between marks: which stretches are utterances, and which cue goes with each."""

from dataclasses import replace

from dragoman.extract.quotes import grammar, tellers
from dragoman.extract.quotes.accordance import according
from dragoman.extract.quotes.found import Found
from dragoman.extract.quotes.places import Place, Places
from dragoman.extract.quotes.turns import post
from dragoman.model.parsed import Token
from dragoman.model.reading import Marked, Reading

_QUOTING = frozenset({"clause", "quote", "finding", "thought"})
_BEFORE_SPEECH = ",:;.!?…—–-)”\"'’"
_DASHES = ("—", "–", "―", "--", "-")
_CLAUSE_OPENERS = frozenset({"we", "i", "he", "she", "it", "they", "you", "there", "this", "that"})
_CLAUSE_OPENERS |= {"these", "those", "if", "when", "our", "my", "the", "no", "not", "what"}


def spoken(reading: Reading) -> list[Found]:
    """The utterances between marks; fragments, titles and nicknames are left out."""
    found: list[Found] = []
    places = Places(reading)
    for at, stretch in enumerate(reading.marked):
        if stretch.signature is not None:
            found.append(post(stretch, stretch.signature))
            continue
        place = places.place_of(at)
        one = _cued(place, found[-1] if found else None)
        if one is None and _sentences(place):
            one = _signed(place) or _bare(reading, places, at, place)
        if one is not None:
            found.append(one)
    return found


def _cued(place: Place, last: Found | None) -> Found | None:
    """The utterance that a stretch is by a cue behind or before it."""
    begins = not place.before or place.before[-1] in _BEFORE_SPEECH
    vouched = _vouched(place) if begins and place.comma else None
    if vouched is not None:
        return vouched
    behind = _tail_cue(place) if begins and place.comma else None
    if behind is not None and behind.tag_ == "VBG" and place.before[-1:] in (",", ":"):
        behind = None
    if behind is not None and last is not None and _halved(place):
        return _made(place.stretch, behind, "quotes.direct.between", goes_on=True)
    if behind is not None and (place.capital or not place.before):
        return _made(place.stretch, behind, "quotes.direct.after")
    before = _last_cue(place.lead)
    rule = _lead_rule(place, before, last) if before is not None else None
    if before is not None and rule is not None:
        return _made(place.stretch, before, rule, goes_on=rule.endswith("between"))
    if behind is not None:
        return _made(place.stretch, behind, "quotes.direct.after.small")
    return None


def _vouched(place: Place) -> Found | None:
    """An utterance with "according to X" right behind it."""
    told = according(place.tail[0]) if place.tail else None
    if told is None:
        return None
    first, last = place.stretch.start, place.stretch.end
    return replace(told, start=first, end=last, rule="quotes.direct.according", marks=True)


def _halved(place: Place) -> bool:
    """Whether words go on with a sentence that a cue interrupted."""
    return not place.capital and place.before.endswith(",")


def _lead_rule(place: Place, cue: Token, last: Found | None) -> str | None:
    """Which pattern a cue before the marks makes, None where the marks hold a fragment."""
    same = last is not None and last.cue is not None and last.cue[0] == cue.idx
    end, beside = place.before[-1:], place.lead[-1].i == cue.i
    long = len(place.words.split()) >= 4
    patterns = {
        "between": same and end == "," and not place.capital,
        "colon": end == ":",
        "before": end == "," and place.capital,
        "put": end == "," and cue.lemma_ == "put",
        "before.small": beside and place.closed and not place.capital and _sentence_like(place),
        "before.bare": beside and place.capital and (place.closed or place.comma) and long,
        "that": place.lead[-1].lower_ == "that" and place.closed and long and _next(place, cue),
    }
    return next((f"quotes.direct.{name}" for name, fits in patterns.items() if fits), None)


def _next(place: Place, cue: Token) -> bool:
    return place.lead[-1].i - cue.i <= 1


def _sentence_like(place: Place) -> bool:
    """Whether small-lettered words after a cue are a clause rather than a fragment."""
    words = place.words.split()
    return len(words) >= 3 and words[0].lower() in _CLAUSE_OPENERS


def _made(stretch: Marked, cue: Token, rule: str, *, goes_on: bool = False) -> Found:
    """An utterance with the cue that goes with it."""
    speaker = tellers.speaker_of(cue)
    if speaker is not None and stretch.outer_start <= speaker.idx < stretch.outer_end:
        speaker = tellers.inverted(cue)
    return Found(
        stretch.start,
        stretch.end,
        rule,
        grammar.cue_span(cue),
        grammar.phrase(speaker, cue) if speaker is not None else None,
        speaker.idx if speaker is not None else None,
        marks=True,
        goes_on=goes_on,
    )


def _tail_cue(place: Place) -> Token | None:
    """The reporting verb behind the words: the first that is no part of a relative clause."""
    verbs = [t for t in place.tail if grammar.frames(t) & _QUOTING]
    main = [t for t in verbs if t.dep_ not in ("relcl", "acl")]
    first = next(iter(main or verbs), None)
    if first is not None and first.lemma_ == "quote":
        return next((t for t in verbs if t.dep_ == "pcomp" and t.i > first.i), first)
    return first


def _last_cue(tokens: tuple[Token, ...]) -> Token | None:
    """The reporting verb before the words: the last that is no part of a relative clause."""
    verbs = [t for t in tokens if grammar.frames(t) & _QUOTING]
    main = [t for t in verbs if t.dep_ != "relcl"] or verbs
    return main[-1] if main else None


def _sentences(place: Place) -> bool:
    """Whether a stretch holds whole sentences that stand by themselves."""
    if not place.capital or len(place.words.split()) < 3:
        return False
    return not place.before or place.before[-1] in ".!?…:”\"'’"


def _bare(reading: Reading, places: Places, at: int, place: Place) -> Found | None:
    """An utterance without a cue in its sentence, or with one on the line above."""
    stretch = place.stretch
    if place.behind and not (place.closed and place.behind[:1] not in ",;"):
        return None
    if not place.before:
        cue = _cue_above(reading, places, stretch)
        if cue is not None:
            return _made(stretch, cue, "quotes.direct.above")
        if at and reading.marked[at - 1].open_end:
            rule = "quotes.direct.paragraphs"
            return Found(stretch.start, stretch.end, rule, marks=True, goes_on=True)
    if place.before.endswith(":"):
        return _introduced(place)
    return _uncued(reading, at, place)


def _uncued(reading: Reading, at: int, place: Place) -> Found:
    """An utterance that is the last speaker's, or of whom the sentence before it is about."""
    stretch = place.stretch
    if at and reading.marked[at - 1].start >= reading.paragraph_of(stretch.start)[0]:
        return Found(stretch.start, stretch.end, "quotes.direct.carried", marks=True)
    one = Found(stretch.start, stretch.end, "quotes.direct.alone", marks=True)
    teller = _teller(reading, stretch) if place.before.endswith(".") else None
    if teller is None:
        return one
    return replace(one, source=grammar.phrase(teller), head=teller.idx)


def _teller(reading: Reading, stretch: Marked) -> Token | None:
    """The person that the sentence right before an utterance, in its paragraph, is about."""
    first = reading.paragraph_of(stretch.outer_start)[0]
    span = reading.span(max(first, stretch.outer_start - 2), stretch.outer_start - 1)
    if span is None or reading.marked_at(stretch.outer_start - 2) is not None:
        return None
    root = span[-1].sent.root
    teller = tellers.own_subject(root)
    if teller is None or teller.idx < first:
        return None
    return teller if teller.ent_type_ == "PERSON" or teller.lower_ in ("he", "she") else None


def _signed(place: Place) -> Found | None:
    """An utterance with its speaker's name behind a dash, as in lists of voices."""
    if not place.behind.startswith(_DASHES) or not place.tail:
        return None
    first = place.tail[0]
    if first.pos_ != "PROPN" or any(t.tag_ in grammar.TENSED for t in place.tail[:8]):
        return None
    head = first
    while head.dep_ == "compound" and head.head.i > head.i and head.head.i <= place.tail[-1].i:
        head = head.head
    end = head.idx + len(head)
    return Found(
        place.stretch.start,
        place.stretch.end,
        "quotes.direct.signed",
        None,
        (first.idx, end),
        head.idx,
        marks=True,
    )


def _introduced(place: Place) -> Found:
    """An utterance that a colon introduces without a reporting verb."""
    root = next((t for t in place.lead if t.dep_ == "ROOT"), None)
    speaker = tellers.own_subject(root) if root is not None else None
    return Found(
        place.stretch.start,
        place.stretch.end,
        "quotes.direct.colon.noun",
        None,
        grammar.phrase(speaker) if speaker is not None else None,
        speaker.idx if speaker is not None else None,
        marks=True,
    )


def _cue_above(reading: Reading, places: Places, stretch: Marked) -> Token | None:
    """The cue of a paragraph that ends with a colon right above."""
    text, end = reading.article.text, stretch.outer_start
    while end and text[end - 1].isspace():
        end -= 1
    if not end or text[end - 1] != ":":
        return None
    first = reading.paragraph_of(end - 1)[0]
    return _last_cue(places.lead(first, end))
