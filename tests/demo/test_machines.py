"""What machines read of every item of the province: JSON-LD and page tags."""

import pytest

from cms.library.models import Item
from tests.api.client import data
from tests.api.types.tags import mistaken
from tests.api.types.vocabulary import mistakes

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases, pytest.mark.xdist_group("demo"), pytest.mark.usefixtures("loaded")]

QUERY = """query ($types: [DocumentType!], $after: String) {
  items(first: 100, after: $after, filter: {documentTypes: $types, includeArchived: true}) { pageInfo { hasNextPage endCursor } nodes {
    documentType title summary url source publishedAt column { title } site { name identificationCode } jsonLd govMeta { name content }
} } }"""


def everything():
    types, after = sorted(set(Item.objects.values_list("document_type", flat=True))), None
    while True:
        found = data(QUERY, types=[kind.upper() for kind in types], after=after)["items"]
        yield from found["nodes"]
        after = found["pageInfo"]["endCursor"]
        if not found["pageInfo"]["hasNextPage"]:
            return


def test_every_item_is_described_in_words_of_schema_org_and_tagged():
    nodes = list(everything())
    assert len(nodes) == Item.objects.count()
    assert [f"{node['url']}: {line}" for node in nodes for line in mistakes(node["jsonLd"])] == []
    assert [line for node in nodes for line in mistaken(node)] == []
