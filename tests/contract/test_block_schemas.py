"""A stored block is described by one of the block schemas, and by no second one: `oneOf` counts."""

import json

from django.conf import settings

from cms.library.documents.blocks import KINDS


def test_an_unknown_block_is_no_known_one() -> None:
    described = json.loads((settings.BASE_DIR / "schemas/documents/NewsArticle.json").read_text())
    assert set(described["$defs"]["UnknownBlock"]["properties"]["kind"]["not"]["enum"]) == set(KINDS)
