"""What one report denies, doubts or calls to come, and another tells as done."""

from tests.reconcile.invented import Report, disputes


def meeting(name: str, text: str, status: str) -> Report:
    report = Report(name, text)
    slots = {"actors": ("Ilva Teran", "Bo Marek"), "date": "2031-03-08", "place": "Port Vell"}
    report.event(text, "meeting", status, **slots)
    return report


def test_an_event_that_one_report_denies_is_a_divergence_of_status() -> None:
    one = meeting("gazette", "Teran and Marek met in Port Vell over the ferries.", "happened")
    other = meeting("herald", "Teran met Marek over the ferries.", "denied")
    assert {v.says for v in disputes(one, other)["status"].values} == {"happened", "denied"}


def test_what_stands_behind_a_denial_is_disputed_though_it_is_told_as_done() -> None:
    one = Report("gazette", "Sudania sank two Norland trawlers off Port Vell on March 8.")
    other = Report("herald", "Sudania denied that it sank two Norland trawlers off Port Vell.")
    one.event("Sudania sank two Norland trawlers", "strike", actors=("Sudania",), date="2031-03-08")
    other.event("it sank two Norland trawlers off Port Vell", "strike", actors=("Sudania",))
    assert {v.says for v in disputes(one, other)["status"].values} == {"happened", "denied"}


def test_the_deniers_own_words_go_on_behind_their_cue() -> None:
    one = meeting("gazette", "Teran and Marek met in Port Vell over the ferries.", "happened")
    denied = "Teran met Marek over the ferries."
    other = Report("herald", f'{denied} "No, no," Teran said. "Nobody has met him."')
    other.event(denied, "meeting", "denied", actors=("Ilva Teran", "Bo Marek"), date="2031-03-08")
    for words in ("No, no", "Nobody has met him."):
        other.quote(words, "Ilva Teran")
    said = {v.evidence for v in disputes(one, other)["status"].values}
    assert {"No, no", "Nobody has met him."} <= said


def test_what_was_promised_and_still_is_owed_is_a_divergence_of_status() -> None:
    one = Report("gazette", "Norland will hand over its memorandum on the ferry ban by Friday.")
    other = Report("herald", "Norland has not handed over its memorandum on the ferry ban.")
    one.event(one.article.text[:-1], "handover", "expected", actors=("Norland",))
    other.event(other.article.text[:-1], "handover", "not_done", actors=("Norland",))
    assert {v.says for v in disputes(one, other)["status"].values} == {"expected", "not_done"}


def test_a_strike_that_its_side_denies_is_disputed_by_who_tells_it_of_the_same_place() -> None:
    one = Report("gazette", "Norland denied that its boats shelled Port Vell.")
    words = "its boats shelled Port Vell"
    slots = {"actors": ("Norland",), "place": "Port Vell", "date": "2031-03-09"}
    one.event(words, "strike", "denied", according_to="Norland", **slots)
    other = Report("herald", "Shells from Norland hit the fish market of Port Vell.")
    other.event("Shells from Norland hit the fish market of Port Vell", "strike", **slots)
    assert {v.says for v in disputes(one, other)["status"].values} == {"denied", "happened"}


def test_other_attacks_of_one_group_do_not_stand_with_a_denied_one() -> None:
    one = Report("gazette", "Sudania shelled the lighthouse of Port Vell with mortars on Sunday.")
    shells = "shelled the lighthouse of Port Vell with mortars"
    one.event(shells, "strike", actors=("Sudania",), place="Port Vell", date="2031-03-09")
    denial = "Sudania denied that it shelled the lighthouse of Port Vell with mortars on Sunday."
    other = Report("herald", denial)
    other.event(shells, "strike", "denied", actors=("Sudania",), place="Port Vell")
    third = Report("courier", "Sudania attacked a lighthouse on Sunday.")
    third.event("attacked a lighthouse", "strike", actors=("Sudania",), date="2031-03-09")
    found = disputes(one, other, third)["status"]
    assert {v.article for v in found.values} == {"gazette", "herald"}


def test_a_strike_that_is_not_meant_to_be_denied_is_none() -> None:
    one = Report("gazette", "Norland gave no notice of its strike on Port Vell.")
    slots = {"actors": ("Norland",), "place": "Port Vell", "date": "2031-03-09"}
    one.event("its strike on Port Vell", "strike", "not_done", according_to="Norland", **slots)
    other = Report("herald", "Shells from Norland hit the fish market of Port Vell.")
    other.event("Shells from Norland hit the fish market of Port Vell", "strike", **slots)
    assert "status" not in disputes(one, other)


def lifting(name: str, words: str, state: str, published: str = "2031-03-10") -> Report:
    report = Report(name, f"Norland {words} Sudania's trawlers.", published)
    report.event(f"{words} Sudania's trawlers", "withdrawal", state, actors=("Norland",))
    return report


def test_an_act_that_is_done_here_and_to_come_there_is_a_divergence_of_status() -> None:
    done = lifting("gazette", "lifted the harbour levy on", "happened")
    due = lifting("herald", "will lift the harbour levy on", "expected")
    assert {v.says for v in disputes(done, due)["status"].values} == {"happened", "expected"}


def test_what_was_to_come_may_be_done_days_later() -> None:
    done = lifting("gazette", "lifted the harbour levy on", "happened", "2031-03-14")
    due = lifting("herald", "will lift the harbour levy on", "expected")
    assert "status" not in disputes(done, due)


def test_an_act_that_has_little_in_common_with_one_to_come_may_be_another() -> None:
    done = Report("gazette", "Norland and Sudania met. Norland signed a deal on port fees.")
    done.event("signed a deal on port fees", "agreement", actors=("Norland",))
    due = Report("herald", "Norland and Sudania met. Norland will sign a port deal on the tugs.")
    due.event("will sign a port deal on the tugs", "agreement", "expected", actors=("Norland",))
    assert "status" not in disputes(done, due)
