"""What may arrive besides articles: an input that was refused, or one with a remark."""

from dataclasses import dataclass

from dragoman.model.article import Article


@dataclass(frozen=True, slots=True)
class Refused:
    """An input that gave no article: the file (and line) and the reason, fit for one line."""

    source: str
    reason: str

    @classmethod
    def because(cls, source: str, error: Exception) -> "Refused":
        """The refusal that an unforeseen error amounts to, on one line."""
        words = " ".join(str(error).split())[:120]
        return cls(source, f"could not be read ({type(error).__name__}: {words})")


@dataclass(frozen=True, slots=True)
class Noticed:
    """An input that was read, with something the user should know (its encoding, a cut end)."""

    source: str
    reason: str


Arrival = Article | Refused | Noticed
