"""Dialogs on what the library remembers: rules of sites, corrections of names, and what was removed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from reader.window.controller import Controller
from reader.window.views import corrections, site_rules, trash
from reader.window.views.lines_dialog import Line, LinesDialog

if TYPE_CHECKING:
    from reader.library import Library
    from reader.model.changes import Changes
    from reader.model.corrections import Correction
    from reader.model.site_rules import SiteRule
    from reader.workflow.pictures import Allowance
    from reader.workflow.trash import Trash


class Housekeeping(QObject):
    """Shows the rules, the corrections and the trash; what is done there can be undone."""

    def __init__(self, controller: Controller, window: QWidget) -> None:
        super().__init__(window)
        self._controller, self._window = controller, window

    def show_site_rules(self) -> None:
        """Show the rules of sites."""
        dialog = LinesDialog(site_rules.TITLE, "Remove", site_rules.NONE, self._window)
        self._read_rules(dialog)
        dialog.open()

    def _read_rules(self, dialog: LinesDialog) -> None:
        def work(library: Library) -> tuple[tuple[SiteRule, ...], tuple[Allowance, ...]]:
            from reader.workflow.pictures import allowances
            from reader.workflow.sites import rules

            return rules(library), allowances(library)

        def done(found: tuple[tuple[SiteRule, ...], tuple[Allowance, ...]]) -> None:
            lines = [Line(site_rules.words(rule), self._remover(dialog, rule.id)) for rule in found[0]]
            lines += [
                Line(site_rules.pictures_words(given.site, given.title), self._taker_back(dialog, given))
                for given in found[1]
            ]
            _fill(dialog, lines)

        self._controller.on_library(work, done)

    def _remover(self, dialog: LinesDialog, rule_id: str) -> Callable[[], None]:
        def work(library: Library) -> Changes:
            from reader.workflow.sites import remove_rule

            return remove_rule(library, rule_id)

        return lambda: self._change(work, "Rule removed.", lambda: self._read_rules(dialog))

    def _taker_back(self, dialog: LinesDialog, given: Allowance) -> Callable[[], None]:
        def work(library: Library) -> None:
            from reader.workflow.pictures import take_back

            take_back(library, given)

        return lambda: self._controller.on_library(work, lambda _: self._read_rules(dialog))

    def show_corrections(self) -> None:
        """Show what was said of names, for the article that is shown and for all."""
        dialog = LinesDialog(corrections.TITLE, "Take back", corrections.NONE, self._window)
        self._read_corrections(dialog)
        dialog.open()

    def _read_corrections(self, dialog: LinesDialog) -> None:
        showing = self._controller.showing

        def work(library: Library) -> tuple[tuple[Correction, ...], dict[str, str], frozenset[str]]:
            from reader.workflow.correct import idle, of_article, rules
            from reader.workflow.people import as_written

            said = (*rules(library), *(of_article(library, showing.id) if showing else ()))
            return said, as_written(library, said), idle(library, showing.id) if showing else frozenset()

        def done(found: tuple[tuple[Correction, ...], dict[str, str], frozenset[str]]) -> None:
            said, names, idle = found
            lines = [
                Line(
                    corrections.words(one, names, idle=one.id in idle),
                    self._corrector(dialog, one.id),
                    corrections.place(one),
                )
                for one in said
            ]
            _fill(dialog, lines)

        self._controller.on_library(work, done)

    def _corrector(self, dialog: LinesDialog, correction_id: str) -> Callable[[], None]:
        def work(library: Library) -> Changes:
            from reader.workflow.correct import take_back

            return take_back(library, correction_id)

        return lambda: self._change(work, "Correction taken back.", lambda: self._read_corrections(dialog))

    def show_trash(self) -> None:
        """Show what was removed from the library."""
        dialog = LinesDialog(trash.TITLE, "Restore", trash.NONE, self._window)
        self._read_trash(dialog)
        dialog.open()

    def _read_trash(self, dialog: LinesDialog) -> None:
        def work(library: Library) -> Trash:
            from reader.workflow.trash import trash

            return trash(library)

        def done(removed: Trash) -> None:
            lines = [
                Line(trash.article_words(entry), self._restorer(dialog, "article", entry.id), trash.when(entry.added))
                for entry in removed.articles
            ]
            lines += [
                Line(trash.highlight_words(one), self._restorer(dialog, "highlight", one.id), trash.when(one.updated))
                for one in removed.highlights
            ]
            lines += [
                Line(trash.note_words(one), self._restorer(dialog, "note", one.id), trash.when(one.updated))
                for one in removed.notes
            ]
            _fill(dialog, lines)

        self._controller.on_library(work, done)

    def _restorer(self, dialog: LinesDialog, what: str, row_id: str) -> Callable[[], None]:
        def work(library: Library) -> Changes:
            from reader.workflow import trash

            if what == "article":
                return trash.restore_articles(library, (row_id,))
            return (trash.restore_highlight if what == "highlight" else trash.restore_note)(library, row_id)

        return lambda: self._change(work, f"{what.capitalize()} restored.", lambda: self._read_trash(dialog))

    def _change(self, work: Callable[[Library], Changes], sentence: str, again: Callable[[], None]) -> None:
        def done(_: Changes) -> None:
            self._controller.offer_undo(sentence)
            again()

        self._controller.change(work, done)


def _fill(dialog: LinesDialog, lines: list[Line]) -> None:
    try:
        dialog.show_lines(lines)
    except RuntimeError:  # closed meanwhile
        return
