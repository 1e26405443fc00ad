"""What the classes share that keep things in some tables."""

from dragoman.model.name_memory import Way
from dragoman.store import IN_MEMORY, ArrivedFile, RecordFile
from dragoman.store.names import NameFile


def test_any_number_of_values_is_asked_for_and_each_is_told_once() -> None:
    file = RecordFile(IN_MEMORY)
    names = NameFile(file)
    ways = {f"harbour {n}": Way(b"%d" % n, frozenset(), frozenset()) for n in range(1300)}
    names.learn(ways)
    assert names.bodies([*ways, *ways, "nobody"]) == {key: way.body for key, way in ways.items()}
    assert ArrivedFile(file).shown(()) == {}
