"""Reliance: where an article names another outlet or document as its own source."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reliance:
    """One place where an article says that it relies on another source.

    `name` is the outlet, document or person relied on, `purpose` what is taken from there (`for` in
    the export).
    """

    article: str
    start: int
    end: int
    evidence: str
    name: str
    rule: str
    purpose: str | None = None
    confidence: float = 0.0
    id: str = ""
