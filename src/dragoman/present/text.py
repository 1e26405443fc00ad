"""Words cut to a length, and numbers with their noun."""


def short(words: str, width: int) -> str:
    """Words cut to a width between two of them, with an ellipsis where something is left out."""
    if len(words) <= width:
        return words
    head = words[: max(width - 1, 0)]
    whole = head.rpartition(" ")[0] if words[len(head)] != " " else head
    kept = whole if len(whole) > width // 2 else head
    closed = "”" if words[0] == "“" and words[-1] == "”" else ""
    return kept.rstrip(" ,;:-–—")[: width - 1 - len(closed)] + "…" + closed


def count(number: int, noun: str) -> str:
    """A number with its noun."""
    return f"{number:,} {noun}" + ("" if number == 1 else "s")
