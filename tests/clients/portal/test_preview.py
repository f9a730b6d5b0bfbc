"""Drafts in the portal: shown as the public page would be, to whom the desk sends there, and to nobody else by any way."""

import re
from secrets import token_hex, token_urlsafe

import pytest

from tests.clients.portal.asking import Got, get
from tests.clients.portal.line import standing
from tests.clients.portal.pages import PAGES
from tests.clients.portal.previewing import Desk, token_in
from tests.clients.portal.relay import relaying

pytestmark = pytest.mark.portal

RUN = f"draft-{token_hex(4)}"  # a demo that was kept has the drafts of earlier runs
MARK = re.compile(r' data-source="[^"]*"')
PRIVATE = re.compile(r"/preview/(media|files)/[^/]+/")
END = """
from datetime import timedelta
from django.utils import timezone
from cms.preview.models import Grant
from wagtail.models import Page
Grant.objects.filter(page=%s).update(until=timezone.now() - timedelta(seconds=1))
Page.objects.get(pk=%s).specific.get_latest_revision().publish()
print()
"""


@pytest.fixture(scope="module")
def drafts(demo, desk: Desk):
    article = desk.number(f"{demo.portal}/news/highlights/snow-season/")
    city = desk.number(f"{demo.site('changchun')}/")
    made = {name: desk.copied(article, f"未公开的草稿 {name}", f"{RUN}-{name}") for name in ("first", "second", "third")}
    return made | {"city": city}


def over(got: Got) -> bool:
    """The one answer to whatever opens nothing."""
    assert "未公开的草稿" not in got.text
    return got.status == 410 and "<h1>预览已结束</h1>" in got.text


def main_of(got: Got) -> str:
    return PRIVATE.sub(r"/\1/", MARK.sub("", got.text.partition("<main")[2].partition("</main>")[0]))


@pytest.mark.parametrize("page", [page for page in PAGES if page.typename and "?" not in page.path], ids=lambda page: page.name)
def test_each_page_type_is_shown_as_in_public_with_marks(demo, desk: Desk, page):
    address = page.address(demo)
    public, shown = get(address), get(desk.address(desk.number(address)))
    assert shown.status == 200
    assert main_of(shown) == main_of(public)
    assert MARK.search(shown.text.partition("<main")[2])
    assert [text in public.text for text in ("data-source", "draft-bar")] == [False, False]
    assert '<aside class="draft-bar"' in shown.text


def test_a_draft_is_for_the_desks_frame_and_for_no_cache(demo, desk: Desk, drafts):
    got = get(desk.address(drafts["first"]))
    assert (got.status, "未公开的草稿 first</h1>" in got.text) == (200, True)
    assert got.headers["Content-Security-Policy"].endswith(f"; frame-ancestors {demo.hub}")
    kept = {name: got.headers[name] for name in ("Cache-Control", "Referrer-Policy", "X-Robots-Tag", "X-Frame-Options", "Set-Cookie")}
    assert kept == {
        "Cache-Control": "no-store", "Referrer-Policy": "no-referrer", "X-Robots-Tag": "noindex, nofollow",
        "X-Frame-Options": None, "Set-Cookie": None,
    }  # fmt: skip
    ended = get(f"{demo.portal}/preview/")
    assert over(ended)
    assert ended.headers["Content-Security-Policy"].endswith(f"; frame-ancestors {demo.hub}")
    assert (ended.headers["Cache-Control"], ended.headers["Referrer-Policy"]) == ("no-store", "no-referrer")
    assert get(f"{demo.portal}/").headers["Content-Security-Policy"].endswith("; frame-ancestors 'none'")


def test_the_elder_version(desk: Desk, drafts):
    plain, elder = (get(desk.address(drafts["first"], client), Cookie="reading=elder") for client in ("portal", "elder"))
    assert ['data-reading="elder"' in got.text for got in (plain, elder)] == [False, True]


def test_a_token_opens_once_and_its_own_draft(desk: Desk, drafts):
    address = desk.address(drafts["second"])
    got = get(address)
    assert "未公开的草稿 second" in got.text
    assert "草稿 first" not in got.text
    assert token_in(address) not in got.text
    assert over(get(address))


@pytest.mark.parametrize("version", ["elder", "app", "<script>"])
def test_another_clients_token_is_spent(desk: Desk, drafts, version):
    address = desk.address(drafts["first"])
    assert over(get(f"{address}&version={version}"))
    assert over(get(address))


def test_another_sites_token_is_spent(demo, desk: Desk, drafts):
    address = desk.address(drafts["city"])
    assert address.startswith(demo.site("changchun"))
    assert over(get(address.replace(demo.site("changchun"), demo.portal)))
    assert over(get(address))


def test_what_is_guessed(demo, desk: Desk, drafts):
    address = desk.address(drafts["first"])
    token = token_in(address)
    tries = [token[:-1], token + "x", token.swapcase(), token_urlsafe(32), "", "%00", "x" * 7000, str(drafts["first"])]
    answers = [get(f"{demo.portal}/preview/?token={one}") for one in tries]
    assert all(map(over, answers))
    assert len({got.body for got in answers}) == 1
    assert get(address).status == 200


def test_old_tokens_and_those_from_before_it_was_published(demo, desk: Desk, drafts):
    old, before = desk.address(drafts["second"]), desk.address(drafts["third"])
    demo.shell(END % (drafts["second"], drafts["third"]))
    assert over(get(old))
    assert get(before).status == 410
    assert get(f"{demo.portal}/news/highlights/{RUN}-third/").status == 200
    assert get(f"{demo.portal}/news/highlights/{RUN}-second/").status == 404


def test_no_secret_is_logged_or_told_to_the_browser(demo, desk: Desk, drafts):
    with relaying(demo.hub) as relay, standing(relay, demo.portal.removeprefix("http://"), 20_000) as line:
        address = desk.address(drafts["first"])
        path = address.removeprefix(demo.portal)
        shown = line.get(path)
        assert (shown.status, len(relay.granted)) == (200, 1)
        ended = line.get(path)
        relay.manner = "cut"
        away = line.get(path)
        assert (ended.status, away.status) == (410, 503)
        told = "".join(f"{got.headers}{got.text}" for got in (shown, ended, away))
        said = line.log.read_text("utf-8")
    assert "HubAway" in said
    assert [secret for secret in (token_in(address), *relay.granted) if secret in said + told] == []
