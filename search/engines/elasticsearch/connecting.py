"""The client and the engine that the settings name."""

from typing import Any

from django.conf import settings
from elasticsearch import Elasticsearch
from elasticsearch.serializer import OrjsonSerializer

from search.engines.elasticsearch.engine import SECONDS, ElasticsearchEngine


def client(urls: list[str], *, user: str = "", password: str = "", api_key: str = "", ca: str = "") -> Elasticsearch:
    """Connects at the first call. `ca` is a file of certificates. A node that does not answer is passed over for another."""
    given: dict[str, Any] = {}
    if api_key:
        given["api_key"] = api_key
    elif user:
        given["basic_auth"] = (user, password)
    if ca:
        given["ca_certs"] = ca
    return Elasticsearch(urls, serializer=OrjsonSerializer(), request_timeout=SECONDS, max_retries=max(len(urls) - 1, 1), **given)


def engine(tokens: str) -> ElasticsearchEngine:
    """Of this process's settings. `tokens` is the signature of what cuts text and reads meaning (`search.engines.signing`)."""
    connected = client(
        settings.ELASTICSEARCH_URL,
        user=settings.ELASTICSEARCH_USER,
        password=settings.ELASTICSEARCH_PASSWORD,
        api_key=settings.ELASTICSEARCH_API_KEY,
        ca=settings.ELASTICSEARCH_CA,
    )
    return ElasticsearchEngine(
        connected,
        settings.ELASTICSEARCH_INDEX,
        tokens=tokens,
        shards=settings.ELASTICSEARCH_SHARDS,
        replicas=settings.ELASTICSEARCH_REPLICAS,
    )
