"""The real documents, imported and read back through GraphQL."""

import gzip
import itertools
import json
import resource
import time

import pytest

from cms.importing.pages.keeping import Outcome
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


def check(path):
    """The list says all that the file does, white space and Markdown marks aside."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        sources = sorted((source["title"].strip(), plain_source(source["body"])) for source in map(json.loads, lines))
    nodes = list(served())
    said = sorted((node["title"], bare("".join(text for block in node["body"] for text in texts(block)))) for node in nodes)
    assert [title for title, _ in said] == [title for title, _ in sources]
    assert said == sources
    assert all(node["migrated"] and node["publishedAt"] < time.strftime("%Y-%m-%dT%H:%M:%S+08:00") for node in nodes)


def test_the_first_forty(shared_data, bring, tmp_path):
    short = tmp_path / "short.jsonl.gz"
    with gzip.open(shared_data / "official_documents" / "documents.jsonl.gz") as whole, gzip.open(short, "wb") as part:
        part.writelines(itertools.islice(whole, 40))
    summary, rejects = bring(short)
    assert (summary.outcomes[Outcome.IMPORTED], rejects) == (40, {})
    check(short)


@pytest.mark.verify
def test_all_of_them(shared_data, bring):
    """In under ten minutes, without holding the file, and a second time without doing anything."""
    path = shared_data / "official_documents" / "documents.jsonl.gz"
    before, started = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time()
    summary, rejects = bring(path)
    grown, spent = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before, time.process_time() - started
    assert (summary.outcomes[Outcome.IMPORTED], summary.undated_count, rejects) == (2060, 5, {})
    assert spent < 600
    assert grown < 64 * 1024
    check(path)
    assert bring(path)[0].outcomes == {Outcome.UNCHANGED: 2060}
