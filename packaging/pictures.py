"""Renders the README's pictures from the real window, offscreen.

usage: python packaging/pictures.py [FOLDER]      (default: .github/pictures)
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "resources" / "sample" / "harrow-bay.html"
PASSAGES = (
    ("We are not buying stone", "yellow", "Ask for the minutes of the vote."),
    ("Ilse Brandt", "blue", ""),
)


def reader(library: Path, *arguments: str, theme: str = "light") -> str:
    """Run the program; return what it printed."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "ARTICLE_READER_THEME": theme}
    command = [sys.executable, "-m", "reader", "--library", str(library), *arguments]
    return subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True, text=True).stdout


def main() -> int:
    """Write light.png and dark.png."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / ".github" / "pictures"
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        library = Path(scratch) / "library.sqlite"
        article = reader(library, "add", str(SAMPLE)).split()[0]
        text = json.loads(reader(library, "show", article, "--format", "json"))["text"]
        for quote, colour, note in PASSAGES:
            if quote in text:
                at = ("--at", str(text.index(quote)))
                reader(library, "highlight", article, "--quote", quote, *at, "--colour", colour, "--note", note)
        for theme in ("light", "dark"):
            reader(library, "open", "--picture", str(folder / f"{theme}.png"), str(SAMPLE), theme=theme)
            print(folder / f"{theme}.png")
    return 0


if __name__ == "__main__":
    sys.exit(main())
