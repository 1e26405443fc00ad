"""The days of articles that came without one, placed anew where it may matter."""

from collections.abc import Mapping
from functools import partial

from dragoman.reconcile import (
    KnownNames,
    as_read,
    packed_traces,
    placed_anew,
    placements,
    traces,
)
from dragoman.store import ArrivedFile, DiaryFile, KeptFile, RecordFile


def dated_anew(
    file: RecordFile, changed: Mapping[str, str], names: KnownNames, *, anew: bool
) -> set[str]:
    """The articles without a day that may lie on another one, where some changed.

    `changed` gives a digest of the reading and the names of each; with `anew` they are all. The
    days are written.
    """
    kept, diary, arrived = KeptFile(file), DiaryFile(file), ArrivedFile(file)
    told: dict[str, tuple[bytes, bytes]] = {}
    for key, basis in changed.items():
        ((article, found),) = file.readings((key,))
        body = packed_traces(traces(as_read(article), found, partial(names.canonical, key)))
        told[key] = kept.save_told(key, basis, body), body
    open_ = arrived.undated(changed)
    undated = {key: basis for key, basis in changed.items() if key in open_}
    gone = changed.keys() - undated.keys()
    read, canonical = file.readings, names.canonical
    placed = placed_anew(diary, undated, gone, told, read, canonical, anew=anew)
    days = {key: at.published for key, at in placements(diary, placed).items()}
    arrived.save_days({key: days.get(key) for key in sorted(arrived.undated(placed))})
    return placed
