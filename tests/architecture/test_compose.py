"""docker-compose.yml names real settings and real commands, and holds no secret."""

import re
from importlib import import_module
from pathlib import Path

import pytest
import yaml
from django.conf import settings
from django.core.management import get_commands
from django.utils.module_loading import import_string
from gunicorn.workers.gthread import ThreadWorker

from cms.operations import portal
from cms.settings.environment import VARIABLES

TEXT = (settings.BASE_DIR / "docker-compose.yml").read_text()
CLUSTER_TEXT = (settings.BASE_DIR / "docker-compose.cluster.yml").read_text()
SERVICES = yaml.safe_load(TEXT)["services"]
CLUSTER = yaml.safe_load(CLUSTER_TEXT)["services"]
NODES = {name: service for name, service in CLUSTER.items() if name.startswith("elasticsearch")}
OURS = {name: service for name, service in SERVICES.items() if service.get("image") == "govwire"}
NOT_OURS = {"DJANGO_SETTINGS_MODULE"}
REQUIRED = {name for name, variable in VARIABLES.items() if variable.production is None}


def commands():
    for name, service in OURS.items():
        yield pytest.param(service["command"], id=name)
        if "healthcheck" in service:
            yield pytest.param(service["healthcheck"]["test"][1:], id=f"{name} health")


def test_the_parts_are_there():
    assert set(SERVICES) == {"postgres", "elasticsearch", "migrate", "index", "desk", "public", "partners", "worker", "scheduler", "portal"}
    assert {name for name in SERVICES if "healthcheck" not in SERVICES[name]} == {"migrate", "index"}
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


def test_one_node_of_elasticsearch_or_three_with_copies():
    assert SERVICES["elasticsearch"]["networks"] == ["search"]
    assert "ports" not in SERVICES["elasticsearch"]
    assert yaml.safe_load(TEXT)["networks"]["search"]["internal"]
    assert {OURS[name]["environment"]["ELASTICSEARCH_REPLICAS"] for name in OURS} == {"0"}
    assert set(CLUSTER) - set(NODES) == set(OURS)
    assert {CLUSTER[name]["environment"]["ELASTICSEARCH_REPLICAS"] for name in OURS} == {"1"}
    for name in OURS:
        assert CLUSTER[name]["environment"]["ELASTICSEARCH_URL"].split(",") == [f"http://{node}:9200" for node in NODES]
        assert set(CLUSTER[name]["environment"]) <= set(VARIABLES)


def test_the_nodes_know_each_other():
    assert len(NODES) == 3
    for name, node in NODES.items():
        told = SERVICES.get(name, {}).get("environment", {}) | node["environment"]
        assert told["node.name"] == name
        assert told["discovery.type"] == "multi-node"
        assert told["discovery.seed_hosts"].split(",") == told["cluster.initial_master_nodes"].split(",") == list(NODES)
    images = {node["image"] for node in [SERVICES["elasticsearch"], *NODES.values()] if "image" in node}
    assert len(images) == 1
    volumes = [volume for name, node in NODES.items() for volume in node.get("volumes", SERVICES.get(name, {}).get("volumes"))]
    assert len({volume.partition(":")[0] for volume in volumes}) == 3


def test_it_is_the_server_of_the_tests():
    from tests.search.elasticsearch_server.jars import version

    assert SERVICES["elasticsearch"]["image"].endswith(f":{version()}")


def test_it_holds_no_secret():
    assert re.findall(r"(PASSWORD|SECRET|KEY)", CLUSTER_TEXT) == []
    secrets = re.findall(r"^\s*(\w*(?:PASSWORD|SECRET|KEY)\w*): *(.*)$", TEXT, re.MULTILINE)
    assert len(secrets) == 2
    assert all(value.startswith("${") for _, value in secrets)
    assert re.findall(r"://[^$\s/:]+:[^$\s]+@", TEXT) == []


def test_the_image_runs_as_nobody_special_and_starts_a_real_server():
    lines = (settings.BASE_DIR / "Dockerfile").read_text().splitlines()
    assert [line for line in lines if line.startswith("USER")] == ["USER govwire"]
    assert 'CMD ["gunicorn", "--config", "python:cms.settings.gunicorn", "cms.wsgi"]' in lines
    assert "--require-hashes" in "".join(lines)


def test_the_portal_is_a_program_of_its_own():
    """Its image holds what `.ci/portal` builds, from files that are there; its settings are the portal's."""
    service = SERVICES["portal"]
    recipe = Path(service["build"]["dockerfile"])
    lines = recipe.read_text().splitlines()
    sources = [path for line in lines if line.startswith("COPY ") and "--from" not in line for path in line.split()[1:-1]]
    assert [path for path in sources if not Path(path).exists()] == []
    excepted = [line.removeprefix("!") for line in recipe.with_suffix(".dockerignore").read_text().splitlines() if line.startswith("!")]
    assert [path for path in sources if not any(path.startswith(one) for one in excepted)] == []
    known = set(re.findall(r'environment(?:\.|, ")([A-Z_]+)', Path("clients/portal/src/settings.ts").read_text()))
    assert known >= {"HUB_URL", "COOKIE_DOMAIN", "SECURE"}
    assert set(service["environment"]) <= known
    program = str(Path(portal.command()[1]).relative_to(settings.BASE_DIR / "clients" / "portal"))
    assert f'CMD ["node", "{program}"]' in lines
    assert "USER node" in lines
