"""Share links: made at the desk, opened by someone without an account, answered, ended."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import Comment

from api import rates
from cms.preview.models import Grant, Opinion, Share
from cms.preview.sweeping import sweep
from cms.publishing import departures
from tests.preview.asking import Desk, asked, exchange, exchanged, over, title, token_in
from tests.published import fresh

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

LINK = re.compile(r"/share/#([\w-]+)")
FRAME = re.compile(r'<iframe src="([^"]+)"')


@pytest.fixture(autouse=True)
def _limits_anew():
    rates.limiter.cache_clear()


@pytest.fixture
def secret(editor: Desk, draft) -> str:
    return link(editor, draft)


def link(desk: Desk, page, days: int = 3) -> str:
    answer = desk.client.post(f"/admin/desk/pages/{page.pk}/share/", {"days": days})
    assert answer["Cache-Control"] == "no-store" or "no-store" in answer["Cache-Control"]
    return LINK.search(answer.content.decode())[1]


def opened(secret: str, **more: str):
    return Client().post("/share/open", {"secret": secret, **more})


def say(secret: str, kind: str, name: str = "张三 分管领导", text: str = ""):
    return Client().post("/share/say", {"secret": secret, "kind": kind, "name": name, "text": text})


def frame_of(response) -> str:
    return FRAME.search(response.content.decode())[1].replace("&amp;", "&")


def test_it_shows_the_draft_in_the_client(secret, draft):
    assert len(secret) >= 43
    response = opened(secret)
    given = exchanged(token_in(frame_of(response)))
    assert title(given["grant"], draft) == "未公开的草稿"
    assert asked(given["grant"], "{ __typename }").json()["extensions"]["sources"]["fields"] == {}
    share = Share.objects.get()
    assert (share.views, share.seen_at is not None) == (1, True)
    assert share.until - share.made_at <= timedelta(days=3, seconds=1)


def test_it_is_kept_and_found_by_nobody(secret):
    for response in (Client().get("/share/"), opened(secret), opened("wrong"), say(secret, "approval")):
        assert response["Cache-Control"] == "no-store"
        assert response["Referrer-Policy"] == "no-referrer"
        assert "noindex" in response["X-Robots-Tag"]
        assert "script-src 'self';" in response["Content-Security-Policy"]
        assert "frame-ancestors 'none'" in response["Content-Security-Policy"]
        assert not response.cookies
    assert "frame-src http://changchun.localhost;" in opened(secret)["Content-Security-Policy"]
    assert Client().get(f"/share/{secret}").status_code == 404


def test_it_is_another_client_on_request_and_a_whole_window(secret, draft):
    assert "version=elder" in frame_of(opened(secret, client="elder"))
    sent = Client().post("/share/alone", {"secret": secret, "client": "portal"})
    assert (sent.status_code, sent["Referrer-Policy"]) == (302, "no-referrer")
    assert title(exchanged(token_in(sent["Location"]))["grant"], draft) == "未公开的草稿"
    assert Client().post("/share/alone", {"secret": secret, "client": "evil"}).status_code == 404


def test_later_changes_are_not_shown_and_told(secret, draft, editor):
    draft.title = "后来的标题"
    draft.latest_revision.content = {**draft.latest_revision.content, "title": "后来的标题"}  # as autosave does
    draft.latest_revision.save()
    response = opened(secret)
    assert 'class="notice"' in response.content.decode()
    assert title(exchanged(token_in(frame_of(response)))["grant"], draft) == "未公开的草稿"


def test_saving_the_same_text_again_is_no_change(secret, draft):
    draft.get_latest_revision_as_object().save_revision()
    assert 'class="notice"' not in opened(secret).content.decode()


def test_an_approval_is_recorded_and_told_to_the_editors(secret, draft, editor):
    assert 'class="thanks"' in say(secret, "approval").content.decode()
    opinion = Opinion.objects.get()
    assert (opinion.kind, opinion.name, opinion.content_hash) == ("approval", "张三 分管领导", Share.objects.get().content_hash)
    for address in (f"/admin/pages/{draft.pk}/edit/", f"/admin/pages/{draft.pk}/history/", f"/admin/desk/pages/{draft.pk}/share/"):
        assert "张三 分管领导" in editor.client.get(address).content.decode()


def test_a_comment_is_recorded_and_stands_beside_the_title(secret, draft, editor):
    say(secret, "comment", text="第二段请核实。<script>")
    comment = Comment.objects.get(page=draft)
    assert comment.contentpath == "title"
    assert comment.text.endswith("第二段请核实。<script>")
    for address in (f"/admin/pages/{draft.pk}/history/", f"/admin/desk/pages/{draft.pk}/share/"):
        page = editor.client.get(address).content.decode()
        assert "第二段请核实。" in page
        assert "第二段请核实。<script>" not in page
    say(secret, "comment", text="第二段请核实。<script>")
    assert (Opinion.objects.count(), Comment.objects.count()) == (1, 1)


@pytest.mark.parametrize(
    ("kind", "name", "text"),
    [("approval", "", ""), ("approval", "长" * 61, ""), ("comment", "张三", ""), ("comment", "张三", "字" * 2001),
        ("publish", "张三", "字")],
    ids=["no name", "long name", "no words", "too many words", "unknown"],
)  # fmt: skip
def test_what_cannot_be_recorded_is_said(secret, kind, name, text):
    assert 'class="wrong"' in say(secret, kind, name, text).content.decode()
    assert not Opinion.objects.exists()


ENDINGS = {
    "taken back": lambda page, desk: desk.client.post(f"/admin/desk/pages/{page.pk}/share/{Share.objects.get().pk}/revoke/"),
    "too late": lambda page, desk: Share.objects.update(until=timezone.now() - timedelta(seconds=1)),
    "maker deactivated": lambda page, desk: type(desk.client.user).objects.filter(pk=desk.client.user.pk).update(is_active=False),
    "maker without permission": lambda page, desk: desk.client.user.groups.clear(),
    "deleted": lambda page, desk: page.delete(),
    "published and withdrawn": lambda page, desk: (page.get_latest_revision().publish(), departures.withdraw(fresh(page), "有误")),
    "published and suppressed": lambda page, desk: (page.get_latest_revision().publish(), departures.suppress(fresh(page))),
}


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_link_ends(secret, draft, editor, ending):
    response = opened(secret)
    grant, waiting = exchanged(token_in(frame_of(response)))["grant"], token_in(frame_of(opened(secret)))
    ENDINGS[ending](draft, editor)
    again = opened(secret)
    assert again.status_code == 404
    assert "未公开的草稿" not in again.content.decode()
    assert say(secret, "approval").status_code == 404
    assert over(grant)
    assert exchange(waiting).status_code == 401
    assert not Opinion.objects.exists()


def test_what_is_public_is_not_decided_about(secret, draft):
    draft.get_latest_revision().publish()
    page = opened(secret).content.decode()
    assert f"http://changchun.localhost/news/{draft.slug}/" in page
    assert "<iframe" not in page
    say(secret, "approval")
    assert not Opinion.objects.exists()


def test_copies_go_with_the_link(secret, draft):
    Share.objects.update(until=timezone.now() - timedelta(seconds=1))
    sweep()
    share = Share.objects.get()
    assert (share.draft, share.content, len(share.content_hash)) == (None, None, 64)


def test_guessing_is_slowed_down(secret):
    answers = [opened("x" * 43).status_code for _ in range(31)]
    assert answers == [404] * 30 + [429]
    assert opened(secret).status_code == 429
    assert not Grant.objects.exists()


def test_who_may_not_edit_may_not_share(draft, city):
    from tests import factories
    from tests.desk.roles.people import client_of, person

    stranger = client_of(person(factories.site("siping", kind="city", name="四平市"), "editor"))
    stranger.post(f"/admin/desk/pages/{draft.pk}/share/", {"days": 3})
    assert not Share.objects.exists()
