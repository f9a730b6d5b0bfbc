"""What one answer reads: little, once, and nothing that failed taken for nothing."""

from typing import Any

import pytest
from django.db import OperationalError, connection

from cms.library.reading import Library, directory
from cms.library.reading import version as versions
from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


@pytest.fixture
def page(column: Any) -> Any:
    """Whose picture and column are all that it names, and a directory that is known."""
    page = factories.news(column, image=factories.picture())
    assert Library().directory.sites
    return page


def address(page: Any) -> str:
    return f"/news/{page.slug}/"


def routed(library: Library, path: str) -> Any:
    library.read_ahead("portal", path)
    return library.route(library.directory.sites["portal"], path)


def test_a_request_that_begins_with_an_address_is_one_statement(page: Any, django_assert_num_queries: Any) -> None:
    library = Library()
    with django_assert_num_queries(1):
        found = routed(library, address(page))
    assert found.entry["title"] == page.title
    assert found.entry.body is not None
    assert library.version == versions.read()


@pytest.mark.parametrize("path", ["/nothing/", "/" + "x" * 5_000, "", "/a\0b/", "/%00/", "?"])
def test_an_address_without_an_item_reads_ahead_as_well(page: Any, path: str) -> None:
    assert routed(Library(), path).reason is None
    with_version, without = routed(Library(), path), Library(versions.read()).route(Library().directory.sites["portal"], path)
    assert with_version == without


def test_nothing_is_read_ahead_without_need(page: Any, django_assert_num_queries: Any) -> None:
    known = Library(versions.read())
    with django_assert_num_queries(0):
        known.read_ahead("portal", address(page))
        Library().read_ahead("atlantis", address(page))
        Library().read_ahead("\0", address(page))
    directory.forget()
    with django_assert_num_queries(0):
        Library().read_ahead("portal", address(page))


def test_what_a_page_names_is_one_statement(page: Any, django_assert_num_queries: Any) -> None:
    library = Library()
    entry = routed(library, address(page)).entry
    with django_assert_num_queries(1):
        assert set(library.items(entry.ancestors, "zh-Hans")) == set(entry.ancestors)
        assert library.records("picture", [entry["image"]])[entry["image"]]["key"] == entry["image"]
    with django_assert_num_queries(1):
        assert library.records("picture", ["none"]) == {}
        assert library.records("picture", ["none"]) == {}


def test_what_could_not_be_read_is_not_taken_for_nothing(page: Any) -> None:
    library = Library()
    entry = routed(library, address(page)).entry

    def fail(*arguments: Any) -> Any:
        raise OperationalError

    with connection.execute_wrapper(fail):
        for _ in range(2):
            with pytest.raises(OperationalError):
                library.items(entry.ancestors, "zh-Hans")
            with pytest.raises(OperationalError):
                library.records("picture", [entry["image"]])
    assert len(library.items(entry.ancestors, "zh-Hans")) == len(entry.ancestors)
    assert len(library.records("picture", [entry["image"]])) == 1
