"""The article as PDF: pages, highlights, notes at the end; read back with what the system has."""

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from reader.model.annotation import Colour
from reader.model.entry import Reading
from reader.model.span import Span
from reader.window.main_window import MainWindow
from reader.window.paper import Paper, noted
from reader.window.printing import Printing, write, write_pdf
from reader.window.theme import LIGHT
from reader.workflow.annotate import highlight

LINE = "The tide came in slowly over the flats and the boats began to lift, one by one. "
STORY = "# The tide\n\n" + "\n\n".join(f"## Day {day}\n\n{LINE * 9}\n\nFlood {day} was high." for day in range(1, 31))
A4 = QSizeF(794, 1123)


@pytest.fixture
def window(qtbot: QtBot, shown: Callable[..., MainWindow], tmp_path: Path) -> MainWindow:
    path = tmp_path / "tide.md"
    path.write_text(STORY)
    made = shown(str(path))
    mark(qtbot, made, "Flood 7 was high", "Ask **her** for the table.\n\n- the margin")
    mark(qtbot, made, "Flood 2 was high", "The first one.")
    mark(qtbot, made, "Flood 1 was high", "")
    return made


def mark(qtbot: QtBot, window: MainWindow, quote: str, note: str) -> None:
    before = reading(window)
    start = before.article.text.index(quote)
    span, article = Span(start, start + len(quote)), before.entry.id
    window.controller.change(lambda library: highlight(library, article, span, Colour.GREEN, note=note))
    qtbot.waitUntil(lambda: len(reading(window).highlights) == len(before.highlights) + 1)


def reading(window: MainWindow) -> Reading:
    assert window.controller.showing is not None
    return window.controller.showing.reading


def page_picture(paper: Paper, page: int) -> QImage:
    image = QImage(794, 1123, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paper.paint(painter, page)
    painter.end()
    return image


def test_notes_are_numbered_in_the_order_of_the_text(window: MainWindow) -> None:
    assert [note.note[:3] for note in noted(reading(window))] == ["The", "Ask"]
    paper = Paper(reading(window), {}, A4)
    text = paper.document.toPlainText()
    assert "Flood 2 was high\u20601." in text
    assert "Flood 7 was high\u20602." in text
    assert "Flood 1 was high." in text
    notes = text[text.rindex("Notes") :]
    assert "1\u2002Flood 2 was high" in notes
    assert "Ask her for the table." in notes
    assert "the margin" in notes


def test_highlights_are_painted_and_headings_keep_their_text(window: MainWindow) -> None:
    paper = Paper(reading(window), {}, A4)
    image = page_picture(paper, 0)
    green = QColor(LIGHT.highlight[Colour.GREEN])
    assert any(image.pixelColor(x, y) == green for x in range(108, 686, 3) for y in range(0, 1123, 2))
    layout, high = paper.document.documentLayout(), paper.document.pageSize().height()
    block, checked = paper.document.begin(), 0
    while block.isValid():
        if re.fullmatch(r"Day \d+", block.text()):
            checked += 1
            page = layout.blockBoundingRect(block).top() // high
            assert layout.blockBoundingRect(block.next()).top() // high == page
        block = block.next()
    assert checked == 30


def test_save_as_pdf(qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "out.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    with qtbot.waitSignal(window.controller.message, timeout=20000) as told:
        window.actions_by_id["save-pdf"].trigger()
    assert told.args is not None
    pages = Paper(reading(window), {}, A4).pages
    assert pages >= 6
    assert told.args[0].text == f"Saved out.pdf, {pages} pages."
    data = path.read_bytes()
    assert data.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", data)) == pages


def test_the_text_of_the_pdf_can_be_read(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    tool = shutil.which("pdftotext")
    if tool is None:
        pytest.skip("pdftotext is not installed")

    path = tmp_path / "out.pdf"
    write_pdf(reading(window), {}, path)

    done = subprocess.run([tool, str(path), "-"], capture_output=True, text=True, check=True)
    sheets = done.stdout.split("\f")
    assert "Day 1" in sheets[0]
    assert re.search(r"1 of \d+", sheets[0])
    assert "Ask her for the table" in sheets[-2] + sheets[-3]
    assert LINE.strip().split(",")[0] in " ".join(sheets[1].split())


def test_a_file_that_cannot_be_written_is_told(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:

    printing = next(feature for feature in window.commands._features if isinstance(feature, Printing))
    with qtbot.waitSignal(window.controller.message, timeout=20000) as told:
        printing.save(tmp_path / "no" / "such" / "out.pdf")
    assert told.args is not None
    assert told.args[0].error


def test_a_printer_gets_the_pages_that_are_asked_for(window: MainWindow, tmp_path: Path) -> None:
    from PySide6.QtPrintSupport import QPrinter

    path = tmp_path / "printed.pdf"
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setFullPage(True)
    assert write(reading(window), {}, printer, 2, 3) == 2
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", path.read_bytes())) == 2


def test_a_page_is_dark_on_white_in_the_dark_theme_too(shown: Callable[..., MainWindow], tmp_path: Path) -> None:
    path = tmp_path / "tide.md"
    path.write_text(STORY)
    window = shown(str(path), theme="dark")
    image = page_picture(Paper(reading(window), {}, A4), 0)
    seen = {image.pixelColor(x, y).lightness() for x in range(108, 686, 2) for y in range(92, 500)}
    assert min(seen) < 60
    assert image.pixelColor(20, 20) == QColor("white")
