"""The command line's words."""

import argparse

from reader import __version__

COMMANDS = (
    *("open", "clean", "facts", "add", "list", "show", "highlight", "export", "import", "search"),
    *("backup", "restore", "desktop"),
)
FORMATS = ("markdown", "md", "json", "csv", "jsonld", "html", "bib", "csl")
COLOURS = ("yellow", "green", "blue", "rose", "violet")
_WITH_VALUE = ("--library",)


def with_command(arguments: list[str]) -> list[str]:
    """Put `open` in front of the sources where no command is named."""
    at = 0
    while at < len(arguments) and arguments[at].startswith("-") and arguments[at] != "-":
        if arguments[at] in ("-h", "--help", "--version"):
            return arguments
        at += 2 if arguments[at] in _WITH_VALUE else 1
    if at < len(arguments) and arguments[at] in COMMANDS:
        return arguments
    return [*arguments[:at], "open", *arguments[at:]]


def parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
    top = argparse.ArgumentParser(
        prog="article-reader",
        description="Read messy pages clean, beside their people, places and numbers; highlight, note, export.",
        epilog="Without a command, the window opens. SOURCE is a file, a URL, or - for standard input.",
    )
    top.add_argument("--version", action="version", version=f"Article Reader {__version__}")
    _library(top, default=None)
    commands = top.add_subparsers(metavar="COMMAND", required=True)

    def command(name: str, module: str, run: str, about: str) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=about, description=about)
        # Before or behind the command: what is not said there leaves what was said here.
        _library(made, default=argparse.SUPPRESS)
        made.set_defaults(module=f"reader.cli.{module}", run=run)
        return made

    _open(command("open", "window", "run_open", "Open the window."))
    clean = command("clean", "pages", "run_clean", "Print cleaned pages; no library is opened.")
    clean.add_argument("--format", choices=("text", "markdown", "html", "json"), default="text")
    _sources(clean)
    facts = command("facts", "pages", "run_facts", "Print people, places, organisations and numbers.")
    facts.add_argument("--no-clean", action="store_true", help="take the text as it is")
    facts.add_argument("--format", choices=("text", "json", "csv"), default="text")
    _sources(facts)
    add = command("add", "library", "run_add", "Clean sources and keep them in the library.")
    _json(add)
    _sources(add)
    _json(command("list", "library", "run_list", "List the library's articles."))
    _show(command("show", "library", "run_show", "Print an article and its highlights."))
    _highlight(command("highlight", "library", "run_highlight", "Highlight a passage, with a note if you like."))
    _export(command("export", "exchange", "run_export", "Write notes as Markdown, or in other formats."))
    _import(
        command("import", "exchange", "run_import", "Bring in what Article Reader, Readwise or Hypothes.is exported.")
    )
    _search(command("search", "library", "run_search", "Search titles, texts and notes."))
    _backup(command("backup", "backup", "run_backup", "Copy the whole library."))
    _restore(command("restore", "backup", "run_restore", "Put a copy in the library's place, or list the copies."))
    _desktop(
        command("desktop", "desktop", "run_desktop", "Enter the desktop's menu, for links to passages, too (Linux).")
    )
    return top


def _library(command: argparse.ArgumentParser, default: str | None) -> None:
    about = "the library's file (else ARTICLE_READER_LIBRARY, else yours)"
    command.add_argument("--library", metavar="PATH", default=default, help=about)


def _desktop(command: argparse.ArgumentParser) -> None:
    command.add_argument("--remove", action="store_true", help="leave it again")


def _backup(command: argparse.ArgumentParser) -> None:
    command.add_argument("--to", metavar="FILE", help="the copy's file (else beside the library)")


def _restore(command: argparse.ArgumentParser) -> None:
    command.add_argument("backup", metavar="BACKUP", nargs="?")


def _open(command: argparse.ArgumentParser) -> None:
    command.add_argument("sources", metavar="SOURCE", nargs="*")
    command.add_argument("--picture", metavar="PNG", help="show the article, save a picture of the window, and quit")
    command.add_argument("--notes", metavar="FILE", help="with --picture: write the article's notes there as well")


def _sources(command: argparse.ArgumentParser) -> None:
    command.add_argument("--as", dest="as_type", choices=("html", "text"), default="", help="take every source so")
    command.add_argument("sources", metavar="SOURCE", nargs="+")


def _json(command: argparse.ArgumentParser) -> None:
    command.add_argument("--format", choices=("text", "json"), default="text")


def _show(command: argparse.ArgumentParser) -> None:
    command.add_argument("article", metavar="ARTICLE")
    _json(command)


def _highlight(command: argparse.ArgumentParser) -> None:
    command.add_argument("article", metavar="ARTICLE")
    command.add_argument("--quote", required=True, metavar="TEXT", help="the passage, word for word")
    command.add_argument("--at", type=int, metavar="START", help="which one, where the quote stands more than once")
    command.add_argument("--note", default="")
    command.add_argument("--colour", choices=COLOURS, default="yellow")
    command.add_argument("--tag", dest="tags", action="append", default=[], metavar="TAG")
    _json(command)


def _search(command: argparse.ArgumentParser) -> None:
    command.add_argument("words", nargs="+")
    _json(command)


def _export(command: argparse.ArgumentParser) -> None:
    command.add_argument("articles", metavar="ARTICLE", nargs="*", help="all articles when none is named")
    command.add_argument(
        "--format",
        choices=FORMATS,
        default="markdown",
        help="markdown (md); json, all of it, to import again; csv; jsonld, W3C annotations; html, to read and print; "
        "bib and csl, citations",
    )
    command.add_argument("--to", metavar="FILE|FOLDER|-", default="-")


def _import(command: argparse.ArgumentParser) -> None:
    command.add_argument("files", metavar="FILE", nargs="+", help="JSON or CSV; - for standard input")
    _json(command)
