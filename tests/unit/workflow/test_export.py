"""What leaves as Markdown."""

from pathlib import Path

from reader.exchange import files
from reader.library import Library
from reader.model.facts import EntityKind
from reader.worker import Worker
from reader.workflow import correct, export, facts, read
from tests.unit.workflow.made import added


def test_exported_names_are_the_corrected_ones(library: Library, tmp_path: Path) -> None:
    with Worker() as worker:
        one = added(library)
        first = export.with_facts(library, worker, one)
        assert "Mira Okonjo" in first
        assert facts.kept(library, read.open_article(library, one)) is not None
        assert export.with_facts(library, worker, one) == first
        correct.rename(library, correct.Whom(one, EntityKind.PEOPLE, "Mira Okonjo"), "Mira O.")
        after = export.with_facts(library, worker, one)
        assert "- Mira O. (1)" in after
        assert "- Mira Okonjo" not in after
        assert export.save([(one, "Ferry", after)], tmp_path)[0].read_text(encoding="utf-8") == after


def test_an_article_of_the_same_title_never_replaces_what_was_exported_of_another(tmp_path: Path) -> None:
    first, second = (files.seal(f"# Ferry\n\n{words}\n", one) for one, words in (("aaa", "Dawn."), ("bbb", "Dusk.")))
    for _ in range(2):
        assert [path.name for path in export.save([("aaa", "Ferry", first)], tmp_path)] == ["Ferry.md"]
        assert [path.name for path in export.save([("bbb", "Ferry", second)], tmp_path)] == ["Ferry bbb.md"]
    assert (tmp_path / "Ferry.md").read_text(encoding="utf-8") == first
    assert (tmp_path / "Ferry bbb.md").read_text(encoding="utf-8") == second
