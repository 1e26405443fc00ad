"""The vocabulary of outlets names each outlet once."""

from dragoman.knowledge.outlets import outlets


def test_every_alias_leads_to_a_usual_name_that_leads_to_itself() -> None:
    names = outlets().names
    assert all(names[usual] == usual for usual in names.values())


def test_an_agency_is_known_under_its_short_name() -> None:
    assert outlets().names["AFP"] == "Agence France-Presse"
    assert "Agence France-Presse" in outlets().agencies


def test_web_addresses_lead_to_listed_outlets() -> None:
    words = outlets()
    assert set(words.domains.values()) <= set(words.names)
