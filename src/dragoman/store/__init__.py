"""The record as an SQLite file: articles, readings, and everything that follows from them."""

from dragoman.store.arrived import ArrivedFile
from dragoman.store.diary import DiaryFile
from dragoman.store.encoding import Encoded, decoded, encoded
from dragoman.store.file import IN_MEMORY, RecordError, RecordFile
from dragoman.store.heap import HeapFile
from dragoman.store.kept import Kept, KeptFile
from dragoman.store.memory import GroupMemory
from dragoman.store.names import NameFile
from dragoman.store.record import Record
from dragoman.store.relations import RelationFile
from dragoman.store.sheet import SheetFile
from dragoman.store.siding import SideFile
from dragoman.store.standings import StandingFile

__all__ = [
    "IN_MEMORY",
    "ArrivedFile",
    "DiaryFile",
    "Encoded",
    "GroupMemory",
    "HeapFile",
    "Kept",
    "KeptFile",
    "NameFile",
    "Record",
    "RecordError",
    "RecordFile",
    "RelationFile",
    "SheetFile",
    "SideFile",
    "StandingFile",
    "decoded",
    "encoded",
]
