"""A page whose address is in the library already, with other words: a new version, or another article."""

from PySide6.QtWidgets import QMessageBox

from reader.window.features import Feature, Parts
from reader.window.opening import Offer
from reader.window.views.question import Question


class Offering(Feature):
    """Asks before a second article of one address is made."""

    def __init__(self, parts: Parts) -> None:
        self._window = parts.window
        self.box: QMessageBox | None = None
        parts.opening.offered.connect(self._ask)

    def _ask(self, offer: Offer) -> None:
        box = self.box = Question(self._window)
        box.setWindowTitle("A newer version")
        box.setText(f"The library has this address already: “{offer.title}”.")
        box.setInformativeText(
            "The page has changed since. As its new version it keeps your highlights, compared with the old words; "
            "the old version stays."
        )
        renew = box.addButton("Compare and renew", QMessageBox.ButtonRole.AcceptRole)
        add = box.addButton("Add as another article", QMessageBox.ButtonRole.ActionRole)
        box.addButton("Cancel", QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(renew)

        def finished() -> None:
            chosen = box.clickedButton()
            self.box = None
            box.deleteLater()
            if chosen is add:
                offer.add()
                return
            offer.leave()
            if chosen is renew:
                self._window.renewing.renew(offer.article_id, offer.page, offer.article)

        box.finished.connect(finished)
        box.open()
