"""The project's command line: `python -m cms <command>` (Django's manage, on the demo's database unless told otherwise)."""

import os
import sys

import django
from django.core.exceptions import ImproperlyConfigured
from django.core.management import execute_from_command_line

# They run where there are no settings yet: an image is built, or somebody asks what is wrong.
_WITHOUT_SETTINGS = {"check", "collectstatic", "help", "settings_table"}


def main(arguments: list[str]) -> None:
    """Run one management command; `DJANGO_SETTINGS_MODULE` and the variables of `cms.settings.environment` say where."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.development")
    try:
        if not _WITHOUT_SETTINGS & set(arguments[:1] or ["help"]):
            _refuse_bad_settings()
        execute_from_command_line(["python -m cms", *arguments])
    except ImproperlyConfigured as error:
        sys.exit(f"Govwire does not start: {error}")


def _refuse_bad_settings() -> None:
    """Django's `migrate` and some others run no checks of their own."""
    django.setup()
    from cms.operations.checks import refuse_bad_settings

    refuse_bad_settings()


if __name__ == "__main__":
    main(sys.argv[1:])
