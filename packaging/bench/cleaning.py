"""Measures the HTML cleaner beside other extractors, on the same pages in one run.

    python packaging/bench/cleaning.py [--node FOLDER/node_modules] [--only ours]

Needs the pages in ../shared/bench/extraction and, for the peers, the `bench` dependency group; Readability.js needs
node and a folder with the npm packages @mozilla/readability and jsdom. Our weights have seen these pages: the honest
figure for pages not seen is what `packaging/cleaning/train.py --check 5` prints.
"""

import argparse
import sys
import warnings
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from statistics import median, quantiles

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]

import cleaning_metadata  # noqa: E402
import cleaning_metadata_list  # noqa: E402
import cleaning_structure  # noqa: E402
from cleaning_peers import peers, readability_js, timed  # noqa: E402
from cleaning_scores import SHARED, Sample, compare, mixed, news, overall, snippets  # noqa: E402

from reader.cleaning import clean  # noqa: E402
from reader.model.article import running_text  # noqa: E402
from reader.model.page import Page  # noqa: E402

Kept = list[tuple[str, float]]


def ours(sample: Sample) -> str:
    """Return the running text of our article."""
    return running_text(clean(Page(sample.name, sample.data, "text/html", datetime.now(UTC), url=sample.url)))


def line(name: str, pages: Sequence[Sample], kept: Kept, others: Sequence[Sample], other: Kept) -> str:
    """Return one row of the table."""
    matches = [compare(text, page.body) for (text, _), page in zip(kept, pages, strict=True)]
    f1, precision, recall = overall(matches)
    said = snippets([(text, page) for (text, _), page in zip(other, others, strict=True)])
    times = [ms for _, ms in kept]
    low = sum(match.f1 < 0.8 for match in matches)
    return (
        f"{name:24} {f1:.3f} {precision:.3f} {recall:.3f} {low:4}    {said[0]:.3f} {said[1]:.3f} {said[2]:.3f}"
        f"   {median(times):5.1f} {quantiles(times, n=20)[-1]:5.0f}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure the HTML cleaner beside other extractors.")
    parser.add_argument("--node", type=Path, default=Path("node_modules"), help="node_modules with Readability.js")
    parser.add_argument("--only", choices=["ours"], help="leave the peers out")
    given = parser.parse_args()
    warnings.simplefilter("ignore")
    if not SHARED.is_dir():
        sys.exit(f"no pages in {SHARED}")
    pages, others = list(news()), list(mixed())
    timed(ours, pages[0])  # loads the weights
    print(f"{'':24} {'F1':5} {'P':5} {'R':5} {'<.8':>4}    {'mixed':5} {'P':5} {'R':5}   {'ms':>5} {'p95':>5}")
    rows = {"Article Reader": ours} | ({} if given.only else peers())
    # Page by page, so that a machine that slows down for a while slows all of them down.
    both = {page.name: {name: timed(extract, page) for name, extract in rows.items()} for page in (*pages, *others)}
    for name in rows:
        kept, other = [both[page.name][name] for page in pages], [both[page.name][name] for page in others]
        print(line(name, pages, kept, others, other), flush=True)
    if not given.only and (found := readability_js([*pages, *others], given.node)) is not None:
        print(line("Readability.js (jsdom)", pages, found[: len(pages)], others, found[len(pages) :]))
    print("\nStructure of Mozilla's test pages that survives in text that both keep")
    for name, (good, whole) in cleaning_structure.measure().items():
        print(f"{name:24} {good / max(1, whole):6.1%}  of {whole}")
    print("\nMetadata of the news pages that are right, against a list made by reading them")
    cleaning_metadata_list.show(with_peer=not given.only)
    print("\nMetadata that agree with Mozilla's expected ones")
    for name, (good, whole) in cleaning_metadata.measure().items():
        print(f"{name:24} {good / max(1, whole):6.1%}  of {whole}")


if __name__ == "__main__":
    main()
