"""The stories of a record that tells several, as lines of a terminal."""

from collections.abc import Sequence
from typing import TextIO

from rich.text import Text

from dragoman.model.group import Story
from dragoman.present.dates import days
from dragoman.present.library.stories import short_id
from dragoman.present.safe import visible
from dragoman.present.terminal.cells import WIDTH, heading, printed
from dragoman.present.text import count, short

_SHOWN = 12
_ARTICLES, _DAYS = 14, 22  # columns, at least


def write(stories: Sequence[Story], out: TextIO) -> None:
    """Print the stories, those told most first; nothing where the articles tell but one."""
    if len(stories) > 1:
        printed(lines(stories), out)


def called(story: Story) -> str:
    """A story by its title and its id, on one line."""
    return visible(f"{story.title} ({short_id(story)}, {count(len(story.articles), 'article')})")


def lines(stories: Sequence[Story]) -> list[Text]:
    """A line a story: its id as far as `--story` needs it, its size, its days, its title."""
    rows = [heading("Stories", len(stories) - _SHOWN, "stories")]
    told = [days(story.first, story.last, None) for story in stories[:_SHOWN]]
    wide = max(_DAYS, *(len(when) + 1 for when in told)) if told else _DAYS
    for story, when in zip(stories, told, strict=False):
        row = Text(short_id(story) + " ", "dim")
        row.append(f"{len(story.articles):,} articles".ljust(_ARTICLES), "default not dim")
        row.append(when.ljust(wide), "dim")
        row.append(short(story.title, WIDTH - len(row.plain)), "bold not dim")
        rows.append(row)
    rows.append(Text("One of them: dragoman brief … --story ID or words of its title", "dim"))
    return rows
