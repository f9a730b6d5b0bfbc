"""The engine of the port, over one cluster."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from hashlib import blake2b
from typing import Any, TypeVar

import structlog
from elasticsearch import BadRequestError, Elasticsearch
from elasticsearch.dsl.query import Bool, Query, Terms

from search.engines.elasticsearch import mapping
from search.engines.elasticsearch.aliases import Aliases, own
from search.engines.elasticsearch.asking import completing, counting, explaining, finding
from search.engines.elasticsearch.checking import check_server, check_signature
from search.engines.elasticsearch.failures import Moved, kind, no_index, translated
from search.engines.elasticsearch.writing import RETRIES, Index
from search.engines.port import Applied, EngineDown, Explained, Found, Hit
from search.entries import Gone, IndexEntry, Key
from search.querying.model import FacetQuery, SearchQuery, Window

log = structlog.get_logger(__name__)

SECONDS = 3  # for an answer; what takes longer is given up on both sides
FELLOWS = 1_000

Answer = TypeVar("Answer")


class ElasticsearchEngine:
    """`index` is the name that aliases begin with; `tokens` the tokeniser's signature. Safe to use from several threads."""

    name = "elasticsearch"

    def __init__(self, client: Elasticsearch, index: str, *, tokens: str, shards: int = 1, replicas: int = 0) -> None:
        self._client = client
        self._asked = client.options(request_timeout=SECONDS)
        self._aliases = Aliases(client, index)
        self._live = Index(client, index)
        self._signature = mapping.signature(tokens)
        self._settings = mapping.settings(shards, replicas)
        self._told = False

    def apply(self, entries: Sequence[IndexEntry], gone: Sequence[Gone]) -> None:
        self._everywhere(lambda index: index.apply(entries, gone))

    def advance(self, position: int) -> None:
        self._everywhere(lambda index: index.advance(position))

    def forget(self, keys: Sequence[Key]) -> None:
        self._everywhere(lambda index: index.forget(keys))

    def applied(self) -> Applied:
        return self._again(self._live.applied)

    def walk(self) -> Iterator[tuple[Key, int]]:
        self.applied()
        return self._live.walk()

    def find(self, query: SearchQuery, window: Window) -> Found:
        """By words alone where the server cannot compare vectors, or its index was made before they were there."""
        try:
            return finding.found(self._search(finding.request(query, window)), window)
        except BadRequestError as error:
            if query.text is None or not query.text.meaning:
                raise
            self._tell(kind(error.body.get("error", "")))
            return self.find(replace(query, text=replace(query.text, meaning=b"")), window)

    def count(self, asked: Sequence[FacetQuery]) -> list[dict[str, int]]:
        questions = counting.together(asked)
        answers = self._again(lambda: self._count(questions)) if questions else []
        found = {query: counting.counts(query, facets, answer) for (query, facets), answer in zip(questions.items(), answers, strict=True)}
        return [next(found[facet.query]) if facet.buckets else {} for facet in asked]

    def fellows(self, query: SearchQuery, *, matters: Sequence[str], copies: Sequence[str]) -> list[Hit]:
        wanted = {"matter": [*filter(None, matters)], "copy_of": [*filter(None, copies)]}
        named: list[Query] = [Terms(name, some) for name, some in wanted.items() if some]
        if not named:
            return []
        together = finding.ranking(query, Bool(should=named, minimum_should_match=1))
        asked = {"query": together.to_dict(), "sort": finding.sort_of(query), "size": FELLOWS, "track_total_hits": False}
        return [finding.hit_of(hit) for hit in self._search({**asked, **finding.FIELDS})["hits"]["hits"]]

    def explain(self, query: SearchQuery, key: Key) -> Explained:
        return explaining.explained(query, self._search(explaining.request(query, key)))

    def complete(self, listing: SearchQuery, beginning: str, first: int) -> list[Hit]:
        asked = completing.request(listing, beginning, first)
        if asked is None or first < 1:
            return []
        return [finding.hit_of(hit) for hit in self._search(asked)["hits"]["hits"]]

    @contextmanager
    def rebuilding(self) -> Iterator[Index]:
        with translated():
            name = self._aliases.create(mapping.mapping(), self._settings)
        built = Index(self._client, own(name), RETRIES)
        try:
            built.sign(self._signature)
            yield built
            with translated():
                self._aliases.merge(name)
                self._aliases.swap(name, mapping.LIVE)
        except BaseException:
            self._give_up(name)
            raise

    def check(self) -> None:
        with translated():
            check_server(self._client)
        check_signature(self.applied().signature, self._signature)

    def _tell(self, reason: str) -> None:
        if not self._told:
            self._told = True
            log.error("Elasticsearch does not rank by meaning, words alone rank; run search_reindex", reason=reason)

    def _give_up(self, name: str) -> None:
        """What cannot be dropped now is by the next rebuild."""
        with suppress(EngineDown), translated():
            self._aliases.drop(name)

    def _everywhere(self, write: Callable[[Index], None]) -> None:
        """To the index being built, if there is one, then to the live one.

        Which those are is asked each time: another process may have begun or ended a rebuild. In this order nothing is lost to one that
        ends meanwhile: its index is the live one then.
        """
        with translated():
            held = self._aliases.held()
        if not held:
            raise no_index(self._aliases.live)
        if self._aliases.building in held:
            with suppress(Moved):  # built, or given up
                write(Index(self._client, self._aliases.building))
        if self._aliases.live in held:
            self._again(lambda: write(self._live))

    def _search(self, asked: Mapping[str, Any]) -> Mapping[str, Any]:
        return self._again(lambda: self._answered(asked))

    def _answered(self, asked: Mapping[str, Any]) -> Mapping[str, Any]:
        """The same question goes to the same copies of the index: their scores differ a little, and pages must fit together."""
        with translated():
            answer = self._asked.search(
                index=self._aliases.live,
                preference=blake2b(repr(asked["query"]).encode(), digest_size=8).hexdigest(),
                allow_partial_search_results=False,
                timeout=f"{SECONDS}s",
                **asked,
            )
        if answer["timed_out"]:
            raise EngineDown("Elasticsearch did not answer in time")
        return answer.body

    def _count(self, questions: Mapping[SearchQuery, Sequence[FacetQuery]]) -> list[Mapping[str, Any]]:
        with translated():
            lines = list(counting.searches(questions, self._aliases.live, f"{SECONDS}s"))
            answers = self._asked.msearch(searches=lines)["responses"]
        for answer in answers:
            error = answer.get("error", "")
            if answer["status"] == 404:
                raise Moved(f"Elasticsearch: {kind(error)}")
            if error or answer.get("timed_out"):
                raise EngineDown(f"Elasticsearch answers {answer['status']}: {kind(error)}")
        return answers

    def _again(self, ask: Callable[[], Answer]) -> Answer:
        """An index that was swapped while it answered is asked for a second time, under its new name."""
        try:
            return ask()
        except Moved:
            with translated():
                if self._aliases.live not in self._aliases.held():
                    raise no_index(self._aliases.live) from None
            return ask()
