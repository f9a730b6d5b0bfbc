"""What a site's team chooses for its look, beside colours and pictures."""

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

COLOUR = RegexValidator(r"^#[0-9a-fA-F]{6}$", _("A colour is written as #rrggbb."))


class Masthead(models.TextChoices):
    """The ground on which a site's name stands."""

    PLAIN = "plain", pgettext_lazy("masthead", "White")
    COLOUR = "colour", pgettext_lazy("masthead", "The primary colour")


class HeadingFace(models.TextChoices):
    SERIF = "serif", pgettext_lazy("headings", "Song: dignified")
    SANS = "sans", pgettext_lazy("headings", "Hei: plain")


class Corners(models.TextChoices):
    SQUARE = "square", pgettext_lazy("corners", "Square")
    SLIGHT = "slight", pgettext_lazy("corners", "Slightly rounded")
    ROUND = "round", pgettext_lazy("corners", "Round")
