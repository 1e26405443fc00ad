"""What a reader copies to cite a passage: its words, its outlet, its day, and its address."""

from dragoman.model.article import Article
from dragoman.present.dates import long_date
from dragoman.present.safe import escaped, one_line, web_address
from dragoman.present.text import short

_WORDS = 600  # characters of a passage that a citation repeats
_ENDS = 5  # words at either end that find a long passage
_AROUND = 3  # words before and after that tell a passage from another of the same words


def citation(article: Article, start: int, end: int) -> str:
    """A passage as a line of text: “words” (outlet, day). Address that opens at the words.

    The page's script writes the same line; a browser test holds the two together.
    """
    words = short(one_line(article.text[start:end]), _WORDS)
    outlet = one_line(article.outlet or "no outlet named")
    day = long_date(article.published[:10] if article.published else None)
    address = original(article, start, end)
    return f"“{words}” ({outlet}, {day})." + (f" {address}" if address else "")


def original(article: Article, start: int, end: int) -> str | None:
    """The address of a passage where it was published; None where no address is known."""
    address = web_address(article.url)
    fragment = to_words(article.text, start, end)
    if not address or not fragment:
        return address
    return f"{address}{':~:' if '#' in address else '#:~:'}{fragment}"


def to_words(text: str, start: int, end: int) -> str:
    """The W3C text fragment of a passage: `text=[prefix-,]start[,end][,-suffix]`.

    A long passage is found by its first and last words; one whose words the text has more than
    once, by the words around it too. Empty where the passage has no words.
    """
    told = one_line(text[start:end]).split()
    if not told:
        return ""
    ends = [told] if len(told) <= 2 * _ENDS else [told[:_ENDS], told[-_ENDS:]]
    wanted = [escaped(" ".join(end)) for end in ends]
    if one_line(text).count(" ".join(ends[0])) > 1:
        before = one_line(text[max(0, start - 200) : start]).split()[-_AROUND:]
        after = one_line(text[end : end + 200]).split()[:_AROUND]
        if before:
            wanted.insert(0, f"{escaped(' '.join(before))}-")
        if after:
            wanted.append(f"-{escaped(' '.join(after))}")
    return "text=" + ",".join(wanted)
