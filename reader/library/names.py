"""Which names stand in which articles: an index made from facts, to be had again at any time."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence

from sqlalchemy import Connection, Select, delete, desc, exists, func, insert, or_, select, true, update
from sqlalchemy.dialects.sqlite import insert as upsert

from reader.library.database import Database
from reader.library.rows import article_details, is_current
from reader.library.schema import anchors, articles, entities, forms, highlights, mentions, versions
from reader.model.corrections import fold
from reader.model.entry import Appearance, Companion
from reader.model.facts import Entity, EntityKind

# Says whom a form of a name stands for by the library's rules: kind and name, or None when it is hidden.
Whom = Callable[[EntityKind, str, str], tuple[EntityKind, str] | None]
# Kind, name and folded form.
Form = tuple[EntityKind, str, str]
COMPANIONS = 40
_SOME = 500
# Whom a name stands with is counted in so many articles at most, those added last: enough to know, and quick.
LATEST = 500
_REMOVED = select(articles.c.key).where(articles.c.removed)


class Names:
    """Entities, how they are written, and where."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def index(self, article_id: str, found: Iterable[Entity], whom: Whom | None) -> None:
        """Note the entities of an article; without `whom` they are final already, rules and all."""
        counts = Counter(
            (entity.kind, entity.name, fold(mention.text)) for entity in found for mention in entity.mentions
        )
        with self._database.write() as connection:
            key = connection.execute(select(articles.c.key).where(articles.c.id == article_id)).scalar_one()
            connection.execute(delete(mentions).where(mentions.c.article == key))
            keys = _forms(connection, tuple(counts), whom)
            totals: Counter[int] = Counter()
            for one, count in counts.items():
                totals[keys[one]] += count
            rows = [{"form": form, "article": key, "count": count} for form, count in totals.items()]
            if rows:
                connection.execute(insert(mentions), rows)

    def remap(self, names: Collection[str], whom: Whom) -> None:
        """Ask anew whom the forms of these folded names stand for, after the library's rules changed."""
        found = select(forms.c.key, forms.c.kind, forms.c.name, forms.c.form).where(
            forms.c.folded.in_(names), ~forms.c.own
        )
        with self._database.write() as connection:
            stands = {
                row.key: whom(EntityKind(row.kind), row.name, row.form) for row in connection.execute(found).all()
            }
            keys = _entities(connection, [who for who in stands.values() if who is not None])
            for form, who in stands.items():
                connection.execute(update(forms).where(forms.c.key == form).values(entity=keys.get(who)))

    def clear(self) -> None:
        """Forget all of it."""
        with self._database.write() as connection:
            for table in (mentions, forms, entities):
                connection.execute(delete(table))

    # One entity

    def key(self, kind: EntityKind, name: str) -> tuple[int, str] | None:
        """Return the entity's key and how it is written, or None."""
        found = select(entities.c.key, entities.c.name).where(
            entities.c.kind == kind.value, entities.c.folded == fold(name)
        )
        with self._database.read() as connection:
            row = connection.execute(found).one_or_none()
        return (row.key, row.name) if row else None

    def articles(self, entity: int) -> tuple[Appearance, ...]:
        """Return where the entity appears, the latest published first."""
        seen = func.substr(func.coalesce(func.nullif(article_details("published"), ""), articles.c.added), 1, 10)
        found = (
            select(articles.c.id, func.sum(mentions.c.count).label("total"), seen.label("seen"))
            .select_from(forms)
            .join(mentions, mentions.c.form == forms.c.key)
            .join(articles, (articles.c.key == mentions.c.article) & ~articles.c.removed)
            .join(versions, is_current())
            .where(forms.c.entity == entity)
            .group_by(articles.c.key)
            .order_by(seen.desc(), articles.c.key.desc())
        )
        with self._database.read() as connection:
            return tuple(Appearance(*row) for row in connection.execute(found))

    def forms(self, entity: int) -> tuple[str, ...]:
        """Return the folded forms that it is written with in any article; some were forms of it once."""
        stands = exists().where(mentions.c.form == forms.c.key, mentions.c.article.not_in(_REMOVED))
        found = select(forms.c.form).where(forms.c.entity == entity, stands)
        found = found.group_by(forms.c.form).order_by(func.min(forms.c.key))
        with self._database.read() as connection:
            return tuple(connection.execute(found).scalars())

    def written(self, folded: Collection[str]) -> dict[str, str]:
        """Return how folded names were written where they were found, or as they were corrected."""
        found = select(forms.c.folded, forms.c.name).where(forms.c.folded.in_(folded)).order_by(desc(forms.c.own))
        with self._database.read() as connection:
            return {row.folded: row.name for row in connection.execute(found)}

    def companions(self, entity: int) -> tuple[Companion, ...]:
        """Return the names that appear in the same articles (the five hundred added last), most articles first."""
        latest = _articles_of(entity).order_by(desc(mentions.c.article)).limit(LATEST)
        count = func.count()
        often = (
            select(mentions.c.form, count.label("total"))
            .where(mentions.c.article.in_(latest))
            .group_by(mentions.c.form)
            .order_by(count.desc())
            .limit(3 * COMPANIONS)
            .subquery()
        )
        found = (
            select(entities.c.key, entities.c.kind, entities.c.name, func.max(often.c.total).label("total"))
            .add_columns(func.count().label("forms"))
            .join(forms, forms.c.entity == entities.c.key)
            .join(often, often.c.form == forms.c.key)
            .where(entities.c.key != entity)
            .group_by(entities.c.key)
        )
        with self._database.read() as connection:
            rows = connection.execute(found).all()
            several = [row.key for row in rows if row.forms > 1]
            # Forms of one name share articles: those are counted one by one, without doubles.
            counts = connection.execute(_together(several, latest)).all() if several else ()
            exact = {row.entity: row.total for row in counts}
        counted = [Companion(EntityKind(row.kind), row.name, exact.get(row.key, row.total)) for row in rows]
        counted.sort(key=lambda one: (-one.articles, one.name))
        return tuple(counted[:COMPANIONS])

    def elsewhere(self, article_id: str, names: Collection[str]) -> dict[tuple[EntityKind, str], int]:
        """Return in how many other articles the entities of these folded names stand, by kind and folded name."""
        found = (
            select(entities.c.kind, entities.c.folded, func.count(mentions.c.article.distinct()).label("total"))
            .join(forms, forms.c.entity == entities.c.key)
            .join(mentions, mentions.c.form == forms.c.key)
            .join(articles, (articles.c.key == mentions.c.article) & ~articles.c.removed)
            .where(entities.c.folded.in_(names), articles.c.id != article_id)
            .group_by(entities.c.key)
        )
        with self._database.read() as connection:
            return {(EntityKind(row.kind), row.folded): row.total for row in connection.execute(found)}

    def marked(self, entity: int) -> tuple[tuple[str, str, str], ...]:
        """Return highlight, article and quote of every highlight in the entity's articles."""
        newest = (
            select(anchors.c.quote)
            .where(anchors.c.highlight == highlights.c.key, ~anchors.c.removed)
            .order_by(desc(anchors.c.key))
            .limit(1)
            .scalar_subquery()
        )
        found = (
            select(highlights.c.id, articles.c.id.label("article"), newest.label("quote"))
            .join(articles, articles.c.key == highlights.c.article)
            .where(~highlights.c.removed, highlights.c.article.in_(_articles_of(entity)))
            .order_by(highlights.c.key)
        )
        with self._database.read() as connection:
            return tuple((row.id, row.article, row.quote) for row in connection.execute(found))

    def said(self, article_ids: Iterable[str], parts: Collection[str]) -> dict[str, dict[str, set[int | None]]]:
        """Return whom each form that holds one of the parts stands for in each article; None is who is hidden."""
        # SQLite takes conditions of a thousand parts at most.
        holds = or_(*(func.instr(forms.c.form, part) > 0 for part in parts)) if len(parts) < _SOME else true()
        found = (
            select(articles.c.id, forms.c.form, forms.c.entity)
            .join(mentions, mentions.c.article == articles.c.key)
            .join(forms, forms.c.key == mentions.c.form)
            .where(articles.c.id.in_(list(article_ids)), holds)
        )
        made: dict[str, dict[str, set[int | None]]] = {}
        with self._database.read() as connection:
            for row in connection.execute(found):
                made.setdefault(row.id, {}).setdefault(row.form, set()).add(row.entity)
        return made

    def all(self, beginning: str, limit: int) -> Sequence[tuple[EntityKind, str, int]]:
        """Return kind, name and number of articles of the names that begin with `beginning`, most articles first."""
        count = (
            select(func.count(mentions.c.article.distinct()))
            .join(forms, forms.c.key == mentions.c.form)
            .where(forms.c.entity == entities.c.key, mentions.c.article.not_in(_REMOVED))
            .scalar_subquery()
            .label("total")
        )
        found = (
            select(entities.c.kind, entities.c.name, count)
            .where(entities.c.folded.startswith(fold(beginning), autoescape=True))
            .order_by(desc("total"), entities.c.name)
            .limit(limit)
        )
        with self._database.read() as connection:
            rows = connection.execute(found).all()
        return [(EntityKind(row.kind), row.name, row.total) for row in rows if row.total]


def _articles_of(entity: int) -> Select[tuple[int]]:
    return (
        select(mentions.c.article)
        .join(forms, forms.c.key == mentions.c.form)
        .where(forms.c.entity == entity, mentions.c.article.not_in(_REMOVED))
    )


def _together(wanted: Sequence[int], latest: Select[tuple[int]]) -> Select[tuple[int, int]]:
    """Count the articles, among the latest, in which entities stand in any form."""
    return (
        select(forms.c.entity, func.count(mentions.c.article.distinct()).label("total"))
        .join(mentions, mentions.c.form == forms.c.key)
        .where(forms.c.entity.in_(wanted), mentions.c.article.in_(latest))
        .group_by(forms.c.entity)
    )


def _forms(connection: Connection, wanted: Collection[Form], whom: Whom | None) -> dict[Form, int]:
    """Return the keys of forms, those that are new included."""
    own = whom is None
    known = _known(connection, wanted, own=own)
    new = {_unique(one): one for one in wanted if _unique(one) not in known}
    if new:
        stands = {one: (one[:2] if whom is None else whom(*one)) for one in new.values()}
        keys = _entities(connection, [who for who in stands.values() if who is not None])
        rows = [
            {"kind": kind.value, "folded": fold(name), "form": form, "own": own, "name": name, "entity": keys.get(who)}
            for (kind, name, form), who in stands.items()
        ]
        connection.execute(insert(forms), rows)
        known = _known(connection, wanted, own=own)
    return {one: known[_unique(one)] for one in wanted}


def _unique(one: Form) -> tuple[str, str, str]:
    kind, name, form = one
    return kind.value, fold(name), form


def _known(connection: Connection, wanted: Collection[Form], *, own: bool) -> dict[tuple[str, str, str], int]:
    names = {fold(name) for _, name, _ in wanted}
    found = select(forms.c.key, forms.c.kind, forms.c.folded, forms.c.form).where(
        forms.c.kind.in_([kind.value for kind in EntityKind]), forms.c.folded.in_(names), forms.c.own == own
    )
    return {(row.kind, row.folded, row.form): row.key for row in connection.execute(found)}


def _entities(
    connection: Connection, wanted: Collection[tuple[EntityKind, str]]
) -> dict[tuple[EntityKind, str] | None, int]:
    """Return the keys of entities, made where they are new; the last way of writing one holds."""
    if not wanted:
        return {}
    statement = upsert(entities).values(kind="", folded="", name="")
    statement = statement.on_conflict_do_update(set_={"name": statement.excluded.name})
    connection.execute(statement, [{"kind": kind.value, "folded": fold(name), "name": name} for kind, name in wanted])
    found = select(entities.c.key, entities.c.kind, entities.c.folded).where(
        entities.c.kind.in_({kind.value for kind, _ in wanted}),
        entities.c.folded.in_({fold(name) for _, name in wanted}),
    )
    keys = {(row.kind, row.folded): row.key for row in connection.execute(found)}
    return {(kind, name): keys[kind.value, fold(name)] for kind, name in wanted}
