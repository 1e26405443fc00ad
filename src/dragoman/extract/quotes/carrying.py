"""What a quote takes over from those before it: speaker, hearer, day, and the piece it goes on."""

from dataclasses import replace

from dragoman.extract.quotes.found import Found
from dragoman.extract.quotes.scene import belongs, scene
from dragoman.knowledge.reporting import reporting
from dragoman.knowledge.word_classes import word_class
from dragoman.model.quote import Quote
from dragoman.model.reading import Reading
from dragoman.model.timex import Timex

_PRONOUNS = frozenset({"he", "she", "it", "they", "him", "her", "them"})
_ONE_OF = frozenset({"one", "one of them", "one of the two", "another", "the other"})
# What a person says goes on with the day of their last words; beliefs, vows and blame may be old.
_DATED = frozenset({"direct", "indirect", "according"})
_CONTINUING = word_class("act.go_on_saying")


class Thread:
    """The quotes of an article so far: who spoke last, and what is known of each speaker's say."""

    def __init__(self, reading: Reading) -> None:
        """Begin before the first quote of a reading."""
        self._reading = reading
        self._last: Quote | None = None
        self._days: dict[str, Timex] = {}
        self._groups: dict[int, Quote] = {}
        self._day = scene(reading)

    def follow(self, quote: Quote, found: Found) -> None:
        """Take the next quote of the text into account."""
        if found.group is not None:
            self._groups[found.group] = quote
        if quote.speaker is not None and quote.when is not None and self._carries(quote):
            self._days[quote.speaker] = quote.when
        inside = self._last is not None and quote.end <= self._last.end
        if quote.speaker is not None and not inside:
            self._last = quote

    def _carries(self, quote: Quote) -> bool:
        """Whether a quote's day is one day of its own, of words that were said then."""
        return quote.when is not self._day and _dated(quote.rule) and "/" not in (quote.date or "/")

    def carried(self, quote: Quote, found: Found) -> Quote:
        """The quote with what it leaves unsaid filled from those before it."""
        last = self._last
        if last is not None and quote.start >= last.end:
            quote = self._speaker(quote, last)
            quote = self._scene(quote, last)
            if found.goes_on and quote.speaker == last.speaker:
                quote = replace(quote, continues=last.id)
        if found.group in self._groups:
            quote = replace(quote, continues=self._groups[found.group].id)
        if quote.when is None and quote.speaker is not None:
            day = self._days.get(quote.speaker) if _dated(quote.rule) else None
            quote = replace(quote, when=day or self._of_scene(quote))
        return quote

    def _of_scene(self, quote: Quote) -> Timex | None:
        """The day of the article's scene, for what was said in it."""
        if self._day is None or not belongs(self._reading, quote, self._day):
            return None
        return self._day

    def _speaker(self, quote: Quote, last: Quote) -> Quote:
        """A quote without a cue, by an open pronoun or "the statement" is the last speaker's."""
        words = (quote.speaker_text or "").lower()
        bare = quote.cue is None and quote.speaker is None
        bare = bare and self._near(quote, last) and not quote.rule.endswith(".turn")
        unresolved = words in _PRONOUNS and (quote.speaker or "").lower() == words
        if not (bare or unresolved or self._one_of(words, last) or self._same_paper(words, last)):
            return quote
        if bare:
            quote = replace(quote, speaker_text=last.speaker_text, speaker_span=last.speaker_span)
        return replace(quote, speaker=last.speaker)

    def _near(self, quote: Quote, last: Quote) -> bool:
        """Whether the last quote stands in the same paragraph or the one above."""
        here = self._reading.paragraph_of(quote.start)[0]
        above = self._reading.paragraph_of(max(here - 2, 0))[0]
        return last.end >= min(above, here)

    def _same_paper(self, words: str, last: Quote) -> bool:
        """Whether "the statement" is the one that the last quote was taken from."""
        first, _, noun = words.rpartition(" ")
        if first not in ("the", "its", "his", "her", "their", "this"):
            return False
        if noun not in reporting().papers:
            return False
        return noun in (last.via or "").lower() or noun in ("statement", "post")

    def _one_of(self, words: str, last: Quote) -> bool:
        """Whether "one of them" is one of the many who spoke last and are known by no name."""
        if words not in _ONE_OF or last.speaker_span is None:
            return False
        span = self._reading.span(*last.speaker_span)
        return span is not None and span.root.tag_ == "NNS"

    def _scene(self, quote: Quote, last: Quote) -> Quote:
        """Hearer and form go on while the same speaker does, in one paragraph or by "added"."""
        if quote.speaker != last.speaker or quote.to is not None or last.to is None:
            return quote
        here, there = (self._reading.paragraph_of(q.start) for q in (quote, last))
        if here != there and (quote.cue or "added").split()[0] not in _CONTINUING:
            return quote
        return replace(quote, to=last.to, via=quote.via or last.via)


def _dated(rule: str) -> bool:
    """Whether a rule, by itself or with another witness, finds what a person says."""
    family = rule.split(".")[1:3]
    return bool(_DATED & set(family))
