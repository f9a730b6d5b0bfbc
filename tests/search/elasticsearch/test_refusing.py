"""A server or an index that this program cannot use is refused, in both languages, with what to do."""

import json

import pytest

from search.engines.elasticsearch import mapping
from search.engines.elasticsearch.connecting import client
from search.engines.port import EngineMismatch
from search.text.tokens import tokens_of
from tests.search.conftest import elasticsearch_engine
from tests.search.corpus import entries

CHINESE = "[一-鿿]{3}"


def test_this_server_is_good(engine):
    engine.check()


@pytest.mark.parametrize("version", ["7.17.29", "10.0.0", "6.8.23"])
def test_other_majors(impostor, version):
    impostor.answers["_local"] = (200, {"nodes": {"n": {"version": version}}})
    with pytest.raises(EngineMismatch, match=f"{version}.*8 or 9.*{CHINESE}"):
        elasticsearch_engine(impostor.url, name="any").check()


@pytest.mark.parametrize("version", ["8.0.0", "8.19.21", "9.3.1"])
def test_majors_that_do(impostor, version):
    impostor.answers["_local"] = (200, {"nodes": {"n": {"version": version}}})
    written = {"applied": {"position": 3}, "signature": {"signature": mapping.signature("tokens-of-tests")}}
    impostor.answers["_mget"] = (200, {"docs": [{"_id": name, "found": True, "_source": source} for name, source in written.items()]})
    elasticsearch_engine(impostor.url, name="any").check()


def test_no_index(opened):
    with pytest.raises(EngineMismatch, match=f"search_reindex.*{CHINESE}.*search_reindex"):
        opened().check()


def test_an_index_that_is_not_ours(opened, connected, name):
    connected.indices.create(index=f"{name}-other", aliases={name: {}})
    with pytest.raises(EngineMismatch, match="search_reindex"):
        opened().check()


def test_an_index_of_other_tokens(engine, opened):
    with pytest.raises(EngineMismatch, match=f"search_reindex.*{CHINESE}"):
        opened(tokens="other").check()
    engine.check()


@pytest.mark.parametrize("status", [401, 403])
def test_an_account_that_is_refused(impostor, status):
    impostor.otherwise = (status, {"error": {"type": "security_exception", "reason": "missing authentication credentials"}})
    with pytest.raises(EngineMismatch, match=f"ELASTICSEARCH_USER.*{CHINESE}"):
        elasticsearch_engine(impostor.url, name="any").check()


def test_the_signature_changes_with_tokens_and_mapping(monkeypatch):
    before = mapping.signature("a")
    assert mapping.signature("b") != before
    monkeypatch.setattr(mapping, "mapping", lambda: {"dynamic": "false"})
    assert mapping.signature("a") != before


def test_the_mapping_is_strict_and_the_server_keeps_no_tokens(engine, connected, name):
    engine.apply(entries()[:50], [])
    (told,) = connected.indices.get_mapping(index=name).values()
    made = told["mappings"]
    numbers = made["properties"]["values"].pop("properties", {})
    assert {number["type"] for number in numbers.values()} == {"long"}
    assert set(made["properties"]) == set(mapping.mapping()["properties"])
    assert made["dynamic"] == "strict"
    with pytest.raises(Exception, match="strict_dynamic_mapping_exception"):
        connected.index(index=name, document={"unheard": 1})
    engine.advance(50)
    kept = connected.search(index=name, size=60)["hits"]["hits"]
    assert len(kept) == 52
    assert tokens_of(["高考工作"]).pairs not in json.dumps([hit["_source"] for hit in kept], ensure_ascii=False)
    assert not {"title", "body", "beginning"} & {field for hit in kept for field in hit["_source"]}


def test_accounts_keys_and_several_nodes(impostor):
    for given in ({"user": "a", "password": "b"}, {"api_key": "abc"}, {}):
        made = client([impostor.url, "http://127.0.0.1:9"], **given)
        assert {node.config.port for node in made.transport.node_pool.all()} == {int(impostor.url.rpartition(":")[2]), 9}
        assert ("authorization" in made._headers) == bool(given)
