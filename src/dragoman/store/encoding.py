"""A reading as it is stored: compressed JSON, its digest, and the rules that made it."""

import zlib
from dataclasses import dataclass

import msgspec

from dragoman.model.article import Article
from dragoman.model.findings import Findings


@dataclass(frozen=True, slots=True)
class Encoded:
    """An article with its findings as they are stored, made where the reading was done."""

    article: Article
    rules: str
    digest: str
    body: bytes


def encoded(article: Article, findings: Findings, rules: str) -> Encoded:
    """Findings as compressed JSON, with the digest of the JSON and the rules that found them."""
    body = zlib.compress(msgspec.json.encode(findings), 6)
    return Encoded(article, rules, findings.digest(), body)


def decoded(item: Encoded) -> Findings:
    """The findings of a stored reading."""
    return msgspec.json.decode(zlib.decompress(item.body), type=Findings)
