"""The window measured on the real program: python packaging/bench/window.py

Offscreen unless QT_QPA_PLATFORM says otherwise. Each figure is the median of several runs on this machine, in
milliseconds; memory in MB. `readers.py` compares the start and the memory with other readers.
"""

import compileall
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from reader.library import Library
from reader.model.annotation import Colour
from reader.model.span import Span
from reader.sources import load
from reader.window.app import application, greet
from reader.window.main_window import MainWindow
from reader.window.marks import Mark
from reader.worker import Worker
from reader.workflow.add import add
from reader.workflow.read import mark_opened

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "resources" / "sample" / "harrow-bay.html"
_WORDS = "the tide came in over flats and boats began to lift one by one while lamps on quay were lit again".split()
_STARTED = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from reader.window.app import application, greet
began, told = float(sys.argv[2]), []
def note(*_):
    told.append(time.time() - began)
def shown():
    note()
    window.controller.facts_found.connect(note)
    QTimer.singleShot(1500, window.close)
if __name__ == "__main__":
    app = application()
    window = greet(app, Path(sys.argv[1]))
    window.painted.connect(note)
    window.article_shown.connect(shown)
    window.show()
    app.exec()
    own = Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0]  # getrusage knows the parent's too
    print(*told[:3], int(own) / 1024 / 1000)
"""


def text_of(words: int) -> str:
    """Return so many words in paragraphs of sixty."""
    chance = random.Random(1)
    rows = [" ".join(chance.choice(_WORDS) for _ in range(60)).capitalize() + "." for _ in range(words // 60)]
    return "# Tides\n\n" + "\n\n".join(rows)


def filled(path: Path, sources: list[Path]) -> list[str]:
    """Make a library of the sources; return their ids."""
    with Library(path) as library, Worker() as worker:
        pages = [load(str(source)) for source in sources]
        return [add(library, page, worker.clean(page)).articles[0] for page in pages]


def starting(library: Path) -> None:
    """Print the time from the start of the process to the last view, the living article and its facts; the memory."""
    rows = []
    for _ in range(7):
        done = subprocess.run(
            [sys.executable, "-c", _STARTED, str(library), str(time.time())],
            capture_output=True, text=True, check=True, cwd=ROOT,
        )  # fmt: skip
        rows.append([float(part) for part in done.stdout.split()])
    names = ("process start to the last article readable", "... ready to be annotated", "... its facts underlined")
    for at, name in enumerate(names):
        tell(name, [1000 * row[at] for row in rows[2:]])
    tell("memory with the window open on it (at most)", [1000 * row[3] for row in rows[2:]], "MB")


def tell(name: str, figures: list[float], unit: str = "ms") -> None:
    """Print a figure: the median, and the 95th percentile where there are many."""
    many = f", p95 {sorted(figures)[int(len(figures) * 0.95)]:.1f}" if len(figures) >= 20 else ""
    print(f"{name:58} {statistics.median(figures):8.1f} {unit}{many}")


def timed(act: Callable[[], object]) -> float:
    """Return how long something takes, in milliseconds."""
    began = time.perf_counter()
    act()
    return 1000 * (time.perf_counter() - began)


def until(condition: Callable[[], bool]) -> None:
    """Let the window live until something holds; RuntimeError after a minute."""
    ends = time.monotonic() + 60
    while not condition():
        QApplication.processEvents()
        time.sleep(0.0005)  # QTest.qWait would keep the other threads waiting
        if time.monotonic() > ends:
            raise RuntimeError("the window did not get there within a minute")


def opening(window: MainWindow, article_id: str) -> float:
    """Open an article; return the time until it is painted."""

    def act() -> None:
        window.controller.open_article(article_id)
        until(lambda: window.controller.showing is not None and window.controller.showing.id == article_id)
        window.page.reading.viewport().repaint()

    return timed(act)


def stalling(window: MainWindow, source: Path) -> None:
    """Print the longest time that the window did not answer while a new page was cleaned, kept, shown and searched."""
    gaps, last = [0.0], time.perf_counter()

    def beat() -> None:
        nonlocal last
        now = time.perf_counter()
        gaps.append(1000 * (now - last))
        last = now

    heart = QTimer(window, interval=0)

    def there() -> bool:
        showing = window.controller.showing
        return showing is not None and showing.reading.entry.title == "New tides" and showing.facts is not None

    window.opening.open([str(source)])
    heart.timeout.connect(beat)
    heart.start()
    until(there)
    heart.stop()
    tell("longest stall while a page of 10,000 words is opened", [max(gaps)])


def scrolling(window: MainWindow) -> list[float]:
    """Return the time of each repaint while the article is scrolled through by pages."""
    view = window.page.reading
    bar = view.verticalScrollBar()
    figures = []
    for step in range(120):
        bar.setValue(round(bar.maximum() * (step % 60) / 60))
        figures.append(timed(view.viewport().repaint))
    return figures


def marking(window: MainWindow, text: str) -> None:
    """Paint a thousand highlights, and print how long one more takes until it is painted."""
    chance = random.Random(2)
    starts = [chance.randrange(len(text) - 100) for _ in range(1000)]
    colours = list(Colour)
    marks = [Mark(str(at), Span(start, start + 60), colours[at % 5], at % 3 == 0) for at, start in enumerate(starts)]
    view = window.page.reading

    def one_more() -> None:
        view.set_highlights([*marks, Mark("new", Span(200, 260), Colour.ROSE, False)])
        view.viewport().repaint()

    view.set_highlights(marks)
    tell("highlight to painted, beside 1,000 others", [timed(one_more) for _ in range(20)])


def measure(window: MainWindow, new: Path, short: str, long: str, longest: str) -> None:
    """Print the figures of a window on a library of three articles."""
    opening(window, long)
    figures = [opening(window, each) for each in [short, long] * 5]
    tell("article switch, to one of two screens", figures[::2])
    tell("article switch, to 10,000 words", figures[1::2])
    showing = window.controller.showing
    if showing is None:
        raise SystemExit("no article is shown")
    marking(window, showing.reading.article.text)
    tell("page repaint, 1,000 highlights in 10,000 words", scrolling(window))
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    tell("memory after all this, the measuring itself counted in", [used], "MB")
    stalling(window, new)
    tell("opens 200,000 words", [opening(window, longest)])
    tell("page repaint, 200,000 words", scrolling(window))


def main() -> None:
    """Print all figures."""
    compileall.compile_dir(str(ROOT / "reader"), quiet=1)  # as an installed program is, or one that ran before
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        long, longest = folder / "long.md", folder / "longest.md"
        long.write_text(text_of(10_000), encoding="utf-8")
        new = folder / "new.md"
        new.write_text(text_of(10_000).replace("Tides", "New tides"), encoding="utf-8")
        longest.write_text(text_of(200_000), encoding="utf-8")
        start = folder / "start.sqlite"
        (only,) = filled(start, [SAMPLE])
        with Library(start) as library:
            mark_opened(library, only)
        starting(start)
        ids = filled(folder / "library.sqlite", [SAMPLE, long, longest])
        window = greet(application(), folder / "library.sqlite")
        furnished: list[bool] = []
        window.furnished.connect(lambda: furnished.append(True))
        window.keep_shape = False
        window.resize(1280, 800)
        window.show()
        until(lambda: bool(furnished) and window.page.empty.isVisible())
        measure(window, new, *ids)
        window.close()


if __name__ == "__main__":
    main()
