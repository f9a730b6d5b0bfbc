"""A process killed in the middle of publishing leaves all or nothing."""

import os
import subprocess
import sys
from urllib.parse import urlsplit, urlunsplit

import pytest
from django.db import connection
from wagtail.models import Page

from cms.ledger.models import Event, Head
from cms.library.models import Facet, Item
from tests import factories

STEPS = [
    "cms.publishing.publication:Publication.prepare",
    "cms.publishing.publication:wanted",
    "cms.publishing.recording.writing:positions.take",
    "cms.publishing.recording.writing:write_facets",
    "cms.publishing.recording.writing:write_deadlines",
    "cms.publishing.recording.writing:note_first_publication",
    "cms.publishing.recording.writing:Event.objects.bulk_create",
    "django.db:connection.commit",
]


@pytest.fixture
def draft(transactional_db):
    if connection.vendor != "postgresql":
        pytest.skip("the process needs a database that it can reach by itself")
    return factories.news(factories.column(factories.site()), publish=False)


def killed_at(step, pk):
    given = urlsplit(os.environ["DATABASE_URL"])
    url = urlunsplit(given._replace(path=f"/{connection.settings_dict['NAME']}"))
    command = [sys.executable, "-m", "tests.publishing.kill_at", str(pk), step]
    environment = {**os.environ, "DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "cms.settings.test"}
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("step", [STEPS[2], STEPS[6]])
def test_killed_midway(draft, step):
    check(draft, step)


@pytest.mark.verify
@pytest.mark.parametrize("step", STEPS)
def test_killed_at_each_step(draft, step):
    check(draft, step)


def check(draft, step):
    head, events = Head.objects.get().value, Event.objects.count()
    ended = killed_at(step, draft.pk)
    assert ended.returncode == -9, ended.stderr
    assert Page.objects.get(pk=draft.pk).live is False
    assert not Item.objects.filter(content_id=str(draft.translation_key)).exists()
    assert (Head.objects.get().value, Event.objects.count()) == (head, events)
    assert Facet.objects.filter(item__content_id=str(draft.translation_key)).count() == 0
    Page.objects.get(pk=draft.pk).get_latest_revision().publish()
    assert Item.objects.get(content_id=str(draft.translation_key)).position == head + 1
