"""Elasticsearch itself, laid out from its jars at Maven Central, and kept between runs in the user's cache folder."""

import fcntl
import os
import re
import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent
_MODULE = ("transport-netty4-*.jar", "netty-*.jar", "elasticsearch-ssl-config-*.jar")  # what the server loads as a plugin of its own


class Missing(Exception):
    """Java or Maven is not there, or Maven Central is not. Says what to do."""


@cache
def version() -> str:
    found = re.search(r"<elasticsearch>([\d.]+)</elasticsearch>", (HERE / "pom.xml").read_text())
    assert found
    return found[1]


def layout() -> Path:
    """Folder with `home` (config, modules), `lib` (jars) and `classes` (the launcher): made once, in about 10 s. Raises Missing."""
    folder = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "govwire" / f"elasticsearch-{version()}"
    folder.parent.mkdir(parents=True, exist_ok=True)
    with (folder.parent / f"{folder.name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "classes" / "EsNode.class").exists() or _older(folder / "classes" / "EsNode.class"):
            _make(folder)
    return folder


def _older(made: Path) -> bool:
    return made.stat().st_mtime < max(path.stat().st_mtime for path in (HERE / "EsNode.java", HERE / "pom.xml"))


def _make(folder: Path) -> None:
    building = Path(tempfile.mkdtemp(prefix=f"{folder.name}-", dir=folder.parent))
    try:
        _fetch(building)
        shutil.rmtree(folder, ignore_errors=True)
        building.rename(folder)
    finally:
        shutil.rmtree(building, ignore_errors=True)


def _fetch(folder: Path) -> None:
    lib, module, classes = folder / "lib", folder / "home" / "modules" / "transport-netty4", folder / "classes"
    for made in (module, classes, folder / "home" / "config"):
        made.mkdir(parents=True)
    _run("mvn", "-q", "-B", "-f", str(HERE / "pom.xml"), "dependency:copy-dependencies", f"-DoutputDirectory={lib}")
    for pattern in _MODULE:
        for jar in lib.glob(pattern):
            jar.rename(module / jar.name)
    (module / "plugin-descriptor.properties").write_text(
        f"name=transport-netty4\ndescription=netty transport\nversion={version()}\nelasticsearch.version={version()}\n"
        "java.version=17\nclassname=org.elasticsearch.transport.netty4.Netty4Plugin\n"
    )
    _run("javac", "-cp", f"{lib}/*", "-d", str(classes), str(HERE / "EsNode.java"))


def _run(*command: str) -> None:
    if shutil.which(command[0]) is None:
        raise Missing(f"{command[0]} is missing; install it: apt-get install default-jdk-headless maven, or set ELASTICSEARCH_URL")
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise Missing(f"{command[0]} failed: {(done.stdout + done.stderr).strip()[-2000:]}")
