"""The scenes: what is opened, marked and pressed before the picture is taken."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QSizeF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMenu, QScrollArea, QVBoxLayout

from scenes.corners import CORNERS
from scenes.stage import Stage
from scenes.texts import ARABIC, FIGURES, GERMAN, LONG, PARTS, SAMPLE


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
    reading.ensureCursorVisible()
    keys(stage, "W")


def caret(stage: Stage) -> None:
    """A selection by keys, and the bar on it."""
    full(stage, "caret")
    keys(stage, *["Down"] * 4, *["Ctrl+Right"] * 4, *["Ctrl+Shift+Right"] * 5, "Return")


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


def palette(stage: Stage) -> None:
    """The commands that a few letters find."""
    full(stage, "palette")


def colour_names(stage: Stage) -> None:
    """What the five colours stand for."""
    full(stage, "name-colours")


def details(stage: Stage) -> None:
    """Title, byline and date, corrected by hand."""
    full(stage, "details")


def live_note(stage: Stage) -> None:
    """A note written in Markdown beside its preview."""
    writing(stage)
    stage.trigger("preview-note")


def versions(stage: Stage) -> None:
    """The article cleaned again, and what became of its highlights."""
    full(stage, "clean-again")
    stage.wait(1500)


def tags(stage: Stage) -> None:
    """Tags on a highlight, and a library that completes them."""
    writing(stage)
    from reader.window.views.tag_field import TagField

    field = stage.window.findChild(TagField)
    if field is None:
        raise RuntimeError("there is no field for tags")
    field.input.setFocus()
    for word in ("tide", "sea wall", "to ask"):
        QTest.keyClicks(field.input, word)
        QTest.keyClick(field.input, Qt.Key.Key_Return)
    stage.wait(400)


def table_end(stage: Stage) -> None:
    """A wide table at its right end."""
    stage.open(stage.write("parts.html", PARTS))
    for _ in range(12):
        stage.trigger("table-right")


def offered(stage: Stage) -> None:
    """A page that is in the library with other words."""
    page = (
        "<html><head><link rel='canonical' href='https://bay.invalid/a'><title>The tide</title></head><body><article>"
    )
    words = "<p>" + "The tide came in slowly over the flats and the boats began to lift. " * 9 + "</p>"
    stage.open(stage.write("one.html", page + "<h1>The tide</h1>" + words + "</article></body></html>"))
    later = words.replace("slowly", "quickly")
    stage.window.opening.open(
        [stage.write("two.html", page + "<h1>The tide</h1>" + later + "</article></body></html>")]
    )
    stage.wait(2500)


def edge(stage: Stage) -> None:
    """The bar that the mouse brings while only the page is shown."""
    full(stage, "focus")
    QTest.mouseMove(stage.window, QPoint(300, 2))
    stage.wait(200)


def renewed(stage: Stage) -> None:
    """The same article with other words: highlights that moved, one to confirm, one that is lost."""
    first = "The harbour was dredged in the spring of that year, and nobody was asked whether it should be."
    second = "A gate wide enough for two boats was promised to the fishermen by the council."
    third = "The lamps on the mole are lit at dusk by a man who lives behind the customs house."
    rest = "The tide came in slowly over the flats and the boats began to lift, one by one. " * 6

    def page(*parts: str) -> str:
        words = "".join(f"<p>{part}</p>" for part in parts)
        return (
            f"<html><head><title>The mole</title></head><body><article><h1>The mole</h1>{words}</article></body></html>"
        )

    stage.open(stage.write("mole.html", page(first, second, third, rest)))
    stage.mark("was dredged in the spring", "yellow", "Who paid?")
    stage.mark("wide enough for two boats was promised to the fishermen", "blue")
    stage.mark("lives behind the customs house", "rose", "Ask for his name.")
    changed = second.replace("two boats was promised to", "three boats had been promised to all")
    stage.write("mole.html", page(rest, first, changed))
    stage.trigger("fetch-again")
    stage.wait(2500)


def printed(stage: Stage, page: int = 0) -> None:
    """A page of the article as it comes from the printer; -1 is the last."""
    from reader.window.paper import Paper

    images: dict[str, bytes] = {}
    stage.window.controller.opened.connect(lambda _, found: images.update(found))
    full(stage)
    showing = stage.window.controller.showing
    if showing is None:
        raise RuntimeError("no article is shown")
    sheet = QPixmap(794, 1123)
    sheet.fill(Qt.GlobalColor.white)
    painter = QPainter(sheet)
    paper = Paper(showing.reading, images, QSizeF(794, 1123))
    paper.paint(painter, page % paper.pages)
    painter.end()
    dialog, label = QDialog(stage.window), QLabel()
    label.setPixmap(sheet)
    area = QScrollArea(dialog)
    area.setWidget(label)
    QVBoxLayout(dialog).addWidget(area)
    dialog.resize(860, 1200)
    dialog.show()


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
    "edge": edge,
    "renewed": renewed,
    "printed": printed,
    "printed-notes": lambda stage: printed(stage, -1),
    "full-screen": lambda stage: full(stage, "full-screen"),
    "palette": palette,
    "colour-names": colour_names,
    "details": details,
    "live-note": live_note,
    "tags": tags,
    "versions": versions,
    "wide-table": table_end,
    "offered": offered,
    "rules": lambda stage: full(stage, "rules"),
    "site-rules": lambda stage: full(stage, "site-rules"),
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
    **CORNERS,
}
