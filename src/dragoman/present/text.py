"""Words cut to a length or stripped to be compared, and numbers with their noun."""


def short(words: str, width: int) -> str:
    """Words cut to a width between two of them, with an ellipsis where something is left out."""
    if len(words) <= width:
        return words
    head = words[: max(width - 1, 0)]
    whole = head.rpartition(" ")[0] if words[len(head)] != " " else head
    kept = whole if 2 * len(whole) >= width else head
    closed = "”" if words[0] == "“" and words[-1] == "”" else ""
    return kept.rstrip(" ,;:-–—")[: width - 1 - len(closed)] + "…" + closed


def bare(words: str) -> str:
    """Words as they are compared: without case, marks around them, and the form of apostrophes."""
    return words.casefold().replace("’", "'").strip(" .,;:!?\"'“”‘()…")


def count(number: int, noun: str) -> str:
    """A number with its noun."""
    return f"{number:,} {noun}" + ("" if number == 1 else "s")
