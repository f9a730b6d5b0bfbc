"""`schemas/` says what the code says."""

import subprocess
import sys

from api import snapshots


def test_snapshots_are_current():
    assert [str(path) for path in snapshots.stale()] == [], "run `python -m cms export_schemas`"


def test_the_public_contract_is_kept(shared_data):
    check = shared_data.parent / "checks" / "contract"
    found = subprocess.run([sys.executable, str(check), "public"], capture_output=True, text=True, check=False)
    assert found.returncode == 0, found.stdout
