"""What an utterance leaves open."""

import pytest

from dragoman.reconcile.articles.stages import is_underway, stage


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("the date of the ferry talks has not been determined", "not_done"),
        ("Sudania has yet to name its envoy", "not_done"),
        ("there is no pilot for the ferry yet", "not_done"),
        ("no pilot was ever hired", None),
        ("there is still work to be done on the nets", "not_done"),
        ("Norland was ready to open the lock but thought better of it", None),
        ("Norland would lift the ban if the nets were hauled in", "conditional"),
        ("the harbour might close again", "conditional"),
        ("40 boats were turned back between July and May 2031", None),
        ("if there was a ban, these boats would not be here", None),
        ("Norland lent the tug so they could help out", None),
        ("we will never give up the delta", None),
        ("nothing is going to happen before the vote", None),
        ("the catch may be insufficient", None),
        ("the envoy may be invited on Friday", "conditional"),
        ("Norland had no plans to leave the union", None),
        ("there are no plans for a second round", "not_done"),
        ("I fear that this may go on", None),
        ("the bridge will require new piers", None),
        ("the strike could last a long time", "conditional"),
        ("he expected the guilds to answer in kind", "conditional"),
        ("nobody could take the last boat", None),
        ("drills off Port Vell, long a sore point, would remain banned", "expected"),
        ("we will bring all trawlers home", "expected"),
        ("both sides decided to continue the talks", "expected"),
        ("the plan is currently under review", "proposed"),
        ("the country is still carefully considering the plan", None),
        ("Norland is ready to share the harbour dues", "proposed"),
        ("the ministers agreed to the plan", None),
        ("the ban would have hurt both sides", None),
        ("the guilds agreed on Tuesday to lift the ban", "expected"),
        ("the mayor's decision last week to lift the ban", "expected"),
        ("the harbour could be only weeks away from closing", "conditional"),
        ("a deal to share the dues appeared close", "expected"),
        ("no boat has yet been let into the bay", "not_done"),
        ("the talks were held in the harbour hall", None),
        ("the ban will hurt both harbours", None),
        ("the cost of the ban will be painful for trawlers", None),
        ("the ban will be lifted by the harbour board", "expected"),
        ("there will be a second round in Port Vell", "expected"),
        ("I will believe it when the gates open", None),
        ("the guilds threatened to close the lock", "expected"),
        ("Norland will never give up the lock", None),
        ("I reckon that they will.", None),
        ("she would have more to say on Monday", "expected"),
        ("we're going to open the lock without Sudania", "expected"),
        ("now it has to go through both chambers", "not_done"),
        ("the U.S. will close the lock", "expected"),
        ("the guilds agreed\xa0to lift the ban", "expected"),
        ("we cannot name a pilot until the board has met", "conditional"),
        ("there will never be a deal without the guilds", "conditional"),
        ("no talks can begin before the fleet sails", "conditional"),
        ("we won't rest until the crew is home", None),
        ("we can't go on like this", None),
        ("a pledge by Norland to dredge the delta", "expected"),
        ("the board has extended the ban until October", "expected"),
        ("the duties remain in place until the guilds pay", "expected"),
        ("the trawlers worked in the bay until May", None),
        ("Norland pledged not to raise the dues", "expected"),
        ("the plan is to begin with the lock gates", "expected"),
        ("the board is planning to close the lock", "expected"),
        ("we raised the dues, so that in ten days the board will close the lock", "expected"),
        ("if it rains and the lock leaks, the board will close it", "conditional"),
        ("pilots would have two weeks to leave the port", "expected"),
        ("the fleet would not hesitate to sail again", "expected"),
        ("the guilds hope to sign by Friday", "expected"),
        ("such a ban would be considered a breach", None),
        ("which of the pilots will do the job", None),
        ("you would think that they would ask", None),
        ("the fleet will defend the strait", None),
        ("the ban will make both harbours poorer", None),
        ("the ban may help the guilds", None),
    ],
)
def test_an_utterance_has_the_stage_of_what_it_leaves_open(
    words: str, expected: str | None
) -> None:
    assert stage(words) == expected


def test_a_long_utterance_is_read_sentence_by_sentence() -> None:
    words = "So far forty trawlers came back. Six are missing. We will bring them home."
    assert stage(words) == "expected"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Norland is in talks with the guilds over the nets", True),
        ("the two boards are still drafting a reply", True),
        ("Norland was in talks with the guilds in 2029", False),
        ("the guilds drafted a reply", False),
    ],
)
def test_what_somebody_is_still_at_is_underway(words: str, expected: bool) -> None:
    assert is_underway(words) is expected
