"""A note that the library cannot keep stays where it was written, and is not left by mistake."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from reader.errors import ReaderError
from reader.model.annotation import Colour
from reader.model.span import Span
from reader.window.furniture import UNSAVED
from reader.window.main_window import MainWindow
from reader.window.messages import Message
from reader.window.views.note_editor import DRAFT
from reader.workflow import annotate
from reader.workflow import notes as on_blocks

SAMPLE = Path(__file__).parents[2] / "resources" / "sample" / "harrow-bay.html"


class Disk:
    """Has room for notes, or has none."""

    full = False


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Iterator[Disk]:
    made = Disk()

    def guarded(real: Callable[..., object]) -> Callable[..., object]:
        def work(*args: object, **given: object) -> object:
            if made.full:
                raise ReaderError("There is no room left.")
            return real(*args, **given)

        return work

    monkeypatch.setattr(annotate, "edit", guarded(annotate.edit))
    monkeypatch.setattr(on_blocks, "add", guarded(on_blocks.add))
    yield made
    made.full = False


def marked(qtbot: QtBot, window: MainWindow, *starts: int) -> list[str]:
    for start in starts:
        window.controller.highlight(Span(start, start + 12), Colour.BLUE, lambda _: None, lambda: None)
    qtbot.waitUntil(lambda: len(kept(window)) == len(starts))
    assert window.controller.showing is not None
    return [placed.highlight.id for placed in window.controller.showing.reading.highlights]


def kept(window: MainWindow) -> list[str]:
    showing = window.controller.showing
    return [placed.highlight.note for placed in showing.reading.highlights] if showing is not None else []


def field(window: MainWindow) -> QPlainTextEdit:
    found = window.panel.editor.findChild(QPlainTextEdit)
    assert found is not None
    return found


def written(qtbot: QtBot, window: MainWindow, words: str) -> None:
    QTest.keyClicks(field(window), words)
    qtbot.waitUntil(lambda: window.panel.editor.state == "Not saved")
    # The article is read again after a failure: the note as the library has it must not take the place of the words.
    qtbot.waitUntil(lambda: not window.controller.busy)


def refused(qtbot: QtBot, window: MainWindow, disk: Disk) -> tuple[str, str]:
    """Mark two passages and write a note on the first one, for which there is no room; return their ids."""
    first, second = marked(qtbot, window, 400, 600)
    window.annotating._edit(first)
    disk.full = True
    written(qtbot, window, "Who says so?")
    return first, second


def test_what_was_not_saved_is_saved_with_the_next_letter(
    qtbot: QtBot, shown: Callable[..., MainWindow], disk: Disk
) -> None:
    window = shown(str(SAMPLE))
    first, second = refused(qtbot, window, disk)
    assert field(window).toPlainText() == "Who says so?"
    window.annotating._edit(second)
    window.annotating._edit(first)
    assert field(window).toPlainText() == "Who says so?"
    assert window.panel.editor.state == "Not saved"
    disk.full = False
    QTest.keyClicks(field(window), "!")
    qtbot.waitUntil(lambda: kept(window) == ["Who says so?!", ""])
    qtbot.waitUntil(lambda: window.panel.editor.state == "Saved")


def test_a_note_begun_without_room_is_kept_later(qtbot: QtBot, shown: Callable[..., MainWindow], disk: Disk) -> None:
    window = shown(str(SAMPLE))
    window.actions_by_id["article-note"].trigger()
    disk.full = True
    written(qtbot, window, "All of it")
    assert window.panel.editor.highlight_id.startswith(DRAFT)
    disk.full = False
    QTest.keyClicks(field(window), ".")
    showing = window.controller
    qtbot.waitUntil(
        lambda: bool(showing.showing and [n.note.note for n in showing.showing.reading.notes] == ["All of it."])
    )


def test_closing_asks_for_a_second_time_and_tries_again(
    qtbot: QtBot, shown: Callable[..., MainWindow], disk: Disk
) -> None:
    window = shown(str(SAMPLE))
    _, second = refused(qtbot, window, disk)
    window.annotating._edit(second)
    said: list[Message] = []
    window.controller.message.connect(said.append)
    assert not window.close()
    assert said[-1].text == UNSAVED
    assert said[-1].act is not None
    said[-1].act()
    assert QGuiApplication.clipboard().text() == "Who says so?"
    disk.full = False
    assert window.close()
    again = shown()
    assert kept(again) == ["Who says so?", ""]


def test_without_anything_unsaved_closing_is_closing(shown: Callable[..., MainWindow]) -> None:
    window = shown(str(SAMPLE))
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.close()
