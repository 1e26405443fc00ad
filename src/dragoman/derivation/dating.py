"""The days of articles that came without one, settled anew where a change may matter."""

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
    """Settle the days of undated articles; gives the keys of those whose day may have changed.

    `changed` maps the articles that changed to a digest of their reading and names; with `anew` it
    holds all articles.
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
