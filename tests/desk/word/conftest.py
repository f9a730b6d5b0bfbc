import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from cms.organisations.models import OrganisationPage
from cms.policies.models import PolicyDocumentPage
from tests import factories
from tests.desk.roles.people import client_of, person

KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@pytest.fixture
def county(db):
    """A site with a column of documents and one body."""
    home = factories.site("qinghe", kind="city", name="清河县人民政府")
    bodies = factories.column(home, "机构", slug="bodies")
    factories.add(bodies, OrganisationPage(title="清河县人民政府办公室"))
    return home


@pytest.fixture
def files(county):
    """The column."""
    return factories.column(county, "县政府文件", slug="files")


@pytest.fixture
def editor(county):
    """A client of one who writes for the county."""
    return client_of(person(county, "editor"))


@pytest.fixture
def upload(editor, files):
    """Uploads bytes; answers the page that was made, or the response where none was."""

    def send(data, model=PolicyDocumentPage, name="通知.docx", client=None, parent=None):
        known = set(type_pages(model))
        url = reverse("desk_word", args=[(parent or files).pk])
        file = SimpleUploadedFile(name, data, content_type=KIND)
        response = (client or editor).post(url, {"file": file, "model": model._meta.label_lower})
        made = [page for page in model.objects.all() if page.pk not in known]
        if not made:
            return response
        (page,) = made
        assert response.status_code == 302
        assert response.url == reverse("wagtailadmin_pages:edit", args=[page.pk])
        return page

    return send


def type_pages(model):
    return model.objects.values_list("pk", flat=True)


def told(page, kind):
    return [note["text"] for note in page.word_reading.notes if note["kind"] == kind]
