"""The scenes of what is seldom looked at: menus, tooltips, messages, and articles that are hard to set."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QToolButton, QToolTip

from scenes.stage import Stage
from scenes.texts import ARABIC, CHINESE, CROWDED, ENDLESS, PARTS, SAMPLE, VERSE


def many_notes(stage: Stage) -> None:
    """Three hundred highlights, every third with a note, and their list."""
    from reader.model.annotation import Colour
    from reader.model.span import Span
    from reader.workflow.annotate import highlight

    stage.open(stage.write("crowded.md", CROWDED))
    showing = stage.window.controller.showing
    if showing is None:
        raise RuntimeError("no article is shown")
    text, article, colours, at = showing.reading.article.text, showing.id, list(Colour), 0
    for number in range(300):
        at = text.index("boats", at + 1)
        span, note = Span(at, at + 5 + number % 30), "Who counted them?" if number % 3 == 0 else ""
        colour = colours[number % 5]
        act = partial(highlight, article_id=article, span=span, colour=colour, note=note)
        stage.window.controller.change(act)
    stage.until(lambda: stage.window.panel.notes.notes.rowCount() >= 300)
    stage.trigger("notes")


def chinese(stage: Stage) -> None:
    stage.open(stage.write("gang.txt", CHINESE))
    stage.mark("渔民", "green", "谁出钱？")
    stage.trigger("notes")


def arabic_notes(stage: Stage) -> None:
    stage.open(stage.write("mina.txt", ARABIC))
    stage.mark("مديرة الميناء", "blue", "من هي؟")
    stage.mark("كلفة الطريق الساحلي لم تحسب بعد", "rose")
    stage.trigger("notes")
    stage.window.annotating.step(1)


def endless(stage: Stage) -> None:
    """A title, names and numbers that are too long for any row."""
    stage.open(
        stage.write("endless.html", ENDLESS), stage.write("mina.txt", ARABIC), stage.write("endless.html", ENDLESS)
    )


def endless_details(stage: Stage) -> None:
    stage.open(stage.write("endless.html", ENDLESS))
    stage.trigger("details")


def verse(stage: Stage) -> None:
    """A poem, an address and a list whose lines end where the page ends them; a highlight over two of them."""
    stage.open(stage.write("mill.html", VERSE))
    stage.mark("water sings,\nThe miller counts", "green")


def code(stage: Stage) -> None:
    """Code, a wide table and a quotation in the theme's colours."""
    stage.open(stage.write("parts.html", PARTS))
    bar = stage.window.page.reading.verticalScrollBar()
    bar.setValue(bar.maximum())
    stage.wait(200)


def _button(stage: Stage, name: str) -> QToolButton:
    found = (one for one in stage.window.findChildren(QToolButton) if one.accessibleName() == name)
    return next(found)


def _drop(stage: Stage, button: QToolButton) -> QMenu:
    menu = button.menu()
    menu.popup(button.mapToGlobal(QPoint(0, button.height())))
    stage.wait(200)
    return menu


def open_menu(stage: Stage) -> None:
    stage.open(str(SAMPLE), stage.write("mina.txt", ARABIC))
    _drop(stage, _button(stage, "Open a page"))


def whole_menu(stage: Stage) -> None:
    """The menu of everything, one of its menus open."""
    stage.open(str(SAMPLE))
    menu = _drop(stage, _button(stage, "Menu"))
    action = menu.actions()[2]
    menu.setActiveAction(action)
    inner = action.menu()
    if isinstance(inner, QMenu):
        inner.popup(menu.mapToGlobal(menu.actionGeometry(action).topLeft()) - QPoint(inner.sizeHint().width(), 0))
        inner.setActiveAction(inner.actions()[1])
    stage.wait(200)


def note_filters(stage: Stage) -> None:
    stage.open(str(SAMPLE))
    stage.mark("We are not buying stone", "yellow", "Ask for the minutes.")
    stage.trigger("notes")
    _drop(stage, _button(stage, "Filter and order of the notes"))


def fact_sorting(stage: Stage) -> None:
    stage.open(str(SAMPLE))
    _drop(stage, _button(stage, "Sort and copy facts"))


def block_menu(stage: Stage) -> None:
    """What can be done with a selection and its block."""
    stage.open(str(SAMPLE))
    reading = stage.window.page.reading
    reading.setTextCursor(reading.document().find("households"))
    reading.menu_wanted.emit(900, stage.window.mapToGlobal(QPoint(420, 120)))
    stage.wait(200)


def states(stage: Stage) -> None:
    """A button that the mouse is on, one that is pressed, one with the focus; a row under the mouse."""
    stage.open(str(SAMPLE))
    over, down, focused = (_button(stage, name) for name in ("Contents", "Text and theme", "Light or dark"))
    for widget in (over, stage.window.panel.facts.viewport()):
        widget.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    focused.setFocus(Qt.FocusReason.TabFocusReason)
    down.setDown(True)
    QTest.mouseMove(stage.window.panel.facts.viewport(), QPoint(80, 60))
    stage.wait(200)


def tooltip(stage: Stage) -> None:
    stage.open(str(SAMPLE))
    button = _button(stage, "Contents")
    QToolTip.showText(button.mapToGlobal(QPoint(0, button.height())), button.toolTip(), button)
    stage.wait(300)


def removed(stage: Stage) -> None:
    """A message with a way back."""
    stage.open(str(SAMPLE))
    stage.mark("We are not buying stone", "yellow", "Ask for the minutes.")
    stage.window.annotating.step(1)
    stage.trigger("delete")


def long_message(stage: Stage) -> None:
    """A message that has more to say than a line holds."""
    from reader.window.messages import Message

    stage.open(str(SAMPLE))
    words = "the-report-of-the-harbour-office-on-the-tides-of-the-year.html cannot be read: " * 2
    stage.window.controller.message.emit(Message(f"3 articles added. {words}", "Show", lambda: None, error=True))
    stage.wait(100)


def folder(stage: Stage) -> None:
    """What is said while pages are added; the real ones are done before the picture is taken."""
    from reader.window.messages import Message

    stage.open(str(SAMPLE))
    words = "Adding pages: 12 of 30, 1 could not be read"
    stage.window.controller.message.emit(Message(words, "Stop", lambda: None, stays=True))


def address(stage: Stage) -> None:
    stage.open(str(SAMPLE))
    stage.trigger("open-url")


def merging(stage: Stage) -> None:
    stage.open(str(SAMPLE))
    view = stage.window.panel.facts
    view.setCurrentIndex(view.facts.index(view.facts.row_named("people", "Ilse Brandt")))
    row = view.current()
    if row is not None:
        stage.window.correcting.merge(row)
    stage.wait(200)


def completing(stage: Stage) -> None:
    """Tags of the library that complete what is typed."""
    from reader.window.views.tag_field import TagField

    stage.open(str(SAMPLE))
    stage.mark("above the mark of a spring tide", "green")
    stage.mark("We are not buying stone", "yellow", "Ask for the minutes of the vote.")
    field = stage.window.findChild(TagField)
    if field is None:
        raise RuntimeError("there is no field for tags")
    for step, words in enumerate((("tide", "tide table", "low tide"), ("sea wall",))):
        stage.window.annotating.step(1 if step == 0 else -1)
        stage.trigger("note")
        field.input.setFocus()
        for word in words:
            QTest.keyClicks(field.input, word)
            QTest.keyClick(field.input, Qt.Key.Key_Return)
        stage.wait(600)
    QTest.keyClicks(field.input, "ti")
    stage.wait(300)


def about(stage: Stage) -> None:
    stage.open(str(SAMPLE))
    stage.trigger("about")


def alone(stage: Stage) -> None:
    """Nothing but an article: both columns are hidden."""
    stage.open(str(SAMPLE))
    for column in ("library", "panel"):
        if stage.window.actions_by_id[column].isChecked():
            stage.trigger(column)


CORNERS: dict[str, Callable[[Stage], None]] = {
    "many-notes": many_notes,
    "chinese": chinese,
    "arabic-notes": arabic_notes,
    "endless": endless,
    "endless-details": endless_details,
    "code": code,
    "verse": verse,
    "open-menu": open_menu,
    "whole-menu": whole_menu,
    "note-filters": note_filters,
    "fact-sorting": fact_sorting,
    "block-menu": block_menu,
    "states": states,
    "tooltip": tooltip,
    "removed": removed,
    "long-message": long_message,
    "folder": folder,
    "address": address,
    "merging": merging,
    "completing": completing,
    "about": about,
    "alone": alone,
}
