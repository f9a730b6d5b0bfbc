"""Blocks of the site settings: menus, link groups, alerts. Each says which language it is for."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms.library.locales import ALL, DEFAULT

LOCALES = [(locale, {"zh-Hans": _("Chinese"), "en": _("English")}.get(locale, locale)) for locale in ALL]


class LocaleBlock(blocks.ChoiceBlock):
    choices = LOCALES

    class Meta:
        label = _("language")
        default = DEFAULT


class TargetBlock(blocks.StructBlock):
    """An item of the hub or an outside address; the item's own title unless another is given."""

    title = blocks.CharBlock(label=_("title"), required=False, max_length=80)
    item = blocks.PageChooserBlock(label=_("item"), required=False)
    url = blocks.CharBlock(label=_("or an address"), required=False, max_length=500)

    def clean(self, value: Any) -> Any:
        value = super().clean(value)
        require_target(value)
        return value


def require_target(value: Any) -> None:
    """An item has a title and an address of its own."""
    if not value["item"] and not (value["title"] and value["url"]):
        raise blocks.StructBlockValidationError({"item": ValidationError(_("Choose an item, or give a title and an address."))})


class ThirdLevelBlock(TargetBlock):
    pass


class SecondLevelBlock(TargetBlock):
    children = blocks.ListBlock(ThirdLevelBlock(), default=[], label=_("below it"))


class FirstLevelBlock(TargetBlock):
    children = blocks.ListBlock(SecondLevelBlock(), default=[], label=_("below it"))


class MenuBlock(blocks.StructBlock):
    code = blocks.ChoiceBlock(choices=[("main", _("Main menu")), ("footer", _("Footer"))], default="main", label=_("menu"))
    locale = LocaleBlock()
    items = blocks.ListBlock(FirstLevelBlock(), label=_("menu items"))

    class Meta:
        icon = "list-ul"
        label = _("Menu")


class LinkBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("title"), max_length=80)
    url = blocks.URLBlock(label=_("address"))


class LinkGroupBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("title"), max_length=60)
    locale = LocaleBlock()
    links = blocks.ListBlock(LinkBlock(), label=_("links"))

    class Meta:
        icon = "link"
        label = _("Link group")


class LocalTextBlock(blocks.StructBlock):
    locale = LocaleBlock()
    text = blocks.CharBlock(label=_("words"), max_length=60)

    class Meta:
        icon = "search"
        label = _("Hot search")


class AlertBlock(blocks.StructBlock):
    """Levels as the Emergency Response Law has them (一级 red … 四级 blue)."""

    level = blocks.ChoiceBlock(
        choices=[("I", _("I (red)")), ("II", _("II (orange)")), ("III", _("III (yellow)")), ("IV", _("IV (blue)"))],
        required=False,
        label=_("level"),
    )
    title = blocks.CharBlock(label=_("title"), max_length=200)
    item = blocks.PageChooserBlock(label=_("item"), required=False)
    url = blocks.URLBlock(label=_("or an address"), required=False)
    starts_at = blocks.DateTimeBlock(label=_("from"))
    ends_at = blocks.DateTimeBlock(label=_("until"), required=False)

    class Meta:
        icon = "warning"
        label = _("Alert")

    def clean(self, value: Any) -> Any:
        value = super().clean(value)
        if value["ends_at"] and value["ends_at"] <= value["starts_at"]:
            raise blocks.StructBlockValidationError({"ends_at": ValidationError(_("It ends before it begins."))})
        return value
