"""Where each part of an item is edited: content source map.

A source is a content path of Wagtail's, the way its editor names fields for comments (`data-contentpath`): `title`, `body.<block id>`.
"""

from typing import Any

from wagtail.models import Page

from cms.library.documents import Document

# Fields of documents that are edited under another name; the rest bear the form's.
EDITED_AS = {"related": "related_items"}


def sources(page: Page, document: Document) -> dict[str, str]:
    """By the way to it in the answer (`title`, `body.0`), from the item: the content path of what is edited."""
    known = editable(page)
    found = {}
    for name, field in type(document).model_fields.items():
        edited = EDITED_AS.get(name, name)
        if edited in known:
            found[field.alias or name] = edited
    return found | {f"body.{index}": f"body.{block.id}" for index, block in enumerate(document.body)}


def editable(page: Page) -> set[str]:
    """Names of the form's fields and of the lists in it."""
    form: Any = page.get_edit_handler().get_form_class()
    return {*form.base_fields, *form.formsets}
