"""A record whose every field is an attack: markup, acting addresses, hidden signs, a long line."""

from tests.present.conftest import _filed

from dragoman.model.actor import Actor, Role
from dragoman.model.article import Article
from dragoman.model.event import Event
from dragoman.model.findings import Findings
from dragoman.model.group import Divergence, Told
from dragoman.model.identity import sealed
from dragoman.model.quote import Quote
from dragoman.model.relations import Relations
from dragoman.store import Record

BAD = (
    '</style></script><script>alert(1)</script><img src=x onerror="alert(2)">'
    "<svg onload=alert(3)></svg><a href=javascript:alert(4)>x</a>"
    " \u202etxt\u2066\u0000\x1b[0m \"'`{{7*7}}"
)


def record() -> Record:
    """One article, a line of a megabyte, with a quote, an event, an actor and a divergence."""
    text = f"Lund said {BAD} and left. " + "x" * 1_000_000
    end = 10 + len(BAD)
    quote = sealed(Quote("h", 10, end, BAD, "direct", BAD, "r", to=BAD, confidence=0.9))
    event = sealed(
        Event("h", 0, len(text), text, "talks", "happened", "r", actors=(BAD,), place=BAD,
              according_to=BAD, confidence=0.9)
    )  # fmt: skip
    article = Article(
        text=text, given_id="h", outlet=BAD, title=BAD, url="javascript:alert(5)",
        published="2031-03-03", language='en" onclick="alert(6)',
    )  # fmt: skip
    relations = Relations(
        divergences=(Divergence("d-1", "date", BAD, (Told("h", BAD, 0, 4, "Lund"),)),)
    )
    actors = [Actor("x", BAD, "person", BAD, (Role(BAD, "h", 0, 4),))]
    return _filed({article: Findings(quotes=(quote,), events=(event,))}, relations, actors)
