"""A model's attribute rules (part of speech and form of a tag) at a tenth of their cost.

spaCy matches all rules against all tokens of every text. Nearly all rules look at one token's tag,
word and relation only, so that their outcome is remembered for each such combination.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Any

from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc, MorphAnalysis, Token
from spacy.vocab import Vocab

NAME = "dragoman_attributes"

Rule = Mapping[str, Any]  # "patterns", "attrs" and "index", as `AttributeRuler.patterns` gives them
_Key = tuple[int, int, int, int]
# A number of a rule, and what it sets.
_Effect = tuple[int, Mapping[str, Any]]

_LOOKED_AT: list[int | str] = ["TAG", "LOWER", "DEP", "IS_SPACE"]
_SET = frozenset({"TAG", "POS", "MORPH", "LEMMA", "DEP"})


def remember(nlp: Language) -> None:
    """Put a component that remembers in the place of each attribute ruler of the pipeline."""
    for name, pipe in list(nlp.pipeline):
        if isinstance(pipe, AttributeRuler) and RememberedRules.known(pipe.patterns):
            nlp.add_pipe(NAME, f"{NAME}_{name}", after=name, config={"ruler": name})
            nlp.disable_pipe(name)


@Language.factory(NAME, default_config={"ruler": "attribute_ruler"})
def remembered(nlp: Language, name: str, ruler: str) -> RememberedRules:  # noqa: ARG001 - by spaCy
    """The component that does what the ruler of that name does."""
    rules: Any = nlp.get_pipe(ruler)
    return RememberedRules(nlp.vocab, rules.patterns)


class RememberedRules:
    """Does to a parsed text what spaCy's attribute ruler with the same rules does to it."""

    def __init__(self, vocab: Vocab, rules: Sequence[Rule]) -> None:
        """Takes rules that are `known`."""
        self._vocab = vocab
        self._rules = rules
        self._alone = [i for i, rule in enumerate(rules) if _is_of_one_token(rule)]
        spread = [i for i, rule in enumerate(rules) if not _is_of_one_token(rule)]
        self._match_alone = self._matcher(self._alone)
        self._match_spread = self._matcher(spread)
        self._words = {vocab.strings.add(w) for i in self._alone for w in _words(rules[i])}
        self._remembered: dict[_Key, tuple[list[_Effect], list[Callable[[Token], None]]]] = {}

    @staticmethod
    def known(rules: Iterable[Rule]) -> bool:
        """Whether all that the rules set is known here; what they look at may be anything."""
        return all(set(rule["attrs"]) <= _SET for rule in rules)

    def __call__(self, doc: Doc) -> Doc:
        """Set every token's attributes."""
        spread = self._spread_effects(doc)
        words = self._words
        for i, (tag, lower, dep, space) in enumerate(doc.to_array(_LOOKED_AT).tolist()):
            key = (tag, lower if lower in words else 0, dep, space)
            if key not in self._remembered:
                self._remembered[key] = self._effects_alone(doc, i)
            effects, setters = self._remembered[key]
            if i in spread:
                setters = self._setters([*effects, *spread[i]])
            token = doc[i]
            for put in setters:
                put(token)
        return doc

    def _spread_effects(self, doc: Doc) -> dict[int, list[_Effect]]:
        """What rules over several tokens set, by token."""
        found: dict[int, list[_Effect]] = defaultdict(list)
        for name, start, end in self._match_spread(doc, allow_missing=True):
            number = int(self._vocab.strings[name])
            at = self._rules[number].get("index", 0)
            found[start + at if at >= 0 else end + at].append(self._effect(number))
        return found

    def _effects_alone(
        self, doc: Doc, i: int
    ) -> tuple[list[_Effect], list[Callable[[Token], None]]]:
        matches = self._match_alone(doc[i : i + 1], allow_missing=True)
        effects = [self._effect(int(self._vocab.strings[m[0]])) for m in matches]
        return effects, self._setters(effects)

    def _effect(self, number: int) -> _Effect:
        return number, self._rules[number]["attrs"]

    def _setters(self, effects: Iterable[_Effect]) -> list[Callable[[Token], None]]:
        """The functions that set what the effects come to: a later rule has precedence."""
        whole: dict[str, Any] = {}
        for _, attrs in sorted(effects, key=lambda effect: effect[0]):
            whole.update(attrs)
        return [partial(_put, *self._value(name, value)) for name, value in whole.items()]

    def _value(self, name: str, value: Any) -> tuple[str, Any]:  # noqa: ANN401 - text or analysis
        if name == "MORPH":
            return "morph", MorphAnalysis(self._vocab, value)
        return f"{name.lower()}_", value

    def _matcher(self, numbers: Iterable[int]) -> Matcher:
        matcher = Matcher(self._vocab)
        for number in numbers:
            matcher.add(str(number), self._rules[number]["patterns"])
        return matcher


def _put(name: str, value: object, token: Token) -> None:
    setattr(token, name, value)


def _is_of_one_token(rule: Rule) -> bool:
    """Whether a rule sees no more than one token's tag, word, relation and being a blank."""
    return all(
        len(pattern) == 1
        and set(pattern[0]) <= set(_LOOKED_AT)
        and all(_is_plain(value) for value in pattern[0].values())
        for pattern in rule["patterns"]
    )


def _is_plain(value: object) -> bool:
    return not isinstance(value, dict) or set(value) <= {"IN", "NOT_IN"}


def _words(rule: Rule) -> Iterable[str]:
    for (token,) in rule["patterns"]:
        word = token.get("LOWER", ())
        if isinstance(word, dict):
            for listed in word.values():
                yield from listed
        else:
            yield from (word,) if word else ()
