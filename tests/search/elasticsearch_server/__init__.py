"""The real Elasticsearch, out of its jars: one node that all tests share (`shared.url`), or a cluster of one's own (`Cluster`)."""

from tests.search.elasticsearch_server.cluster import Cluster
from tests.search.elasticsearch_server.jars import Missing

__all__ = ["Cluster", "Missing"]
