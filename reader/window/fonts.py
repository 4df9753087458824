"""The bundled faces."""

from PySide6.QtGui import QFontDatabase

from reader.bundled import bundled

TEXT, INTERFACE, CODE = "Literata", "Inter", "JetBrains Mono"


def load_fonts() -> None:
    """Make the bundled faces known to Qt."""
    for path in sorted(bundled("fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))
