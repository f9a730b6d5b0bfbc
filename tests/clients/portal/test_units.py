"""The portal's own tests of its modules, in Vitest."""

import os
import subprocess

from cms.operations import portal


def test_they_pass():
    command = [portal.command()[0], "node_modules/vitest/vitest.mjs", "run"]
    environment = {"PATH": os.environ["PATH"], "NO_COLOR": "1"}
    done = subprocess.run(command, cwd="clients/portal", env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
