"""Django's registration of the operations."""

from django.apps import AppConfig


class OperationsConfig(AppConfig):
    """Registers the checks of settings."""

    name = "cms.operations"
    label = "operations"

    def ready(self) -> None:
        """Checks register themselves when they are imported."""
        from cms.operations import checks  # noqa: F401
