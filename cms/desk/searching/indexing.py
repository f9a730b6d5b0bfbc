"""Writing an object's tokens into Wagtail's index table, and reading a query's common parts: what both databases share."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from django.db.models import Case, F, FloatField, Model, Q, Value, When
from django.utils.encoding import force_str
from modelsearch.conf import get_app_config
from modelsearch.query import SearchQuery
from modelsearch.utils import get_content_type_pk

from cms.desk.searching.queries import in_terms
from cms.desk.searching.tokens import tokens

SIZE_LIMIT = 400_000

IndexEntry = get_app_config().get_model("IndexEntry", require_ready=False)

_WRITTEN = ["title", "autocomplete", "body", "title_norm"]


def within_limit(found: Iterable[str]) -> list[str]:
    """The first tokens, up to `SIZE_LIMIT` bytes: PostgreSQL refuses a vector of more than a megabyte."""
    kept, size = [], 0
    for token in found:
        size += len(token.encode()) + 4
        if size > SIZE_LIMIT:
            break
        kept.append(token)
    return kept


class TokenIndexer:
    """Mixed into a database's `ObjectIndexer`: every value is indexed as its tokens."""

    if TYPE_CHECKING:
        title: Any
        autocomplete: Any
        body: Any
        id: str
        obj: Any

    def prepare_value(self, value: Any) -> str:
        """The tokens of a field's value, with a space between them."""
        if isinstance(value, (list, tuple, set)):
            return " ".join(self.prepare_value(item) for item in value)
        if isinstance(value, dict):
            return self.prepare_value(list(value.values()))
        return " ".join(tokens("" if value is None else force_str(value)))

    @property
    def shortness(self) -> float:
        """Between 0 and 1, the greater the shorter the title."""
        return 1 / (1 + len(tokens(force_str(getattr(self.obj, "title", "")))))


class TokenIndex:
    """Mixed into a database's index: one statement writes any number of objects, whether they are new or not."""

    indexer: type[Any]

    if TYPE_CHECKING:
        backend: Any
        write_connection: Any

    def add_items(self, model: type[Any], objs: Sequence[Model]) -> None:
        """Index objects of one model."""
        if not model.get_search_fields() or not objs:
            return
        entries = [self._entry(get_content_type_pk(model), self.indexer(obj, self.backend)) for obj in objs]
        IndexEntry._default_manager.using(self.write_connection.alias).bulk_create(
            entries, update_conflicts=True, unique_fields=["content_type", "object_id"], update_fields=_WRITTEN
        )

    def _entry(self, content_type: int, indexer: TokenIndexer) -> Any:
        return IndexEntry(
            content_type_id=content_type,
            object_id=indexer.id,
            title=indexer.title,
            autocomplete=indexer.autocomplete,
            body=indexer.body,
            title_norm=indexer.shortness,
        )

    def _refresh_title_norms(self, full: bool = False) -> None:
        """Nothing to do: a title's shortness does not depend on other titles."""


class TokenQueries:
    """Mixed into a database's query compilers: the query in terms, the columns it looks at and the order of what it finds."""

    LAST_TERM_IS_PREFIX: bool

    if TYPE_CHECKING:
        query: SearchQuery
        fields: list[str] | None

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.query = in_terms(self.query, typing=self.LAST_TERM_IS_PREFIX)

    @property
    def columns(self) -> list[str]:
        """The index's columns: `fields` tells the title from everything else, which is one column."""
        if self.LAST_TERM_IS_PREFIX:
            return ["autocomplete"]
        if self.fields is None:
            return ["title", "body"]
        return sorted({"title" if name == "title" else "body" for name in self.fields}, reverse=True)

    def in_title(self, query: SearchQuery) -> Q:
        """Whether the title of an entry alone answers the query."""
        raise NotImplementedError

    def rank(self) -> Case:
        """Higher is better: first what the title alone answers, the shorter title before the longer, then all else."""
        shortness = Value(1.0, output_field=FloatField()) + F("index_entries__title_norm")
        return Case(When(self.in_title(self.query), then=shortness), default=Value(0.0), output_field=FloatField())
