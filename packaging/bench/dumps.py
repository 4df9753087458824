"""Measure the cleaner for plain-text dumps: python packaging/bench/dumps.py [--folder DATA] [--unseen] [--worst N].

The benchmark's pages become dumps as a browser's "select all, copy" gives them: the whole page's visible text, block
elements on lines of their own, menus and footers in. Each dump is cleaned and scored by shingles of four tokens
beside the dump as it is and two simple rules. The data is not part of the project; see README.

--unseen shows the third of the sites that packaging/cleaning/train_dumps.py leaves out without --all. The weights
that ship are trained with --all, so for a fair figure train without it first, or read train_dumps.py --check, which
cross-validates.
"""

import argparse
import gzip
import json
import re
import sys
import textwrap
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit
from zlib import crc32

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from lxml import html as lxml_html  # noqa: E402

from reader.cleaning.text import clean_text  # noqa: E402
from reader.errors import ReaderError  # noqa: E402
from reader.model.article import running_text  # noqa: E402
from reader.model.page import Page  # noqa: E402

DATA = ROOT.parent / "shared" / "bench" / "extraction"
STYLES = ("blank", "lines", "wrapped", "copied")
_NEVER = {"script", "style", "template", "head", "noscript", "iframe", "object", "svg", "select", "textarea", "audio",
          "video", "canvas", "input", "math"}  # fmt: skip
_BLOCKS = set(
    "address article aside blockquote body button center dd details dialog div dl dt fieldset figcaption figure footer "
    "form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol option p pre section summary table tbody tfoot thead "
    "tr ul html legend caption br label".split()
)
_HIDDEN = re.compile(r"display:\s*none|visibility:\s*hidden", re.IGNORECASE)
_SPACED = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "ul", "ol", "table", "figure", "dl"}
_TOKEN = re.compile(r"\w+")


def visible(source: bytes) -> list[tuple[str, bool]]:
    """Return the visible lines of a page, each with whether a browser puts a blank line before it."""
    parser = lxml_html.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    sys.setrecursionlimit(20_000)
    lines = _Lines()
    lines.walk(lxml_html.document_fromstring(source, parser=parser))
    lines.flush(spaced=False)
    return lines.found


class _Lines:
    def __init__(self) -> None:
        self.found: list[tuple[str, bool]] = []
        self._words: list[str] = []
        self._gap = False

    def flush(self, *, spaced: bool) -> None:
        if text := " ".join("".join(self._words).split()):
            self.found.append((text, self._gap))
            self._gap = False
        self._words.clear()
        self._gap = self._gap or spaced

    def walk(self, element: lxml_html.HtmlElement) -> None:
        tag = element.tag if isinstance(element.tag, str) else "script"
        if tag not in _NEVER and element.get("hidden") is None and not _HIDDEN.search(element.get("style") or ""):
            if tag in _BLOCKS:
                self.flush(spaced=tag in _SPACED)
            self._words.append(("\t" if tag in ("td", "th") else "") + (element.text or ""))
            for child in element:
                self.walk(child)
            if tag in _BLOCKS:
                self.flush(spaced=tag in _SPACED)
        self._words.append(element.tail or "")


def dump(lines: Iterable[tuple[str, bool]], style: str) -> str:
    """Return the dump in one of `STYLES`: a blank line between all, none, wrapped at 72, or as a browser copies."""
    texts = list(lines)
    if style == "copied":
        return "".join(("\n" if gap else "") + text + "\n" for text, gap in texts)
    if style == "wrapped":
        return "\n\n".join(textwrap.fill(text, 72, break_long_words=False, break_on_hyphens=False) for text, _ in texts)
    return ("\n\n" if style == "blank" else "\n").join(text for text, _ in texts)


def shingles(text: str) -> "Counter[tuple[str, ...]]":
    """Return the runs of four tokens, or the one shorter run that the text is."""
    tokens = _TOKEN.findall(text)
    return Counter(tuple(tokens[at : at + 4]) for at in range(max(1, len(tokens) - 3))) if tokens else Counter()


@dataclass(frozen=True, slots=True)
class Score:
    """How far one text is the other."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Return the harmonic mean."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def score(truth: str, found: str) -> Score:
    """Return precision and recall of the shingles."""
    wanted, got = shingles(truth), shingles(found)
    true = sum((wanted & got).values())
    return Score(true / max(1, sum(got.values())) if got or wanted else 1.0, true / max(1, sum(wanted.values())))


def mean(scores: Iterable[Score]) -> Score:
    """Return the means; the F1 of the benchmark is that of the two means."""
    all_scores = list(scores)
    count = max(1, len(all_scores))
    return Score(sum(each.precision for each in all_scores) / count, sum(each.recall for each in all_scores) / count)


def pages(folder: Path) -> Iterator[tuple[str, str, bytes, str]]:
    """Yield name, URL, bytes and true text of the pages."""
    truth = json.loads((folder / "truth.json").read_text())
    for name in sorted(truth):
        source = gzip.decompress((folder / "pages" / f"{name}.html.gz").read_bytes())
        yield name, truth[name]["url"], source, truth[name]["articleBody"]


def held_out(url: str) -> bool:
    """Say whether a site belongs to the third that the training never sees."""
    site = ".".join(urlsplit(url).netloc.split(".")[-2:])
    return crc32(site.encode()) % 3 == 0


def ours(text: str) -> str:
    """Return what the product makes of a dump."""
    try:
        return running_text(clean_text(Page("-", text.encode(), "text/plain", datetime.now(UTC), "utf-8")))
    except ReaderError:
        return ""


def long_lines(text: str) -> str:
    """Keep what is at least 100 characters long."""
    return "\n".join(line for line in text.split("\n") if len(line) >= 100)


def longest_run(text: str) -> str:
    """Keep from the first to the last line of 100 characters that ends like a sentence."""
    lines = [line for line in text.split("\n") if line.strip()]
    long = [at for at, line in enumerate(lines) if len(line) >= 100 and line.rstrip()[-1] in '.!?"”’']
    return "\n".join(lines[long[0] : long[-1] + 1]) if long else text


CLEANERS: dict[str, Callable[[str], str]] = {
    "uncleaned": lambda text: text,
    "long lines": long_lines,
    "first to last": longest_run,
    "ours": ours,
}


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, default=DATA)
    parser.add_argument("--unseen", action="store_true", help="only the sites that the training never sees")
    parser.add_argument("--worst", type=int, default=0, help="also list the worst pages of ours")
    given = parser.parse_args()
    if not (given.folder / "truth.json").exists():
        sys.exit(f"The pages are not at {given.folder}; they are not part of the project.")
    worst: list[tuple[Score, tuple[str, list[tuple[str, bool]], str]]] = []
    cases = [(url, visible(source), true) for _, url, source, true in pages(given.folder)
             if not given.unseen or held_out(url)]  # fmt: skip
    print(f"{len(cases)} pages\n{'':14}" + "".join(f"{style:>24}" for style in STYLES))
    for name, cleaner in CLEANERS.items():
        cells = []
        for style in STYLES:
            began = time.process_time()
            scores = [score(true, cleaner(dump(lines, style))) for _, lines, true in cases]
            spent = (time.process_time() - began) / max(1, len(cases)) * 1000
            cells.append(_cell(mean(scores), spent))
            if name == "ours" and style == "copied":
                worst = sorted(zip(scores, cases, strict=True), key=lambda pair: pair[0].f1)[: given.worst]
        print(f"{name:14}" + "".join(f"{cell:>24}" for cell in cells))
    for one, (url, _, _) in worst:
        print(f"{one.f1:.3f} p {one.precision:.3f} r {one.recall:.3f}  {url}")


def _cell(result: Score, spent: float) -> str:
    return f".{result.f1 * 1000:03.0f} ({result.precision:.2f} {result.recall:.2f}) {spent:3.0f} ms"


if __name__ == "__main__":
    main()
