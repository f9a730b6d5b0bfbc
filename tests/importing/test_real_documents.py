"""The real documents, imported and read back through GraphQL."""

import gzip
import itertools
import json
import resource
import time

import pytest

from cms.importing.structure.blocks import bare
from cms.importing.structure.source_lines import plain_source
from tests.api.client import data

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

QUERY = """query ($after: String) { items(filter: {documentTypes: [POLICY_DOCUMENT]}, first: 100, after: $after) {
  totalCount pageInfo { hasNextPage endCursor }
  nodes { title publishedAt migrated body { __typename
    ... on RichTextBlock { text } ... on HeadingBlock { heading: text } ... on TableBlock { caption rows { text } } } } } }"""


def texts(block):
    if block["__typename"] == "TableBlock":
        return [block["caption"] or "", *(cell["text"] for row in block["rows"] for cell in row)]
    return [block.get("text") or block.get("heading")]


def served():
    """Every document of the list."""
    after = None
    while True:
        found = data(QUERY, after=after)["items"]
        yield from found["nodes"]
        after = found["pageInfo"]["endCursor"]
        if not found["pageInfo"]["hasNextPage"]:
            return


def check(path, count, bring):
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        sources = [json.loads(line) for line in itertools.islice(lines, count)]
    summary, rejects = bring(path)
    assert rejects == {}
    nodes = list(served())
    assert len(nodes) == len(sources)
    said = sorted((node["title"], bare("".join(text for block in node["body"] for text in texts(block)))) for node in nodes)
    assert [title for title, _ in said] == sorted(source["title"].strip() for source in sources)
    assert said == sorted((source["title"].strip(), plain_source(source["body"])) for source in sources)
    assert all(node["migrated"] and node["publishedAt"] < time.strftime("%Y-%m-%dT%H:%M:%S+08:00") for node in nodes)
    return summary


def test_the_first_forty(shared_data, bring, tmp_path):
    short = tmp_path / "short.jsonl.gz"
    with gzip.open(shared_data / "official_documents" / "documents.jsonl.gz") as whole, gzip.open(short, "wb") as part:
        part.writelines(itertools.islice(whole, 40))
    check(short, 40, bring)


@pytest.mark.verify
def test_all_of_them(shared_data, bring):
    """In under ten minutes and without holding the file."""
    started = time.monotonic()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    path = shared_data / "official_documents" / "documents.jsonl.gz"
    summary = check(path, None, bring)
    assert summary.undated_count == 10
    print(f"{time.monotonic() - started:.0f} s, {(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024} MB more")
