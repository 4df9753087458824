"""Renders every view of the real window, offscreen, to be looked at.

usage: python packaging/screens.py FOLDER [--scale 1|1.25|2] [--theme NAME] [--size 0|1|2] [SCENE…]

Writes one picture for each scene, theme and size. Each run has a library of its own, which is thrown away.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QMenu

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
SAMPLE = ROOT / "resources" / "sample" / "harrow-bay.html"
SIZES = ((900, 600), (1280, 800), (2560, 1440))

GERMAN = """Der Hafen bleibt im Winter offen

Von Jette Sommerfeld

Der Gemeinderat hat am Dienstag beschlossen, die alte Mole für 3,4 Millionen Euro zu erneuern. Die Arbeiten sollen \
im Februar beginnen und, wenn das Wetter es zulässt, noch vor der Heringssaison enden.

„Wir hätten das schon vor zwanzig Jahren tun sollen“, sagte die Hafenmeisterin nach der Sitzung. Gegen den Beschluss \
stimmten drei von elf Mitgliedern; sie bemängeln, dass die Uferstraßenerneuerungskosten noch immer nicht feststehen.
"""
ARABIC = """الميناء يبقى مفتوحا في الشتاء

قرر المجلس البلدي يوم الثلاثاء تجديد الرصيف القديم قبل بداية موسم الصيد. وقالت مديرة الميناء إن العمل سيبدأ في شهر \
فبراير وينتهي قبل الربيع إذا سمح الطقس بذلك.

وصوت ثلاثة من الأعضاء ضد القرار، لأن كلفة الطريق الساحلي لم تحسب بعد. ويعيش خلف الرصيف نحو ألف شخص منذ سنوات طويلة.
"""
PARTS = """<!doctype html><html lang="de"><head><title>Die Donaudampfschifffahrtsgesellschaft im Winter</title></head>
<body><article><h1>Die Donaudampfschifffahrtsgesellschaft im Winter</h1><p>Von Jette Sommerfeld</p>
<p>Die Uferstraßenerneuerungskostenvoranschlagsprüfung dauerte bis in den April. Der Rat vertagte sich zweimal, ehe er
die Mittel freigab, und die Anwohner warteten auf die Pumpen, die längst im Hof des Bauamts standen.</p>
<blockquote><p>Wir messen jede Flut, und jede Flut misst uns.</p></blockquote>
<p>Was die Mole in den vergangenen Jahren gekostet hat, steht in einer Aufstellung des Bauamts, die der Redaktion
vorliegt und hier zum ersten Mal ganz gezeigt wird.</p>
<table><tr><th>Jahr</th><th>Abschnitt</th><th>Bauunternehmen</th><th>Veranschlagt</th><th>Abgerechnet</th>
<th>Abweichung</th><th>Finanzierungsgrundlage</th><th>Bemerkung</th></tr>
<tr><td>2019</td><td>Nordmole</td><td>Wasserbaugemeinschaft Sund</td><td>1.200.000</td><td>1.310.500</td><td>9,2 %</td>
<td>Küstenschutzförderprogramm</td><td>Verzug durch Eisgang im Februar</td></tr>
<tr><td>2021</td><td>Fischereihafen</td><td>Tiefbau Ohlsen</td><td>640.000</td><td>602.000</td><td>−5,9 %</td>
<td>Gemeindehaushalt</td><td>keine</td></tr>
<tr><td>2023</td><td>Südmole</td><td>Wasserbaugemeinschaft Sund</td><td>980.000</td><td>1.455.900</td><td>48,6 %</td>
<td>Küstenschutzförderprogramm</td><td>Nachträge wegen Munitionsfunden im Hafenbecken</td></tr></table>
<p>Die Zahlen lassen sich mit einem kleinen Programm nachrechnen, das das Bauamt selbst benutzt.</p>
<pre><code class="language-python"># Abweichung in Hundertsteln
class Abschnitt:
    def abweichung(self, veranschlagt: float, abgerechnet: float) -> float:
        return round((abgerechnet - veranschlagt) / veranschlagt * 100, 1)  # eine sehr lange Zeile, die umbricht

print("Nordmole", Abschnitt().abweichung(1200000, 1310500))</code></pre>
<ul><li>Im Herbst wird neu ausgeschrieben, diesmal mit einer Obergrenze für Nachträge.</li>
<li>Die Anwohner bekommen die Pumpen zurück.</li></ul>
<p>Im Mai berät der Rat noch einmal. Bis dahin bleibt die Schleuse nachts geschlossen.</p></article></body></html>
"""
LONG = (
    "# A title that goes on for as long as the person who wrote it wished, and then for a little while longer, since "
    "nobody stopped them\n\n"
    + "\n\n".join(
        f"## Part {part}\n\n" + "The tide came in slowly over the flats and the boats began to lift, one by one. " * 12
        for part in range(1, 40)
    )
)


def main() -> int:
    """Write the pictures; return 0."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--scale", default="1")
    parser.add_argument("--theme", action="append", choices=("paper", "white", "sepia", "dark", "black"))
    parser.add_argument("--size", type=int, action="append", choices=(0, 1, 2), help="small, middle, large")
    parser.add_argument("--text", type=int, default=100, help="size of all letters in percent")
    parser.add_argument("names", nargs="*", metavar="SCENE", help="scenes; all when none is named")
    given = parser.parse_intermixed_args()
    os.environ["QT_SCALE_FACTOR"] = given.scale
    given.folder.mkdir(parents=True, exist_ok=True)
    from reader.window.app import application

    application()
    sizes = [SIZES[index] for index in given.size or (0, 1, 2)]
    for name, scene in SCENES.items():
        if given.names and name not in given.names:
            continue
        for theme in given.theme or ("paper", "dark"):
            with tempfile.TemporaryDirectory() as scratch:
                for label, picture in Stage(Path(scratch), theme, sizes, given.text).play(scene):
                    path = given.folder / f"{name}-{theme}-{label}.png"
                    picture.save(str(path))
                    print(path)
    return 0


class Stage:
    """A window and what a person does in it."""

    def __init__(self, scratch: Path, theme: str, sizes: list[tuple[int, int]], text: int = 100) -> None:
        self.scratch, self.theme, self.sizes, self.text = scratch, theme, sizes, text

    def play(self, scene: "Callable[[Stage], None]") -> "Iterator[tuple[str, QPixmap]]":
        """Play a scene; yield a picture for each size."""
        from reader.window.app import application, build
        from reader.window.state import Preferences

        Preferences(self.scratch / "library.sqlite").text_percent = self.text
        self.window = build(application(), self.scratch / "library.sqlite", (), theme=self.theme)
        self.window.keep_shape = False
        self.window.resize(1280, 800)
        self.window.show()
        self.wait(300)
        scene(self)
        for width, height in self.sizes:
            self.window.resize(width, height)
            self.wait(250)
            yield f"{width}x{height}", self.picture()
        for dialog in QApplication.topLevelWidgets():
            dialog.close()
        self.wait(50)

    def picture(self) -> QPixmap:
        """Return a picture of the window, with the dialog that lies over it."""
        whole = self.window.grab()
        painter = QPainter(whole)
        for over in QApplication.topLevelWidgets():
            if isinstance(over, QDialog | QMenu) and over.isVisible():
                at = over.geometry().topLeft() - self.window.geometry().topLeft()
                painter.drawPixmap(at, over.grab())
        painter.end()
        return whole

    def wait(self, milliseconds: int) -> None:
        """Let the window live for a while."""
        ends = time.monotonic() + milliseconds / 1000
        latest = ends + 10
        # QTest.qWait would keep the other threads waiting.
        while time.monotonic() < ends or (self.window.controller.busy and time.monotonic() < latest):
            QApplication.processEvents()
            time.sleep(0.001)

    def until(self, condition: Callable[[], bool]) -> None:
        """Wait for something; RuntimeError when it does not come."""
        for _ in range(400):
            if condition():
                return
            self.wait(50)
        raise RuntimeError("the window did not get there")

    def open(self, *sources: str) -> None:
        """Open sources, and wait for the last one's facts."""
        for source in sources:
            self._open(source)
        self.wait(300)

    def _open(self, source: str) -> None:
        controller = self.window.controller
        before = controller.showing.id if controller.showing else ""
        self.window.opening.open([source])
        self.until(lambda: controller.showing is not None and controller.showing.id != before)
        self.until(lambda: controller.showing is not None and controller.showing.facts is not None)

    def write(self, name: str, text: str) -> str:
        """Write a source of the scene's own; return its path."""
        path = self.scratch / name
        path.write_text(text, encoding="utf-8")
        return str(path)

    def mark(self, quote: str, colour: str, note: str = "") -> None:
        """Highlight a quote through the workflow, as the command line does."""
        from reader.model.annotation import Colour
        from reader.model.span import Span
        from reader.workflow.annotate import highlight

        showing = self.window.controller.showing
        if showing is None:
            raise RuntimeError("no article is shown")
        text = showing.reading.article.text
        start = text.index(quote)
        span, article = Span(start, start + len(quote)), showing.id
        self.window.controller.change(lambda library: highlight(library, article, span, Colour(colour), note=note))
        self.wait(400)

    def trigger(self, action: str) -> None:
        """Trigger an action."""
        self.window.actions_by_id[action].trigger()
        self.wait(300)


def full(stage: Stage, *actions: str) -> None:
    """An article with highlights and notes, beside others; then actions."""
    stage.open(stage.write("hafen.txt", GERMAN), stage.write("long.md", LONG), str(SAMPLE))
    stage.mark("We are not buying stone", "yellow", "Ask for the minutes of the vote.")
    stage.mark("Ilse Brandt", "blue", "Her report of *last* winter says more.\n\n- the margin\n- the tide table")
    stage.mark("above the mark of a spring tide", "green")
    stage.mark("asked for a gate wide enough", "rose", "Who pays for the gate?")
    for action in actions:
        stage.trigger(action)


def notes(stage: Stage) -> None:
    full(stage)
    stage.trigger("notes")


def writing(stage: Stage) -> None:
    full(stage)
    stage.window.annotating.step(1)
    stage.trigger("note")


def end(stage: Stage) -> None:
    full(stage)
    bar = stage.window.page.reading.verticalScrollBar()
    bar.setValue(bar.maximum())
    stage.wait(200)


def left_out(stage: Stage) -> None:
    stage.open(str(SAMPLE))
    stage.trigger("left-out")


def export(stage: Stage) -> None:
    full(stage)
    stage.trigger("export")
    stage.wait(800)


def searching(stage: Stage) -> None:
    full(stage)
    stage.window.toolbar.search.setText("tide")
    stage.window.toolbar.search.textEdited.emit("tide")
    stage.wait(800)


def finding(stage: Stage) -> None:
    from reader.window.views.find_bar import FindBar

    full(stage, "find")
    find = stage.window.findChild(FindBar)
    if find is None:
        raise RuntimeError("there is no bar")
    find.words.setText("tide")
    stage.wait(300)
    stage.trigger("find-next")


def contents(stage: Stage) -> None:
    parts = (f"{'#' * (2 + (part % 4 > 0))} Part {part}: the tide in the harbour\n\n" for part in range(1, 24))
    words = "The tide came in slowly over the flats and the boats began to lift, one by one. " * 9
    stage.open(stage.write("parts.md", "# The year of the tides\n\n" + "\n\n".join(part + words for part in parts)))
    for _ in range(6):
        stage.trigger("next-section")
    stage.trigger("contents")


def typography(stage: Stage) -> None:
    full(stage)
    stage.trigger("typography")


def shortcuts(stage: Stage) -> None:
    stage.open(str(SAMPLE))
    stage.trigger("shortcuts")


def fact_menu(stage: Stage) -> None:
    full(stage)
    view = stage.window.panel.facts
    row = view.facts.row_named("people", "Marta Okonjo")
    view.setCurrentIndex(view.facts.index(row))
    view.menu_wanted.emit(view.current(), view.viewport().mapToGlobal(view.visualRect(view.currentIndex()).center()))
    stage.wait(200)


def hidden_name(stage: Stage) -> None:
    stage.open(str(SAMPLE))
    view = stage.window.panel.facts
    view.setCurrentIndex(view.facts.index(view.facts.row_named("people", "Tomas Reyes")))
    row = view.current()
    if row is None:
        raise RuntimeError("the name is not in the panel")
    stage.window.correcting.hide(row)
    stage.wait(500)
    view.facts.toggle("hidden")
    view.scrollToBottom()


def entity_page(stage: Stage) -> None:
    words = "Marta Okonjo came to Lisbon with Ilse Brandt on Tuesday to look at the new quay and its gates. "
    stage.open(stage.write("later.md", "# A visit in spring\n\n" + words * 3))
    full(stage)
    stage.window.correcting.page_wanted.emit("people", "Ilse Brandt")
    stage.wait(500)


def failed(stage: Stage) -> None:
    stage.window.opening.open(["/no/such/page.html"])
    stage.wait(800)


def lit_name(stage: Stage) -> None:
    """The mentions of the name that the mouse is on."""
    full(stage)
    stage.window.panel.facts.hovered.emit("people/1")


def mention_menu(stage: Stage) -> None:
    """What can be done with one mention."""
    full(stage)
    reading = stage.window.page.reading
    showing = stage.window.controller.showing
    start = showing.reading.article.text.index("Okonjo promised") if showing else 0
    reading.menu_wanted.emit(start + 2, stage.window.mapToGlobal(QPoint(420, 420)))
    stage.wait(100)
    (menu,) = (one for one in QApplication.topLevelWidgets() if isinstance(one, QMenu) and one.isVisible())
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu) and action.text() == "Here it is":
            inner.popup(menu.mapToGlobal(menu.actionGeometry(action).topRight()))


def keys(stage: Stage, *pressed: str) -> None:
    """Press keys in the article."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    for one in pressed:
        *held, name = one.split("+")
        modifiers = Qt.KeyboardModifier.NoModifier
        for each in held:
            modifiers |= {"Ctrl": Qt.KeyboardModifier.ControlModifier, "Shift": Qt.KeyboardModifier.ShiftModifier}[each]
        QTest.keyClick(stage.window.page.reading, Qt.Key[f"Key_{name}"], modifiers)
    stage.wait(600)


def stretching(stage: Stage) -> None:
    """A highlight with its handles."""
    full(stage, "next-highlight", "next-highlight")
    stage.wait(1500)
    keys(stage, "E", "E", "E")


def selecting(stage: Stage) -> None:
    """A selected sentence with its bar."""
    full(stage)
    reading = stage.window.page.reading
    reading.setTextCursor(reading.document().find("spring tide"))
    keys(stage, "W")


def caret(stage: Stage) -> None:
    """A selection by keys, and the bar on it."""
    full(stage, "caret")
    keys(stage, *["Down"] * 4, *["Ctrl+Right"] * 4, *["Ctrl+Shift+Right"] * 5, "Return")


FIGURES = """<html><head><title>Lamps on the mole</title></head><body><article><h1>Lamps on the mole</h1>
<p>The harbour office hung four lamps on the mole in the autumn, and the pilots have asked for a fifth since.<a
href="#fn1"><sup>1</sup></a> Nobody had counted how many boats came in after dark before the lamps were there.</p>
<figure><img src="https://pictures.invalid/mole.jpg" width="800" height="500"
alt="The mole at dusk with its four lamps, seen from the pilots' quay"><figcaption>The mole in October.</figcaption>
</figure><p>In the second week the count stood at two hundred and twelve, and the office wrote the number on the board
beside the tide table, where people came to look at it in the evening, as they had come to look at the water.</p>
<p>The fifth lamp would stand at the turn of the mole, where the current sets across.</p>
<ol><li id="fn1">The letter of the pilots was read in the council on the ninth of October.<a href="#r1">↩</a></li></ol>
</article></body></html>"""


def pictures(stage: Stage) -> None:
    stage.open(stage.write("lamps.html", FIGURES))


def figure(stage: Stage) -> None:
    full(stage, "figure")
    stage.wait(300)


def footnote(stage: Stage) -> None:
    pictures(stage)
    reading = stage.window.page.reading
    reading.setTextCursor(reading.document().find("since."))
    reading.link_activated.emit("#fn1")
    stage.wait(500)


SCENES: dict[str, Callable[[Stage], None]] = {
    "empty": lambda stage: None,
    "full": full,
    "notes": notes,
    "writing": writing,
    "end": end,
    "left-out": left_out,
    "export": export,
    "searching": searching,
    "finding": finding,
    "contents": contents,
    "stretching": stretching,
    "selecting": selecting,
    "caret": caret,
    "focus": lambda stage: full(stage, "focus"),
    "typography": typography,
    "shortcuts": shortcuts,
    "fact-menu": fact_menu,
    "hidden-name": hidden_name,
    "lit-name": lit_name,
    "mention-menu": mention_menu,
    "entity-page": entity_page,
    "ledger": lambda stage: full(stage, "ledger"),
    "trash": lambda stage: full(stage, "remove", "trash"),
    "german": lambda stage: stage.open(stage.write("hafen.txt", GERMAN)),
    "parts": lambda stage: stage.open(stage.write("parts.html", PARTS)),
    "arabic": lambda stage: stage.open(stage.write("mina.txt", ARABIC)),
    "long": lambda stage: stage.open(stage.write("long.md", LONG)),
    "pictures": pictures,
    "footnote": footnote,
    "figure": figure,
    "failed": failed,
}

if __name__ == "__main__":
    sys.exit(main())
