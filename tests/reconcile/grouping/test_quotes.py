"""What reconciliation promises of its quotes."""

from tests.reconcile.invented import Report, at_length, related, together

from dragoman.model.group import SameQuote

SAID = "We will not haul down our nets before the strait is open"


def same(*reports: Report) -> tuple[SameQuote, ...]:
    return related(*reports).same_quote


def said(name: str, words: str, speaker: str = "Ilva Teran", **slots: str) -> tuple[Report, str]:
    report = Report(name, f"“{words},” she said.")
    return report, report.quote(words, speaker, **slots)


def test_the_same_words_of_one_speaker_are_one_utterance_word_for_word() -> None:
    (one, a), (other, b) = said("gazette", SAID), said("herald", SAID.upper())
    (group,) = same(one, other)
    assert set(group.members) == {a, b}
    assert group.verbatim


def test_two_wordings_of_one_utterance_are_joined_and_not_verbatim() -> None:
    one, a = said("gazette", SAID)
    other, b = said("herald", "We won't haul the nets down until the strait is open")
    (group,) = same(one, other)
    assert set(group.members) == {a, b}
    assert not group.verbatim


def test_a_paraphrase_joins_the_direct_speech() -> None:
    one, a = said("gazette", SAID)
    other, b = said(
        "herald", "Norland would not haul down its nets before the strait was open", kind="indirect"
    )
    assert together(same(one, other), a, b)


def test_different_utterances_of_one_speaker_on_one_topic_stay_apart() -> None:
    one, _ = said("gazette", SAID)
    other, _ = said("herald", "The strait belongs to all who have fished it for a hundred years")
    assert not same(one, other)


def retold(name: str, words: str, speaker: str, kind: str) -> tuple[Report, str]:
    """What is said in an article that is all about the same things."""
    report = Report(name, f"“{words},” she said. {at_length('nets and ships in the strait')}")
    return report, report.quote(words, speaker, kind)


def test_what_one_mouth_says_on_one_day_is_told_again_in_words_of_its_own() -> None:
    words = "Her nets would stay where they are until all could use an open strait for trade"
    one, a = retold("gazette", SAID, "Ilva Teran", "direct")
    other, b = retold("herald", words, "Ilva Teran", "indirect")
    assert together(same(one, other), a, b)
    stranger, _ = retold("herald", words, "Bo Marek", "indirect")
    assert not same(one, stranger)


def test_one_sentence_given_to_two_speakers_is_one_utterance() -> None:
    (one, a), (other, b) = said("gazette", SAID), said("herald", SAID, speaker="Bo Marek")
    assert together(same(one, other), a, b)


def test_two_speakers_who_say_alike_are_two_utterances() -> None:
    one, _ = said("gazette", SAID)
    other, _ = said("herald", "We too keep our nets in the open strait", speaker="Bo Marek")
    assert not same(one, other)


def test_the_same_words_said_again_a_week_later_are_another_utterance() -> None:
    one, _ = said("gazette", SAID, date="2031-03-10")
    other, _ = said("herald", SAID, date="2031-03-17")
    assert not same(one, other)


def test_a_report_that_goes_on_longer_stands_with_each_utterance_it_holds() -> None:
    next_words = "The fishermen of Sel have waited long enough for their wages"
    (one, a), (other, b) = said("gazette", SAID), said("courier", SAID)
    (third, c), (fourth, d) = said("post", next_words), said("mail", next_words)
    long, whole = said("herald", f"{SAID}. {next_words}")
    groups = same(one, other, third, fourth, long)
    assert together(groups, a, b, whole)
    assert together(groups, c, d, whole)
    assert not together(groups, a, c)


def test_what_a_described_official_says_may_be_the_words_of_a_named_person() -> None:
    words = "The nets will be hauled down once the strait is open to all trawlers"
    one, a = said("gazette", words, kind="indirect")
    other, b = said("herald", f"{words} again", "Norland's deputy minister", kind="indirect")
    assert together(same(one, other), a, b)


def test_a_report_of_several_sentences_stands_with_the_report_of_each() -> None:
    first, last = "We shall see whether Sudania strings us along", "We answer in kind if it stalls"
    one = Report("gazette", f"“{first}. {last}.” Teran said on Monday.")
    both = one.quote(f"{first}. {last}.", "Ilva Teran")
    other = Report("herald", f"Teran said: “{first} or not.”")
    begins = other.quote(f"{first} or not.", "Ilva Teran")
    third = Report("courier", f"Teran: “{last}, and soon.”")
    ends = third.quote(f"{last}, and soon.", "Ilva Teran")
    groups = same(one, other, third)
    assert together(groups, both, begins)
    assert together(groups, both, ends)
    assert not together(groups, begins, ends)


def test_of_two_groups_the_one_that_the_other_holds_is_left_out() -> None:
    first, last = "We shall see whether Sudania strings us along", "We answer in kind if it stalls"
    (one, a), (other, b) = said("gazette", f"{first}. {last}"), said("herald", f"{first}. {last}")
    third, c = said("courier", first)
    (group,) = same(one, other, third)
    assert set(group.members) == {a, b, c}


def test_a_clause_stands_with_the_report_of_that_clause_alone() -> None:
    nets, wages = (
        "all nets will be hauled down by Norland",
        "Sel must pay its fishermen their wages",
    )
    one, both = said("gazette", f"{nets}, but that {wages}", kind="indirect")
    other, begins = said("herald", f"{nets} at last", kind="indirect")
    third, ends = said("courier", f"{wages} at once", kind="indirect")
    groups = same(one, other, third)
    assert together(groups, both, begins)
    assert together(groups, both, ends)
    assert not together(groups, begins, ends)


def test_a_turn_of_phrase_of_two_strangers_is_not_one_utterance() -> None:
    one, _ = said("gazette", "There will be difficult decisions this year", "the port's clerks")
    other, _ = said("herald", "These are difficult decisions for the trawlers", "Juno Aldmere")
    assert not same(one, other)


def test_one_thing_said_of_two_sides_is_two_utterances() -> None:
    one, _ = said("gazette", "Norland has agreed to the truce that was offered in Port Sel")
    other, _ = said("herald", "Sudania has agreed to a truce of which half the sailors are a part")
    assert not same(one, other)


def test_words_that_follow_right_upon_their_summary_are_one_utterance_with_it() -> None:
    summary = "the levy was a paltry sum beside the lost revenue of the harbours"
    words = "A levy sounds like a lot, but our harbours are short of 15 crowns in revenue each day"
    report = Report("gazette", f"Teran said {summary}. “{words},” she said.")
    told = report.quote(summary, "Ilva Teran", "indirect")
    spoken = report.quote(words, "Ilva Teran")
    assert together(same(report), told, spoken)


def test_a_quoted_passage_that_another_report_has_ties_the_two() -> None:
    words = "the quarrel over dues was “out of our hands” and up to the courts of Sudania"
    spoken = "Do not ask me about money, since it is out of our hands"
    one, a = retold("gazette", words, "Ilva Teran", "mixed")
    other, b = retold("herald", spoken, "Ilva Teran", "direct")
    assert together(same(one, other), a, b)
    bare = words.replace("“", "").replace("”", "")
    unmarked, _ = retold("gazette", bare, "Ilva Teran", "indirect")
    assert not same(unmarked, other)


def test_a_day_that_two_reports_name_ties_them() -> None:
    one, a = retold("gazette", "the levies would rest until July 9", "Ilva Teran", "indirect")
    other, b = retold("herald", "she had put the dues off to 9 July", "Ilva Teran", "indirect")
    assert together(same(one, other), a, b)
    later, _ = retold("herald", "she had put the dues off to 9 June", "Ilva Teran", "indirect")
    assert not same(one, later)


def test_words_that_both_articles_come_back_to_all_the_time_tie_no_two_sayings() -> None:
    matter = at_length("nets, ships and pilots in the strait")
    common = "nets, ships and pilots"
    first = (
        f"{common} left the strait to hostile, idle, drunken strangers who jeered, spat, sang "
        "and quarrelled"
    )
    second = (
        f"{common} in the strait deserve cheaper diesel, shelter, radar, soup, blankets, a vicar "
        "and medals"
    )
    one = Report("gazette", f"Teran said {first}. {matter}")
    one.quote(first, "Ilva Teran", "indirect")
    other = Report("herald", f"Teran said {second}. {matter}")
    other.quote(second, "Ilva Teran", "indirect")
    assert not same(one, other)
