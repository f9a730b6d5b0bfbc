"""Which partners received a page, and at which version."""

from typing import Any

from django.utils.translation import gettext_lazy

from cms.core.editing.page_view import PageView
from cms.library.locales import public_locale
from cms.library.models import Item
from cms.withdrawals.desk.sight import seen_by
from cms.withdrawals.models import Receipt


class ReceivedView(PageView):
    """The page's receipts, and its withdrawals."""

    template_name = "withdrawals/received.html"
    page_title = gettext_lazy("Who received it")
    header_icon = "group"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """With the version that is public."""
        item = {"content_id": str(self.page.translation_key), "locale": public_locale(self.page.locale.language_code)}
        public = Item.objects.filter(**item).values_list("position", flat=True).first()
        receipts = Receipt.objects.filter(**item).select_related("partner").order_by("partner__name")
        said = {"receipts": receipts, "public": public, "withdrawals": seen_by(self.request.user).filter(**item)}
        return {**super().get_context_data(**kwargs), **said}
