"""Rules for dates in figures alone: "2025-05-28", "05/28/2025", "28.05.2025"."""

import re

from dragoman.read.dates.rule import Draft, Rule, full_year, rule, said


def _iso(match: re.Match[str]) -> list[Draft]:
    if not (1 <= int(match["m"]) <= 12 and 1 <= int(match["d"]) <= 31):
        return []
    value = f"{match['y']}-{match['m']}-{match['d']}"
    if clock := said(match, "clock"):
        return [Draft(match.start(), match.end(), "TIME", "clock", value=f"{value}T{clock}")]
    return [Draft(match.start(), match.end(), "DATE", "day", value=value)]


def _numeric(match: re.Match[str]) -> list[Draft]:
    """Month first, as America writes; day first with dots, and where only that is possible."""
    month, day = int(match["one"]), int(match["two"])
    if month > 12 or match["sep"] == ".":
        month, day = day, month
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return []
    value = f"{full_year(match['y'])}-{month:02}-{day:02}"
    return [Draft(match.start(), match.end(), "DATE", "day", value=value)]


RULES: tuple[Rule, ...] = (
    rule("year", r"""(?<![0-9/-])(?P<y>[12][0-9]{3})-(?P<m>[0-9]{2})-(?P<d>[0-9]{2})(?![0-9-])
        (?:[T ](?P<clock>[0-2][0-9]:[0-5][0-9]))?""", _iso),
    rule("year", r"""(?<![0-9/-])(?P<y>[12][0-9]{3})/(?P<m>[0-9]{2})/(?P<d>[0-9]{2})(?![0-9-])""",
         _iso),
    rule("number", r"""(?<![0-9/.-])(?P<one>[0-3]?[0-9])(?P<sep>[/.])(?P<two>[0-3]?[0-9])
        (?P=sep)(?P<y>[0-9]{4}|[0-9]{2})(?![0-9/]|\.[0-9])""", _numeric),
)  # fmt: skip
