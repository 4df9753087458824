"""What leaves as Markdown."""

from pathlib import Path

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
