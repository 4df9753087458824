"""A folder is added: counted, stopped, its failures told, and all that was read kept."""

from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from reader.window.main_window import MainWindow

Open = Callable[..., MainWindow]

PARAGRAPH = (
    "The ferry left the quay at seven with forty passengers and a crate of lemons, as it did on every day of May. "
)


def page(number: int) -> str:
    return f"<html><head><title>Ferry {number}</title></head><body><h1>Ferry {number}</h1><p>{PARAGRAPH * 5}</p></body>"


def folder(path: Path, pages: int) -> Path:
    for number in range(pages):
        (path / f"page-{number:03}.html").write_text(page(number), encoding="utf-8")
    return path


def test_a_folder_is_added(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    folder(pages, 6)
    (pages / "broken.html").write_bytes(b"%PDF-1.7 no page")
    window = open_window(str(pages))
    qtbot.waitUntil(lambda: "6 articles added" in window.page.messages.text, timeout=30000)
    assert "broken.html is a PDF" in window.page.messages.text
    qtbot.waitUntil(lambda: window.controller.showing is not None)


def test_a_stopped_folder_keeps_what_was_read(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    window = open_window(str(folder(pages, 60)))
    qtbot.waitUntil(lambda: " of 60" in window.page.messages.text, timeout=30000)
    window.page.messages.press()
    qtbot.waitUntil(lambda: "then stopped" in window.page.messages.text, timeout=30000)
    assert int(window.page.messages.text.split()[0]) < 60
    qtbot.waitUntil(lambda: window.controller.showing is not None)
