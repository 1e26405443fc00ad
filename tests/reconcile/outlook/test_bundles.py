"""Bundles are joined as all of them at once would be, whatever they were before."""

from dragoman.model.identity import number
from dragoman.model.memory import Place
from dragoman.reconcile.articles.row_types import PositionRow
from dragoman.reconcile.outlook.bundles import Bundling, Open
from dragoman.reconcile.words.packing import unpacked
from dragoman.reconcile.words.weights import Weights
from dragoman.store import GroupMemory, RecordFile, SheetFile

WEIGH = {"gazette": Weights({"ferri": 4}, 9), "herald": Weights({"ferri": 2}, 9)}
WORDS = frozenset(("ferri", "lighthous"))


def stand(article: str) -> PositionRow:
    return PositionRow(
        f"p-{article}",
        article,
        0,
        9,
        "Norland",
        "demands",
        "ferries",
        conditional=False,
        near=700000,
        words=WORDS,
    )


def test_a_bundle_weighs_as_in_the_article_that_comes_first_in_it_now() -> None:
    file = RecordFile(":memory:")
    memory = GroupMemory(file, "outlook")
    bundling = Bundling(SheetFile(file, "bundle"), memory, WEIGH.__getitem__, lambda name: name)
    one, other = stand("gazette"), stand("herald")
    with file.transaction():
        bundling.joined(["talks"], [("talks", [one, other])], (), anew=True)
        found = bundling.joined(["talks"], [("talks", [other, one])], (), anew=False)
    (body,) = memory.bodies(map(number, found.rows)).values()
    _, told = unpacked(tuple[Place, Open], body)
    assert told.weigh == WEIGH["herald"].among(WORDS)


def test_a_bundle_that_says_what_it_said_is_joined_again_only_where_its_article_moved() -> None:
    file = RecordFile(":memory:")
    memory = GroupMemory(file, "outlook")
    bundling = Bundling(SheetFile(file, "bundle"), memory, WEIGH.__getitem__, lambda name: name)
    made = [("talks", [stand("gazette")]), ("calls", [stand("herald")])]
    with file.transaction():
        bundling.joined(["talks", "calls"], made, (), anew=True)
        assert not bundling.joined(["talks", "calls"], made, (), anew=False).rows
        (moved,) = bundling.joined(["talks", "calls"], made, {"herald"}, anew=False).rows
        assert moved.startswith("herald ")
        (other,) = bundling.joined(["talks"], [("votes", made[0][1])], (), anew=False).rows
        assert other.startswith("gazette ")
