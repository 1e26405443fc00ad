"""The page's Content-Security-Policy: its own style and script, each by its hash."""

import base64
import hashlib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from markupsafe import Markup

_STYLES = ("page.css", "sections.css", "print.css")
_SCRIPTS = ("page.js", "filters.js", "passages.js")  # one function: each knows those before it


@dataclass(frozen=True, slots=True)
class Own:
    """Our own files as they stand in the page, and the policy that lets nothing else in."""

    style: Markup
    script: Markup
    policy: str


@cache
def own() -> Own:
    """The style, the script and the Content-Security-Policy."""
    style = "".join(_read(name) for name in _STYLES)
    script = '"use strict";\n(() => {\n' + "".join(_read(name) for name in _SCRIPTS) + "})();\n"
    policy = (
        f"default-src 'none'; style-src '{digest(style)}'; script-src '{digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    return Own(Markup(style), Markup(script), policy)  # noqa: S704 - our own files


def digest(text: str) -> str:
    """What a policy calls these words of style or script."""
    made = hashlib.sha256(text.encode()).digest()
    return f"sha256-{base64.b64encode(made).decode()}"


def _read(name: str) -> str:
    """One of our files; blank lines and indentation tell a browser nothing."""
    text = (files("dragoman.present") / "templates" / name).read_text(encoding="utf-8")
    lines = (line.strip() for line in text.splitlines())
    return "".join(f"{line}\n" for line in lines if line and not line.startswith(("//", "/*")))
