"""What is typed into an editor's form, field by field and row by row: a new field is filled in by itself, or fails by name."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

from django.db import models
from django.utils import timezone
from hypothesis import strategies as st
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page
from wagtail.test.utils.form_data import rich_text

from cms.core.models import Attachment, BasePage, Picture
from cms.taxonomy.models import Term
from tests.generation.blocks import numbered, stream, written
from tests.generation.pens import EACH, LEAST, Pen, Typed, Untaught
from tests.generation.texts import Draw, words
from tests.generation.world import World

# When Wagtail does it, and what editors tell each other.
LEFT_ALONE = {"go_live_at", "expire_at", "comment_notifications"}
APART = {"comments"}
SOMETIMES = {"PolicyRelation.target"}  # where it is empty other fields are filled in
MOST_ROWS = 3
MOST_WHOLE = 2**53 - 1  # beyond, JSON readers round
Values = dict[str, Any]
FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2199, 12, 31)


def typed(draw: Draw, model: type[BasePage], world: World, manner: str, beginning: str = "") -> Typed:
    """A whole form of this model, as it is posted."""
    pen = Pen(draw, world, manner, beginning)
    form = model.get_edit_handler().get_form_class()
    values: Values = {}
    for name in form.base_fields:
        if name not in LEFT_ALONE:
            values[name] = filled(model._meta.get_field(name), pen, f"{model.__name__}.{name}", values)
    made = {name: [] if name in APART else list(rows(formset.form, pen)) for name, formset in form.formsets.items()}
    return Typed(values, made, pen.said)


def blank(model: type[BasePage], **values: Any) -> Typed:
    """A form as it is offered, with these fields filled in and nothing drawn."""
    form = model.get_edit_handler().get_form_class()
    offered = {name: offer(model._meta.get_field(name)) for name in form.base_fields if name not in LEFT_ALONE}
    return Typed(offered | values, {name: [] for name in form.formsets}, [])


def offer(field: Any) -> Any:
    if isinstance(field, StreamField):
        return numbered([])
    if isinstance(field, RichTextField):
        return rich_text("")
    if isinstance(field, models.BooleanField):
        return "on" if field.get_default() else ""
    return field.get_default()


def rows(form: Any, pen: Pen) -> Iterator[Values]:
    """Of an inline form; no two name the same thing."""
    model, used = form._meta.model, set[int]()
    count = {LEAST: 0, EACH: 1}.get(pen.manner)
    for _ in range(pen.draw(st.integers(0, MOST_ROWS)) if count is None else count):
        row: Values = {}
        for name in form.base_fields:
            row[name] = filled(model._meta.get_field(name), pen, f"{model.__name__}.{name}", row, used)
        if all(row[name] for name in row if not model._meta.get_field(name).blank):
            yield row


def filled(field: Any, pen: Pen, where: str, values: Values, used: set[int] | None = None) -> Any:
    """Of one field; `values` are those before it."""
    if where in SENSIBLE or field.name in SENSIBLE:
        return (SENSIBLE.get(where) or SENSIBLE[field.name])(field, pen, where, values)
    if isinstance(field, StreamField):
        return stream(field.stream_block, pen, where)
    if isinstance(field, models.BooleanField):
        return "on" if pen.draw(st.booleans()) else ""
    if field.choices:
        wanted = [value for value, _ in field.choices]
        return pen.draw(st.sampled_from(wanted)) if pen.wants(not field.blank) else ""
    if isinstance(field, models.ForeignKey):
        wanted = pen.draw(st.booleans()) if where in SOMETIMES else pen.wants(not field.blank)
        return named(field, pen, where, used) if wanted else ""
    for kind in type(field).__mro__:
        if kind in MAKERS:
            wanted = pen.wants(not field.blank)
            return MAKERS[kind](field, pen, where) if wanted else EMPTY.get(kind, "")
    raise Untaught(f"{where}: teach {__name__}.MAKERS what is typed into a {type(field).__name__}.")


def named(field: models.ForeignKey[Any, Any], pen: Pen, where: str, used: set[int] | None) -> Any:
    model = field.remote_field.model
    if model is Picture:
        return pen.picture(where)
    if model is Attachment:
        return pen.attachment(where)
    if model is Term:
        return pen.term(where, used)
    if issubclass(model, Page):
        return pen.page(where, (model,), used)
    raise Untaught(f"{where}: teach {__name__}.named where a {model.__name__} comes from.")


def a_whole_number(field: Any, pen: Pen, where: str) -> Any:
    least, most = 0, 2**15 - 1
    if not isinstance(field, models.SmallIntegerField | models.PositiveSmallIntegerField):
        most = MOST_WHOLE if isinstance(field, models.BigIntegerField) else 2**31 - 1
    least = max([least, *(one.limit_value for one in field.validators if one.code == "min_value")])
    return pen.number(where, st.integers(least, most))


def a_day(field: Any, pen: Pen, where: str) -> str:
    return pen.say(where, pen.draw(st.dates(FIRST_DAY, LAST_DAY)).isoformat())


def a_slug(field: Any, pen: Pen, where: str, values: Values) -> str:
    """A short one, or of the greatest length; always another."""
    rest = pen.draw(st.sampled_from(["a", "0-9", "x" * 40, "-".join("abc" * 6)]))
    return f"{pen.beginning.lower()}{pen.mark().strip(':').lower()}-{rest}"


def keywords(field: Any, pen: Pen, where: str, values: Values) -> str:
    if not pen.wants(required=False):
        return ""
    found = words(pen.draw, pen.mark(), field.max_length)
    return f"{pen.say(where, found[0])}，{pen.say(where, found[1])} 、 {pen.say(where, found[2])}"


def note(field: Any, pen: Pen, where: str, values: Values) -> str:
    """Needed with an update that the public is told of; kept from it with others."""
    return "" if values["update_kind"] == "minor" else pen.text(where)


def after(name: str) -> Callable[[Any, Pen, str, Values], str]:
    """A day that is not before that field's."""

    def later(field: Any, pen: Pen, where: str, values: Values) -> str:
        if not pen.wants(required=False):
            return ""
        first = date.fromisoformat(values[name]) if values[name] else FIRST_DAY
        return pen.say(where, pen.draw(st.dates(first, LAST_DAY)).isoformat())

    return later


def to_come(field: Any, pen: Pen, where: str, values: Values) -> str:
    """A day that has not passed, so that it does not take the item away."""
    today = timezone.localdate()
    return pen.say(where, pen.draw(st.dates(today + timedelta(days=2), LAST_DAY)).isoformat()) if pen.wants(required=False) else ""


def at_most(name: str) -> Callable[[Any, Pen, str, Values], Any]:
    """A number that is not greater than that field's."""

    def less(field: Any, pen: Pen, where: str, values: Values) -> Any:
        if not pen.wants(required=False):
            return ""
        return a_whole_number(field, pen, where) if values[name] == "" else pen.number(where, st.integers(0, values[name]))

    return less


def same_as(name: str) -> Callable[[Any, Pen, str, Values], Any]:
    return lambda field, pen, where, values: values[name]


def instead_of(name: str) -> Callable[[Any, Pen, str, Values], Any]:
    """Filled in where that field is empty, and only there."""
    return lambda field, pen, where, values: "" if values[name] else always(field, pen, where, values)


def always(field: Any, pen: Pen, where: str, values: Values) -> Any:
    return MAKERS[next(kind for kind in type(field).__mro__ if kind in MAKERS)](field, pen, where)


# What is sensible only beside another field, or in a form of its own; by place, or by name in every model.
SENSIBLE: dict[str, Callable[[Any, Pen, str, Values], Any]] = {
    "slug": a_slug,
    "keywords": keywords,
    "change_note": note,
    "PolicyDocumentPage.expires_on": after("effective_on"),
    "PolicyIssuer.name": always,
    "PolicyRelation.title": instead_of("target"),
    "PolicyRelation.document_number": instead_of("target"),
    "PolicyRelation.url": instead_of("target"),
    "ServiceItemPage.status_since": lambda field, pen, where, values: a_day(field, pen, where),
    "ServiceItemPage.promised_amount": at_most("statutory_amount"),
    "ServiceItemPage.promised_unit": same_as("statutory_unit"),
    "InvestmentProjectPage.valid_until": to_come,
    "InvestmentProjectPage.sought_amount": at_most("total_amount"),
}
EMPTY: dict[type, Any] = {RichTextField: rich_text("")}
MAKERS: dict[type, Callable[[Any, Pen, str], Any]] = {
    RichTextField: lambda field, pen, where: written(pen, where, field.features),
    models.URLField: lambda field, pen, where: pen.say(where, f"https://例子.example/{pen.mark()}路径?q=1"),
    models.CharField: lambda field, pen, where: pen.text(where, field.max_length),
    models.TextField: lambda field, pen, where: pen.text(where, field.max_length),
    models.DateField: a_day,
    models.FloatField: lambda field, pen, where: pen.number(where, st.integers(0, 10**9).map(lambda number: number / 100)),
    models.IntegerField: a_whole_number,
    models.BooleanField: lambda field, pen, where: "",
}
