"""Papers: documents, press at large, footage and platforms that a report names as its source."""

import re
from collections.abc import Iterator

from dragoman.extract.reliance.cues import Cited
from dragoman.knowledge.outlets import outlets
from dragoman.knowledge.word_classes import word_class

_O = outlets()
_DOCUMENT = "|".join(sorted(_O.documents, key=lambda w: (-len(w), w)))
_LEAKED = "|".join(re.escape(w).replace(r"\ ", r"\s") for w in _O.leaked)
# A dot belongs to a word within it or behind a capital ("U.S."); elsewhere it ends a sentence.
_WORD = r"(?:[\w'’&\-]|\.(?=\w)|(?-i:(?<=[A-Z]))\.){1,30}"
_WORDS = rf"(?:{_WORD}\s){{0,6}}?"
_ACCORDING = re.compile(
    rf"\b[Aa]ccording\sto\s(?:(?:an|a|the|its|his|her|their|this|one|another|new)\s)?"
    rf"(?P<name>{_WORDS}(?P<noun>{_DOCUMENT}))\b(?P<rest>\s(?:by|of|from|on|in|released|published)\b"
    rf"(?:\s[\w'’.&\-]+){{1,6}})?"
)
_OF_NAME = re.compile(
    r"(?:by|of|from)\s(?:(?:the|its|their)\s)?(?:[a-z\-]+['’]s\s)?[A-Z][\w'’.&\-]+(?:\s(?:(?:of|for|and)\s)?[A-Z][\w'’.&\-]+)*"
)
_FROM = re.compile(
    rf"\b(?:from|in|by|citing|cited|of)\s(?:a|an)\s(?P<name>{_WORDS}(?:{_DOCUMENT})\s"
    rf"(?:released|published|seen|obtained|leaked|compiled|issued|conducted|commissioned|shared)\b"
    rf"(?:\s(?:in|by|on|to|last|this)\s[\w'’.&\-]+)?)"
)
_SEEN = re.compile(rf"\b(?P<name>{_DOCUMENT})\s(?:was\s|were\s|that\s)?(?:{_LEAKED})\b")
_STATEMENT = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Dd]uring|through|via)\s(?:a|an|his|her|its|their|the)\s"
    r"(?P<name>(?:[\w\-]+\s){0,2}?"
    r"(?:statement|press\sconference|news\sconference|televised\sspeech|press\srelease|"
    r"communiqu[eé]|readout|podcast|video\saddress|video\smessage))\b"
)
_WHO = r"[A-Z][\w\-]+(?:\s[A-Z][\w\-]+){0,3}"
_CONFERENCE = re.compile(
    rf"\b(?:(?P<owner>{_WHO})['’]s\s|(?P<who>{_WHO})\s(?:[\w]+\s){{0,2}}"
    rf"(?:held|delivered|gave|called)\s"
    rf"(?:a|an|his|her|its|their)\s(?:[\w\-]+\s){{0,2}})(?P<name>(?:press|news)\sconference)\b"
)
_PRESS_WORD = (
    r"(?:media(?:\s(?:outlets|reports?|stories))?|news\s(?:outlets|reports|agencies)|press\sreports|"
    r"newspapers|"
    r"(?:state|public|official)\s(?:television|TV|radio|media|broadcaster|news\sagency)"
    r"|local\sreports|news\ssites)"
)
_WHOSE = (
    r"(?:(?:[A-Z][\w\-]+(?:['’]s?)?|[Ll]ocal|[Ss]tate|[Ss]tate-run|[Ss]emi-official|[Rr]egional|"
    r"[Ff]oreign|regime['’]s|various|several|unconfirmed)\s){0,4}"
)
_PRESS_SAID = re.compile(
    rf"\b(?P<name>{_PRESS_WORD}|(?:[Mm]edia|[Pp]ress|[Nn]ews|[Ll]ocal)\sreports)\s"
    rf"(?:(?:have|has|had|also|earlier)\s|(?:was|were)\s[\w\-]{{3,20}},\s){{0,2}}"
    rf"(?:reported|reports|said|says|say|quoted|cited|indicated?|suggested?|claimed?|showed|confirmed|citing|quoting|speculated)\b"
)
_WHOSE_BEFORE = re.compile(rf"(?:(?<=\s)|(?<=^)){_WHOSE}$")
_PAPER_BEFORE = re.compile(
    r"(?:\b(?:an?|the|its|his|her|their|this|that|of|in|by|to|with|from|on|and)\s|^|[,.;:“\"]\s?)"
    rf"(?P<words>(?!(?:an?|the)\s)(?:{_WORD}\s){{0,4}}?)$",
    re.IGNORECASE,
)
_WINDOW = 90  # characters before a noun in which its own adjectives stand
_PRESS_TOLD = re.compile(
    rf"\b(?:[Aa]ccording\sto|citing|told|speaking\sto|spoke\s(?:to|with)|den(?:ied|ying)|(?:reported|published|reports?)\s(?:by|in|on))\s(?:the\s)?"
    rf"(?P<name>{_WHOSE}{_PRESS_WORD})\b"
)
_FOOTAGE = re.compile(
    r"\b(?P<name>(?:[Vv]ideo\s)?(?:[Ff]ootage|[Vv]ideos?|[Ii]mages|[Pp]hotos|"
    r"[Pp]hotographs|[Cc]lips?)\s"
    r"(?:widely\s)?(?:shared|circulating|circulated|posted|published|released|verified)\s"
    r"(?:widely\s)?(?:online|on\ssocial\smedia|on\sthe\sinternet|by\s[\w ]{3,30}?)(?=\s|[,.]))"
)
_UNNAMED = re.compile(
    r"\b[Aa]ccording\sto\s(?P<name>(?:(?:a|an|one|two|three|four|several|some|multiple|"
    r"unnamed|the)\s)?"
    r"(?:[\w.\-’']+\s){0,3}?(?:officials?|sources?|people|persons?|diplomats?|insiders)"
    r"(?:\s(?:familiar|briefed|with\sknowledge|close|involved|involved\sin)\s[^,.;\n]{3,60})?)"
    r"(?=[,.;\s])"
)
_KNOWN_PERSON = re.compile(r"the\s(?:[\w.\-’']+\s){0,3}(?:official|source|person|diplomat)\b")
_PLATFORM = re.compile(
    rf"\b(?:on|via|to|used|using)\s(?:his\s|her\s|its\s|their\s|the\s)?(?:[\w\-]+\s){{0,3}}?"
    rf"(?P<name>{'|'.join(re.escape(p) for p in sorted(_O.platforms, key=len, reverse=True))})\b"
    rf"(?:\s(?:page|account|channel|post))?"
)
_POSTED = re.compile(
    r"\b(?:said|says|wrote|writes|writing|posted|post|stated|reacted|announced|shared|published|"
    r"tweeted|used|using|added|saying|posting|message|statement|according|took|takes)\b"
)
_BACK = 70  # characters before a platform's name in which the verb of saying stands
_BODY_PAPER = re.compile(
    rf"\b(?:an?|the)\s(?P<name>{_WHO})\s(?:press\s)?(?:statement|report|release|communiqu[eé])"
    rf"(?=[,.]|\s(?:said|says|added|read|stated))"
)
_DESCRIBED_BODY = re.compile(
    rf"\b(?:{'|'.join(re.escape(w) for w in _O.described)})s?\s(?:the\s)?"
    rf"(?P<name>[A-Z][\w’'&.-]+(?:\s(?:(?:of|for|and|in|the|without|Without)\s){{0,2}}"
    rf"[A-Z][\w’'&-]+){{0,4}})"
)
# What many of nobody in particular hold likely: "betting markets put", "opinion polls suggest".
_CROWD = (
    r"(?:(?:[Oo]pinion|[Ee]xit)\spolls?|[Bb]etting\s(?:markets|odds|sites)|[Pp]rediction\smarkets|"
    r"[Bb]ookmakers|[Bb]ookies|[Oo]ddsmakers)"
)
_GAUGED = re.compile(
    rf"\b(?:[Aa]ccording\sto\s(?:the\s)?(?P<by>{_CROWD})\b|(?P<name>{_CROWD})\s(?:currently\s|now\s|also\s)?"
    rf"(?:puts?|suggest(?:s|ed)?|shows?|showed|indicate[sd]?|gives?|gave|predict(?:s|ed)?|points?)\b)"
)
_VAGUE_NOUN = word_class("thing.paper")
_NOBODYS = frozenset(
    {"estimates", "polls", "surveys"}
)  # of nobody in particular, where they stand alone
_SPEAKING = r"statement|communiqu[eé]|readout|press\srelease|announcement|memo|letter|update|notice"
_OWNERS = (
    r"union|company|ministry|government|party|office|agency|army|military|police|bank|palace|embassy|"
    r"commission|league|group|association|federation|department|council|court|airline|hospital"
)
_PAPER_SAYS = re.compile(
    rf"(?:(?:^|[.“\"]\s*|\n)[Tt]he\s|\ba\s|\b(?=[A-Z][\w’']+\s))(?P<name>(?:[A-Z][\w\-’'.]+\s|(?:{_OWNERS})(?:['’]s?)?\s)"
    rf"(?:[\w\-]+\s){{0,2}}?(?:{_SPEAKING}))\s(?:on\s\w+day\s)?(?:said|says?|read|reads|added|stated|noted)\b"
)
_SAID_PAPER = re.compile(
    rf"\b(?:said|says|according\sto)\s(?:the\s)?(?P<name>[A-Z][\w\-.]*(?:\s[A-Z][\w\-.]*){{0,3}}['’]s?\s"
    rf"(?:[\w\-]+\s){{0,2}}?(?:{_SPEAKING}))\b"
)
_ISSUED = re.compile(
    rf"(?:\b[Tt]he\s)?\b(?P<who>[A-Z][\w\-.]{{0,40}}(?:\s[A-Z][\w\-.]{{0,40}}){{0,3}}|{_OWNERS})\s(?:has\s|had\s|later\s|also\s)?"
    rf"(?:issued|released|published|circulated|sent|shared)\s(?:a|an|its|their|his|her)\s(?:[\w\-]+\s){{0,2}}?"
    rf"(?P<what>{_SPEAKING})\s(?:[\w\s]{{0,24}}?)(?:saying|stating|that|in\swhich|confirming|announcing|denying)\b"
)
# "Berg's office said", "a statement from Berg's office".
_OFFICE = re.compile(
    r"\b(?P<name>[A-Z][\w\-]*(?:\s[A-Z][\w\-]*){0,3}['’]s?\s(?:press\s)?office)\s"
    r"(?:(?:has|had|later|also|earlier)\s|on\s\w+day\s)?"
    r"(?:said|says|stated|states|confirmed|announced|added|denied|explained|told|wrote|warned)\b"
)
_TWEETED = re.compile(
    r"\b(?:in|via|by|through)\s(?:an?|his|her|its|their)\s(?:[\w\-]+\s){0,2}?tweets?\b"
)
# "said in a research note", "wrote in a note to clients": what analysts and staff hand round.
_WRITTEN = re.compile(
    r"\b(?:said|says|saying|wrote|writes|writing|warned|argued|argues|noted|estimated|predicted|added|"
    r"stated|disclosed|revealed|explained|announced|cautioned|forecast|told)\b[^.\n“\"]{0,40}?\sin\s"
    r"(?:an?|his|her|its|their|the)\s(?:[\w.\-]+\s){0,3}?"
    r"(?P<name>(?:research\s|client\s|briefing\s|court\s|regulatory\s|blog\s|policy\s|internal\s)?"
    r"(?:note|memo|memorandum|filing|blog\spost|blogpost|op-ed|paper|newsletter|report|letter))\b"
)
_ARTICLE = re.compile(r"\b(?:[Aa]n?|[Tt]he)\s(?:[A-Z][\w\-]+\s){1,3}$")
_BEFORE = 60  # characters in front of a body's name in which its article stands


def papers(text: str) -> Iterator[Cited]:
    """Every document and other unnamed source that the text names, in no particular order."""
    for m in _ACCORDING.finditer(text):
        if m["name"] in _NOBODYS and not m["rest"]:
            continue
        back = m["name"] in _VAGUE_NOUN
        whose = _OF_NAME.search(m["rest"] or "")
        rest = (
            whose[0].rstrip(".,") if whose else " ".join((m["rest"] or "").split()[:4]).rstrip(".,")
        )
        name = " ".join(f"{m['name']} {rest}".split())
        yield Cited(name, "report_again" if back and not rest else "document", m.start(), m.end())
    for pattern, rule in (
        (_FROM, "document"),
        (_PRESS_TOLD, "press"),
        (_FOOTAGE, "footage"),
        (_BODY_PAPER, "body_paper"),
        (_DESCRIBED_BODY, "body_described"),
        (_UNNAMED, "unnamed"),
    ):
        for m in pattern.finditer(text):
            if not _KNOWN_PERSON.match(m["name"]):
                yield Cited(" ".join(m["name"].split()).rstrip(".,"), rule, m.start(), m.end())
    yield from _gauged(text)
    yield from _described(text)
    for m in _CONFERENCE.finditer(text) if "conference" in text else ():
        holder = m["owner"] or m["who"]
        yield Cited(f"{holder} {m['name']}", "conference_held", m.start(), m.end())
    for m in _STATEMENT.finditer(text):
        rule = "press_conference" if "conference" in m["name"] else "statement"
        yield Cited(" ".join(m["name"].split()), rule, m.start(), m.end())
    for m in _PLATFORM.finditer(text):
        if _POSTED.search(text, max(0, m.start() - _BACK), m.end()):
            rule = "account" if m[0].endswith(("page", "account", "channel")) else "platform"
            yield Cited(m["name"], rule, m.start(), m.end())


def _gauged(text: str) -> Iterator[Cited]:
    for m in _GAUGED.finditer(text):
        yield Cited(" ".join((m["by"] or m["name"]).split()), "document", m.start(), m.end())


def _described(text: str) -> Iterator[Cited]:
    """Papers and press told by a noun with its adjectives: "a leaked draft seen by us"."""
    for pattern, before, rule in (
        (_SEEN, _PAPER_BEFORE, "leak"),
        (_PRESS_SAID, _WHOSE_BEFORE, "press"),
    ):
        for m in pattern.finditer(text):
            start = _opening(text, m.start(), before)
            yield Cited(" ".join(text[start : m.end("name")].split()), rule, start, m.end())


def _opening(text: str, at: int, before: re.Pattern[str]) -> int:
    """Where the phrase of a noun opens: with the words in front that describe it."""
    m = before.search(text, max(0, at - _WINDOW), at)
    if m is None:
        return at
    return m.start("words") if "words" in before.groupindex else m.start()


def speaking_papers(text: str) -> Iterator[Cited]:
    """Every statement, letter or tweet whose words are taken over, by whose it is."""
    for pattern in (_PAPER_SAYS, _SAID_PAPER):
        for m in pattern.finditer(text):
            words = m["name"].split()
            at = m.end("name") - len(words[-1])
            if words[0][0].isupper() and _ARTICLE.search(text, max(0, at - _BEFORE), at):
                continue  # "a Trade Ministry statement said": told by the name of the body
            names = [w for w in words[:-1] if w[0].isupper() and w != "The"]
            whose = " ".join(names) or next(w for w in words if w != "The")
            yield Cited(f"{whose} {words[-1]}", "paper_says", m.start("name"), m.end("name"))
    for m in _ISSUED.finditer(text):
        yield Cited(f"{m['who']} {m['what']}", "paper_issued", m.start(), m.end())
    for m in _OFFICE.finditer(text):
        yield Cited(" ".join(m["name"].split()), "office", m.start("name"), m.end())
    for m in _WRITTEN.finditer(text):
        yield Cited(" ".join(m["name"].split()), "statement", m.start("name"), m.end())
    for m in _TWEETED.finditer(text) if "tweet" in text else ():
        yield Cited("Twitter", "platform", m.start(), m.end())
