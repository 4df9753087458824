"""How our grammar of numbers does beside other parsers, on news annotated by hand, in one run.

python packaging/bench/numbers_bench.py [--truth ../shared/bench/extraction/truth.json]

Peers are measured where they are installed (`pip install --group bench`); one that is missing or breaks is
reported as such. A peer is asked for what it can give: price-parser and text2num only tell values of phrases, so
they are asked about the annotated phrases of their kind and have no figure for finding them in a text. Exact means
the same text at the same place. Our own figures are given for each part of the articles too: three were looked at
while the grammar was changed, "held" was not. The names of kinds and units and the forms of dates differ from peer to
peer: only values that are plain numbers are compared, over the hits. price-parser does not know multipliers
("$5 million").
"""

import argparse
import importlib
import json
import time
import warnings
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from reader.entities.numbers import find_numbers

ROOT = Path(__file__).resolve().parents[2]
NEWS = ROOT / "tests" / "unit" / "entities" / "numbers" / "news"
HALVES: dict[str, list[str]] = json.loads((NEWS.parent / "halves.json").read_text(encoding="utf-8"))
TRUTH = ROOT.parent / "shared" / "bench" / "extraction" / "truth.json"
Place = tuple[int, int]
Finder = Callable[[str], dict[Place, object]]


@dataclass
class Score:
    """What was annotated, given and right over all articles, and the seconds it took."""

    wanted: int = 0
    given: int = 0
    hits: int = 0
    values: int = 0
    numeric: int = 0
    words: int = 0
    seconds: float = 0.0
    broken: list[str] = field(default_factory=list)

    def line(self, name: str) -> str:
        precision, recall = self.hits / max(1, self.given), self.hits / max(1, self.wanted)
        f1 = 2 * self.hits / max(1, self.wanted + self.given)
        speed = 1000 * self.seconds / max(1, self.words) * 1000
        figures = f"{precision:9.3f} {recall:6.3f} {f1:6.3f} {self.values / max(1, self.numeric):9.3f} {speed:12.0f}"
        failed = f"  broke on {len(self.broken)} articles: {self.broken[0]}" if self.broken else ""
        return f"{name:26}{figures}{failed}"


def articles(truth: Path, half: Iterable[str] = ("",)) -> Iterable[tuple[str, dict[Place, object]]]:
    """Yield each annotated article's text and its annotated values by place; only those of `half` where it is given."""
    texts = json.loads(truth.read_text(encoding="utf-8"))
    for file in sorted(NEWS.glob("*.json")):
        if not file.name.startswith(tuple(half)):
            continue
        text: str = texts[file.stem]["articleBody"]
        gold: dict[Place, object] = {}
        for row in json.loads(file.read_text(encoding="utf-8")):
            at = -1
            for _ in range(row["occurrence"] + 1):
                at = text.index(row["text"], at + 1)
            gold[at, at + len(row["text"])] = row["value"]
        yield text, gold


def same(wanted: object, given: object) -> bool:
    """Compare two values: numbers to a thousandth, others as written."""
    try:
        return abs(float(str(wanted)) - float(str(given))) <= 1e-3 * max(1.0, abs(float(str(wanted))))
    except ValueError:
        return wanted == given


def measure(find: Finder, pages: list[tuple[str, dict[Place, object]]]) -> Score:
    """Run a finder over all articles."""
    score = Score()
    for text, gold in pages:
        start = time.perf_counter()
        try:
            found = find(text)
        except Exception as error:  # a peer's own failure is a finding, not ours
            found = {}
            score.broken.append(type(error).__name__)
        score.seconds += time.perf_counter() - start
        shared = gold.keys() & found.keys()
        score.wanted, score.given = score.wanted + len(gold), score.given + len(found)
        score.hits += len(shared)
        plain = [place for place in shared if isinstance(gold[place], int | float)]
        score.numeric += len(plain)
        score.values += sum(same(gold[place], found[place]) for place in plain)
        score.words += len(text.split())
    return score


def ours(text: str) -> dict[Place, object]:
    """Our grammar."""
    return {(number.span.start, number.span.end): number.value for number in find_numbers(text)}


def quantulum() -> Finder:
    """Quantulum3 without its optional classifier."""
    parser: Any = importlib.import_module("quantulum3.parser")

    def find(text: str) -> dict[Place, object]:
        return {tuple(one.span): one.value for one in parser.parse(text)}

    return find


def recognizers() -> Finder:
    """Microsoft's Recognizers-Text: units before bare numbers, the longest at a place wins."""
    suite: Any = importlib.import_module("recognizers_suite")
    culture = suite.Culture.English
    names = ("currency", "dimension", "temperature", "age", "percentage", "datetime", "ordinal", "number")
    readers = [getattr(suite, f"recognize_{name}") for name in names]

    def find(text: str) -> dict[Place, object]:
        every = [one for read in readers for one in read(text, culture)]
        found: dict[Place, object] = {}
        taken = bytearray(len(text) + 1)
        for one in sorted(every, key=lambda one: one.start - one.end):
            if not any(taken[one.start : one.end + 1]):
                taken[one.start : one.end + 1] = b"\1" * (one.end + 1 - one.start)
                found[one.start, one.end + 1] = (one.resolution or {}).get("value")
        return found

    return find


def prices(text: str) -> object:
    """price-parser's amount of one phrase."""
    return importlib.import_module("price_parser").Price.fromstring(text).amount


def spelled(text: str) -> object:
    """text2num's value of one spelled-out phrase."""
    return importlib.import_module("text_to_num").text2num(text.lower(), "en")


def values_only(read: Callable[[str], object], phrases: list[tuple[str, object]]) -> str:
    """Say how many of the phrases a peer that takes one phrase at a time gives the right value for."""
    right = 0
    for text, wanted in phrases:
        try:
            right += same(wanted, read(text))
        except ImportError:
            return "not installed"
        except Exception:
            continue  # no answer for this phrase is no right one
    return f"{right} of {len(phrases)} right"


def value_of(text: str) -> object:
    """Our value of one phrase."""
    found = find_numbers(f"It was {text} people.") or find_numbers(text)
    return found[0].value if found else None


def report(truth: Path = TRUTH) -> str:
    """Return the table of our figures beside the peers', one line each."""
    if not truth.exists():
        return "numbers: the annotated articles are not here"
    pages = list(articles(truth))
    out = [f"Numbers: {len(pages)} news articles annotated by hand, {sum(len(gold) for _, gold in pages)} numbers"]
    out.append(f"{'':26}{'precision':>9} {'recall':>6} {'F1':>6} {'value':>9} {'ms/1k words':>12}")
    peers: list[tuple[str, Callable[[], Finder]]] = [
        ("ours", lambda: ours),
        ("quantulum3", quantulum),
        ("recognizers-text-suite", recognizers),
    ]
    for name, make in peers:
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                out.append(measure(make(), pages).line(name))
        except ImportError as error:
            out.append(f"{name:26}not installed ({error})")
    for half, files in HALVES.items():
        out.append(measure(ours, list(articles(truth, files))).line(f"ours, {half}"))
    rows = [(text[at[0] : at[1]], value) for text, gold in pages for at, value in gold.items() if value]
    money = [(text, value) for text, value in rows if text[0] in "$£€"]
    small = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
    words = [(text, value) for text, value in rows if text.lower() in small]
    for title, phrases, name, read in (("money", money, "price-parser", prices), ("words", words, "text2num", spelled)):
        out.append(f"values of {title}: ours {values_only(value_of, phrases)}, {name} {values_only(read, phrases)}")
    return "\n".join(out)


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--truth", type=Path, default=TRUTH)
    print(report(arguments.parse_args().truth))
