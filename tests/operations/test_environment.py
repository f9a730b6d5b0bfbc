"""Variables are read as their declaration says."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from cms.settings import environment
from cms.settings.databases import databases
from cms.settings.secret import kept_secret


@pytest.fixture
def _production(monkeypatch):
    monkeypatch.setenv("DJANGO_SETTINGS_MODULE", "cms.settings.production")


def test_a_missing_variable_has_its_default(monkeypatch):
    monkeypatch.delenv("PORT", raising=False)
    assert environment.read("PORT") == 8000


@pytest.mark.usefixtures("_production")
def test_production_has_defaults_of_its_own(monkeypatch):
    monkeypatch.delenv("LOG_FORMAT", raising=False)
    assert environment.read("LOG_FORMAT") == "json"


@pytest.mark.usefixtures("_production")
def test_what_production_must_set_is_empty_until_then(monkeypatch):
    monkeypatch.delenv("ALLOWED_HOSTS", raising=False)
    assert environment.read("ALLOWED_HOSTS") == []


def test_values_keep_every_character(monkeypatch):
    monkeypatch.setenv("SECRET_KEY", "$a,b=c%20")
    assert environment.read("SECRET_KEY") == "$a,b=c%20"


@pytest.mark.parametrize(("name", "value"), [("PORT", "http"), ("DEBUG", "perhaps"), ("SURFACE", "editors"), ("LOG_LEVEL", "loud")])
def test_a_bad_value_is_refused_by_name(monkeypatch, name, value):
    monkeypatch.setenv(name, value)
    with pytest.raises(ImproperlyConfigured, match=f"{name} must be .*{value}"):
        environment.read(name)


def test_sqlite_waits_and_writes_in_turn(monkeypatch, tmp_path):
    monkeypatch.delenv("DATABASE_URL")
    settings = databases(tmp_path)["default"]
    assert settings["NAME"] == str(tmp_path / "govwire.sqlite3")
    assert settings["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert settings["OPTIONS"]["timeout"] == 20
    assert "journal_mode=WAL" in settings["OPTIONS"]["init_command"]


def test_postgresql_over_a_socket_and_over_the_network(monkeypatch, tmp_path):
    monkeypatch.setenv("DATABASE_URL", "postgresql://postgres:@/hub?host=/tmp/socket")
    assert databases(tmp_path)["default"]["OPTIONS"]["host"] == "/tmp/socket"
    monkeypatch.setenv("DATABASE_URL", "postgres://me:p%40ss@db:5433/hub")
    settings = databases(tmp_path)["default"]
    assert (settings["USER"], settings["PASSWORD"], settings["HOST"], settings["PORT"]) == ("me", "p@ss", "db", 5433)
    assert settings["CONN_MAX_AGE"] == 600


def test_an_unknown_database_is_refused_by_name(monkeypatch, tmp_path):
    monkeypatch.setenv("DATABASE_URL", "mango://host/name")
    with pytest.raises(ImproperlyConfigured, match="DATABASE_URL"):
        databases(tmp_path)


def test_the_kept_secret_is_made_once_and_for_this_user_alone(tmp_path):
    first = kept_secret(tmp_path / "new")
    assert kept_secret(tmp_path / "new") == first
    assert len(first) >= 50
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["secret-key"]
    assert (tmp_path / "new" / "secret-key").stat().st_mode & 0o077 == 0


def test_a_secret_that_cannot_be_kept_still_serves(tmp_path):
    (tmp_path / "file").write_text("")
    assert len(kept_secret(tmp_path / "file" / "below")) >= 50
