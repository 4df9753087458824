"""The program on a real X server, with a real pointer and real keys: what an offscreen window does not show."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "resources" / "sample" / "harrow-bay.html"
TOOLS = ("Xvfb", "xdotool")

pytestmark = [
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="an X server is wanted"),
    pytest.mark.skipif(any(shutil.which(tool) is None for tool in TOOLS), reason=f"{' and '.join(TOOLS)} are wanted"),
]


@pytest.fixture
def screen() -> Iterator[dict[str, str]]:
    """Start an X server on a free display; return the environment for its programs."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1400x1000x24"]
    server = subprocess.Popen(command, pass_fds=(write,), stderr=subprocess.DEVNULL)
    os.close(write)
    with os.fdopen(read) as told:
        display = told.readline().strip()
    yield os.environ | {"DISPLAY": f":{display}", "QT_QPA_PLATFORM": "xcb"}
    server.terminate()
    server.wait(10)


class Person:
    """Somebody before a screen."""

    def __init__(self, screen: dict[str, str], library: Path) -> None:
        self.screen, self.library = screen, library
        self.program: subprocess.Popen[bytes] | None = None
        self.window = ""

    def run(self, *command: str) -> str:
        """Run a command on the screen; return what it prints."""
        done = subprocess.run(command, env=self.screen, cwd=ROOT, capture_output=True, text=True, check=False)
        return done.stdout.strip()

    def do(self, *command: str) -> str:
        """Use pointer or keys."""
        return self.run("xdotool", *command)

    def reader(self, *given: str) -> str:
        """Ask the command line."""
        return self.run(sys.executable, "-m", "reader", "--library", str(self.library), *given)

    def start(self, *sources: str) -> None:
        """Start the program and wait until it shows an article."""
        command = [sys.executable, "-m", "reader", "--library", str(self.library), "open", *sources]
        self.program = subprocess.Popen(command, env=self.screen, cwd=ROOT)
        self.until(lambda: "Article Reader" in self._title())
        self.until(lambda: self._title().startswith("Harrow Bay"))
        self.do("windowfocus", "--sync", self.window)
        time.sleep(1.5)

    def _title(self) -> str:
        self.window = (self.do("search", "--onlyvisible", "--name", "Article Reader").split() or [""])[0]
        return self.do("getwindowname", self.window) if self.window else ""

    def shape(self) -> tuple[int, int]:
        """Return the window's width and height."""
        lines = self.do("getwindowgeometry", "--shell", self.window).splitlines()
        told = dict(line.split("=") for line in lines if "=" in line)
        return int(told["WIDTH"]), int(told["HEIGHT"])

    def quit(self) -> int:
        """Quit by key; return the program's exit status."""
        assert self.program is not None
        self.do("key", "ctrl+q")
        return self.program.wait(20)

    def until(self, condition: Callable[[], bool]) -> None:
        """Wait for something."""
        ends = time.monotonic() + 30
        while not condition():
            assert time.monotonic() < ends, "it did not come"
            time.sleep(0.1)


@pytest.fixture
def person(screen: dict[str, str], tmp_path: Path) -> Iterator[Person]:
    """Somebody with a library of their own."""
    someone = Person(screen, tmp_path / "library.sqlite")
    yield someone
    if someone.program is not None and someone.program.poll() is None:
        someone.program.kill()
        someone.program.wait(10)


def test_clicks_a_note_and_a_new_shape_survive_quitting(person: Person) -> None:
    person.start(str(SAMPLE))
    person.do("windowsize", "--sync", person.window, "900", "600")
    time.sleep(0.6)
    # The title stands at the top of the page: three clicks take it.
    person.do("mousemove", "--window", person.window, "150", "110", "click", "--repeat", "3", "--delay", "80", "1")
    time.sleep(0.4)
    person.do("key", "2")
    time.sleep(0.8)
    person.do("key", "n")
    time.sleep(0.8)
    person.do("type", "--delay", "10", "written last")
    assert person.quit() == 0
    article = person.reader("list").split()[0]
    shown = person.reader("show", article)
    assert "[green, exact] Harrow Bay votes to raise its sea wall before winter" in shown
    assert "written last" in shown
    person.start()
    assert person.shape() == (900, 600)
    assert person.quit() == 0
    assert not person.library.with_suffix(".log").exists(), "nothing went wrong on the way"
