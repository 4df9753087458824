"""Links of the article: those of the web open in the person's browser."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from reader.window.features import Feature, Parts

_WEB = frozenset({"http", "https", "mailto"})


class Linking(Feature):
    """Opens what was clicked."""

    def __init__(self, parts: Parts) -> None:
        parts.window.page.reading.link_activated.connect(self._follow)

    def _follow(self, address: str) -> None:
        url = QUrl(address)
        if url.scheme() in _WEB:
            QDesktopServices.openUrl(url)
