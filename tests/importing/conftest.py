import json
import signal

import pytest

from cms.importing.pages.keeping import Keeper
from cms.importing.running import run
from cms.organisations.models import OrganisationPage
from cms.sites.models import SiteProfile
from tests import factories

BODY = "各市（州）人民政府：\n为了测试，现通知如下。\n一、总体要求\n认真测试。\n吉林省人民政府\n2019年1月27日"


@pytest.fixture
def portal(db):
    """A province with a body and a column for documents; answers the front page."""
    home = factories.site()
    factories.column(home, "政策文件", slug="policies", column_type="documents")
    factories.add(factories.column(home, "机构", slug="bodies"), OrganisationPage(title="吉林省人民政府"))
    return home


@pytest.fixture
def source(tmp_path):
    """Writes lines to a file and answers its path; a line is a dict of a document's fields, text, or bytes."""

    def write(*lines, name="documents.jsonl"):
        path = tmp_path / name
        raw = [line if isinstance(line, bytes) else (line if isinstance(line, str) else json.dumps(line)).encode() for line in lines]
        path.write_bytes(b"".join(line + b"\n" for line in raw))
        return path

    return write


def document(id="doc-1", **fields):
    return {"id": id, "title": "关于测试的通知", "body": BODY, "publish_date": "2019-02-15"} | fields


@pytest.fixture
def line():
    return document


@pytest.fixture
def bring(portal):
    """Imports a file; answers the summary and the rejects' codes by line."""

    def bring(path, stop=lambda: False):
        rejects = []
        summary = run(path, Keeper(SiteProfile.objects.get(code="portal")), lambda: None, rejects.append, stop)
        return summary, {reject.line: reject.code for reject in rejects}

    return bring


@pytest.fixture
def signals_restored():
    handlers = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    yield
    for number, handler in handlers.items():
        signal.signal(number, handler)
