"""`make demo`: hub, worker, scheduler and portal in the foreground, on a database that is made and filled the first time."""

import os
import signal
import socket
import subprocess
import sys
import threading
from hashlib import sha256
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured
from honcho.manager import Manager

from cms.operations import portal, probe
from cms.settings import environment

_COMMAND = [sys.executable, "-m", "cms"]
_PROCESSES = {
    "hub": [sys.executable, "-m", "gunicorn", "--config", "python:cms.settings.gunicorn", "cms.wsgi"],
    "worker": [*_COMMAND, "worker"],
    "scheduler": [*_COMMAND, "scheduler"],
}
# Honcho's words for Ctrl-C and SIGTERM.
_STOPPED = {130, 143}


class ObstacleError(Exception):
    """Why the demo cannot start, and what to do, in one line."""


def main() -> int:
    """Starts everything; returns when it was stopped. 1, with a line on standard error, where it cannot start."""
    try:
        address = _surroundings()
        _prepare(environment.REPOSITORY / environment.read("DATA_DIR"), portal.address())
    except (ObstacleError, ImproperlyConfigured) as obstacle:
        sys.stderr.write(f"govwire: {obstacle}\n")
        return 1
    except KeyboardInterrupt:
        return 130
    return _run(address)


def _surroundings() -> str:
    """Checks port and folder, and sets what all processes share; the demo's address."""
    port, folder = environment.read("PORT"), environment.REPOSITORY / environment.read("DATA_DIR")
    _check_port("PORT", port)
    _check_port("PORTAL_PORT", environment.read("PORTAL_PORT"))
    _check_folder(folder)
    address = f"http://127.0.0.1:{port}"
    settings = {"DJANGO_SETTINGS_MODULE": "cms.settings.development", "PUBLIC_URL": address, "DESK_URL": address, "PARTNERS_URL": address}
    if not portal.is_built():
        settings["PREVIEW_CLIENTS"] = ""  # nothing would answer in the editor's panel
    for name, value in settings.items():
        os.environ.setdefault(name, value)
    return address


def _check_port(name: str, port: int) -> None:
    with socket.socket() as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((environment.read("BIND"), port))
        except (OSError, OverflowError) as error:
            reason = getattr(error, "strerror", None) or "not a port number"
            raise ObstacleError(
                f"port {port} cannot be used ({reason}); choose another one: make demo {name}={port % 60_000 + 1}"
            ) from None


def _check_folder(folder: Path) -> None:
    mark = folder / ".written"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        mark.write_text("")
        mark.unlink()
    except OSError as error:
        message = f"{folder} cannot be written ({error.strerror}); free it, or choose another folder: make demo DATA_DIR=/tmp/govwire"
        raise ObstacleError(message) from None


def _prepare(folder: Path, address: str) -> None:
    """Migrates and fills the database, and leads its sites to the portal's address, unless the same code did so before."""
    stamp, wanted = folder / "prepared", f"{_version()} {address}"
    if stamp.exists() and stamp.read_text() == wanted:
        return
    if subprocess.run([*_COMMAND, "prepare_demo", "--portal", address], check=False, cwd=environment.REPOSITORY).returncode:
        raise ObstacleError(f"the database could not be prepared (see above); for a fresh start remove {folder}")
    stamp.write_text(wanted)


def _version() -> str:
    """Changes when a migration or a library does."""
    migrations = sorted(str(path) for path in Path(environment.REPOSITORY).glob("*/**/migrations/*.py") if ".venv" not in path.parts)
    return sha256("\n".join(migrations).encode() + (environment.REPOSITORY / "requirements.txt").read_bytes()).hexdigest()


def _run(address: str) -> int:
    manager = Manager()
    for name, command in _PROCESSES.items():
        _add(manager, name, command, {"PYTHONUNBUFFERED": "1"})
    if portal.is_built():
        _add(manager, "portal", portal.command(), portal.surroundings(address))
    # A closed terminal is no reason to leave the processes behind.
    signal.signal(signal.SIGHUP, lambda *_: os.kill(os.getpid(), signal.SIGTERM))
    announcement = threading.Timer(1, _announce, [address])
    announcement.daemon = True
    announcement.start()
    manager.loop()
    return 0 if manager.returncode in _STOPPED else manager.returncode or 0


def _add(manager: Manager, name: str, command: list[str], more: dict[str, str]) -> None:
    quoted = " ".join(f"'{part}'" for part in command)
    manager.add_process(name, f"exec {quoted}", cwd=str(environment.REPOSITORY), env=os.environ | more)


def _announce(address: str) -> None:
    """Prints where everything is, once the hub answers, and who may sign in."""
    if not probe.wait(f"{address}/healthz", seconds=60):
        return
    accounts = subprocess.run([*_COMMAND, "demo_accounts"], check=False, capture_output=True, text=True, cwd=environment.REPOSITORY)
    lines = [
        "",
        f"Portal   {portal.address()}/" if portal.is_built() else "Portal   not built; make demo builds it",
        f"Desk     {address}/admin/",
        f"GraphQL  {address}/graphql",
        f"Partners {address}/partners/",
        f"Health   {address}/healthz",
        *accounts.stdout.splitlines(),
        "",
    ]
    sys.stdout.write("\n".join(lines) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
