"""Answers that no hub should give, and a hub that is away: nothing leaves the folder, nothing goes elsewhere, each with its exit code."""

import json
from hashlib import sha256

import pytest
from govwire_partner.__main__ import main

from tests.clients.partners.liar import entry, item, lying, pictured, removal, uri

HERE = sha256(b"picture").hexdigest()


@pytest.fixture
def liar(monkeypatch):
    with lying() as found:
        monkeypatch.setenv("GOVWIRE_HUB", found.address)
        monkeypatch.setenv("GOVWIRE_TOKEN", "gwp_00000000_secret")
        yield found


@pytest.fixture
def pull(tmp_path, capfd):
    """Exit code, and what stood on standard error; files below `tmp_path` are `mirror` and nothing else."""

    def run(*options):
        code = main(["pull", "--feed", "all", "--into", str(tmp_path / "mirror"), *options])
        assert [path.name for path in tmp_path.iterdir()] in (["mirror"], [])
        return code, capfd.readouterr().err

    return run


def kept(tmp_path):
    return {json.loads(path.read_text())["uri"] for path in (tmp_path / "mirror" / "items").iterdir()}


@pytest.mark.parametrize("name", ["../../x", "urn:uuid:../../../etc/passwd", "urn:uuid:" + "0" * 35 + "/", 5, None])
def test_an_identity_that_would_be_a_path(liar, pull, tmp_path, name):
    liar.snapshot(item(1), item(2) | {"uri": name})
    code, said = pull()
    assert (code, "nothing of it was taken" in said) == (5, True)
    assert kept(tmp_path) == set()


NO_PAGES = [
    b"<html>", b"[]", b"{}", b"[" * 100_000, {"items": [1], "cursor": "x", "more": False}, {"items": [], "cursor": "", "more": False},
    {"items": [], "cursor": "x", "more": 1}, {"items": [entry(item(1)) | {"item": item(2)}], "cursor": "x", "more": False},
]  # fmt: skip


@pytest.mark.parametrize("answer", NO_PAGES, ids=range(len(NO_PAGES)))
def test_an_answer_that_is_none(liar, pull, answer):
    liar.says("/feeds/all/snapshot", answer)
    assert pull()[0] == 5


def test_files_elsewhere_and_files_that_are_not_what_they_should(liar, pull, tmp_path):
    liar.says("/true", b"picture")
    liar.says("/false", b"another")
    with lying() as elsewhere:
        addresses = [
            f"{elsewhere.address}/true?sha256={HERE}", "file:///etc/passwd", "//127.0.0.1:1/x", "http://[", "gopher://x/",
            f"{liar.address}/false?sha256={HERE}", f"{liar.address}/none", f"{liar.address}@127.0.0.1/",
        ]  # fmt: skip
        documents = [pictured(number, address) for number, address in enumerate(addresses)]
        short = pictured(20, f"{liar.address}/true?sha256={HERE}", sizeInBytes=3)
        good = pictured(21, f"{liar.address}/true?sha256={HERE}", content_type="../../../../tmp/x", sizeInBytes=7)
        liar.snapshot(*documents, short, good)
        liar.changes()
        code, said = pull()
        assert elsewhere.heard == []
    assert code == 1
    assert "9 things are not as they should be" in said
    assert len(kept(tmp_path)) == 9  # the one whose address is none is set aside
    assert [path.name for path in (tmp_path / "mirror" / "media").iterdir()] == [f"{HERE}.bin"]
    assert {token for path, token in liar.heard if path in {"/true", "/false", "/none"}} == {None}


def test_a_text_that_is_not_what_its_hash_says_keeps_no_removal_waiting(liar, pull, tmp_path):
    liar.snapshot(item(1), item(2))
    changed = item(1) | {"headlines": [{"role": "main", "value": "改"}], "version": "9"}
    liar.changes(entry(changed), removal(2), entry(item(3, "\ud800")), entry(item(4) | {"headlines": []}), entry(item(5) | {"bodies": "x"}))
    code, said = pull()
    assert (code, said.count("not taken")) == (1, 4)
    assert kept(tmp_path) == {uri(1)}


def test_titles_do_not_steer_the_terminal(liar, tmp_path, capfd):
    liar.snapshot()
    liar.changes(entry(item(1, "\x1b[2J\u202e清屏")))
    assert main(["pull", "--feed", "all", "--into", str(tmp_path / "mirror")]) == 0
    said = capfd.readouterr().out
    assert "清屏" in said
    assert not {"\x1b", "\u202e"} & set(said)


def test_who_leads_elsewhere_is_not_followed(liar, pull):
    with lying() as elsewhere:
        liar.says("/feeds/all/snapshot", status=302, headers={"Location": f"{elsewhere.address}/feeds/all/snapshot"})
        assert pull()[0] == 5
        assert elsewhere.heard == []


def refused(code):
    return {"errors": [{"message": "Because.", "extensions": {"code": code}}]}


@pytest.mark.parametrize(("status", "code"), [(401, "UNAUTHENTICATED"), (403, "FORBIDDEN"), (404, "UNKNOWN_FEED")])
def test_what_a_person_must_mend(liar, pull, status, code):
    liar.says("/feeds/all/snapshot", refused(code), status=status)
    assert pull() == (3, pull()[1])
    assert code in pull()[1]


def test_cursors_that_the_hub_itself_refuses(liar, pull):
    liar.says("/feeds/all/snapshot", refused("CURSOR_EXPIRED"), status=410)
    code, said = pull()
    assert (code, "refuses its own cursors" in said, len(liar.heard)) == (5, True, 3)


def test_a_quota_that_is_used_up(liar, pull, tmp_path):
    """A short while is waited for, a long one is told."""
    liar.says("/feeds/all/snapshot", b"", status=429, headers={"Retry-After": "1"})
    liar.says("/feeds/all/snapshot", b"", status=503)
    liar.snapshot(item(1))
    liar.changes()
    assert pull() == (0, "")
    liar.answers["/feeds/all/changes"] = [(429, {"Retry-After": "3000"}, b"")]
    code, said = pull()
    assert (code, "it answers 429. Run the same command in 3000 s" in said) == (4, True)
    assert kept(tmp_path) == {uri(1)}


def test_what_the_caller_must_mend(liar, pull, tmp_path, monkeypatch, capfd):
    liar.snapshot()
    liar.changes()
    assert pull("--hub", "http://hub.example")[0] == 2
    assert pull("--hub", "ftp://hub.example")[0] == 2
    monkeypatch.delenv("GOVWIRE_TOKEN")
    assert "GOVWIRE_TOKEN_FILE" in pull()[1]
    secret = tmp_path / "mirror" / "token"
    secret.write_text("gwp_x\n")
    secret.chmod(0o644)
    monkeypatch.setenv("GOVWIRE_TOKEN_FILE", str(secret))
    assert "chmod 600" in pull()[1]
    secret.chmod(0o600)
    assert pull() == (0, "")
    assert liar.heard[-1] == ("/feeds/all/changes", "Bearer gwp_x")
    assert main(["verify", str(tmp_path / "none")]) == 2
    assert "Begin with: govwire-partner pull" in capfd.readouterr().err
    (tmp_path / "mirror" / "mirror.sqlite3").write_bytes(b"no database, but longer than a header " * 100)
    assert "Restore it, or pull into a new folder" in pull()[1]
