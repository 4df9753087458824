"""Makes the program known to a freedesktop desktop: in the menu, as reader of pages, and for links into the library.

The files follow the Desktop Entry, Icon Theme and MIME Applications specifications of freedesktop.org; they lie in the
person's own data folder and are taken away again by `leave`.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from reader.bundled import bundled
from reader.errors import ReaderError

ENTRY = "article-reader.desktop"
_SCHEME = "x-scheme-handler/article-reader"
_TYPES = (
    *("text/html", "application/xhtml+xml", "multipart/related", "message/rfc822"),
    *("text/markdown", "text/plain", "application/x-webarchive", _SCHEME),
)
_TEMPLATE = """[Desktop Entry]
Type=Application
Version=1.5
Name=Article Reader
GenericName=Reader
Comment=Read articles clean, highlight, take notes
Comment[de]=Artikel ohne Beiwerk lesen, markieren, Notizen machen
Exec={exec} %U
TryExec={program}
Icon=article-reader
Terminal=false
Categories=Office;Viewer;Literature;
Keywords=article;news;notes;highlight;annotation;
MimeType={types};
StartupNotify=true
StartupWMClass=article-reader
"""


def enter() -> tuple[Path, ...]:
    """Write the entry and the icon, and tell the desktop; return the files. ReaderError elsewhere."""
    entry, icon = _places()
    command = " ".join(map(_quoted, (sys.executable, "-m", "reader")))
    text = _TEMPLATE.format(exec=command, program=sys.executable, types=";".join(_TYPES))
    try:
        for path in (entry, icon):
            path.parent.mkdir(parents=True, exist_ok=True)
        entry.write_text(text, encoding="utf-8")
        shutil.copyfile(bundled("desktop") / "article-reader.svg", icon)
    except OSError as error:
        raise ReaderError(f"The menu's entry cannot be written: {error.strerror}.") from error
    _tell(entry.parent)
    _run("xdg-mime", "default", ENTRY, _SCHEME)
    return entry, icon


def leave() -> tuple[Path, ...]:
    """Take away what `enter` wrote; return the files that were there."""
    there = tuple(path for path in _places() if path.exists())
    for path in there:
        path.unlink()
    _tell(_places()[0].parent)
    return there


def _places() -> tuple[Path, Path]:
    if not sys.platform.startswith("linux"):
        raise ReaderError("Only Linux desktops have this kind of entry.")
    data = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return data / "applications" / ENTRY, data / "icons" / "hicolor" / "scalable" / "apps" / "article-reader.svg"


def _quoted(word: str) -> str:
    """Return a word of the command in `Exec`."""
    if re.fullmatch(r"[\w./-]+", word, re.ASCII):
        return word
    # Quoted as for a shell; a percent sign is no field code; and the key's value is unescaped once before that.
    escaped = re.sub(r'(["`$\\])', r"\\\1", word.replace("%", "%%"))
    return f'"{escaped}"'.replace("\\", "\\\\")


def _tell(applications: Path) -> None:
    if applications.is_dir():
        _run("update-desktop-database", "-q", str(applications))


def _run(tool: str, *arguments: str) -> None:
    """Run a tool of the desktop where it is there; without it the desktop finds the entry by itself, later."""
    found = shutil.which(tool)
    if found is not None:
        subprocess.run([found, *arguments], capture_output=True, timeout=20, check=False)  # noqa: S603 - our own words
