"""What reconciliation promises of one saying that two outlets give in words of their own."""

from tests.reconcile.invented import Report, related

from dragoman.model.group import Divergence

LEAD = "Norland and Sudania argued over the docks."
FULL = "the ferries must carry grain to the northern islands by Easter or the pilots walk out"


def wordings(*reports: Report) -> list[Divergence]:
    found = related(*reports).divergences
    return [d for d in found if d.kind == "wording"]


def said(name: str, words: str, kind: str = "indirect", speaker: str = "Ilva Teran") -> Report:
    report = Report(name, f"{LEAD} {speaker} said {words}.")
    report.quote(words, speaker, kind)
    return report


def test_a_saying_of_which_both_quote_a_part_may_be_told_in_other_words() -> None:
    other = (
        "ferries were to bring grain to the “northern islands” before Easter, else pilots strike"
    )
    one = said("gazette", FULL.replace("by Easter", "“by Easter”"), "mixed")
    (found,) = wordings(one, said("herald", other, "mixed"))
    assert found.about == "words of Ilva Teran"


def test_who_quotes_nothing_tells_it_in_words_of_his_own() -> None:
    other = "ferries were to bring grain to the northern islands before Easter, else pilots strike"
    assert not wordings(said("gazette", FULL), said("herald", other))


def test_a_saying_that_is_only_cut_shorter_is_told_alike() -> None:
    assert not wordings(said("gazette", FULL), said("herald", FULL.partition(" or ")[0]))


def test_another_saying_of_one_speaker_is_no_other_wording() -> None:
    other = "the ferries will be painted green, and the grain is a matter for the mayor alone"
    assert not wordings(said("gazette", FULL), said("herald", other))


def test_what_an_outlet_says_is_no_saying_of_its_own() -> None:
    one = said("gazette", FULL, speaker="Bo Marek")
    other = "ferries were to bring grain to the northern islands before Easter, else pilots strike"
    assert not wordings(one, said("herald", other, speaker="Ilva Teran"))


def test_a_part_that_both_quote_is_the_same_words_whatever_stands_around_it() -> None:
    quoted = "“the ferries must carry grain to the northern islands by Easter”"
    one = said("gazette", f"{quoted} or the pilots walk out", "mixed")
    other = said("herald", f"pilots want all the pay, and {quoted}", "mixed")
    assert not wordings(one, other)


def test_two_words_that_both_quote_are_the_same_words() -> None:
    told = "ferries were to bring grain to the northern islands before Easter, or pilots “walk out”"
    one = said("gazette", told, "mixed")
    assert not wordings(one, said("herald", f"it is so: “{FULL}”", "mixed"))


def test_reports_that_share_less_than_half_of_their_words_are_no_one_saying() -> None:
    other = (
        "grain for the northern islands should come before Easter, while dues at the harbour of "
        "Port Vell and wages of dockers wait until autumn"
    )
    assert not wordings(said("gazette", FULL), said("herald", other))


def test_a_long_run_of_the_same_words_is_no_retelling_whatever_goes_before_it() -> None:
    run = "the ferries must carry grain to the northern islands by Easter"
    one = f"pilots could strike for all their pay: {run} and the mayor will mourn"
    other = f"{run} or dues in the harbour would have to go up a little"
    assert not wordings(said("gazette", one), said("herald", other))
