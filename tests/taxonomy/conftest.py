import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from wagtail.models import Locale, Page

from cms.taxonomy.models import Term


@pytest.fixture
def regions(db) -> dict[str, Term]:
    province = Term.objects.create(scheme="region", slug="220000", code="220000", name="吉林省", name_en="Jilin Province", order=1)
    city = Term.objects.create(scheme="region", slug="220100", code="220100", name="长春市", name_en="Changchun", parent=province, order=1)
    district = Term.objects.create(scheme="region", slug="220102", code="220102", name="南关区", parent=city, order=1)
    other = Term.objects.create(
        scheme="region", slug="220200", code="220200", name="吉林市", name_en="Jilin City", parent=province, order=2
    )
    return {"province": province, "city": city, "district": district, "other": other}


@pytest.fixture
def page(db) -> Page:
    Locale.objects.get_or_create(language_code="zh-hans")
    root = Page.objects.filter(depth=1).first() or Page.add_root(title="root", slug="root")
    return root.add_child(title="页面", slug="classified")


@pytest.fixture
def editor(db) -> Client:
    """A client signed in as a superuser."""
    client = Client()
    client.force_login(get_user_model().objects.create_superuser("province", "p@example.org", "x"))
    return client
