"""The repeated parts of projects and parks, as editors fill them in."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail import blocks


class ContactBlock(blocks.StructBlock):
    """联系人."""

    name = blocks.CharBlock(label=_("name"), max_length=120)
    telephone = blocks.CharBlock(label=_("telephone"), required=False, max_length=60)
    email = blocks.EmailBlock(label=_("e-mail"), required=False)
    address = blocks.CharBlock(label=pgettext_lazy("place", "address"), required=False, max_length=200)

    class Meta:
        icon = "user"
        label = _("Contact")


CONTACTS = [("contact", ContactBlock())]
