"""Rules for every page of a site."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, insert, select

from reader.errors import ReaderError
from reader.library.database import Database
from reader.library.journal import Edit, Journal
from reader.library.schema import site_rules
from reader.model.article import BlockKind
from reader.model.site_rules import SiteRule


class Sites:
    """Rules are added, and taken back by undo or by hand."""

    def __init__(self, database: Database, journal: Journal) -> None:
        self._database, self._journal = database, journal

    def add(self, connection: Connection, made: SiteRule) -> Edit:
        """Write a rule that does not hold yet, in the caller's transaction; the edit makes it hold."""
        values = {
            "id": made.id,
            "site": made.site,
            "shown": made.shown,
            "kind": made.kind.value,
            "signature": made.signature,
            "sample": made.sample,
            "created": made.created.isoformat(),
            "removed": True,
        }
        connection.execute(insert(site_rules).values(values))
        return Edit("site_rules", "", made.id, {"removed": False})

    def remove(self, rule_id: str) -> None:
        """Take a rule back, undoable; articles that it decided about stay as they are."""
        if not self._all(select(site_rules).where(site_rules.c.id == rule_id, ~site_rules.c.removed)):
            raise ReaderError("This rule is no longer there.")
        with self._database.write() as connection:
            self._journal.change(connection, "Remove site rule", Edit("site_rules", "", rule_id, {"removed": True}))

    def of(self, site: str) -> tuple[SiteRule, ...]:
        """Return a site's rules, in order of making."""
        return self._all(select(site_rules).where(site_rules.c.site == site, ~site_rules.c.removed)) if site else ()

    def all(self) -> tuple[SiteRule, ...]:
        """Return the rules of every site, in order of making."""
        return self._all(select(site_rules).where(~site_rules.c.removed))

    def _all(self, query: Select[Any]) -> tuple[SiteRule, ...]:
        with self._database.read() as connection:
            rows = connection.execute(query.order_by(site_rules.c.key)).all()
        return tuple(
            SiteRule(
                row.id,
                row.site,
                row.shown,
                BlockKind(row.kind),
                row.signature,
                row.sample,
                datetime.fromisoformat(row.created),
            )
            for row in rows
        )
