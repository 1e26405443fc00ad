"""The example's answer key as a record: what a perfect reading would hand to the brief."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from dragoman.model.actor import Actor, LocalActor, Role
from dragoman.model.article import Article
from dragoman.model.event import Event
from dragoman.model.figure import Figure
from dragoman.model.findings import Findings
from dragoman.model.group import Copy, Divergence, Outlook, SameEvent, SameQuote, Told
from dragoman.model.identity import content_hash, sealed
from dragoman.model.position import Position
from dragoman.model.quote import Quote
from dragoman.model.relations import Relations
from dragoman.model.reliance import Reliance
from dragoman.model.timex import Timex
from dragoman.store import (
    IN_MEMORY,
    Kept,
    KeptFile,
    Record,
    RecordFile,
    RelationFile,
    encoded,
    rows,
)

KEY = Path(__file__).resolve().parents[2] / "examples" / "key"
Item = dict[str, Any]
_TITLES = (
    "Minister",
    "President",
    "envoy",
    "spokesman",
    "negotiator",
    "Colonel",
    "leader",
    "Mayor",
)


class Key:
    """The answer key, item by item as the model's nouns."""

    def __init__(self) -> None:
        """Read the key."""
        self.gold: Item = json.loads((KEY / "gold.json").read_text(encoding="utf-8"))
        rows = [json.loads(p.read_text(encoding="utf-8")) for p in sorted(KEY.glob("articles/*"))]
        self.articles = {row["id"]: _article(row) for row in rows}
        self.ids: dict[tuple[str, str, str], str] = {}
        self.findings = {name: self._findings(name) for name in self.articles}

    def span(self, article: str, words: str) -> tuple[int, int]:
        start = self.articles[article].text.index(words)
        return start, start + len(words)

    def _findings(self, article: str) -> Findings:
        def kind(table: str) -> tuple[Any, ...]:
            made = (
                getattr(self, f"_{table}")(i) for i in self.gold[table] if i["article"] == article
            )
            return tuple(sorted(made, key=lambda s: (s.start, s.end)))

        return Findings(
            quotes=kind("quotes"),
            events=kind("events"),
            positions=kind("positions"),
            figures=kind("figures"),
            relies_on=kind("relies_on"),
            actors=tuple(self._actors(article)),
        )

    def _placed(self, item: Item, words: str) -> Item:
        start, end = self.span(item["article"], words)
        return {
            "article": item["article"], "start": start, "end": end,
            "rule": "key", "confidence": 0.9 if item["must"] else 0.6,
        }  # fmt: skip

    def _kept(self, made: Any, words: str) -> Any:  # noqa: ANN401 - any of the statements
        made = sealed(made)
        self.ids[type(made).__name__, made.article, words] = made.id
        return made

    def _quotes(self, item: Item) -> Quote:
        names = ("content", "kind", "speaker", "speaker_text", "cue", "to")
        said = {name: item[name] for name in names}
        placed = self._placed(item, item["content"])
        return self._kept(Quote(**placed, **said, when=_when(item, "date")), item["content"])

    def _events(self, item: Item) -> Event:
        names = ("evidence", "kind", "plover", "status", "place", "according_to")
        said = {name: item[name] for name in names}
        who = {name: tuple(item[name]) for name in ("actors", "recipients")}
        placed = self._placed(item, item["evidence"])
        return self._kept(
            Event(**placed, **said, **who, when=_when(item, "date")), item["evidence"]
        )

    def _positions(self, item: Item) -> Position:
        names = ("evidence", "party", "issue", "stance", "condition", "according_to")
        said = {name: item[name] for name in names}
        return self._kept(
            Position(**self._placed(item, item["evidence"]), **said), item["evidence"]
        )

    def _figures(self, item: Item) -> Figure:
        names = ("evidence", "value", "unit", "qualifier", "of", "according_to")
        said = {name: item[name] for name in names}
        made = Figure(**self._placed(item, item["evidence"]), **said, when=_when(item, "as_of"))
        return self._kept(made, item["evidence"])

    def _relies_on(self, item: Item) -> Reliance:
        said = {"evidence": item["evidence"], "name": item["name"], "purpose": item["for"]}
        return self._kept(
            Reliance(**self._placed(item, item["evidence"]), **said), item["evidence"]
        )

    def _actors(self, article: str) -> Iterator[LocalActor]:
        text = self.articles[article].text
        for entity in self.gold["entities"]:
            names = [entity["name"], *entity["aliases"]]
            count = sum(text.count(name) for name in names)
            if count:
                titled = [
                    a for a in entity["aliases"] if a in text and any(t in a for t in _TITLES)
                ]
                roles = tuple(self._role(article, alias, entity) for alias in titled)
                yield LocalActor(
                    entity["name"], entity["type"], entity["side"], roles, mentions=count
                )

    def _role(self, article: str, alias: str, entity: Item) -> Role:
        title = alias.removesuffix(entity["name"]).removesuffix(entity["name"].split()[-1]).strip()
        start = self.span(article, alias)[0]
        return Role(title, article, start, start + len(title), alias.startswith("Former"))

    def relations(self) -> Relations:
        return Relations(
            same_event=tuple(
                SameEvent(f"se-{content_hash(g)}", members, len({p[0] for p in g["group"]}))
                for g in self.gold["same_event"]
                if (members := self._members(g["group"], "Event"))
            ),
            same_quote=tuple(
                SameQuote(f"sq-{content_hash(g)}", members, g["verbatim"])
                for g in self.gold["same_quote"]
                if (members := self._members(g["group"], "Quote"))
            ),
            divergences=tuple(
                Divergence(f"d-{content_hash(d)}", d["kind"], d["about"], self._told(d))
                for d in self.gold["divergences"]
            ),
            copies=tuple(
                Copy(c["from"], c["to"], 0.5, ((0, 80),)) for c in self.gold["copies"]
            ),
            outlook=tuple(
                Outlook(
                    f"o-{content_hash(o)}", o["about"], o["status"], o["due"],
                    self._members(o["evidence"], "Event", "Position", "Quote"),
                )
                for o in self.gold["outlook"]
            ),
        )  # fmt: skip

    def _members(self, pairs: list[list[str]], *nouns: str) -> tuple[str, ...]:
        known = ([self.ids[n, *p] for n in nouns if (n, *p) in self.ids] for p in pairs)
        return tuple(ids[0] for ids in known if ids)

    def _told(self, divergence: Item) -> tuple[Told, ...]:
        return tuple(
            Told(v["article"], v["says"], *self.span(v["article"], v["evidence"]), v["evidence"])
            for v in divergence["values"]
        )

    def actors(self) -> Iterator[Actor]:
        for entity in self.gold["entities"]:
            local = [
                a for f in self.findings.values() for a in f.actors if a.name == entity["name"]
            ]
            roles = tuple(role for a in local for role in a.roles)
            yield Actor(
                f"a-{content_hash(entity)}", entity["name"], entity["type"], entity["side"], roles,
                tuple(entity["aliases"]),
            )  # fmt: skip


def _article(row: Item) -> Article:
    return Article(
        text=row["text"], given_id=row["id"], outlet=row["outlet"], url=row["url"],
        title=row["title"], published=row["published"],
        published_basis="given" if row["published"] else None,
    )  # fmt: skip


def _when(item: Item, field: str) -> Timex | None:
    value = item[field] or item.get(f"{field}_corpus")
    text = item.get("date_text") or ""
    return Timex(0, 0, text, "DATE", value) if value else None


def _filed(articles: dict[Article, Findings], relations: Relations, actors: list[Actor]) -> Record:
    """A record that holds exactly these statements and relations."""
    file = RecordFile(IN_MEMORY)
    file.save(encoded(article, findings, "key") for article, findings in articles.items())
    with file.transaction():
        for article, findings in articles.items():
            KeptFile(file).save(Kept(article.key, article.id, "key", {}), findings)
        rows.insert(file.db, Actor, actors)
        RelationFile(file).write(relations)
    return Record(file)


Filed = Callable[[dict[Article, Findings], Relations, list[Actor]], Record]


@pytest.fixture(scope="session")
def filed() -> Filed:
    """Makes a record of articles with their findings, relations and actors."""
    return _filed


@pytest.fixture(scope="session")
def oracle_record() -> Record:
    key = Key()
    articles = {key.articles[name]: key.findings[name] for name in key.articles}
    return _filed(articles, key.relations(), list(key.actors()))
