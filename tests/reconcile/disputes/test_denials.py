"""What reconciliation promises of claims that somebody says are wrong."""

import pytest
from tests.reconcile.invented import Report, at_length, related

from dragoman.model.group import Divergence
from dragoman.reconcile.disputes.denying import told_denials
from dragoman.reconcile.words.sentences import Sentences

CLAIM = "the harbour board sold the old lighthouse at Port Vell to a foreign brewer"
TOLD = f"A dockers' leader said {CLAIM}."


def status(*reports: Report) -> list[Divergence]:
    found = related(*reports).divergences
    return [d for d in found if d.kind == "status"]


def claim(name: str = "gazette", day: str = "2031-03-10") -> Report:
    report = Report(name, f"Norland and Sudania met. {TOLD}", day)
    report.quote(CLAIM, "a dockers' leader", "indirect")
    return report


def denial(words: str, name: str = "herald", day: str = "2031-03-10") -> Report:
    return Report(name, f"Norland and Sudania met. {words}", day)


@pytest.mark.parametrize(
    "words",
    [
        "Ilva Teran denied that the board had sold the old lighthouse at Port Vell to a brewer.",
        "Reports that the board sold the lighthouse at Port Vell to a brewer are false, she said.",
        "Teran pushed back on a claim that the board sold the lighthouse at Port Vell to a brewer.",
        "The harbour board has not confirmed that it sold the lighthouse at Port Vell to a brewer.",
        "Bo Marek is sceptical that the board sold the lighthouse at Port Vell to any brewer.",
        "Bo Marek dismissed claims that a brewer had bought the lighthouse the board sold at Vell.",
        "There is no evidence that the board sold the old lighthouse at Port Vell to a brewer.",
        "Teran claimed without proof that the board sold the lighthouse at Port Vell to a brewer.",
        "Teran falsely claimed that the board sold the old lighthouse at Port Vell to a brewer.",
    ],
)
def test_a_denial_meets_the_report_of_what_it_denies(words: str) -> None:
    (found,) = status(claim(), denial(words))
    assert {v.article for v in found.values} == {"gazette", "herald"}
    assert "denied" in {v.says for v in found.values}


def test_what_the_denier_says_next_stands_beside_the_denial() -> None:
    sold = "the board had sold the old lighthouse at Port Vell to a brewer"
    report = denial(f"Ilva Teran denied that {sold}. Teran said that a room was let.")
    report.quote(sold, "Ilva Teran", "indirect", speaker_span=(28, 38))
    report.quote("a room was let", "Ilva Teran", "indirect")
    (found,) = status(claim(), report)
    assert "a room was let" in {v.evidence for v in found.values}


def behind_a_denial(words: str, speaker: str, tag: str) -> set[str]:
    """The words in dispute where Norland denies a sale, and somebody speaks right behind that."""
    sold = "the board had sold the old lighthouse at Port Vell to a brewer"
    report = denial(f"Norland denied that {sold}. “{words}” {tag}")
    report.quote(sold, "Norland", "indirect", speaker_span=(28, 35))
    report.quote(words, speaker)
    (found,) = status(claim(), report)
    return {v.evidence for v in found.values}


def test_direct_words_right_behind_a_denial_are_the_deniers() -> None:
    told = behind_a_denial("It was let.", "a spokeswoman", "a spokeswoman said.")
    assert "It was let." in told


def test_direct_words_of_another_side_are_no_answer() -> None:
    told = behind_a_denial("It is a shame.", "Bo Marek", "Marek said.")
    assert "It is a shame." not in told


def test_several_claims_that_are_denied_are_those_of_one_speaker_right_before() -> None:
    first, second = "the board sold the lighthouse", "the ferries were next"
    answer = "Ilva Teran pushed back hard against those claims."
    report = denial(f"Marek said {first}. He added that {second}. {answer}")
    for words in (first, second):
        report.quote(words, "Bo Marek", "indirect")
    (found,) = status(report)
    assert f"Marek said {first}. He added that {second}." in {v.evidence for v in found.values}


def test_a_denied_report_of_an_outlet_is_what_somebody_told_it() -> None:
    between = "The board also asked for a meeting."
    report = denial(
        f"Dockers told the Herald that {CLAIM}. {between} Norland denied the Herald report."
    )
    report.quote(CLAIM, "dockers", "indirect")
    (found,) = status(report)
    said = {v.evidence for v in found.values}
    assert f"Dockers told the Herald that {CLAIM}." in said
    assert between not in said


def test_who_says_that_it_is_not_so_claims_nothing_that_is_denied() -> None:
    words = CLAIM.replace("sold", "never sold")
    agreeing = Report("gazette", f"Norland and Sudania met. A dockers' leader said {words}.")
    agreeing.quote(words, "a dockers' leader", "indirect")
    assert not status(agreeing, denial(f"Ilva Teran denied that {CLAIM}."))


def test_a_denial_of_another_matter_meets_nothing() -> None:
    assert not status(claim(), denial("Ilva Teran denied that the ferries were late again."))


def test_what_is_denied_weeks_later_may_be_another_claim() -> None:
    words = "Ilva Teran denied that the board had sold the old lighthouse at Port Vell."
    assert not status(claim(), denial(words, day="2031-04-20"))


def test_a_denial_that_points_back_is_of_what_stands_before_it() -> None:
    words = f"{TOLD} Ilva Teran called such reports fake news."
    report = denial(words)
    report.quote(CLAIM, "a dockers' leader", "indirect")
    (found,) = status(report)
    said = {v.evidence for v in found.values}
    assert said == {CLAIM, TOLD, "Ilva Teran called such reports fake news."}


@pytest.mark.parametrize(
    "text",
    ["The guards denied him entry to the port.", "They talked of the disputed island for hours."],
)
def test_what_is_refused_or_contested_is_no_denial(text: str) -> None:
    assert not list(told_denials(Sentences(text), "gazette", (), None))


def shelled(name: str, text: str, words: str) -> Report:
    report = Report(name, text)
    report.event(words, "strike", actors=("Norland",), place="Port Vell")
    return report


def test_a_denial_without_a_place_is_of_the_strike_that_its_text_has_told() -> None:
    act, denied = "Norland shelled Port Vell", "its guns had fired"
    text = f"{act} at dawn, the mayor said. Norland denied that {denied}."
    one = shelled("gazette", text, act)
    one.event(denied, "strike", "denied", actors=("Norland",), according_to="Norland")
    other = shelled("herald", f"{act}, and the market burned.", act)
    (found,) = status(one, other)
    assert {(v.article, v.says) for v in found.values} >= {("gazette", "denied")}
    assert "herald" in {v.article for v in found.values}


def test_a_denial_that_tells_its_claim_itself_points_at_nothing_before_it() -> None:
    words = f"{TOLD} Bo Marek, who claimed the ferries leaked, is wrong: she denies the claim."
    report = denial(words)
    report.quote(CLAIM, "a dockers' leader", "indirect")
    assert not status(report)


def test_a_denial_that_tells_anothers_claim_meets_the_longer_report_of_it() -> None:
    words = "the ferries were sold in spring"
    text = f"Norland and Sudania met. The board pushed back on a Gazette report which said {words}."
    denying = Report("herald", text)
    denying.quote(words, "a Gazette report", "indirect", cue="said")
    longer = (
        "the ferries that once carried grain, soldiers and pilgrims along the coast of Avaria, "
        "past lighthouses, reefs and fishing villages, were sold in spring to settle wages"
    )
    told = Report("mirror", f"Norland and Sudania met. Marek wrote that {longer}.")
    told.quote(longer, "Marek", "indirect")
    (found,) = status(told, denying)
    assert {v.article for v in found.values} >= {"mirror", "herald"}


@pytest.mark.parametrize(
    "words",
    [
        "The new locks would deny the harbour board access to the old lighthouse at Port Vell.",
        "Inspectors may deny the brewer the old lighthouse at Port Vell that the board sold.",
    ],
)
def test_what_is_denied_to_somebody_is_no_denial(words: str) -> None:
    assert not status(claim(), denial(words))


def test_what_the_denier_has_said_before_is_no_charge() -> None:
    text = "Ilva Teran said the board looks after the old lighthouse. Teran denied any wrongdoing."
    report = Report("gazette", text)
    report.quote("the board looks after the old lighthouse", "Ilva Teran", "indirect")
    report.quote("denied any wrongdoing", "Ilva Teran", "indirect")
    assert not status(report)


def test_who_never_asked_for_it_denies_what_stands_before() -> None:
    claim_ = "Bo Marek said he turned down a dinner with Teran."
    text = f"{claim_} (Norland says it never asked for such a meeting.)"
    report = Report("gazette", text)
    report.quote("he turned down a dinner with Teran", "Bo Marek", "indirect")
    (found,) = status(report)
    assert "denied" in {v.says for v in found.values}


def test_a_denial_in_two_versions_of_one_text_is_one() -> None:
    text = at_length(f"{TOLD} Teran denied the claim.")
    versions = [denial(text, "early", "2031-03-10"), denial(text, "late", "2031-03-15")]
    for report in versions:
        report.quote(CLAIM, "a dockers' leader", "indirect")
    assert [{v.article for v in d.values} for d in status(*versions)] == [{"early", "late"}]


def test_a_denied_explanation_is_the_reason_that_was_given_last() -> None:
    reason = "the deal had failed because the ferries of the harbour board came late"
    other = "the ferries are what they are"
    text = f"Bo Marek said {reason}. Marek said {other}. Norland disputed Marek’s explanation."
    report = denial(text)
    report.quote(reason, "Bo Marek", "indirect")
    report.quote(other, "Bo Marek", "indirect")
    (found,) = status(report)
    assert any(reason in v.evidence for v in found.values)
    assert not any(other in v.evidence for v in found.values)


def test_claims_that_were_made_elsewhere_are_not_those_before() -> None:
    words = f"{TOLD} Teran rebutted the claims made in the old charter of the pilots."
    report = denial(words)
    report.quote(CLAIM, "a dockers' leader", "indirect")
    assert not status(report)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Teran called the report “fake news”. Such reports are fake news, she said.", 1),
        ("It was an age of fake news about everything, Teran said.", 0),
    ],
)
def test_fake_news_denies_where_it_is_what_something_is_called(words: str, told: int) -> None:
    report = denial(f"{TOLD} {words}")
    report.quote(CLAIM, "a dockers' leader", "indirect")
    assert bool(status(report)) == bool(told)


def test_what_is_told_not_to_be_so_is_no_claim_that_the_next_sentence_denies() -> None:
    words = "The board did not say who sold the lighthouse. Teran denied the accusations."
    (found,) = told_denials(Sentences(words), "herald", (), 1)
    assert found.before is None
