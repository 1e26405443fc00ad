"""Somebody is called for short what the articles call him."""

import pytest

from dragoman.present.library.short_names import short_name


@pytest.mark.parametrize(
    ("name", "text", "short"),
    [
        ("Ada Lund", "Ada Lund came. Lund left, and Ada left too.", "Lund"),
        ("Vesk Orlan", "Vesk Orlan came. Vesk left.", "Vesk"),
        ("Vesk Tar Orlan", "Vesk Tar Orlan came. Envoy Vesk left, not Tar Orlan Vesk.", "Vesk"),
        (
            "Ana Ruiz Mora",
            "Ana Ruiz Mora came. Ruiz Mora left. Minister Ruiz Mora ate.",
            "Ruiz Mora",
        ),
        ("Ada van Lund", "Ada van Lund came. Then van Lund left.", "van Lund"),
        ("Ada van Lund", "Ada van Lund came. Then Lund left. Lund ate.", "Lund"),
        ("John Orlan", "John Orlan came with John.", "Orlan"),  # once, and of any John
        ("Vesk Orlan", "Vesk Orlan came. Bo Orlan left.", "Orlan"),
        ("Lund", "Lund came.", "Lund"),
    ],
)
def test_the_part_of_a_name_that_stands_alone(name: str, text: str, short: str) -> None:
    assert short_name(name, [text]) == short


def test_where_no_text_tells_the_family_comes_first_or_last_by_country() -> None:
    text = "Vesk Orlan came."
    assert short_name("Vesk Orlan", [text], "Norway") == "Orlan"
    assert short_name("Vesk Orlan", [text], "China") == "Vesk"
    assert short_name("Jack Orlan", ["Jack Orlan came."], "China") == "Orlan"
