import json

import pytest

from cms.core.models import Placement
from cms.services.models import ServiceItemPage
from cms.taxonomy.classifying import classify
from cms.taxonomy.loading import load
from tests import factories


@pytest.fixture
def terms(db):
    load()


@pytest.fixture
def column(terms):
    return factories.column(factories.site(), "政务服务", slug="services")


@pytest.fixture
def changchun(column):
    """A column of another site."""
    return factories.column(factories.site("changchun", kind="city", name="长春市人民政府"), "政务服务", slug="services")


def stream(kind, *values):
    return json.dumps([factories.block(kind, value) for value in values])


@pytest.fixture
def service():
    """`service(column, "社保卡补换", "service_type:public-service", …)` publishes one that carries these terms."""

    def make(parent, title="社会保障卡补换", *terms, publish=True, **fields):
        page = ServiceItemPage(title=title, **fields)
        classify(page, terms)
        return factories.add(parent, page, publish=publish)

    return make


@pytest.fixture
def place():
    """Shows a page in a column of another site, as if someone there had accepted it."""

    def make(page, column):
        Placement(page=page, column=column).accept(None)
        page.save_revision().publish()

    return make
