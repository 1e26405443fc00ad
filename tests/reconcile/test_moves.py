"""An article moves in the kinds of rows of which it tells something else, or is told of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from dragoman.model.memory import Standing
from dragoman.reconcile.articles.saying import KINDS, STORY
from dragoman.reconcile.moves import Moves, moved

FACE = {"face": "f"}
OWN = FACE | dict.fromkeys(KINDS, "own")
SAID = dict.fromkeys(KINDS, "said")


@dataclass
class Standings:
    """The standings of articles, in a dictionary."""

    there: dict[str, Standing] = field(default_factory=dict)

    def known(self, articles: Iterable[str]) -> dict[str, Standing]:
        return {a: self.there[a] for a in articles if a in self.there}

    def stand(self, articles: Mapping[str, Standing]) -> None:
        self.there.update(articles)


def after(
    own: Mapping[str, str],
    said: Mapping[str, str] | None,
    homes: Mapping[str, str | None] | None = None,
) -> Moves:
    standings = Standings()
    moved(standings, {}, {"a": OWN}, {"a": SAID}, {})  # type: ignore[arg-type]  # all that is asked
    return moved(standings, {}, {"a": own}, {"a": said}, homes or {})  # type: ignore[arg-type]


def test_an_article_that_comes_moves_in_everything() -> None:
    moves = moved(Standings(), {}, {"a": OWN}, {"a": SAID}, {})  # type: ignore[arg-type]
    assert set(moves.signed(["events"])) == set(moves.signed(["figures", STORY])) == {"a"}
    assert moves.homes == {"a": (None, None)}


def test_an_article_that_tells_what_it_told_does_not_move() -> None:
    moves = after(OWN, SAID)
    assert moves.now == {}
    assert moves.homes == {}


def test_other_events_move_no_quotes() -> None:
    moves = after(OWN | {"events": "other"}, SAID)
    assert set(moves.signed(["events"])) == set(moves.signed(["quotes", "events"])) == {"a"}
    assert moves.signed(["quotes", "figures"]) == {}


def test_what_the_whole_says_of_figures_moves_figures_alone() -> None:
    moves = after(OWN, SAID | {"figures": "other"})
    assert set(moves.signed(["figures"])) == {"a"}
    assert moves.signed(["events", "quotes", "others"]) == {}


def test_another_story_moves_what_hangs_on_the_story() -> None:
    moves = after(OWN, SAID, {"a": "st-1"})
    assert moves.signed(KINDS) == {}
    assert set(moves.signed(["quotes", STORY])) == {"a"}
    assert moves.homes == {"a": (None, "st-1")}


def test_what_is_gone_has_no_digest() -> None:
    moves = after(OWN, None)
    assert moves.signed(["events"]) == {"a": None}
    assert moves.signed(["others", STORY]) == {"a": None}
