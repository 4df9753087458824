"""Several notes at once: recolour, tag, copy, delete, each one step of undo."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from reader.model.annotation import Colour
from reader.window.controller import Controller
from reader.window.messages import Message
from reader.window.views.panel import Panel
from reader.window.views.question import Line

if TYPE_CHECKING:
    from reader.library import Library
    from reader.model.changes import Changes


class Several(QObject):
    """Acts on the cards that are selected in the panel."""

    def __init__(self, controller: Controller, panel: Panel, parent: QObject) -> None:
        super().__init__(parent)
        self._controller, self._panel = controller, panel
        self._names: Mapping[Colour, str] = {colour: colour.value for colour in Colour}
        self.offers: list[Callable[[QMenu, tuple[str, ...]], None]] = []
        panel.notes.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        panel.notes.customContextMenuRequested.connect(self._open_menu)
        panel.notes.several_deleted.connect(self.delete)

    def name_colours(self, names: Mapping[Colour, str]) -> None:
        """Call the colours what the person calls them."""
        self._names = names

    def menu(self, ids: tuple[str, ...]) -> QMenu:
        """Return what can be done with highlights."""
        menu = QMenu(self._panel)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        colours = menu.addMenu("Colour")
        marked, _ = self._parted(ids)
        colours.setEnabled(bool(marked))
        for colour in Colour:
            name = self._names[colour]
            colours.addAction(name[:1].upper() + name[1:], partial(self.recolour, ids, colour))
        style = menu.addMenu("Style")
        style.setEnabled(bool(marked))
        style.addAction("Ground", partial(self.restyle, ids, underline=False))
        style.addAction("Underline", partial(self.restyle, ids, underline=True))
        menu.addAction("Add a tag…", lambda: self._ask(ids, "Add a tag", adding=True))
        menu.addAction("Remove a tag…", lambda: self._ask(ids, "Remove a tag", adding=False))
        menu.addSeparator()
        for offer in self.offers:
            offer(menu, ids)
        menu.addAction("Copy with notes as Markdown", lambda: self.copy(ids))
        menu.addSeparator()
        menu.addAction("Delete\tDel", lambda: self.delete(ids))
        return menu

    def _open_menu(self, at: QPoint) -> None:
        ids = self._panel.notes.selected()
        if ids:
            self.menu(ids).popup(self._panel.notes.viewport().mapToGlobal(at))

    def _parted(self, ids: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the highlights among cards, and the notes on blocks and on the article."""
        showing = self._controller.showing
        notes = tuple(one for one in ids if showing is not None and showing.note(one) is not None)
        return tuple(one for one in ids if one not in notes), notes

    def recolour(self, ids: tuple[str, ...], colour: Colour) -> None:
        """Give all highlights another colour."""
        ids, _ = self._parted(ids)

        def work(library: Library) -> Changes:
            from reader.workflow.annotate import edit_several

            return edit_several(library, ids, colour=colour)

        self._controller.change(
            work, lambda _: self._controller.offer_undo(f"{_count(ids)} now {self._names[colour]}.")
        )

    def restyle(self, ids: tuple[str, ...], *_: object, underline: bool) -> None:
        """Underline all highlights, or give all a ground."""
        ids, _ = self._parted(ids)

        def work(library: Library) -> Changes:
            from reader.workflow.annotate import edit_several

            return edit_several(library, ids, underline=underline)

        word = "underlined" if underline else "with a ground"
        self._controller.change(work, lambda _: self._controller.offer_undo(f"{_count(ids)} now {word}."))

    def tag(self, ids: tuple[str, ...], tag: str, *, adding: bool = True) -> None:
        """Put a tag on all, or take it from all."""
        given = (tag,)
        marked, notes = self._parted(ids)

        def work(library: Library) -> Changes:
            from reader.workflow.annotate import edit_several

            if adding:
                return edit_several(library, marked, notes=notes, add_tags=given)
            return edit_several(library, marked, notes=notes, remove_tags=given)

        word = "with" if adding else "without"
        self._controller.change(work, lambda _: self._controller.offer_undo(f"{_count(ids)} {word} #{tag}."))

    def delete(self, ids: tuple[str, ...]) -> None:
        """Delete all; undo brings all back."""
        self._panel.editor.flush()
        marked, notes = self._parted(ids)

        def work(library: Library) -> Changes:
            from reader.workflow.annotate import delete_several

            return delete_several(library, marked, notes)

        told = _count(marked) if not notes else f"{len(ids)} note{'s' if len(ids) > 1 else ''}"
        self._controller.change(work, lambda _: self._controller.offer_undo(f"{told} deleted."))

    def copy(self, ids: tuple[str, ...]) -> None:
        """Copy the quotes with their notes as Markdown."""
        showing = self._controller.showing
        parts = []
        for one in ids:
            placed, noted = (showing.highlight(one), showing.note(one)) if showing is not None else (None, None)
            kept = placed.highlight if placed is not None else noted.note if noted is not None else None
            if kept is not None:
                words = kept.anchor.quote if kept.anchor is not None else ""
                quote = "\n".join(f"> {line}".rstrip() for line in words.splitlines())
                parts.append(f"{quote}\n\n{kept.note.strip()}".strip())
        QGuiApplication.clipboard().setText("\n\n".join(parts) + "\n")
        self._controller.message.emit(Message(f"{_count(ids)} copied as Markdown."))

    def _ask(self, ids: tuple[str, ...], title: str, *, adding: bool) -> None:
        showing = self._controller.showing
        if showing is None:
            return
        known = sorted({tag for placed in showing.reading.highlights for tag in placed.highlight.tags})
        dialog = Line(self._panel)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(title)
        dialog.setLabelText(f"{title}: {_count(ids)}")
        dialog.setComboBoxItems(known)
        dialog.setComboBoxEditable(adding)
        dialog.setTextValue("" if adding else (known[0] if known else ""))
        dialog.textValueSelected.connect(lambda tag: self.tag(ids, tag, adding=adding) if tag.strip() else None)
        dialog.open()


def _count(ids: tuple[str, ...]) -> str:
    return f"{len(ids)} highlight{'s' if len(ids) > 1 else ''}"
