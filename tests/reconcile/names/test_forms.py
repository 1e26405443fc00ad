"""What is counted of a way of naming, as articles come and go."""

from dragoman.model.actor import LocalActor
from dragoman.model.vocabulary import ActorType
from dragoman.reconcile.names.forms import Form


def harbour(kind: ActorType, side: str, mentions: int) -> LocalActor:
    return LocalActor("Port Sel", kind, side, mentions=mentions)


def test_what_most_say_is_told_anew_when_an_article_comes_or_goes() -> None:
    form, place = Form(), harbour("group", "Norland", 1)
    body = harbour("organisation", "Sudania", 3)
    form.take("gazette", place)
    assert (form.type, form.side) == ("group", "Norland")
    form.take("herald", body)
    assert (form.type, form.side) == ("organisation", "Sudania")
    form.drop("herald", body)
    assert (form.type, form.side) == ("group", "Norland")
    assert Form.unpacked(form.packed()).type == "group"
