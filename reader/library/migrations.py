"""From each older schema to the next, numbered; the present one is in `schema`.

The statements are frozen: they say what version n + 1 was, whatever `schema` says by now.
"""

from collections.abc import Callable, Mapping

from sqlalchemy import Connection, text

from reader.library import full_text
from reader.library.schema import SCHEMA_VERSION, metadata
from reader.model.page import address

_VERSION_2 = """
ALTER TABLE articles ADD COLUMN address TEXT DEFAULT '' NOT NULL;
ALTER TABLE articles ADD COLUMN tags TEXT DEFAULT '[]' NOT NULL;
ALTER TABLE articles ADD COLUMN title TEXT;
ALTER TABLE articles ADD COLUMN byline TEXT;
ALTER TABLE articles ADD COLUMN published TEXT;
CREATE INDEX ix_articles_address ON articles (address);
ALTER TABLE versions ADD COLUMN made TEXT DEFAULT '' NOT NULL;
ALTER TABLE highlights ADD COLUMN underline BOOLEAN DEFAULT '0' NOT NULL;
ALTER TABLE journal ADD COLUMN step INTEGER DEFAULT '0' NOT NULL;
CREATE INDEX ix_journal_step ON journal (step);
UPDATE journal SET step = "key";
UPDATE journal SET "row" = (SELECT versions."key" FROM versions JOIN articles ON articles."key" = versions.article
    AND articles.current = versions.number WHERE articles.id = journal.article) || ':' || "row"
    WHERE "table" = 'decisions';
ALTER TABLE decisions RENAME TO old_decisions;
CREATE TABLE decisions (version INTEGER NOT NULL, block INTEGER NOT NULL, shown BOOLEAN, PRIMARY KEY (version, block),
    FOREIGN KEY(version) REFERENCES versions ("key"));
INSERT INTO decisions SELECT versions."key", block, shown FROM old_decisions
    JOIN articles ON articles."key" = old_decisions.article
    JOIN versions ON versions.article = articles."key" AND versions.number = articles.current;
DROP TABLE old_decisions;
ALTER TABLE anchors RENAME TO old_anchors;
CREATE TABLE anchors ("key" INTEGER NOT NULL, highlight INTEGER NOT NULL, version INTEGER NOT NULL, quote TEXT NOT NULL,
    prefix TEXT NOT NULL, suffix TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, text_hash TEXT NOT NULL,
    refused BOOLEAN DEFAULT '0' NOT NULL, removed BOOLEAN DEFAULT '0' NOT NULL, PRIMARY KEY ("key"),
    FOREIGN KEY(highlight) REFERENCES highlights ("key"), FOREIGN KEY(version) REFERENCES versions ("key"));
INSERT INTO anchors (highlight, version, quote, prefix, suffix, start, "end", text_hash)
    SELECT highlight, version, quote, prefix, suffix, start, "end", text_hash FROM old_anchors;
DROP TABLE old_anchors;
CREATE INDEX ix_anchors_highlight ON anchors (highlight);
CREATE INDEX ix_anchors_version ON anchors (version);
CREATE TABLE notes ("key" INTEGER NOT NULL, id TEXT NOT NULL, article INTEGER NOT NULL, anchor TEXT, note TEXT NOT NULL,
    tags TEXT DEFAULT '[]' NOT NULL, created TEXT NOT NULL, updated TEXT NOT NULL, removed BOOLEAN DEFAULT '0' NOT NULL,
    PRIMARY KEY ("key"), UNIQUE (id), FOREIGN KEY(article) REFERENCES articles ("key"));
CREATE INDEX ix_notes_article ON notes (article);
CREATE TABLE corrections ("key" INTEGER NOT NULL, id TEXT NOT NULL, article INTEGER, act TEXT NOT NULL,
    kind TEXT NOT NULL, form TEXT NOT NULL, name TEXT DEFAULT '' NOT NULL, to_kind TEXT, part TEXT DEFAULT '' NOT NULL,
    anchor TEXT, created TEXT NOT NULL, removed BOOLEAN DEFAULT '0' NOT NULL, PRIMARY KEY ("key"), UNIQUE (id),
    FOREIGN KEY(article) REFERENCES articles ("key"));
CREATE INDEX ix_corrections_article ON corrections (article);
CREATE TABLE site_rules ("key" INTEGER NOT NULL, id TEXT NOT NULL, site TEXT NOT NULL, shown BOOLEAN NOT NULL,
    kind TEXT NOT NULL, signature TEXT NOT NULL, sample TEXT NOT NULL, created TEXT NOT NULL,
    removed BOOLEAN DEFAULT '0' NOT NULL, PRIMARY KEY ("key"), UNIQUE (id));
CREATE INDEX ix_site_rules_site ON site_rules (site);
CREATE TABLE facts (version INTEGER NOT NULL, shown TEXT NOT NULL, engine TEXT NOT NULL, facts TEXT NOT NULL,
    PRIMARY KEY (version, shown, engine), FOREIGN KEY(version) REFERENCES versions ("key"));
CREATE TABLE entities ("key" INTEGER NOT NULL, kind TEXT NOT NULL, folded TEXT NOT NULL, name TEXT NOT NULL,
    PRIMARY KEY ("key"), UNIQUE (kind, folded));
CREATE TABLE forms ("key" INTEGER NOT NULL, kind TEXT NOT NULL, folded TEXT NOT NULL, form TEXT NOT NULL,
    own BOOLEAN NOT NULL, name TEXT NOT NULL, entity INTEGER, PRIMARY KEY ("key"), UNIQUE (kind, folded, form, own),
    FOREIGN KEY(entity) REFERENCES entities ("key"));
CREATE INDEX ix_forms_entity ON forms (entity);
CREATE TABLE mentions (form INTEGER NOT NULL, article INTEGER NOT NULL, count INTEGER NOT NULL,
    PRIMARY KEY (form, article), FOREIGN KEY(form) REFERENCES forms ("key"),
    FOREIGN KEY(article) REFERENCES articles ("key")) WITHOUT ROWID;
CREATE INDEX ix_mentions_article ON mentions (article)
"""


_VERSION_3 = """
CREATE TABLE bodies (version INTEGER NOT NULL, text TEXT NOT NULL, blocks TEXT NOT NULL, details TEXT NOT NULL,
    PRIMARY KEY (version), FOREIGN KEY(version) REFERENCES versions ("key"));
INSERT INTO bodies SELECT "key", text, blocks, details FROM versions;
ALTER TABLE versions DROP COLUMN text;
ALTER TABLE versions DROP COLUMN blocks;
ALTER TABLE versions DROP COLUMN details
"""


def _addresses(connection: Connection) -> None:
    """Note where each page stands, for version 2."""
    rows = connection.execute(
        text(
            "SELECT articles.key, pages.url FROM articles JOIN versions ON versions.article = articles.key "
            "AND versions.number = articles.current JOIN pages ON pages.key = versions.page"
        )
    ).all()
    for row in rows:
        connection.execute(
            text("UPDATE articles SET address = :address WHERE key = :key"),
            {"address": address(row.url), "key": row.key},
        )


# By the version that they start from: statements, then what SQL cannot say.
MIGRATIONS: Mapping[int, tuple[str, Callable[[Connection], None]]] = {
    1: (_VERSION_2, _addresses),
    2: (_VERSION_3, lambda _: None),
    # The index alone is another one.
    3: ("SELECT 4", lambda _: None),
    4: ("SELECT 5", lambda _: None),
}


def migrate(connection: Connection) -> None:
    """Bring the library to the present schema, in the caller's transaction; an empty file gets all of it at once."""
    version = connection.execute(text("PRAGMA user_version")).scalar_one()
    if version == SCHEMA_VERSION:
        return
    if version == 0:
        metadata.create_all(connection)
    else:
        for number in range(version, SCHEMA_VERSION):
            statements, rest = MIGRATIONS[number]
            for statement in statements.split(";"):
                connection.execute(text(statement.replace(":", "\\:")))
            rest(connection)
    # The index holds nothing that is not elsewhere; it is made anew rather than migrated.
    full_text.rebuild(connection)
    connection.execute(text(f"PRAGMA user_version = {SCHEMA_VERSION}"))
