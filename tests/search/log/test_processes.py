"""The thread that writes, and several processes that count the same."""

import os
import subprocess
import sys
import time
from threading import Thread
from urllib.parse import urlsplit, urlunsplit

import pytest
from django.db import connection

from search.log import counting
from search.log.gathering import Gathering
from search.log.models import AskedText
from tests.search.log.test_counting import FIRST, question

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.both_databases]

COUNTING = """
import django; django.setup()
from django.conf import settings
from search.log import counting
from tests.search.log.test_counting import FIRST, question
settings.SEARCH_LOG = True
for number in range(300):
    counting.counted(question(f"词{number % 20}"), FIRST, number)
"""


@pytest.fixture
def gathering(settings, monkeypatch):
    settings.SEARCH_LOG = True
    monkeypatch.setattr(counting, "_gathered", Gathering())
    yield counting._gathered
    with counting._gathered._writing:
        assert counting._gathered._size == 0


def eventually(found, seconds=10):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if found():
            return True
        time.sleep(0.05)
    return False


def test_counts_arrive_by_themselves_within_seconds(gathering, transactional_db):
    for _ in range(2):
        counting.counted(question("高考"), FIRST, 3)
        assert AskedText.objects.count() in {0, 1}
        times = 1 + sum(AskedText.objects.values_list("times", flat=True))
        assert eventually(lambda times=times: AskedText.objects.filter(times=times).exists())


def test_threads_of_one_process_lose_nothing(gathering, transactional_db):
    def count():
        for number in range(1_000):
            counting.counted(question(f"词{number % 700}"), FIRST, 1)

    threads = [Thread(target=count) for _ in range(4)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert eventually(lambda: sum(AskedText.objects.values_list("times", flat=True)) == 4_000)


def test_processes_that_end_have_written_everything(transactional_db):
    parts = urlsplit(os.environ["DATABASE_URL"])
    path = connection.settings_dict["NAME"] if connection.vendor == "sqlite" else f"/{connection.settings_dict['NAME']}"
    url = f"sqlite:///{path}" if connection.vendor == "sqlite" else urlunsplit(parts._replace(path=path))
    environment = {**os.environ, "DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "cms.settings.test"}
    ours = [subprocess.Popen([sys.executable, "-c", COUNTING], env=environment) for _ in range(2)]
    assert [one.wait(60) for one in ours] == [0, 0]
    assert set(AskedText.objects.values_list("times", "empty")) == {(30, 0), (30, 2)}
    assert AskedText.objects.count() == 20


def test_a_forked_process_leaves_what_was_counted_to_its_parent(settings, monkeypatch, transactional_db):
    settings.SEARCH_LOG = True
    monkeypatch.setattr(Gathering, "_start", lambda self: None)
    counting.counted(question("高考"), FIRST, 3)
    if not (child := os.fork()):
        os._exit(counting._gathered._size)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    counting.flush()
    assert AskedText.objects.get().times == 1
