"""Whether the server and its index can be used by this program."""

from elasticsearch import Elasticsearch

from search.engines.elasticsearch.failures import mismatch

MAJORS = (8, 9)


def check_server(client: Elasticsearch) -> None:
    """Raises EngineMismatch. Not by `GET /`, which a server made of its core alone does not have."""
    told = client.nodes.info(node_id="_local", filter_path="nodes.*.version")
    for node in told["nodes"].values():
        version = str(node["version"])
        if int(version.partition(".")[0]) not in MAJORS:
            raise mismatch(
                f"Elasticsearch {version} is not supported: Govwire needs version 8 or 9.",
                f"不支持 Elasticsearch {version}，需要 8 或 9 版。",
            )


def check_signature(found: str, expected: str) -> None:
    """Raises EngineMismatch."""
    if found != expected:
        raise mismatch(
            f"The search index was made by other rules of cutting text, or with another SEARCH_MODEL ({found}, now {expected}). "
            "Run `python -m cms search_reindex`.",
            f"检索索引由另一版切分规则或另一 SEARCH_MODEL 建立（{found}，现为 {expected}），请运行 `python -m cms search_reindex`。",
        )
