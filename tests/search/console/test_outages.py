"""With the engine away the console counts, and says what it cannot show."""

import pytest
from django.urls import reverse

from search.vocabulary.models import Synonym
from tests import factories
from tests.desk.roles.people import client_of, person
from tests.search import serving
from tests.search.console.reading import said

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

LAY = {"words": "上户口", "official": "出生登记", "site": "", "text": ""}


@pytest.fixture(params=["nobody listens", "no index"])
def broken(request, tmp_path, db):
    with serving.unreachable() if request.param == "nobody listens" else serving.embedded(tmp_path / "search"):
        factories.site()
        yield client_of(person(None, "search"))


@pytest.mark.parametrize(
    ("name", "given"), [("search_console:text", {"text": "低保"}), ("search_trial:index", LAY), ("search_why:index", {"text": "低保"})]
)
def test_it_says_so(broken, name, given):
    assert "检索服务暂时没有响应" in said(broken.get(reverse(name), given))


def test_the_rest_goes_on(broken):
    assert "没有响应" not in said(broken.get(reverse("search_console:index")))
    broken.post(reverse("search_trial:index"), LAY)
    assert Synonym.objects.get().state == "applied"
