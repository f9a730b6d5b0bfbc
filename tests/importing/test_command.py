"""`python -m cms import_documents`: what it says and how it ends."""

import json
import os
import signal
from io import StringIO

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from cms.importing.pages.keeping import Keeper
from cms.policies.models import PolicyDocumentPage

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("signals_restored")]


def command(*arguments):
    said = StringIO()
    call_command("import_documents", *map(str, arguments), stdout=said)
    return said.getvalue()


def test_summary_and_rejects(portal, source, line, tmp_path):
    rejects = tmp_path / "rejects.jsonl"
    said = command(source(line(), "[]", "nothing"), "--rejects", rejects)
    assert said.startswith("1 imported, 0 updated, 0 unchanged, 0 left alone, 2 rejected\n")
    assert "rejected as not_json: 1" in said
    assert str(rejects) in said
    written = [json.loads(one) for one in rejects.read_text().splitlines()]
    assert [(one["line"], one["code"]) for one in written] == [(2, "not_an_object"), (3, "not_json")]
    assert all(one["reason"] for one in written)


def test_without_rejects_the_file_is_empty(portal, source, line, tmp_path):
    rejects = tmp_path / "rejects.jsonl"
    rejects.write_text("of an earlier run")
    command(source(line()), "--rejects", rejects)
    assert rejects.read_text() == ""


def test_a_signal_stops_it_between_lines(portal, source, line, monkeypatch):
    keep = Keeper.keep

    def keep_and_ask(keeper, good):
        os.kill(os.getpid(), signal.SIGINT)
        return keep(keeper, good)

    monkeypatch.setattr(Keeper, "keep", keep_and_ask)
    with pytest.raises(CommandError) as stopped:
        command(source(line("a"), line("b")))
    assert stopped.value.returncode == 130
    assert PolicyDocumentPage.objects.count() == 1


def test_it_refuses_to_start(portal, source, line, tmp_path):
    path = source(line())
    for arguments, reason in [
        ([tmp_path / "none.jsonl"], "There is no file"),
        ([path, "--site", "nowhere"], "Sites here: portal"),
        ([path, "--rejects", path], "name another file"),
        ([path, "--rejects", tmp_path / "none" / "rejects.jsonl"], "There is no folder"),
    ]:
        with pytest.raises(CommandError, match=reason):
            command(*arguments)
    assert path.stat().st_size > 0
    assert not PolicyDocumentPage.objects.exists()
