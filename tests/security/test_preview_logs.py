"""No token, grant or share link is in a log line, and nothing public says that there is a draft."""

import json
import logging

import pytest

from cms.preview.models import Grant, Share
from tests.api.client import ask
from tests.preview.asking import asked, exchange, exchanged, token_in
from tests.preview.conftest import city, city_column, draft, editor  # noqa: F401
from tests.preview.test_shares import frame_of, link, opened, say

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def test_no_secret_is_logged(editor, draft, caplog):  # noqa: F811
    caplog.set_level(logging.DEBUG)
    token = editor.token(draft)
    grant = exchanged(token)["grant"]
    asked(grant, "{ sites { code } }")
    exchange(token)
    secret = link(editor, draft)
    shown = opened(secret)
    say(secret, "comment", text="请核实")
    shared_token = token_in(frame_of(shown))
    shared_grant = exchanged(shared_token)["grant"]
    said = caplog.text
    assert "/preview/exchange" in said
    assert "/share/open" in said
    assert "preview granted" in said
    assert [one for one in (token, grant, secret, shared_token, shared_grant) if one in said] == []
    assert "尚未公开" not in said


def test_drafts_with_grants_stay_unsaid(editor, draft):  # noqa: F811
    """The public schema over the public endpoint, with the grant shown to it as well."""
    grant = editor.grant(draft)
    link(editor, draft)
    assert (Grant.objects.count(), Share.objects.count()) == (1, 1)
    query = '{ items(site: "changchun") { nodes { title } } changes(first: 100) { nodes { path } } search(text: "草稿") { totalCount } }'
    public = ask(query)
    assert "草稿" not in json.dumps(public, ensure_ascii=False)
    assert draft.slug not in json.dumps(public)
    item = "query($id: ID!) { item(contentId: $id) { title } }"
    assert ask(item, id=str(draft.translation_key))["data"] == {"item": None}
    from django.test import Client

    headers = {"authorization": f"Bearer {grant}", "accept": "application/json"}
    body = json.dumps({"query": item, "variables": {"id": str(draft.translation_key)}})
    assert Client(headers=headers).post("/graphql", body, content_type="application/json").json()["data"] == {"item": None}
