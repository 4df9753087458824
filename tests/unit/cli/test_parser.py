"""The words of the command line are a contract."""

import pytest

from reader.cli.parser import COMMANDS, parser, with_command


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ([], ["open"]),
        (["page.html"], ["open", "page.html"]),
        (["-"], ["open", "-"]),
        (["--library", "clean", "page.html"], ["--library", "clean", "open", "page.html"]),
        (["--library", "x", "clean", "page.html"], ["--library", "x", "clean", "page.html"]),
        (["--library=x", "list"], ["--library=x", "list"]),
        (["--help"], ["--help"]),
    ],
)
def test_open_is_meant_where_no_command_is_named(given: list[str], meant: list[str]) -> None:
    assert with_command(given) == meant


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_has_help(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        parser().parse_args([command, "--help"])
    assert stopped.value.code == 0
    assert f"article-reader {command}" in capsys.readouterr().out


def test_wrong_usage_exits_with_two(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        parser().parse_args(["clean"])
    assert stopped.value.code == 2
    assert "SOURCE" in capsys.readouterr().err


@pytest.mark.parametrize("given", [["--library", "x", "list"], ["list", "--library", "x"], ["list", "--library=x"]])
def test_the_library_is_named_before_or_behind_the_command(given: list[str]) -> None:
    assert parser().parse_args(with_command(given)).library == "x"


def test_no_library_is_named() -> None:
    assert parser().parse_args(["list"]).library is None
