"""No word of English on any screen that an editor meets: not in its texts, its labels, nor in what its scripts are given to say."""

import json

import pytest
from django.test import Client
from django.utils import translation

from tests.desk.chinese import foreign, reading, screens
from tests.desk.roles.people import client_of
from tests.desk.roles.walking import undone

pytestmark = pytest.mark.django_db

# What the tests' own pages, people and files are called.
DATA = {
    "zqCANARY", "siping", "changchun", "portal", "news", "canary", "root", "one", "form", "shelf", "localhost",
    "editor", "reviewer", "administrator", "education", "press",
}  # fmt: skip


def foreign_words(client: Client, addresses: list[str]) -> dict[str, str]:
    """Each text with foreign words, and the first screen that shows it."""
    found: dict[str, str] = {}
    read = 0
    for address in addresses:
        with undone():
            answer = client.get(address)
        if answer.status_code in {200, 403, 404}:
            read += 1
            for text in reading.texts(answer):
                if any(foreign.words(text, DATA)):
                    found.setdefault(" ".join(text.split())[:300], address)
    assert read > len(addresses) / 3, "most addresses led elsewhere"
    return found


def report(found: dict[str, str]) -> str:
    return "\n".join(f"{text!r} at {address}" for text, address in sorted(found.items()))


@pytest.mark.parametrize("role", ["superuser", "editor"])
def test_every_screen_is_chinese(province, role):
    """If this fails: translate the text in a .po file (`compile_catalogue`), or allow the word in `foreign`."""
    user = province.superuser if role == "superuser" else province.other.editor
    found = foreign_words(client_of(user), list(screens.all_of(province)))
    assert not found, report(found)


def test_signing_in_is_chinese(client, home):
    found = foreign_words(client, ["/admin/login/", "/admin/password_reset/", "/admin/password_reset/done/", "/admin/"])
    assert not found, report(found)
    refused = client.post("/admin/login/", {"username": "nobody", "password": "nothing"})
    assert not [text for text in reading.texts(refused) if any(foreign.words(text, {"nobody"}))]


def test_the_scripts_speak_chinese(province):
    source = client_of(province.superuser).get("/admin/jsi18n/").content.decode()
    catalog = json.loads(source.split("const newcatalog = ", 1)[1].split(";\n", 1)[0])
    assert catalog["Autosave in progress…"] == "正在自动保存……"
    left = [key for key, said in catalog.items() if any(foreign.words(str(said), set()))]
    assert not left


def test_dates_are_chinese():
    from datetime import UTC, datetime

    from django.utils.formats import date_format

    moment = datetime(2026, 3, 5, 1, 2, tzinfo=UTC)
    with translation.override("zh-hans"):
        assert date_format(moment, "DATETIME_FORMAT") == "2026年3月5日 01:02"
        assert date_format(moment, "SHORT_DATE_FORMAT") == "2026年3月5日"


def test_the_check_reads_what_editors_read():
    source = """<p title="Page title">One <b>two</b><!-- three --><kbd>Ctrl</kbd> four</p>
    <input type="submit" value="Five"><input value="six">
    <div data-w-progress-active-value="Saving…" data-value='{"label": "Seven", "classname": "eight nine", "html": "<i>Ten</i>"}'></div>
    <script type="application/json">{"STRINGS": {"SINGULAR": "eleven"}}</script><script>twelve()</script>"""
    read = " ".join(reading.in_html(source)).split()
    assert sorted(read) == ["Five", "One", "Page", "Saving…", "Seven", "Ten", "eleven", "four", "title", "two"]
    assert list(foreign.words("see https://a.example/b, form.txt, a@b.example, /news/x and PDF", {"see"})) == ["and"]
