"""Prose and a person's own Markdown made safe to stand in a Markdown file."""

import re
from collections.abc import Sequence

from reader.model.span import Span

# What opens a block where a line begins: heading, list, quote, rule, fence, table, underline of a heading.
_OPENS = re.compile(r"^(\s*)(#{1,6}(?=\s|$)|[+-](?=\s|$)|>|\d{1,9}[.)](?=\s|$)|=+\s*$|-[-\s]*$|~{3,}|\||:[:\s-]*\|)")
_ANYWHERE = re.compile(
    r"[`*<\\]"  # code, emphasis, tags, escapes
    r"|(?<![^\W_])_|_(?![^\W_])"  # emphasis at the edge of a word; inside words it stays readable
    r"|&(?=#?\w+;)"  # what would be read as an entity
    r"|\[(?=\[)|(?<=\])[(:]"  # wiki links, links, definitions
    r"|~(?=~)|%(?=%)|=(?==)"  # struck, hidden and marked text
    r"|(?<=\s)\^(?=[\w-]+\s*$)"  # a block id at a line's end
)
_FENCE = re.compile(r"^ {0,3}(`{3,}(?=[^`]*$)|~{3,})")
# HTML that runs on until its own end, and so would take what follows with it.
_RUNS_ON = re.compile(r"<(?=(?:script|pre|style|textarea)\b|[!?])", re.IGNORECASE)
_SEAL = "<!-- article-reader:"


def one_line(text: str) -> str:
    """Return `text` with single spaces for white space of any kind."""
    return " ".join(text.split())


def escaped(line: str) -> str:
    """Escape what would turn a line of prose into markup; brackets and underscores inside words stay readable."""
    plain = _ANYWHERE.sub(lambda found: "\\" + found[0], line)
    opened = _OPENS.match(plain)
    if opened is None:
        return plain
    at = opened.end() - 1 if opened[2][-1:] in ".)" and opened[2][0].isdigit() else opened.start(2)
    return f"{plain[:at]}\\{plain[at:]}"


def quoted(text: str, code: Sequence[Span] = ()) -> list[str]:
    """Return the lines of `text` as a block quote: prose escaped, several lines of `code` as they are."""
    parts: list[list[str]] = []
    at = 0
    for span in (each for each in code if "\n" in each.of(text)):
        parts += _prose(text[at : span.start]), _fenced(span.of(text))
        at = span.end
    parts.append(_prose(text[at:]))
    lines = [line for part in parts if part for line in ("", *part)][1:]
    return [f"> {line}" if line else ">" for line in lines]


def _prose(text: str) -> list[str]:
    # Four spaces in front would make code of a line.
    return [escaped(line.strip()) for line in text.strip("\n").splitlines()]


def _fenced(code: str) -> list[str]:
    fence = "`" * max(3, 1 + max(map(len, re.findall("`+", code)), default=0))
    return [fence, *code.splitlines(), fence]


def contained(note: str) -> list[str]:
    """Return the lines of a person's Markdown, changed only where it would swallow what follows it."""
    lines: list[str] = []
    fence = ""
    for line in note.strip("\n").replace(_SEAL, _SEAL.replace(" ", "  ")).splitlines():
        mark = _FENCE.match(line)
        if fence:
            lines.append(line)
            closes = mark is not None and mark[1].startswith(fence) and not line.strip(f" {fence[0]}")
            fence = "" if closes else fence
            continue
        fence = mark[1] if mark is not None else ""
        lines.append(line if fence else _RUNS_ON.sub(r"\\<", line))
    return [*lines, fence] if fence else lines
