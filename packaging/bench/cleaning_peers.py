"""What other extractors keep of a page, behind one signature; those that are not installed are left out."""

import json
import subprocess
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from time import perf_counter, process_time

from cleaning_scores import Sample

Extract = Callable[[Sample], str]


def peers() -> dict[str, Extract]:
    """Return the extractors that are installed, by name."""
    found: dict[str, Extract] = {}
    makers: tuple[tuple[str, Callable[[], Extract]], ...] = (
        ("trafilatura precision", lambda: _trafilatura(strict=True)),
        # As we do, which its other rows do not: with title, byline, dates and site.
        ("... with metadata", lambda: _trafilatura(strict=True, about=True)),
        ("trafilatura", lambda: _trafilatura(strict=False)),
        ("readability-lxml", _readability),
        ("resiliparse", _resiliparse),
    )
    for name, make in makers:
        try:
            found[name] = make()
        except ImportError:
            print(f"{name}: not installed")
    return found


def _trafilatura(*, strict: bool, about: bool = False) -> Extract:
    from trafilatura import bare_extraction, extract

    def run(sample: Sample) -> str:
        text = sample.data.decode("utf-8", "replace")
        if not about:
            return extract(text, url=sample.url, include_comments=False, favor_precision=strict) or ""
        found = bare_extraction(
            text, url=sample.url, include_comments=False, favor_precision=strict, with_metadata=True
        )
        return str(getattr(found, "text", "") or "")

    return run


def _readability() -> Extract:
    from lxml import html
    from readability import Document

    def run(sample: Sample) -> str:
        return "\n".join(map(str, html.fromstring(Document(sample.data).summary()).itertext()))

    return run


def _resiliparse() -> Extract:
    from resiliparse.extract.html2text import extract_plain_text

    def run(sample: Sample) -> str:
        return str(extract_plain_text(sample.data.decode("utf-8", "replace"), main_content=True))

    return run


def timed(extract: Extract, sample: Sample) -> tuple[str, float]:
    """Return what an extractor keeps and the milliseconds of processor time that it took."""
    begin = process_time()
    try:
        text = extract(sample)
    except Exception as error:  # a peer may fail in any way; that page counts as empty
        print(f"  {sample.name[:8]}: {type(error).__name__}")
        text = ""
    return text, (process_time() - begin) * 1000


_SCRIPT = """
const {JSDOM} = require("jsdom"), {Readability} = require("@mozilla/readability"), fs = require("fs");
for (const [source, url, target] of JSON.parse(fs.readFileSync(0, "utf8"))) {
  const begin = performance.now();
  let text = "";
  try {
    const page = new JSDOM(fs.readFileSync(source, "utf8"), {url: url || "http://page.example/"});
    const article = new Readability(page.window.document).parse();
    if (article) {
      const root = new JSDOM(article.content).window.document.body;
      for (const block of root.querySelectorAll("p,div,li,h1,h2,h3,h4,h5,h6,td,th,pre,br")) block.append("\\n");
      text = root.textContent;
    }
  } catch (error) { }
  fs.writeFileSync(target, JSON.stringify([text, performance.now() - begin]));
}
"""


def readability_js(samples: Sequence[Sample], modules: Path) -> list[tuple[str, float]] | None:
    """Return what Readability.js keeps of each page and its milliseconds; None where node or the packages miss."""
    if not (modules / "@mozilla" / "readability").is_dir():
        return None
    with tempfile.TemporaryDirectory() as folder:
        jobs = []
        for sample in samples:
            source, target = Path(folder) / f"{sample.name}.html", Path(folder) / f"{sample.name}.json"
            source.write_bytes(sample.data)
            jobs.append((str(source), sample.url, str(target)))
        begin = perf_counter()
        subprocess.run(
            ["node", "-e", _SCRIPT], input=json.dumps(jobs).encode(), check=True, env=_node(modules), timeout=1800
        )
        print(f"Readability.js: {len(samples)} pages in {perf_counter() - begin:.0f} s")
        return [(text, ms) for text, ms in (json.loads(Path(job[2]).read_text()) for job in jobs)]


def _node(modules: Path) -> dict[str, str]:
    import os

    return {**os.environ, "NODE_PATH": str(modules)}
