"""An item's attachments are those beside the text, then those in it, each once and in order: blocks and links alike."""

import json

import pytest

from tests import factories
from tests.published import row

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def link(file):
    return f'<p><a linktype="document" id="{file.pk}">下载</a></p>'


def test_files_in_the_text_are_attachments(column):
    beside, linked, shown, answered, gone = (factories.attachment(name=f"{number}.txt") for number in range(5))
    lost = link(gone)
    gone.delete()
    questions = [{"type": "item", "value": {"question": "在哪里？", "answer": link(answered) + link(beside)}, "id": None}]
    body = [
        factories.block("rich_text", link(linked) + lost),
        factories.block("attachment", shown.pk),
        factories.block("questions", {"questions": questions}),
        factories.block("attachment", linked.pk),
    ]
    page = factories.news(column, attachments=json.dumps([factories.block("attachment", beside.pk)]), body=json.dumps(body))
    assert row(page).document["attachments"] == [str(file.key) for file in (beside, linked, shown, answered)]
