"""Writes the module table of .github/ARCHITECTURE.md from the modules' own first lines.

usage: python packaging/architecture.py [--check]
"""

import ast
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGE = ROOT / ".github" / "ARCHITECTURE.md"
BEGIN, END = "<!-- modules:begin -->", "<!-- modules:end -->"


def table() -> str:
    """Return a Markdown table: each module of `reader/` and the first line of its docstring."""
    rows = ["| module | holds |", "|---|---|"]
    for path in sorted((ROOT / "reader").rglob("*.py")):
        about = (
            (ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or "")
            .partition("\n")[0]
            .replace("|", "\\|")
        )
        rows.append(f"| `{path.relative_to(ROOT).as_posix()}` | {about} |")
    return "\n".join(rows)


def written(page: str) -> str:
    """Return `page` with the present table between its marks."""
    head, _, rest = page.partition(BEGIN)
    _, _, tail = rest.partition(END)
    return f"{head}{BEGIN}\n{table()}\n{END}{tail}"


def main() -> int:
    """Write the table; with --check only say whether it is the present one."""
    page = PAGE.read_text(encoding="utf-8")
    if "--check" in sys.argv:
        return int(page != written(page))
    PAGE.write_text(written(page), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
