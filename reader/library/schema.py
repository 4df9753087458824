"""The whole present schema in one place."""

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

SCHEMA_VERSION = 5

metadata = MetaData()

pages = Table(
    "pages",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("content_hash", Text, nullable=False, unique=True),
    Column("source", Text, nullable=False),
    Column("data", LargeBinary, nullable=False),
    Column("media_type", Text, nullable=False),
    Column("charset", Text, nullable=False),
    Column("url", Text, nullable=False),
    Column("fetched", Text, nullable=False),
)

assets = Table(
    "assets",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("page", ForeignKey("pages.key"), nullable=False, index=True),
    Column("url", Text, nullable=False),
    Column("media_type", Text, nullable=False),
    Column("data", LargeBinary, nullable=False),
)

articles = Table(
    "articles",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    # The version that is read now; versions are added, never rewritten.
    Column("current", Integer, nullable=False),
    Column("status", Text, nullable=False, server_default="reading"),
    Column("added", Text, nullable=False),
    Column("opened", Text),
    Column("position", Integer, nullable=False, server_default="0"),
    Column("removed", Boolean, nullable=False, server_default="0"),
    # Where the page stands, without what only tracks; another version of one address is offered as such.
    Column("address", Text, nullable=False, server_default="", index=True),
    Column("tags", Text, nullable=False, server_default="[]"),
    # What the person corrected of the present version's title, byline and date.
    Column("title", Text),
    Column("byline", Text),
    Column("published", Text),
)

versions = Table(
    "versions",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("article", ForeignKey("articles.key"), nullable=False, index=True),
    Column("page", ForeignKey("pages.key"), nullable=False, index=True),
    Column("number", Integer, nullable=False),
    Column("text_hash", Text, nullable=False),
    Column("cleaner", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("site", Text, nullable=False),
    Column("byline", Text, nullable=False),
    Column("published", Text, nullable=False),
    Column("words", Integer, nullable=False),
    Column("made", Text, nullable=False, server_default=""),
    UniqueConstraint("article", "number"),
)

# Apart, so that a list of titles never reads past texts.
bodies = Table(
    "bodies",
    metadata,
    Column("version", ForeignKey("versions.key"), primary_key=True),
    Column("text", Text, nullable=False),
    Column("blocks", Text, nullable=False),
    Column("details", Text, nullable=False),
)

decisions = Table(
    "decisions",
    metadata,
    Column("version", ForeignKey("versions.key"), primary_key=True),
    Column("block", Integer, primary_key=True),
    # None: back to what the cleaner decided.
    Column("shown", Boolean),
)

highlights = Table(
    "highlights",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("article", ForeignKey("articles.key"), nullable=False, index=True),
    Column("colour", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("tags", Text, nullable=False),
    Column("created", Text, nullable=False),
    Column("updated", Text, nullable=False),
    Column("removed", Boolean, nullable=False, server_default="0"),
    Column("underline", Boolean, nullable=False, server_default="0"),
)

# Rows are added, never rewritten but for `removed`: the newest of the present version holds, else the newest.
anchors = Table(
    "anchors",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("highlight", ForeignKey("highlights.key"), nullable=False, index=True),
    Column("version", ForeignKey("versions.key"), nullable=False, index=True),
    Column("quote", Text, nullable=False),
    Column("prefix", Text, nullable=False),
    Column("suffix", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("text_hash", Text, nullable=False),
    # The person said that the passage is not in this version.
    Column("refused", Boolean, nullable=False, server_default="0"),
    Column("removed", Boolean, nullable=False, server_default="0"),
)

notes = Table(
    "notes",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("article", ForeignKey("articles.key"), nullable=False, index=True),
    # The block it is about, as an anchor's JSON; none for a note on the whole article.
    Column("anchor", Text),
    Column("note", Text, nullable=False),
    Column("tags", Text, nullable=False, server_default="[]"),
    Column("created", Text, nullable=False),
    Column("updated", Text, nullable=False),
    Column("removed", Boolean, nullable=False, server_default="0"),
)

corrections = Table(
    "corrections",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    # None: a rule for the whole library.
    Column("article", ForeignKey("articles.key"), index=True),
    Column("act", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("form", Text, nullable=False),
    Column("name", Text, nullable=False, server_default=""),
    Column("to_kind", Text),
    Column("part", Text, nullable=False, server_default=""),
    Column("anchor", Text),
    Column("created", Text, nullable=False),
    Column("removed", Boolean, nullable=False, server_default="0"),
)

site_rules = Table(
    "site_rules",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("site", Text, nullable=False, index=True),
    Column("shown", Boolean, nullable=False),
    Column("kind", Text, nullable=False),
    Column("signature", Text, nullable=False),
    Column("sample", Text, nullable=False),
    Column("created", Text, nullable=False),
    Column("removed", Boolean, nullable=False, server_default="0"),
)

# Caches: facts of a version as shown, and which names stand where. All of it may be dropped at any time.
facts = Table(
    "facts",
    metadata,
    Column("version", ForeignKey("versions.key"), primary_key=True),
    Column("shown", Text, primary_key=True),
    Column("engine", Text, primary_key=True),
    Column("facts", Text, nullable=False),
)

entities = Table(
    "entities",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("folded", Text, nullable=False),
    Column("name", Text, nullable=False),
    UniqueConstraint("kind", "folded"),
)

# How an entity is written; `entity` is whom the library's rules make of it, none when they hide it. `own` forms
# come from articles with corrections of their own, which the rules are part of already.
forms = Table(
    "forms",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("folded", Text, nullable=False),
    Column("form", Text, nullable=False),
    Column("own", Boolean, nullable=False),
    Column("name", Text, nullable=False),
    Column("entity", ForeignKey("entities.key"), index=True),
    UniqueConstraint("kind", "folded", "form", "own"),
)

mentions = Table(
    "mentions",
    metadata,
    Column("form", ForeignKey("forms.key"), primary_key=True),
    Column("article", ForeignKey("articles.key"), primary_key=True, index=True),
    Column("count", Integer, nullable=False),
    sqlite_with_rowid=False,
)

# A mutation is a step: one row for each row it changed, written in the mutation's own transaction. `before` and
# `after` hold the changed columns; undo applies `before` where `after` still stands.
journal = Table(
    "journal",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("label", Text, nullable=False),
    Column("table", Text, nullable=False),
    Column("article", Text, nullable=False),
    Column("row", Text, nullable=False),
    Column("before", Text, nullable=False),
    Column("after", Text, nullable=False),
    Column("undone", Boolean, nullable=False, server_default="0"),
    Column("at", Text, nullable=False),
    Column("step", Integer, nullable=False, server_default="0", index=True),
)

settings = Table(
    "settings",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

FULL_TEXT = (
    "CREATE VIRTUAL TABLE search USING fts5(title, text, note, retyped, article UNINDEXED, highlight UNINDEXED, "
    "tokenize = 'unicode61 remove_diacritics 2')"
)
