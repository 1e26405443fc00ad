"""What a disagreement is said to be about."""

from collections.abc import Callable

from dragoman.model.actor import Actor
from dragoman.model.article import Article
from dragoman.model.figure import Figure
from dragoman.model.findings import Findings
from dragoman.model.group import Divergence, Told
from dragoman.model.identity import sealed
from dragoman.model.relations import Relations
from dragoman.present.brief.disputes import disagreements
from dragoman.present.library.catalogue import Library
from dragoman.store import Record

Filed = Callable[[dict[Article, Findings], Relations, list[Actor]], Record]


def asked(filed: Filed, unit: str, of: str) -> str:
    told: dict[Article, Findings] = {}
    values = []
    for n, number in enumerate((60, 70)):
        words = f"{number} {unit}"
        text = f"The envoys spoke of {words} of {of}."
        start = text.index(words)
        figure = sealed(
            Figure(f"a{n}", start, start + len(words), words, number, unit, "r", of=of,
                   confidence=0.9)
        )  # fmt: skip
        told[Article(text, f"a{n}", f"Outlet {n}")] = Findings(figures=(figure,))
        values.append(Told(f"a{n}", words, start, start + len(words), words))
    apart = Relations(divergences=(Divergence("d", "number", f"how many {unit}", tuple(values)),))
    return disagreements(Library(filed(told, apart, [])))[0].about


def test_a_length_of_time_is_asked_for_as_one(filed: Filed) -> None:
    assert asked(filed, "days", "truce") == "how long (truce)"
    assert asked(filed, "boats", "ferry guild") == "how many ferry guild"
