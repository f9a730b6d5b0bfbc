"""Pages with titles of the kind that editors look for, indexed as the desk indexes them."""

from collections.abc import Callable

import pytest
from wagtail.models import Page

TITLES = {
    "exam": "吉林省教育厅关于做好高考工作的通知",
    "base": "５Ｇ基站建设三年行动计划",
    "number": "吉政办发〔2007〕36号",
    "other_number": "吉政办发〔2007〕136号",
    "rules": "省政府关于印发《吉林省“十四五”规划》的通知",
    "notice": "通知",
    "english": "Notice on the 5G Base Station Programme",
}


@pytest.fixture
def add_page(db: None) -> Callable[[str], Page]:
    def add(title: str) -> Page:
        return Page.get_first_root_node().add_child(instance=Page(title=title, slug=f"page-{Page.objects.count()}"))

    return add


@pytest.fixture
def pages(add_page: Callable[[str], Page]) -> dict[str, Page]:
    """One page for each of `TITLES`, in that order."""
    return {name: add_page(title) for name, title in TITLES.items()}
