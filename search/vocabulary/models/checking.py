"""What several of the editors' forms refuse."""

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from cms.library.models import Record
from search.querying.phrases import phrase_of
from search.text.folding import fold


def site_is_known(code: str) -> None:
    """Raises ValidationError. No code is all sites."""
    if code and not Record.objects.filter(kind="site", key=code).exists():
        raise ValidationError({"site": _("There is no site “%(code)s”. Leave it empty for all sites.") % {"code": code}})


def can_be_searched(name: str, texts: Iterable[str]) -> None:
    """Each holds a letter, a digit or a Chinese character. Raises ValidationError for the field `name`."""
    if empty := [text for text in texts if phrase_of(fold(text)) is None]:
        raise ValidationError({name: _("Nothing in “%(text)s” can be searched for.") % {"text": empty[0]}})
