"""Time to a readable page and memory, ours beside other readers, on one screen: python packaging/bench/readers.py

Needs Xvfb; compares calibre's ebook-viewer, foliate and okular where they are installed. All get the same article,
an EPUB made from the sample; ours has it in its library and was closed with it, as the others were (each program is
started twice before it is measured). The screen is photographed until nothing changes for some seconds; a page is
readable with the first photograph that shows the final picture save for one part in twenty of what changed. That
way no program is asked when it believes to be ready. Memory is what is resident of the process and its children
at the end.
"""

import compileall
import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from dataclasses import dataclass
from html import escape
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "xcb"

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage

from reader.cleaning import clean
from reader.model.article import Article
from reader.sources import load

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "resources" / "sample" / "harrow-bay.html"
DISPLAY = ":87"
PEERS = ("ebook-viewer", "foliate", "okular")
_WARM, _RUNS, _SECONDS, _QUIET = 2, 3, 20.0, 3.0
_OURS = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from reader.window.app import application, greet
if __name__ == "__main__":
    app = application()
    window = greet(app, Path(sys.argv[1]), sys.argv[2:])
    window.article_shown.connect(lambda: QTimer.singleShot(6000, window.close))
    window.show()
    app.exec()
"""

Frames = list[tuple[float, "np.ndarray"]]


@dataclass(frozen=True, slots=True)
class Run:
    """What one start of a program took: seconds to the readable page, and megabytes."""

    seconds: float
    memory: float


def epub(article: Article, path: Path) -> None:
    """Write an article as an EPUB of one chapter."""
    rows = "".join(f"<p>{escape(article.text[b.span.start : b.span.end])}</p>" for b in article.blocks)
    title = escape(article.metadata.title)
    chapter = (
        f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title>{title}</title></head><body>{rows}</body></html>'
    )
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"><metadata '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">article</dc:identifier>'
        f"<dc:title>{title}</dc:title><dc:language>en</dc:language></metadata><manifest>"
        '<item id="one" href="one.xhtml" media-type="application/xhtml+xml"/></manifest>'
        '<spine><itemref idref="one"/></spine></package>'
    )
    container = (
        '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
    )
    with zipfile.ZipFile(path, "w") as book:
        book.writestr("mimetype", "application/epub+zip")
        book.writestr("META-INF/container.xml", container)
        book.writestr("book.opf", package)
        book.writestr("one.xhtml", chapter)


def photograph() -> "np.ndarray":
    """Return the screen as grey values, a quarter of its width and height."""
    screen = QGuiApplication.primaryScreen().grabWindow(0).toImage()
    small = screen.scaledToWidth(screen.width() // 4, Qt.TransformationMode.SmoothTransformation)
    grey = small.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(grey.constBits(), np.uint8).reshape(grey.height(), grey.bytesPerLine())
    return rows[:, : grey.width()].copy()


def watched(began: float) -> Frames:
    """Return photographs with their times until the screen is quiet."""
    frames = [(0.0, photograph())]
    changed = time.time()
    while time.time() - began < _SECONDS:
        picture = photograph()
        if (picture != frames[-1][1]).any():
            changed = time.time()
            frames.append((changed - began, picture))
        elif len(frames) > 1 and time.time() - changed > _QUIET:
            break
        time.sleep(0.02)
    return frames


def readable(frames: Frames) -> float:
    """Return when the final picture was there, but for one part in twenty of what changed."""
    first, last = frames[0][1], frames[-1][1]
    whole = _apart(first, last)
    return next(at for at, picture in frames if whole and _apart(picture, last) <= whole / 20)


def _apart(one: "np.ndarray", other: "np.ndarray") -> int:
    return int(np.count_nonzero(np.abs(one.astype(np.int16) - other) > 24))


def memory(pid: int) -> float:
    """Return the resident megabytes of a process and its children; what they share of files counts once."""
    shared: dict[str, int] = {}
    own = 0
    for process in _tree(pid):
        place = ""
        for line in _lines(Path(f"/proc/{process}/smaps")):
            words = line.split()
            if "-" in words[0] and not words[0].endswith(":"):
                place = f"{words[5]}@{words[2]}" if len(words) > 5 and words[5].startswith("/") else ""
            elif words[0] == "Rss:" and place:
                shared[place] = max(shared.get(place, 0), int(words[1]))
            elif words[0] == "Rss:":
                own += int(words[1])
    return (own + sum(shared.values())) / 1024


def _tree(pid: int) -> list[int]:
    children = " ".join(_lines(Path(f"/proc/{pid}/task/{pid}/children"))).split()
    return [pid, *(one for child in children for one in _tree(int(child)))]


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8").splitlines()
    except OSError:  # it has ended
        return []


def run(command: list[str], home: Path) -> Run:
    """Start a program, wait for its page, and end it."""
    environment = dict(os.environ, DISPLAY=DISPLAY, HOME=str(home), QT_QPA_PLATFORM="xcb", NO_AT_BRIDGE="1")
    if os.geteuid() == 0:
        environment["QTWEBENGINE_CHROMIUM_FLAGS"] = "--no-sandbox"  # else it refuses to show anything to root
    began = time.time()
    program = subprocess.Popen(
        command, env=environment, cwd=ROOT, start_new_session=True,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    frames = watched(began)
    used = memory(program.pid)
    end(program, patience=10.0 if "reader.window" in " ".join(command) else 0.0)
    time.sleep(1)
    return Run(readable(frames), used)


def end(program: "subprocess.Popen[bytes]", patience: float) -> None:
    """Let a program end by itself, then ask it to, then end it."""
    for ask, wait in ((None, patience), (signal.SIGTERM, 5.0), (signal.SIGKILL, 5.0)):
        if ask is not None:
            os.killpg(program.pid, ask)
        try:
            program.wait(wait)
        except subprocess.TimeoutExpired:
            continue
        return


def measure(name: str, command: list[str], home: Path) -> None:
    """Print the median of several starts of a program."""
    runs = [run(command, home) for _ in range(_WARM + _RUNS)][_WARM:]
    seconds, used = (statistics.median(values) for values in zip(*((r.seconds, r.memory) for r in runs), strict=True))
    print(f"{name:30} readable {1000 * seconds:6.0f} ms   memory {used:5.0f} MB", flush=True)


def main() -> None:
    """Print a line for each reader."""
    if shutil.which("Xvfb") is None:
        raise SystemExit("Xvfb is not installed: nothing is measured")
    compileall.compile_dir(str(ROOT / "reader"), quiet=1)  # as an installed program is, or one that ran before
    server = subprocess.Popen(["Xvfb", DISPLAY, "-screen", "0", "1400x900x24"], stderr=subprocess.DEVNULL)
    try:
        time.sleep(2)
        os.environ["DISPLAY"] = DISPLAY
        application = QGuiApplication(sys.argv[:1])
        with tempfile.TemporaryDirectory() as scratch:
            home = Path(scratch)
            book = home / "article.epub"
            epub(clean(load(str(SAMPLE))), book)
            library = home / "library.sqlite"
            ours = [sys.executable, "-c", _OURS, str(library)]
            run([*ours, str(SAMPLE)], home)
            measure("Article Reader", ours, home)
            for peer in PEERS:
                if shutil.which(peer) is None:
                    print(f"{peer:30} not installed, not compared")
                else:
                    measure(peer, [peer, str(book)], home)
        del application
    finally:
        server.terminate()


if __name__ == "__main__":
    main()
