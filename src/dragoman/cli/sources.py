"""`dragoman sources`: who relies on whom."""

from dragoman.cli.options import Article, AsCsv, AsJson, AsOf, RecordPath, Unsure, opened, show


def run(
    record: RecordPath,
    article: Article = None,
    as_of: AsOf = None,
    unsure: Unsure = False,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """Who relies on whom: outlets and documents named as sources, and copied passages."""
    kept = opened(record, as_of)
    copied = [c for c in kept.copies() if article in (None, c.source, c.target)]
    rows = [*kept.reliances(article, unsure=unsure), *copied]
    show(kept, rows, as_json=as_json, as_csv=as_csv)
