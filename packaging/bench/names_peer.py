"""What npm's compromise finds, as a peer of ours.

It runs where node is and `npm install compromise` was run in the folder that the variable COMPROMISE names.
"""

import json
import os
import shutil
import subprocess
from pathlib import Path

from reader.entities import bounds
from reader.entities.model import Found
from reader.entities.recogniser import Name
from reader.model.facts import EntityKind
from reader.model.span import Span

SCRIPT = Path(__file__).with_suffix(".mjs")


def found(texts: list[str]) -> dict[str, list[Name]]:
    """Return the names of each text, trimmed as ours are; nothing where compromise is not installed."""
    node, folder = shutil.which("node"), os.environ.get("COMPROMISE", "")
    if not node or not folder:
        return {}
    run = subprocess.run(
        [node, str(SCRIPT)],
        input=json.dumps(texts),
        capture_output=True,
        text=True,
        cwd=folder,
        check=True,
        timeout=600,
    )
    answers = json.loads(run.stdout)
    return {text: _names(text, answer) for text, answer in zip(texts, answers, strict=True)}


def _names(text: str, answer: list[tuple[str, str, int, int]]) -> list[Name]:
    names = []
    for kind, _, start, length in answer:
        # Its offsets count UTF-16 units, which differ from ours only behind characters of two units.
        one = Found(Span(start, start + length), EntityKind(kind), 1.0)
        if start + length <= len(text) and (span := bounds.trim(text, one)) is not None:
            names.append(Name(span, span.of(text), one.kind))
    return names
