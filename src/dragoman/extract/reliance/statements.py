"""Papers that speak: "the union's statement says", "issued a statement saying", "in a tweet"."""

import re
from collections.abc import Iterator

from dragoman.extract.reliance.cues import Cited

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
