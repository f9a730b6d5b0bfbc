"""Writing to an index through one of its aliases, and reading back what it holds, item by item."""

import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from elasticsearch import Elasticsearch, helpers

from search.engines.elasticsearch import documents
from search.engines.elasticsearch.failures import Moved, Refused, kind, no_index, passes, translated
from search.engines.port import Applied, EngineDown
from search.entries import Gone, IndexEntry, Key, id_of, key_of

SECONDS = 60  # for a batch; a server that takes longer is down
BYTES = 8_000_000  # of one request
PAGE = 2_000  # items of a walk, read at once
RETRIES = 6  # of what the server is too busy for, after 1, 2, 4 seconds and so on
_NO_INDEX = "index_not_found_exception"
_FORGETTING = 0.3  # seconds: its clock for this ticks every 0.2
_CONFLICT = 409  # what is there is newer


@dataclass(frozen=True)
class Index:
    """An index under one of its aliases. A `Target` of the port. With `retries` it waits itself for a busy server."""

    client: Elasticsearch
    alias: str
    retries: int = 0

    def apply(self, entries: Sequence[IndexEntry], gone: Sequence[Gone]) -> None:
        """Raises EngineDown (Moved when the alias is gone), Refused."""
        self._bulk(
            [
                *(self._written(id_of(entry.key), entry.position, documents.document(entry)) for entry in entries),
                *(self._written(id_of(one.key), one.position, documents.tombstone(one)) for one in gone),
            ]
        )

    def advance(self, position: int) -> None:
        """Whoever reads the position finds what came before it: it is written after a refresh."""
        self.refresh()
        self._bulk([self._written(documents.APPLIED, position, {"position": position, "gone": True})])

    def sign(self, signature: str) -> None:
        """Of a new index: by what it is made."""
        self._bulk([self._written(documents.SIGNATURE, 0, {"signature": signature, "gone": True})])
        self.advance(0)

    def applied(self) -> Applied:
        with translated():
            told = self.client.mget(index=self.alias, ids=[documents.APPLIED, documents.SIGNATURE])
        answers = told.get("docs", ())
        if errors := [one["error"] for one in answers if "error" in one]:
            down = Moved if errors[0].get("type") == _NO_INDEX else EngineDown
            raise down(f"Elasticsearch answers {kind(errors[0])}")
        sources = [one.get("_source") for one in answers]
        if len(sources) != 2 or None in sources:
            raise no_index(self.alias)
        return Applied(sources[0]["position"], sources[1]["signature"])

    def walk(self) -> Iterator[tuple[Key, int]]:
        """As it stood when the walk began."""
        self.refresh()
        with translated():
            moment = self._writing.open_point_in_time(index=self.alias, keep_alive="5m")["id"]
        try:
            yield from self._pages(moment)
        finally:
            with translated():
                self._writing.options(ignore_status=404).close_point_in_time(id=moment)

    def forget(self, keys: Sequence[Key]) -> None:
        """The server remembers the version of what it deletes until a refresh some time later, and would refuse older ones as long."""
        self._bulk([{"_op_type": "delete", "_id": id_of(key)} for key in keys])
        self.refresh()
        time.sleep(_FORGETTING)
        self.refresh()

    def refresh(self) -> None:
        """What was written before is found from now on."""
        with translated():
            self._writing.indices.refresh(index=self.alias)

    @property
    def _writing(self) -> Elasticsearch:
        return self.client.options(request_timeout=SECONDS)

    def _written(self, identifier: str, position: int, source: Mapping[str, Any]) -> dict[str, Any]:
        return {"_id": identifier, "version": position, "version_type": "external_gte", "_source": source}

    def _bulk(self, actions: Iterable[dict[str, Any]]) -> None:
        with translated():
            answers = helpers.streaming_bulk(
                self._writing,
                actions,
                index=self.alias,
                require_alias=True,
                max_retries=self.retries,
                initial_backoff=1,
                max_chunk_bytes=BYTES,
                raise_on_error=False,
                raise_on_exception=True,
            )
            for taken, answer in answers:
                if not taken:
                    self._judge(*answer.popitem())

    def _judge(self, operation: str, answer: Mapping[str, Any]) -> None:
        status, error = answer["status"], answer.get("error", {})
        if status == _CONFLICT or (operation == "delete" and not error):
            return
        if status == 404:
            raise Moved(f"Elasticsearch has no alias {self.alias} now")
        if passes(status, error):
            raise EngineDown(f"Elasticsearch answers {status}: {kind(error)}")
        raise Refused(f"{answer.get('_id')}: {error}")

    def _pages(self, moment: str) -> Iterator[tuple[Key, int]]:
        after: dict[str, Any] = {}
        while True:
            with translated():
                answer = self._writing.search(
                    pit={"id": moment, "keep_alive": "5m"},
                    query={"term": {"gone": False}},
                    sort=[{"key": "asc"}],
                    size=PAGE,
                    source=False,
                    docvalue_fields=[{"field": "position"}],
                    track_total_hits=False,
                    **after,
                )
            hits = answer["hits"]["hits"]
            yield from ((key_of(hit["sort"][0]), hit["fields"]["position"][0]) for hit in hits)
            if len(hits) < PAGE:
                return
            after = {"search_after": hits[-1]["sort"]}
