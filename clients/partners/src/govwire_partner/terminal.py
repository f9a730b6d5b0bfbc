"""What people read. Texts of the wire are shown without characters that steer a terminal."""

import sys


def tell(line: str) -> None:
    """On standard output, at once."""
    sys.stdout.write(f"{shown(line)}\n")
    sys.stdout.flush()


def complain(line: str) -> None:
    """On standard error."""
    sys.stderr.write(f"govwire-partner: {shown(line)}\n")


def shown(line: str) -> str:
    return "".join(one if one.isprintable() else "\ufffd" for one in line)
