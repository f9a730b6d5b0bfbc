"""How families give pages terms: a panel for editors, a setter for importers, and the ids that a document holds.

Every page has `classifications`; a family adds `classification_panel()` to its panels and `terms=term_ids(page)` to its document.
"""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import MultipleChooserPanel
from wagtail.models import Page

from cms.taxonomy.models import Classification, Term


class UnknownTermError(ValueError):
    """Ids of terms that do not exist; `term_ids` names them."""

    def __init__(self, term_ids: Iterable[str]) -> None:
        self.term_ids = sorted(term_ids)
        super().__init__(f"no such terms: {', '.join(self.term_ids)}")


def classification_panel() -> MultipleChooserPanel:
    """Choose any number of terms in one dialog that searches and filters by list."""
    return MultipleChooserPanel("classifications", chooser_field_name="term", heading=_("Terms"), label=_("Term"))


def term_ids(page: Page) -> list[str]:
    """Ids of the page's terms, sorted, of the draft in memory or the live page; one query at most, none when prefetched."""
    return sorted({classification.term_id for classification in page.classifications.all()})


def classify(page: Page, ids: Iterable[str]) -> None:
    """Make these the page's terms, in memory: saving the page or a revision keeps them. Raises `UnknownTermError`."""
    wanted = set(ids)
    if unknown := wanted - set(Term.objects.filter(pk__in=wanted).order_by().values_list("pk", flat=True)):
        raise UnknownTermError(unknown)
    present = {classification.term_id: classification for classification in page.classifications.all()}
    page.classifications = [present.get(key) or Classification(term_id=key) for key in sorted(wanted)]
