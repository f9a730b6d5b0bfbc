"""docker-compose.yml names real settings and real commands, and holds no secret."""

import re
from importlib import import_module

import pytest
import yaml
from django.conf import settings
from django.core.management import get_commands
from django.utils.module_loading import import_string
from gunicorn.workers.gthread import ThreadWorker

from cms.settings.environment import VARIABLES

TEXT = (settings.BASE_DIR / "docker-compose.yml").read_text()
SERVICES = yaml.safe_load(TEXT)["services"]
OURS = {name: service for name, service in SERVICES.items() if service.get("image") == "govwire"}
NOT_OURS = {"DJANGO_SETTINGS_MODULE"}
REQUIRED = {name for name, variable in VARIABLES.items() if variable.production is None}


def commands():
    for name, service in OURS.items():
        yield pytest.param(service["command"], id=name)
        if "healthcheck" in service:
            yield pytest.param(service["healthcheck"]["test"][1:], id=f"{name} health")


def test_the_parts_are_there():
    assert set(SERVICES) == {"postgres", "migrate", "desk", "public", "worker", "scheduler"}
    assert {name for name in SERVICES if "healthcheck" not in SERVICES[name]} == {"migrate"}
    assert {name: OURS[name]["environment"]["SURFACE"] for name in ("desk", "public")} == {"desk": "desk", "public": "public"}


@pytest.mark.parametrize("name", OURS)
def test_its_settings_exist_and_none_is_missing(name):
    named = set(OURS[name]["environment"]) - NOT_OURS
    assert named <= set(VARIABLES)
    assert named >= REQUIRED
    assert OURS[name]["environment"]["DJANGO_SETTINGS_MODULE"] == "cms.settings.production"


@pytest.mark.parametrize("command", list(commands()))
def test_its_commands_are_real(command):
    match command:
        case ["gunicorn", "--config", configuration, application]:
            worker = import_string(import_module(configuration.removeprefix("python:")).worker_class)
            assert issubclass(worker, ThreadWorker)
            assert callable(import_module(application).application)
        case ["python", "-m", "cms", name, *_]:
            assert name in get_commands()
        case ["python", "-m", module]:
            assert import_module(module)
        case _:
            pytest.fail(f"not a command of ours: {command}")


def test_it_holds_no_secret():
    secrets = re.findall(r"^\s*(\w*(?:PASSWORD|SECRET|KEY)\w*): *(.*)$", TEXT, re.MULTILINE)
    assert len(secrets) == 2
    assert all(value.startswith("${") for _, value in secrets)
    assert re.findall(r"://[^$\s/:]+:[^$\s]+@", TEXT) == []


def test_the_image_runs_as_nobody_special_and_starts_a_real_server():
    lines = (settings.BASE_DIR / "Dockerfile").read_text().splitlines()
    assert [line for line in lines if line.startswith("USER")] == ["USER govwire"]
    assert 'CMD ["gunicorn", "--config", "python:cms.settings.gunicorn", "cms.wsgi"]' in lines
    assert "--require-hashes" in "".join(lines)
