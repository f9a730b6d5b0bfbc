"""What a document says of itself, put into the fields that the page has. By their names: a new family's page is filled as well."""

import json
from collections.abc import Sequence
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db.models import Field
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from cms.core.models import BasePage
from cms.desk.lists.columns import has_bodies
from cms.desk.word.notes import Note, check, filled
from cms.desk.word.page.bodies import Named
from cms.desk.word.text.facts import Facts
from cms.importing.fields import policy_fields
from cms.importing.pages.terms import KnownTerms
from cms.importing.source import SourceDocument
from cms.organisations.responsible import make_responsible
from cms.taxonomy.classifying import classify


def fill(page: BasePage, facts: Facts, bodies: Sequence[Named], body: list[dict[str, Any]], notes: list[Note]) -> None:
    """In memory. Everything that was filled in is named in `notes`, for an editor to look at."""
    page.title = facts.title
    notes.append(_told(page, "title", facts.title))
    page.body = json.dumps(body)
    _fill_plain(page, facts, notes)
    if _field(page, "issuers"):
        _fill_issuers(page, bodies, notes)
    known = [one.body for one in bodies if one.body]
    if known and has_bodies(type(page)):
        make_responsible(page, known)
        notes.append(filled(_("Responsible bodies: %(names)s") % {"names": "、".join(body.title for body in known)}))
    if _field(page, "document_number"):
        _fill_genre(page, facts)


def _fill_plain(page: BasePage, facts: Facts, notes: list[Note]) -> None:
    values: dict[str, Any] = {
        "document_number": facts.document_number, "written_on": facts.signed_on, "effective_on": facts.effective_on,
        "expires_on": facts.expires_on, **facts.labelled,
    }  # fmt: skip
    for name, value in values.items():
        field = _field(page, name)
        if not value or field is None:
            continue
        longest = getattr(field, "max_length", None)
        if longest and len(value) > longest:
            notes.append(check(_("“%(words)s” is too long for the field “%(field)s”.") % {"words": value, "field": field.verbose_name}))
            continue
        setattr(page, name, value)
        notes.append(_told(page, name, value if isinstance(value, str) else date_format(value, "DATE_FORMAT")))


def _fill_issuers(page: BasePage, bodies: Sequence[Named], notes: list[Note]) -> None:
    model = page._meta.get_field("issuers").related_model
    longest = model._meta.get_field("name").max_length
    fitting = [one for one in bodies if len(one.name) <= longest]
    page.issuers = [model(name=one.name, organisation=one.body, sort_order=order) for order, one in enumerate(fitting)]
    if fitting:
        notes.append(filled(_("Issued by: %(names)s") % {"names": "、".join(one.name for one in fitting)}))
    else:
        notes.append(check(_("No issuing body was recognised: give it by hand.")))


def _fill_genre(page: BasePage, facts: Facts) -> None:
    """As the importer tells it from the title."""
    terms = KnownTerms().of(policy_fields(SourceDocument(id="word", title=facts.title, body=facts.title)))
    if terms:
        classify(page, terms)


def _field(page: BasePage, name: str) -> Field[Any, Any] | None:
    try:
        return page._meta.get_field(name)
    except FieldDoesNotExist:
        return None


def _told(page: BasePage, name: str, value: str) -> Note:
    label = str(page._meta.get_field(name).verbose_name)
    return filled(_("%(field)s: %(value)s") % {"field": label, "value": value})
