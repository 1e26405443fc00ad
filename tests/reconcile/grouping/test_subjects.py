"""What reconciliation promises of articles that are about other things altogether."""

from tests.reconcile.invented import Report, related, together

from dragoman.reconcile.grouping.subjects import Subjects, subject
from dragoman.reconcile.words.weights import Weights

FERRY = {"ferry": 5, "trawler": 4, "harbour": 3, "pilot": 3, "lighthouse": 2, "norland": 4}
BANK = {"bank": 5, "lender": 4, "branch": 3, "teller": 3, "vault": 2, "norland": 2}


def subjects(**articles: dict[str, int]) -> Subjects:
    told = {name: subject(Weights(again, 12)) for name, again in articles.items()}
    return Subjects(lambda _: told)


def test_articles_that_come_back_to_the_same_words_are_of_one_matter() -> None:
    assert subjects(one=FERRY, other={**FERRY, "island": 2}).apart("one", "other") == 0.0


def test_articles_that_share_but_the_name_of_a_state_are_of_two() -> None:
    told = subjects(one=FERRY, other=BANK)
    assert 0.4 < told.apart("one", "other") < 1.0
    assert told.apart("one", "other") == told.apart("other", "one")


def test_a_notice_of_one_sentence_is_too_short_to_tell() -> None:
    assert subjects(one=FERRY, other={"bank": 2}).apart("one", "other") == 0.0


def attack(name: str, of: str, said: str) -> tuple[Report, str]:
    more = " ".join(f"{of.capitalize()}." for _ in range(9))
    report = Report(name, f"{said}. {more}")
    return report, report.event(said, "strike")


def test_what_two_articles_of_two_matters_tell_in_common_words_is_not_one() -> None:
    ferry = "ferry harbour with its trawlers, pilots, lighthouse and islands"
    bank = "city bank with its lenders, branches, tellers, vaults and ledgers"
    (one, a), (other, b), (third, c) = (
        attack("gazette", ferry, "The attack hurt two pilots"),
        attack("herald", ferry, "Two pilots were hurt in the attack"),
        attack("courier", bank, "One teller was hurt in the attack"),
    )
    groups = related(one, other, third).same_event
    assert together(groups, a, b)
    assert not together(groups, a, c)
