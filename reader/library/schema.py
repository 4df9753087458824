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

SCHEMA_VERSION = 1

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
)

versions = Table(
    "versions",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("article", ForeignKey("articles.key"), nullable=False, index=True),
    Column("page", ForeignKey("pages.key"), nullable=False, index=True),
    Column("number", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("text_hash", Text, nullable=False),
    Column("blocks", Text, nullable=False),
    Column("cleaner", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("site", Text, nullable=False),
    Column("byline", Text, nullable=False),
    Column("published", Text, nullable=False),
    Column("details", Text, nullable=False),
    Column("words", Integer, nullable=False),
    UniqueConstraint("article", "number"),
)

decisions = Table(
    "decisions",
    metadata,
    Column("article", ForeignKey("articles.key"), primary_key=True),
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
)

anchors = Table(
    "anchors",
    metadata,
    Column("highlight", ForeignKey("highlights.key"), primary_key=True),
    Column("version", ForeignKey("versions.key"), primary_key=True),
    Column("quote", Text, nullable=False),
    Column("prefix", Text, nullable=False),
    Column("suffix", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("text_hash", Text, nullable=False),
)

# One row per mutation, written in the mutation's own transaction. `before` and `after` hold the rows' changed
# columns; undo applies `before` where `after` still stands.
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
)

settings = Table(
    "settings",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

FULL_TEXT = (
    "CREATE VIRTUAL TABLE search USING fts5(title, text, note, article UNINDEXED, highlight UNINDEXED, "
    "tokenize = 'unicode61 remove_diacritics 2')"
)
