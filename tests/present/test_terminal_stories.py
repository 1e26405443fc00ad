"""A heap's stories on the terminal."""

import io

from dragoman.model.group import Story
from dragoman.present.terminal import stories


def told(*found: Story) -> list[str]:
    out = io.StringIO()
    stories.write(found, out)
    return out.getvalue().splitlines()


def story(
    number: int, title: str = "Norland, Sudania: ferry talks", last: str = "2031-03-09"
) -> Story:
    return Story(f"st-{number:020d}", title, ("Norland",), ("a", "b"), "2031-03-01", last)


def test_each_story_stands_with_its_id_size_days_and_title() -> None:
    lines = told(story(1), story(2))
    assert "2 articles" in lines[1]
    assert "1–9 March 2031" in lines[1].replace(" – ", "–")
    assert "ferry talks" in lines[1]
    assert "--story" in lines[-1]


def test_a_record_of_one_story_is_no_heap() -> None:
    assert told(story(1)) == []


def test_no_line_is_wider_than_the_screen_and_what_is_left_out_is_counted() -> None:
    lines = told(*(story(n, "Norland and a very long title " * 9) for n in range(20)))
    assert max(map(len, lines)) <= 100
    assert "8 more" in lines[0]


def test_a_title_with_control_characters_does_no_harm() -> None:
    assert not any("\x1b" in line for line in told(story(1, "\x1b[31mred"), story(2)))


def test_long_days_leave_room_before_the_title() -> None:
    lines = told(story(1, last="2031-09-05"), story(2))
    assert "September 2031 Norland" in lines[1]
    assert lines[1].index("Norland") == lines[2].index("Norland")


def test_a_story_is_called_by_its_title_and_the_id_that_opens_it() -> None:
    called = stories.called(story(1))
    assert called == "Norland, Sudania: ferry talks (st-000000000, 2 articles)"
