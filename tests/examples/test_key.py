"""The made-up negotiation agrees with its answer key, the vocabulary and the calendar."""

import json
import re
from collections.abc import Iterator
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
Item = dict[str, Any]


def _vocabulary(values: str) -> set[str]:
    return set(values.split())


EVENT_KINDS = _vocabulary("""
    talks meeting call visit proposal handover agreement signature exchange release ceasefire
    violation strike sanction aid mediation threat demand rejection announcement withdrawal
    election protest other
""")
PLOVER = _vocabulary("""
    AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST
    SANCTION MOBILIZE COERCE ASSAULT
""")
STATUSES = _vocabulary("happened scheduled proposed expected cancelled not_done denied conditional")
STANCES = _vocabulary("demands offers accepts rejects conditional undecided")
DIVERGENCES = _vocabulary("date number wording title attribution actor place status omission")
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
MONTHS = {"January": 1, "February": 2, "March": 3, "April": 4, "May": 5}
YEAR = 2031


def _load(path: Path) -> Item:
    item: Item = json.loads(path.read_text(encoding="utf-8"))
    return item


GOLD: Item = _load(EXAMPLES / "key" / "gold.json")
ARTICLES: dict[str, Item] = {
    path.stem: _load(path) for path in sorted((EXAMPLES / "key" / "articles").glob("*.json"))
}
TEXTS: dict[str, str] = {name: article["text"] for name, article in ARTICLES.items()}
PAGES = sorted((EXAMPLES / "articles").glob("*.html"))
ROWS: list[Item] = [
    json.loads(line)
    for path in sorted((EXAMPLES / "articles").glob("*.jsonl"))
    for line in path.read_text(encoding="utf-8").splitlines()
]
TABLES = ("quotes", "events", "positions", "figures", "relies_on")


def _words(item: Item, table: str) -> str:
    return str(item["content" if table == "quotes" else "evidence"])


def _spans() -> Iterator[tuple[str, str]]:
    """Every [article, exact words] pair of the key."""
    for table in TABLES:
        for item in GOLD[table]:
            yield item["article"], item["evidence"]
            yield item["article"], _words(item, table)
    for table in ("same_event", "not_same_event", "same_quote"):
        for group in GOLD[table]:
            yield from (tuple(pair) for pair in group["group"])
    for divergence in GOLD["divergences"]:
        yield from ((value["article"], value["evidence"]) for value in divergence["values"])
    for open_item in GOLD["outlook"]:
        yield from (tuple(pair) for pair in open_item["evidence"])


def _allowed(item: Item, field: str) -> list[Any]:
    return [item[field], *item.get(f"{field}_ok", [])]


def _shingles(text: str, width: int = 8) -> set[tuple[str, ...]]:
    words = re.findall(r"[a-z0-9]+", text.casefold().replace("’", "").replace("'", ""))
    return {tuple(words[at : at + width]) for at in range(len(words) - width + 1)}


def _plain(text: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", text.casefold().replace("’", "'")))


def test_every_article_has_its_key_and_every_key_its_article() -> None:
    files = {p.stem for p in (EXAMPLES / "articles").iterdir() if p.suffix in {".txt", ".html"}}
    rows = [row["id"] for row in ROWS]
    assert len(rows) == len(set(rows))
    assert not files & set(rows)
    assert files | set(rows) == set(ARTICLES)
    assert all(article["id"] == name for name, article in ARTICLES.items())


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_a_row_of_the_jsonl_stands_in_the_key_as_it_is(row: Item) -> None:
    key = ARTICLES[row["id"]]
    assert {field: key[field] for field in row} == row


@pytest.mark.parametrize(
    "path", sorted((EXAMPLES / "articles").glob("*.txt")), ids=lambda path: path.stem
)
def test_a_text_file_stands_in_the_key_without_its_trailing_space(path: Path) -> None:
    assert TEXTS[path.stem] == path.read_text(encoding="utf-8").rstrip()


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_the_main_text_of_a_page_is_the_text_of_its_key(path: Path) -> None:
    trafilatura = pytest.importorskip("trafilatura")
    page = path.read_text(encoding="utf-8")
    text = trafilatura.extract(page, include_comments=False, include_tables=False)
    assert text == TEXTS[path.stem]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_the_head_of_a_page_tells_outlet_date_and_address(path: Path) -> None:
    page, key = path.read_text(encoding="utf-8"), ARTICLES[path.stem]
    assert f'<meta property="og:site_name" content="{key["outlet"]}">' in page
    assert f'<link rel="canonical" href="{key["url"]}">' in page
    assert f'article:published_time" content="{key["published"]}T' in page
    assert page.count("<script") == 1
    assert "src=" not in page


def test_every_piece_of_evidence_stands_in_its_article_exactly_once() -> None:
    wrong = [
        (article, TEXTS[article].count(words), words)
        for article, words in _spans()
        if TEXTS[article].count(words) != 1
    ]
    assert not wrong


def test_a_quote_stands_inside_its_evidence() -> None:
    assert not [q["content"] for q in GOLD["quotes"] if q["content"] not in q["evidence"]]


def test_a_direct_quote_stands_between_marks_and_an_indirect_one_holds_none() -> None:
    for quote in GOLD["quotes"]:
        text, content = TEXTS[quote["article"]], quote["content"]
        at = text.find(content)
        marked = at > 0 and text[at - 1] in '"“' and text[at + len(content)] in '"”,\n'
        if quote["kind"] == "direct":
            assert marked, content
        else:
            assert not marked, content
            assert bool(re.search('["“]', content)) == (quote["kind"] == "mixed"), content


def test_values_are_of_the_vocabulary() -> None:
    for quote in GOLD["quotes"]:
        assert quote["kind"] in {"direct", "mixed", "indirect"}
    for event in GOLD["events"]:
        assert set(_allowed(event, "kind")) <= EVENT_KINDS
        assert set(_allowed(event, "status")) <= STATUSES
        assert set(_allowed(event, "plover")) <= PLOVER | {None}
    for position in GOLD["positions"]:
        assert set(_allowed(position, "stance")) <= STANCES
    for divergence in GOLD["divergences"]:
        assert set(_allowed(divergence, "kind")) <= DIVERGENCES
    for open_item in GOLD["outlook"]:
        assert open_item["status"] in STATUSES


def test_every_item_says_whether_a_reader_must_have_it() -> None:
    for table, items in GOLD.items():
        if isinstance(items, list) and table != "entities":
            assert all(isinstance(item["must"], bool) for item in items), table


def test_dates_are_iso_dates_or_intervals() -> None:
    fields = ("date", "date_corpus", "as_of", "as_of_corpus", "due")
    for table in ("quotes", "events", "figures", "outlook"):
        for item in GOLD[table]:
            for field in fields:
                for value in [item.get(field), *item.get(f"{field}_ok", [])]:
                    days = [date.fromisoformat(day) for day in value.split("/")] if value else []
                    assert days == sorted(days)


def test_a_group_joins_items_of_the_key() -> None:
    events = {(event["article"], event["evidence"]) for event in GOLD["events"]}
    quotes = {(quote["article"], quote["content"]) for quote in GOLD["quotes"]}
    for table, known in (("same_event", events), ("not_same_event", events)):
        for group in GOLD[table]:
            assert len(group["group"]) > 1
            assert {tuple(pair) for pair in group["group"]} <= known, group["about"]
    for group in GOLD["same_quote"]:
        assert {tuple(pair) for pair in group["group"]} <= quotes, group["about"]


def test_a_verbatim_group_agrees_word_for_word_and_no_other_does() -> None:
    for group in GOLD["same_quote"]:
        wordings = {_plain(content) for _, content in group["group"]}
        assert (len(wordings) == 1) == group["verbatim"], group["about"]


def test_events_that_must_not_be_joined_share_no_group() -> None:
    groups = [{tuple(pair) for pair in group["group"]} for group in GOLD["same_event"]]
    for apart in GOLD["not_same_event"]:
        pairs = {tuple(pair) for pair in apart["group"]}
        assert all(len(pairs & group) < 2 for group in groups), apart["about"]


def test_a_copy_shares_long_passages_with_its_origin() -> None:
    for copy in GOLD["copies"]:
        both = _shingles(TEXTS[copy["from"]]) & _shingles(TEXTS[copy["to"]])
        assert len(both) >= 80, copy["articles"]


def test_articles_that_are_no_copies_share_no_long_passage() -> None:
    origin = {copy["to"]: copy["from"] for copy in GOLD["copies"]}
    shingles = {name: _shingles(text) for name, text in TEXTS.items()}
    for (first, words), (second, others) in combinations(shingles.items(), 2):
        if origin.get(first, first) != origin.get(second, second):
            assert len(words & others) < 10, (first, second)


def test_a_copy_says_whether_its_origin_is_named() -> None:
    for copy in GOLD["copies"]:
        outlet = ARTICLES[copy["from"]]["outlet"]
        assert (outlet in TEXTS[copy["to"]]) == copy["credited"]


def test_whoever_bears_a_name_is_an_entity() -> None:
    known = {entity["name"] for entity in GOLD["entities"]}
    named = {quote["speaker"] for quote in GOLD["quotes"]}
    named |= {name for event in GOLD["events"] for name in event["actors"] + event["recipients"]}
    named |= {position["party"] for position in GOLD["positions"]}
    assert {name for name in named if name[0].isupper()} <= known


def test_every_entity_is_called_by_one_of_its_names_in_some_article() -> None:
    coverage = "\n".join([*TEXTS.values(), *(str(a["outlet"]) for a in ARTICLES.values())])
    for entity in GOLD["entities"]:
        assert any(name in coverage for name in [entity["name"], *entity["aliases"]]), entity


def test_an_alias_belongs_to_one_entity() -> None:
    owner: dict[str, str] = {}
    for entity in GOLD["entities"]:
        for name in {_plain(alias) for alias in [entity["name"], *entity["aliases"]]}:
            assert owner.setdefault(name, entity["name"]) == entity["name"], name


def test_a_weekday_named_with_a_date_agrees_with_the_calendar() -> None:
    pattern = re.compile(rf"({'|'.join(WEEKDAYS)}),? ({'|'.join(MONTHS)}) (\d{{1,2}})")
    found = 0
    for text in TEXTS.values():
        for weekday, month, day in pattern.findall(text):
            then = date(YEAR, MONTHS[month], int(day))
            assert WEEKDAYS[then.weekday()] == weekday, (weekday, month, day)
            found += 1
    assert found


def test_a_weekday_as_written_agrees_with_the_date_of_its_event() -> None:
    found = 0
    for event in GOLD["events"]:
        day = event["date"] or event.get("date_corpus")
        named = [w for w in WEEKDAYS if w in (event["date_text"] or "")]
        if named and day and "/" not in day:
            assert WEEKDAYS[date.fromisoformat(day).weekday()] in named, event["evidence"]
            found += 1
    assert found > 20


def test_a_dateline_agrees_with_the_day_of_publication() -> None:
    pattern = re.compile(r"^[A-Z ]+, (\w+) (\d{1,2})(?:, (\d{4}))? \((.+?)\) - ", re.MULTILINE)
    found = 0
    for name, text in TEXTS.items():
        for month, day, year, _ in pattern.findall(text):
            then = date(int(year or YEAR), MONTHS[month], int(day))
            assert ARTICLES[name]["published"] == then.isoformat()
            found += 1
    assert found >= 4


def test_the_coverage_lies_in_one_week() -> None:
    days = [date.fromisoformat(a["published"]) for a in ARTICLES.values() if a["published"]]
    assert min(days) == date(YEAR, 3, 10)
    assert (max(days) - min(days)).days == 6
    assert [name for name, a in ARTICLES.items() if a["published"] is None] == ["call-readout"]


def test_addresses_are_of_the_reserved_example_domain() -> None:
    files = (path.read_text(encoding="utf-8") for path in (EXAMPLES / "articles").iterdir())
    hosts = {host for text in files for host in re.findall(r"https?://([^/\"\s]+)", text)}
    assert hosts
    assert all(host.endswith(".example") for host in hosts)


def test_no_country_of_the_world_appears() -> None:
    babel = pytest.importorskip("babel")
    territories = babel.Locale("en").territories.items()
    names = {name for code, name in territories if code.isalpha() and len(code) == 2}
    for name, text in TEXTS.items():
        met = [country for country in names if re.search(rf"\b{re.escape(country)}\b", text)]
        assert not met, (name, met)


def test_the_planted_divergences_are_there() -> None:
    kinds = {d["kind"] for d in GOLD["divergences"] if d["must"]}
    assert kinds >= {"date", "number", "wording", "title", "attribution", "actor"}
    assert kinds >= {"omission", "status"}
    bargain = next(group for group in GOLD["same_quote"] if not group["verbatim"])
    assert len({article for article, _ in bargain["group"]}) == 3
