"""Production refuses what is missing or weak, by the name of its variable and under a stable id."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.checks import CheckMessage

from cms.operations import checks

GOOD = {
    "DJANGO_SETTINGS_MODULE": "cms.settings.production",
    "SECRET_KEY": "kq9-Vd2_wLr7fXz0bNtY4mJc8sHgP1aEuRi6oTQvKxBnMyZe5DW",
    "ALLOWED_HOSTS": "api.example.gov.cn",
    "DATABASE_URL": "postgres://nobody@localhost/none",
    "PUBLIC_URL": "https://api.example.gov.cn",
    "DESK_URL": "https://desk.example.gov.cn",
    "EMAIL_URL": "smtp://localhost",
    "EMAIL_FROM": "desk@example.gov.cn",
}

BAD = {
    "govwire.E001 missing": ("SECRET_KEY", ""),
    "govwire.E001 short": ("SECRET_KEY", "secret"),
    "govwire.E001 repeated": ("SECRET_KEY", "a" * 60),
    "govwire.E002": ("DEBUG", "true"),
    "govwire.E003 missing": ("ALLOWED_HOSTS", ""),
    "govwire.E003 all": ("ALLOWED_HOSTS", "*"),
    "govwire.E004 missing": ("DATABASE_URL", ""),
    "govwire.E004 sqlite": ("DATABASE_URL", "sqlite:////tmp/x.sqlite3"),
    "govwire.E005 missing": ("PUBLIC_URL", ""),
    "govwire.E005 plain": ("PUBLIC_URL", "http://api.example.gov.cn"),
    "govwire.E006": ("DESK_URL", "desk"),
    "govwire.E007": ("EMAIL_URL", ""),
    "govwire.E008": ("EMAIL_FROM", ""),
    "govwire.E009": ("DATA_DIR", "/dev/null/below"),
    "govwire.E010": ("WEBSUB_HUB", "http://hub.example"),
    "govwire.E011": ("PREVIEW_CLIENTS", "portal={site}/preview/,app=http://app.example/preview/"),
    "govwire.E014": ("PARTNERS_URL", "http://partners.example"),
    "govwire.E013": ("WEBHOOK_LOOPBACK", "true"),
}


def start(arguments: list[str], variables: dict[str, str]) -> subprocess.CompletedProcess[str]:
    environment = {"PATH": os.environ["PATH"], "DATA_DIR": os.environ["DATA_DIR"], **variables}
    return subprocess.run([sys.executable, "-m", *arguments], env=environment, capture_output=True, text=True, timeout=60, check=False)


@pytest.fixture
def complaints(monkeypatch, settings):
    """What the checks say of good production settings with one of them changed."""

    def check(name: str = "LOG_LEVEL", value: str = "INFO") -> list[CheckMessage]:
        for variable, text in (GOOD | {name: value}).items():
            monkeypatch.setenv(variable, text)
        settings.DEBUG = name == "DEBUG"
        if name == "DATA_DIR":
            settings.DATA_DIR = Path(value)
        return checks.check_production_settings()

    return check


def test_good_settings_have_no_complaint(complaints):
    assert complaints() == []


def test_nothing_is_asked_of_a_developer():
    assert checks.check_production_settings() == []


@pytest.mark.parametrize("case", BAD)
def test_what_is_missing_or_weak_is_named(case, complaints):
    name, value = BAD[case]
    (found,) = complaints(name, value)
    assert found.id == case.split()[0]
    assert found.msg.startswith(f"{name} ")


@pytest.mark.parametrize("arguments", [["cms", "migrate"], ["gunicorn", "--config", "python:cms.settings.gunicorn", "cms.wsgi"]])
def test_neither_server_nor_command_starts_without_its_settings(arguments):
    done = start(arguments, {"DJANGO_SETTINGS_MODULE": "cms.settings.production", "PORT": "0"})
    assert done.returncode == 1
    for name in ("SECRET_KEY", "ALLOWED_HOSTS", "DATABASE_URL", "PUBLIC_URL", "DESK_URL", "EMAIL_URL", "EMAIL_FROM"):
        assert f"{name} is not set." in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("command", ["migrate", "check"])
def test_a_bad_kind_stops_a_command_in_one_line(command):
    done = start(["cms", command], {"SURFACE": "editors"})
    assert (done.returncode, done.stderr) == (
        1,
        "Govwire does not start: SURFACE must be one of desk, public, partners, both, not 'editors'.\n",
    )
