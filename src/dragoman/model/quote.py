"""The quote: something somebody is reported to have said, written or posted."""

from dataclasses import dataclass

from dragoman.model.timex import Timex
from dragoman.model.vocabulary import QuoteKind


@dataclass(frozen=True, slots=True)
class Quote:
    """One reported utterance (or one piece of it, where a cue interrupts it).

    `content` is exactly the article's `text[start:end]`: the words of the utterance, without the
    cue and without the quotation marks around direct speech. `speaker` is who said it: the
    article's own name for him after extraction, the record's name in the record. `speaker_text` is
    what the article calls him there. `to` is the person or outlet to whom it was said, `via` its
    form (a readout, a post and its platform), `when` the day on which it was said. `continues` is
    the id of the piece before this one.
    """

    article: str
    start: int
    end: int
    content: str
    kind: QuoteKind
    speaker: str | None
    rule: str
    speaker_text: str | None = None
    speaker_span: tuple[int, int] | None = None
    cue: str | None = None
    cue_span: tuple[int, int] | None = None
    to: str | None = None
    via: str | None = None
    when: Timex | None = None
    continues: str | None = None
    confidence: float = 0.0
    id: str = ""

    @property
    def date(self) -> str | None:
        """The ISO 8601 day or interval it was said, None where not settled."""
        return self.when.date if self.when else None

    @property
    def evidence(self) -> str:
        """The words it rests on: its content."""
        return self.content
