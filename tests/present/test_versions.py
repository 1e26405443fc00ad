"""A disputed point comes to a few versions, each with the outlets that tell it."""

from dragoman.present.brief.tellings import Account, Disagreement
from dragoman.present.brief.versions import point, versions
from dragoman.present.library.proof import Cite, Excerpt


def account(says: str, source: str, words: str | None = None) -> Account:
    return Account(
        says, Excerpt("", words or says, ""), Cite("a", 0, 5, "w-1", source, "2041-04-03")
    )


def test_one_number_in_two_wordings_is_one_version() -> None:
    told = [
        account("Seven sailors", "The Buoy"),
        account("nine", "Quay News"),
        account("seven", "The Mast"),
    ]
    found = versions("number", told)
    assert [(v.says, v.told_by) for v in found] == [
        ("seven", ("The Buoy", "The Mast")),
        ("nine", ("Quay News",)),
    ]


def test_a_number_in_words_is_the_one_in_digits() -> None:
    told = [
        account("Forty seamen", "The Buoy"),
        account("40 seamen", "Quay News"),
        account("43", "Gull"),
    ]
    found = [v.told_by for v in versions("number", told)]
    assert found == [("The Buoy", "Quay News"), ("Gull",)]


def test_a_number_is_one_whatever_it_counts_is_called() -> None:
    told = [
        account("a 70-day truce", "The Buoy"),
        account("70 days of quiet", "Quay News"),
        account("at least seventy days", "Gull"),
        account("70 weeks", "The Mast"),
    ]
    found = [v.told_by for v in versions("number", told)]
    assert found == [("The Buoy", "Quay News"), ("Gull",), ("The Mast",)]


def test_a_former_minister_is_not_a_minister() -> None:
    told = [
        account("minister", "The Buoy", "Former Minister"),
        account("Port Minister", "Quay News"),
    ]
    assert len(versions("title", told)) == 2


def test_words_that_deny_are_no_status() -> None:
    told = [account("happened", "The Buoy"), account("That never was so", "Quay News")]
    assert [v.says for v in versions("status", told)] == ["happened"]


def test_a_disputed_speaker_is_told_with_the_words() -> None:
    told = (account("Lund", "The Buoy", "The pier is ours"), account("Orla", "The Mast", "Ours"))
    d = Disagreement("d", "attribution", "who said it", told, versions("attribution", told))
    assert point(d) == "“The pier is ours”"


def test_what_is_denied_is_told_with_the_claim() -> None:
    told = (
        account("The pilots, it says, have sold the pier to a brewer", "The Buoy"),
        account("denied", "The Mast", "The guild denied it"),
    )
    d = Disagreement("d", "status", "whether it is so (the guild)", told, versions("status", told))
    assert point(d) == "“The pilots, it says, have sold the pier to a brewer”"


def test_a_deed_in_dispute_is_told_in_the_fewest_words_that_tell_it() -> None:
    told = (
        account("happened", "The Buoy", "the attack"),
        account("happened", "Quay News", "Pilots attacked the pier at night"),
        account("denied", "The Mast", "The guild denied that its pilots attacked the pier"),
    )
    d = Disagreement("d", "status", "whether: strike (guild)", told, versions("status", told))
    assert point(d) == "“Pilots attacked the pier at night”"
