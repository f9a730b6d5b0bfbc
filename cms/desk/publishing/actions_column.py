"""A table's cell with buttons that post."""

from typing import Any

from django.middleware.csrf import get_token
from wagtail.admin.ui.tables import BaseColumn


class ActionsColumn(BaseColumn):
    """Buttons for what the signed-in user may do with the row; a subclass says what that is."""

    cell_template_name = "desk/publishing/actions_cell.html"

    def actions(self, instance: Any, user: Any) -> list[tuple[str, str]]:
        """Address and label of each."""
        raise NotImplementedError

    def get_cell_context_data(self, instance: Any, parent_context: Any) -> dict[str, Any]:
        """With the token that a post needs."""
        context: dict[str, Any] = super().get_cell_context_data(instance, parent_context)
        request = context["request"]
        return {**context, "actions": self.actions(instance, request.user), "csrf_token": get_token(request)}
