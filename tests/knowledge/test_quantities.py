"""The vocabulary of quantities holds together."""

from dragoman.knowledge.quantities import quantities


def test_hedges_stand_for_few_qualifiers() -> None:
    words = quantities()
    known = {"about", "more than", "less than", "at least", "up to", "nearly"}
    assert set(words.hedges.values()) | set(words.hedges_behind.values()) <= known


def test_currencies_are_codes_of_three_capitals() -> None:
    words = quantities()
    codes = set(words.currency_signs.values()) | set(words.currency_names.values())
    assert all(len(code) == 3 and code.isupper() for code in codes - {"cents"})


def test_every_key_that_is_matched_in_lower_case_is_in_lower_case() -> None:
    words = quantities()
    tables = (words.words, words.scales, words.vague, words.amounts, words.fractions, words.hedges)
    assert all(key == key.lower() for table in tables for key in table)
