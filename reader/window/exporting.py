"""Taking the notes out: a preview that saves, and the clipboard."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMenu

from reader.window.features import Feature, Handlers, Parts
from reader.window.messages import Message
from reader.window.views.export_preview import ExportPreview

if TYPE_CHECKING:
    from reader.library import Library


class Exporting(Feature):
    """Export and copy of the shown article's notes."""

    def __init__(self, parts: Parts) -> None:
        self._window, self._controller, self._themes = parts.window, parts.controller, parts.themes
        self._window.several.offers.append(self._offer)

    def handlers(self) -> Handlers:
        """Return what each action's id does."""
        return {
            "export": lambda: self._controller.markdown(self._preview),
            "copy-notes": lambda: self._controller.markdown(self._copy_notes),
        }

    def _offer(self, menu: QMenu, ids: tuple[str, ...]) -> None:
        menu.addAction("Export as Markdown…", partial(self.export_some, ids))

    def export_some(self, ids: tuple[str, ...], *_: object) -> None:
        """Show the export of some cards alone."""
        from reader.exchange.markdown import write
        from reader.model.facts import Facts

        showing = self._controller.showing
        if showing is None:
            return
        reading = replace(
            showing.reading,
            highlights=tuple(one for one in showing.reading.highlights if one.highlight.id in ids),
            notes=tuple(one for one in showing.reading.notes if one.note.id in ids),
        )
        self._preview(write(reading, Facts(), self._controller.colour_names), " (some notes)")

    def _preview(self, markdown: str, of: str = "") -> None:
        showing = self._controller.showing
        if showing is None:
            return
        # Some notes go into a file of their own, beside that with all.
        title = showing.reading.entry.title + of
        preview = ExportPreview(title, markdown, self._themes.theme, self._window)
        preview.saved.connect(lambda path: self._save(showing.id, title, markdown, Path(path)))
        preview.copied.connect(lambda: self._controller.message.emit(Message("Notes copied as Markdown.")))
        preview.open()

    def _copy_notes(self, markdown: str) -> None:
        QGuiApplication.clipboard().setText(markdown)
        self._controller.message.emit(Message("Notes copied as Markdown."))

    def _save(self, article_id: str, title: str, markdown: str, path: Path) -> None:
        def work(_: Library) -> Path:
            from reader.workflow.export import save

            return save([(article_id, title, markdown)], path)[0]

        def done(written: Path) -> None:
            folder = QUrl.fromLocalFile(str(written.parent))
            sentence = f"Notes saved as {written.name}."
            self._controller.message.emit(Message(sentence, "Show folder", lambda: _show(folder)))

        self._controller.on_library(work, done)


def _show(folder: QUrl) -> None:
    QDesktopServices.openUrl(folder)
