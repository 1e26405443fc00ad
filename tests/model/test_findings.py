"""What an article says is the same after it was stored and read back."""

import msgspec

from dragoman.model.figure import Figure
from dragoman.model.findings import Findings
from dragoman.model.identity import sealed


def test_a_figure_told_as_a_whole_number_keeps_its_id_when_read_back() -> None:
    told = sealed(Figure("a", 0, 8, "hundreds", None, "people", "t", low=200, qualifier="hundreds"))
    kept = msgspec.json.decode(msgspec.json.encode(told), type=Figure)
    assert sealed(kept).id == told.id
    assert kept == told


def test_findings_have_the_same_digest_when_read_back() -> None:
    figure = sealed(Figure("a", 0, 3, "200", 200, "people", "t", high=300))
    found = Findings(figures=(figure,))
    kept = msgspec.json.decode(msgspec.json.encode(found), type=Findings)
    assert kept.digest() == found.digest()
