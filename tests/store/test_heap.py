"""A heap written at once is the heap that was put there piece by piece."""

from dragoman.model.article import Article
from dragoman.model.findings import Findings
from dragoman.reconcile import MemoryHeap, prepare
from dragoman.reconcile.articles.pages import Page
from dragoman.reconcile.stories.dividing import known_stories, restory
from dragoman.store import IN_MEMORY, HeapFile, RecordFile

LINES = (
    "Ferries between Norland and Karm stop on Monday, the harbour office says.",
    "Norland halts its ferries to Karm from Monday, says the harbour office.",
    "A quake shook the Orla valley, and roofs fell in.",
    "The quake in the Orla valley took many roofs down.",
)
TABLES = ("heaped", "page", "holding", "held", "near", "choice", "spoken", "told_story", "noted")


def pages() -> dict[str, Page]:
    made = [Article(text=line, published="2031-03-02", outlet="Gazette") for line in LINES]
    ids = {a.key: f"a{n}" for n, a in enumerate(made)}
    return {a.key: prepare(a, Findings(), ids).page for a in made}


def lying(file: RecordFile) -> dict[str, list[tuple[object, ...]]]:
    return {t: sorted(file.db.execute(f"SELECT * FROM {t}").fetchall()) for t in TABLES}


def test_what_is_laid_at_once_lies_as_what_was_put_there_piece_by_piece() -> None:
    laid, put, made = RecordFile(IN_MEMORY), RecordFile(IN_MEMORY), MemoryHeap()
    restory(made, pages(), {"Teran": "Norland"}, ("Teran",))
    told = known_stories(made)
    HeapFile(laid).lay(made.laid)
    for key, page in pages().items():
        restory(HeapFile(put), {key: page}, {"Teran": "Norland"}, ("Teran",))
    assert known_stories(HeapFile(put)) == told
    assert len(told) == 2
    assert lying(laid) == lying(put)


def test_what_is_laid_lies_there_alone() -> None:
    file, empty = RecordFile(IN_MEMORY), MemoryHeap()
    restory(HeapFile(file), pages(), {}, ())
    HeapFile(file).lay(empty.laid)
    assert lying(file) == {t: [] for t in TABLES}
