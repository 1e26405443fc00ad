"""Words that are given to two speakers, or said to two hearers."""

from tests.reconcile.invented import Report, disputes


def test_a_sentence_given_to_two_people_is_a_divergence_of_attribution() -> None:
    words = "The strait is no market stall for anybody"
    one, other = (
        Report("gazette", f"“{words}”, said Teran."),
        Report("herald", f"“{words}”, said Marek."),
    )
    one.quote(words, "Ilva Teran", speaker_text="Teran")
    other.quote(words, "Bo Marek", speaker_text="Marek")
    assert {v.says for v in disputes(one, other)["attribution"].values} == {
        "Ilva Teran",
        "Bo Marek",
    }


def test_who_most_articles_have_say_it_is_not_disputed_by_one_slip() -> None:
    words = "The strait is no market stall for anybody"
    reports = [Report(n, f"“{words}”, said Teran.") for n in ("gazette", "herald", "post")]
    for report in reports:
        report.quote(words, "Ilva Teran", speaker_text="Teran")
    slip = Report("courier", f"“{words}”, said Marek.")
    slip.quote(words, "Bo Marek", speaker_text="Marek")
    assert "attribution" in disputes(*reports[:2], slip)
    assert "attribution" not in disputes(*reports, slip)


def test_who_he_is_in_one_article_alone_and_who_speaks_beside_is_easily_misread() -> None:
    words = "The strait is no market stall for anybody"
    one = Report("gazette", f"“{words}”, said Teran.")
    one.quote(words, "Ilva Teran", speaker_text="Teran")
    lone = Report("herald", f"“{words}”, he said.")
    lone.quote(words, "Bo Marek", speaker_text="he")
    assert "attribution" not in disputes(one, lone)
    both = Report("courier", f"“{words}”, said Marek. Teran said the fog was thick.")
    both.quote(words, "Bo Marek", speaker_text="Marek")
    both.quote("the fog was thick", "Ilva Teran", "indirect", speaker_text="Teran")
    assert "attribution" not in disputes(one, both)


def asked(name: str, words: str, to: str, cue: str) -> Report:
    report = Report(name, f"Teran {cue} {to} on Monday: “{words}.”")
    report.quote(words, "Ilva Teran", to=to, cue=cue, date="2031-03-10")
    return report


WORDS = "Take the deal on the harbour dues that lies on the table"


def test_who_is_asked_to_do_it_is_no_rival_of_who_was_told_so() -> None:
    one = asked("gazette", WORDS, "Gannet", "told")
    assert "attribution" in disputes(one, asked("herald", WORDS, "Walrus", "told"))
    assert "attribution" not in disputes(one, asked("herald", WORDS, "Sudania", "urged"))


def test_a_phrase_is_said_again_to_the_next_one() -> None:
    one = asked("gazette", "Take the deal on the dues", "Gannet", "told")
    again = "Take the deal on the dues, and be done with the harbour before winter comes"
    assert "attribution" not in disputes(one, asked("herald", again, "Walrus", "told"))


def test_who_is_called_by_what_they_are_is_no_rival_of_a_name() -> None:
    one = asked("gazette", WORDS, "Gannet", "told")
    assert "attribution" not in disputes(one, asked("herald", WORDS, "Harbour leaders", "told"))


def test_members_of_a_house_are_anybody() -> None:
    one = asked("gazette", WORDS, "MPs", "told")
    assert "attribution" not in disputes(one, asked("herald", WORDS, "the House", "told"))
