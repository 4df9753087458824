"""Beyond the open article: a name across the library, and what was removed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from reader.model.facts import EntityKind
from reader.window.controller import Controller
from reader.window.models.fact_rows import FactRow
from reader.window.views.listing import ListDialog

if TYPE_CHECKING:
    from reader.library import Library
    from reader.model.changes import Changes

    Rows = tuple[str, list[tuple[str, str]]]


class Across(QObject):
    """Opens the dialogs that read the whole library."""

    def __init__(self, controller: Controller, parent: QWidget) -> None:
        super().__init__(parent)
        self._controller, self._window = controller, parent

    def name(self, row: FactRow) -> None:
        """Show in which articles a name stands, and with whom."""
        kind = EntityKind(row.kind)

        def work(library: Library) -> Rows:
            from reader.workflow.people import entity_page
            from reader.workflow.read import entries

            page = entity_page(library, kind, row.name)
            titles = {entry.id: entry.title for entry in entries(library, [one.article_id for one in page.articles])}
            told = f"{page.name}: {_of(page.mentions, 'mention')} in {_of(len(page.articles), 'article')}"
            told += f", {_of(len(page.highlights), 'highlight')}."
            if page.companions:
                told += f" With {', '.join(one.name for one in page.companions[:6])}."
            rows = [
                (one.article_id, f"{titles.get(one.article_id, '')} · {one.seen} · {one.mentions}")
                for one in page.articles
            ]
            return told, rows

        dialog = ListDialog(f"{row.name} in the library", "Open article", self._window)
        dialog.chosen.connect(self._controller.open_article)
        dialog.chosen.connect(dialog.accept)
        self._controller.on_library(work, lambda found: dialog.show_rows(*found))
        dialog.open()

    def trash(self) -> None:
        """Show what was removed, with the way back."""
        dialog = ListDialog("Trash", "Restore", self._window)

        def work(library: Library) -> Rows:
            from reader.workflow.trash import trash

            found = trash(library)
            rows = [(f"article {one.id}", f"Article · {one.title}") for one in found.articles]
            rows += [(f"highlight {one.id}", f"Highlight · {one.anchor.quote}") for one in found.highlights]
            rows += [(f"note {one.id}", f"Note · {one.note}") for one in found.notes]
            return ("What was removed stays here." if rows else "Nothing was removed.", rows)

        def fill(_: object = None) -> None:
            self._controller.on_library(work, lambda found: dialog.show_rows(*found))

        def restore(chosen: str) -> None:
            self._controller.change(lambda library: _restore(library, chosen), fill)

        dialog.chosen.connect(restore)
        fill()
        dialog.open()


def _restore(library: Library, chosen: str) -> Changes:
    from reader.workflow import trash

    kind, name = chosen.split(" ", 1)
    if kind == "article":
        return trash.restore_articles(library, (name,))
    return trash.restore_highlight(library, name) if kind == "highlight" else trash.restore_note(library, name)


def _of(count: int, word: str) -> str:
    return f"{count} {word}{'' if count == 1 else 's'}"
