"""Stands taken by modal verbs in somebody's mouth: "X must withdraw", "we will never accept"."""

from collections.abc import Iterator

from dragoman.extract.clause import (
    Force,
    condition,
    force,
    in_condition,
    is_expected,
    is_passive,
    subjects,
)
from dragoman.extract.positions.anothers import DUTY
from dragoman.extract.positions.issues import issue_of
from dragoman.extract.positions.plans import announced, met
from dragoman.extract.positions.stand import Stand
from dragoman.extract.positions.terms import (
    is_wordless,
    left_to_do,
    points_back,
    tied,
    told_before,
)
from dragoman.extract.sentence import sentence
from dragoman.knowledge.stances import stances
from dragoman.model.parsed import Token
from dragoman.model.vocabulary import Stance

_S = stances()
_ASIDE = frozenset({"while", "although", "though", "that"})
_FIRST = frozenset({"we", "i"})
_NOBODY = frozenset({"you", "one", "there", "this", "that", "what", "anyone", "everyone", "nobody"})
_ASKED = frozenset({"what", "which", "who", "why", "how", "where"})
# Who "will not get a vote" has refused nothing.
_GIVEN = frozenset({"get", "receive"})
# What another "will not have" its speaker will not let him have.
_HELD = frozenset({"have", "acquire", "obtain", "possess"})
_HARDLY = frozenset({"barely", "hardly", "scarcely"})
_LIKELY = frozenset({"likely", "probably", "presumably", "perhaps", "possibly"})
_PERHAPS = frozenset({"will", "would", "could", "may", "might", "can"})


def by_modal(verb: Token) -> Iterator[Stand]:
    """The stand of a modal clause; its holder is the speaker, or for "would … if" the subject."""
    how = force(verb)
    if how.open or in_condition(verb):
        return
    yield from _no_such_thing(verb, how)
    doers = subjects(verb)
    if not doers or how.perfect or _inverted(verb, doers[0]):
        return
    if any(d.lower_ in _NOBODY for d in doers):
        return
    if how.modal in DUTY or how.modal is None:
        yield from _duties(verb, how, doers)
    elif verb.lemma_.lower() not in _S.knowing:
        yield from _willing(verb, how, doers)


def _duties(verb: Token, how: Force, doers: tuple[Token, ...]) -> Iterator[Stand]:
    """As in "X must withdraw and pay": what somebody has to do is their speaker's demand."""
    first = any(d.lower_ in _FIRST for d in doers)
    if how.modal is None and not first and doers[0].pos_ == "PRON":
        return  # "it will have to leave" tells of the speaker as often as of another
    if is_expected(verb):
        return
    rule = f"modal.{'duty' if how.modal else 'have_to'}{'.first' if first else ''}"
    stance: Stance = "rejects" if how.negated else "demands"
    for each in (verb, *_joined(verb)):
        if any(c.lower_ in _ASKED for c in each.children):
            continue
        about = each.head if each.dep_ == "relcl" else each
        yield Stand(None, stance, rule, each, issue_of(about))


def _willing(verb: Token, how: Force, doers: tuple[Token, ...]) -> Iterator[Stand]:
    """What the subject would do on a condition, will not do, or will do in its own words."""
    holders: tuple[Token | None, ...] = doers
    stance: Stance | None = None
    rule = ""
    first = any(d.lower_ in _FIRST for d in doers)
    forced = left_to_do(verb)
    if forced is not None and _on_condition(verb):
        stance, rule = "conditional", "modal.if"
    elif not (how.negated or _no_longer(verb)):
        if how.modal in _PERHAPS and _on_condition(verb) and _able(verb, how.modal):
            can = how.modal == "can" and not is_passive(verb)
            stance, rule = "conditional", "modal.if.can" if can else "modal.if"
            if _is_no_deed(verb, doers):
                return
            holders = _whose(doers) if is_passive(verb) else doers
            if not first and _begun(verb).lemma_.lower() in _S.undergoing:
                holders, rule = (None,), "modal.if.undergoing"
        elif how.modal in ("will", "would") and not is_passive(verb) and not _is_asked(verb):
            stance, rule = announced(verb, how.modal)
    elif _is_refusal(verb) and not _fails(verb, doers):
        unable = first and how.modal in ("can", "could") and verb.lemma_.lower() in _S.minding
        bound = how.modal in ("will", "would") and _is_bound(verb)
        stance, rule = (None, "") if unable else _refused(how.modal, first=first)
        stance, rule = ("conditional", "modal.if") if bound else (stance, rule)
        denied_to = not first and verb.lemma_.lower() in _HELD
        able = first and how.modal in ("can", "could")
        holders = (None,) if able or denied_to else doers
    if stance is not None:
        about = forced or verb
        about = met(verb) if stance == "rejects" and rule.startswith("modal.own") else about
        meant = told_before(verb) if points_back(verb) else None
        issue = issue_of(meant or about, done=meant is None and holders != (None,))
        for holder in holders:
            yield Stand(holder, stance, rule, verb, issue)


def _no_longer(verb: Token) -> bool:
    """As in "would no longer abide by it", unbound."""
    later = (c for c in verb.children if c.lower_ == "longer")
    return any(g.lower_ == "no" for c in later for g in c.children) and not _on_condition(verb)


def _begun(verb: Token) -> Token:
    """As in "will begin paying": what is begun."""
    if verb.lemma_.lower() in ("begin", "start", "continue"):
        return next((c for c in verb.children if c.dep_ == "xcomp"), verb)
    return verb


def _is_asked(verb: Token) -> bool:
    """As in "how it would respond": nothing is told; what hangs on an "if" is told elsewhere."""
    return condition(verb) is not None or any(c.lower_ in _ASKED for c in verb.children)


def _refused(modal: str | None, *, first: bool) -> tuple[Stance | None, str]:
    """The stand of what will or cannot be done; "cannot" of others tells in their own words."""
    if modal in ("will", "would"):
        return "rejects", f"modal.refusal{'.first' if first else ''}"
    if modal in ("can", "could"):
        return "rejects", "modal.refusal.first" if first else "modal.own.cannot"
    return None, ""


def _whose(things: tuple[Token, ...]) -> tuple[Token | None, ...]:
    """As in "its troops would be withdrawn in exchange for X": who would withdraw them."""
    of_state = (c for t in things for c in t.children if c.dep_ in ("amod", "compound", "nmod"))
    own = next((c for c in of_state if c.ent_type_ in ("NORP", "GPE")), None)
    return (own,)


def _is_no_deed(verb: Token, doers: tuple[Token, ...]) -> bool:
    """As in "how it would be paid", "an accord that, if approved, will bring relief"."""
    if any(d.lower_ in ("details", "information") for d in doers):
        return True
    of_thing = verb.dep_ == "relcl" and verb.head.pos_ == "NOUN"
    if of_thing and verb.head.lower_ not in _S.collectives:
        return not any(c.dep_ == "nsubj" and c.pos_ == "PROPN" for c in verb.children)
    return any(c.tag_ == "WRB" and c.lower_ != "when" for c in verb.children)


def _inverted(verb: Token, doer: Token) -> bool:
    """As in "should the other side agree": an "if" without "if"."""
    return any(c.lower_ == "should" and c.i < doer.i for c in verb.children)


def _no_such_thing(verb: Token, how: Force) -> Iterator[Stand]:
    """As in "there will be no bargaining over the strait"."""
    if how.modal not in ("will", "would") or verb.lemma_ != "be" or condition(verb) is not None:
        return
    if any(c.dep_ == "expl" for c in verb.children):
        for noun in verb.children:
            bound = any(c.dep_ == "relcl" or c.lower_ == "without" for c in noun.children)
            bound = bound or any(c.lower_ == "without" for c in verb.children)
            no = noun.dep_ == "attr" and any(c.lower_ == "no" for c in noun.children)
            if no and not bound:
                yield Stand(None, "rejects", "modal.refusal", verb, issue_of(noun))


def by_order(verb: Token) -> Iterator[Stand]:
    """An order in somebody's mouth: "Lift the siege and let the trucks in"."""
    if verb.dep_ not in ("ROOT", "ccomp", "xcomp") or verb.lemma_.lower() in _S.knowing:
        return
    if sentence(verb)[-1].text == "?":
        return
    own = ("aux", "auxpass", "nsubj", "nsubjpass", "mark", "expl", "csubj")
    if any(c.dep_ in own for c in verb.children) or verb.lemma_.lower() in _S.courtesies:
        return
    if any(c.dep_ == "dobj" and c.lower_ not in ("me", "us") for c in verb.children):
        yield Stand(None, "demands", "modal.order", verb, issue_of(verb))


def _is_bound(verb: Token) -> bool:
    """As in "will not rush to sign if that is costly", wherever the condition hangs."""
    deeds = (verb, *(c for c in verb.children if c.dep_ == "xcomp"))
    return any(_on_condition(deed) for deed in deeds)


def _able(verb: Token, modal: str | None) -> bool:
    """What "can" be done by somebody is no stand; "can be discussed", "can go on if" are."""
    return modal != "can" or is_passive(verb) or condition(verb) is not None


def _on_condition(verb: Token) -> bool:
    """Whether an if-clause binds the verb; "even if" binds nothing."""
    clause = condition(verb)
    if clause is None:
        return tied(verb)
    opening = clause.left_edge
    return "even" not in (opening.lower_, verb.doc[max(opening.i - 1, 0)].lower_)


def _is_refusal(verb: Token) -> bool:
    """As in "will not return", but neither "when they won't" nor "would not be harmed"."""
    lemma = verb.lemma_.lower()
    if lemma == "be" or tells_itself(verb) or lemma in _S.courtesies:
        return False
    if lemma in _S.enduring or is_wordless(verb):
        return False
    if any(c.lower_ in _HARDLY or c.lower_ in _LIKELY for c in verb.children):
        return False
    if lemma in _GIVEN and not any(d.lower_ in _FIRST for d in subjects(verb)):
        return False
    aside = verb.dep_ == "advcl" and not any(c.lower_ in _ASIDE for c in verb.children)
    guaranteed = verb.dep_ == "acl" and verb.head.pos_ == "NOUN"
    return not aside and not guaranteed and not is_passive(verb)


def _fails(verb: Token, doers: tuple[Token, ...]) -> bool:
    """As in "the ban will not work": no will of the ban's, but a verdict on it."""
    if len(doers) > 1 and verb.lemma_.lower() in _S.reaching:
        return True  # "A and B won't reach a deal by May": neither refuses it to the other
    thing = doers[0].pos_ == "NOUN" and doers[0].lower_ not in _S.collectives
    return thing and verb.lemma_.lower() in _S.failing


def tells_itself(verb: Token) -> bool:
    """Whether the vocabulary takes its stand: it knows "sign onto", not "would not sign"."""
    pattern = _S.verbs.get(verb.lemma_.lower())
    if pattern is None:
        return False
    return bool(pattern.forms) or any(c.lower_ in pattern.prepositions for c in verb.children)


def _joined(verb: Token) -> list[Token]:
    """Verbs that share the modal: "must withdraw, disarm and recognise"."""
    out: list[Token] = []
    at: Token | None = verb
    while at is not None and len(out) < 5:
        more = [c for c in at.children if c.dep_ == "conj" and c.tag_ in ("VB", "VBP")]
        more = [c for c in more if not any(k.dep_ in ("nsubj", "aux") for k in c.children)]
        at = more[0] if more else None
        out.extend(more[:1])
    return out
