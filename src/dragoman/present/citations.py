"""The address at which a passage was published, opening at its words."""

from dragoman.model.article import Article
from dragoman.present.safe import escaped, one_line, web_address

_ENDS = 5  # words at either end that find a long passage
_AROUND = 3  # words before and after that tell a passage from another of the same words


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
