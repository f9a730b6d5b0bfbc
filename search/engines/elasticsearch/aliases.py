"""Which index is which. Readers and writers know two names: the live one, and the one being built while there is one.

Every index has a name of its own, made by its moment, and an alias for it alone (`.own`): what is written through an alias never makes
an index by accident when that was dropped meanwhile.
"""

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from elasticsearch import ConnectionTimeout, Elasticsearch, NotFoundError

from search.engines.elasticsearch.failures import mismatch

SECONDS = 60
MERGING = 3_600  # seconds
SEGMENT = 5 * 1024**3  # bytes, the most that the server itself merges to


@dataclass(frozen=True)
class Aliases:
    """`live` is the name that the settings give."""

    client: Elasticsearch
    live: str

    @property
    def building(self) -> str:
        return f"{self.live}.building"

    def held(self) -> dict[str, list[str]]:
        """By alias, live or building: the indexes that bear it. Aliases that none bears are left out."""
        found: dict[str, list[str]] = {}
        for index, told in self.client.indices.get_alias(index=f"{self.live}-*").items():
            for alias in {self.live, self.building} & set(told["aliases"]):
                found.setdefault(alias, []).append(index)
        return found

    def create(self, mapping: dict[str, Any], settings: dict[str, Any]) -> str:
        """A new index as the one that is being built; what an earlier attempt left is dropped. Its name."""
        name = f"{self.live}-{datetime.now(UTC):%Y%m%d%H%M%S}-{uuid4().hex[:6]}"
        left = [index for index in self._ours() if index not in self._serving()]
        self._patient.indices.create(index=name, mappings=mapping, settings=settings, aliases={own(name): {}, self.building: {}})
        for index in left:
            self.drop(index)
        return name

    def merge(self, name: str) -> None:
        """Of what was written in many parts few: each part is asked anew by every question.

        One that takes too long goes on by itself; of an index that was dropped meanwhile `swap` tells.
        """
        with suppress(ConnectionTimeout, NotFoundError):
            self._patient.indices.flush(index=name)
            size = self._patient.indices.stats(index=name, metric="store")["indices"][name]["primaries"]["store"]["size_in_bytes"]
            merging = self.client.options(request_timeout=MERGING, max_retries=0)
            merging.indices.forcemerge(index=name, max_num_segments=1 + size // SEGMENT)

    def swap(self, name: str, settings: dict[str, Any]) -> None:
        """In one step the built index is live and the building is over. The one before is dropped. Raises EngineMismatch."""
        old = self._serving()
        if name not in self.held().get(self.building, []):
            raise mismatch(
                "Another search_reindex began meanwhile and took over; this one is given up.",
                "另一个 search_reindex 已开始并接管，本次重建作废。",
            )
        self._patient.indices.refresh(index=name)
        self._patient.indices.put_settings(index=name, settings=settings)
        added = [{"add": {"index": name, "alias": self.live}}, {"remove": {"index": name, "alias": self.building}}]
        self._patient.indices.update_aliases(actions=[*added, *({"remove_index": {"index": index}} for index in old)])

    def drop(self, name: str) -> None:
        self._patient.options(ignore_status=404).indices.delete(index=name)

    @property
    def _patient(self) -> Elasticsearch:
        """What changes the cluster may wait behind other changes; nobody reads meanwhile."""
        return self.client.options(request_timeout=SECONDS)

    def _ours(self) -> list[str]:
        """Not those of another installation whose name begins with ours."""
        named = re.compile(rf"{re.escape(self.live)}-\d{{14}}-[0-9a-f]{{6}}")
        return [index for index in self.client.indices.get(index=f"{self.live}-*", features="aliases") if named.fullmatch(index)]

    def _serving(self) -> list[str]:
        return self.held().get(self.live, [])


def own(name: str) -> str:
    """The alias of one index alone."""
    return f"{name}.own"
