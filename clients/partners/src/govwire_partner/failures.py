"""What can go wrong, each with the command's exit code; every message says what to do."""

from typing import ClassVar


class Failure(Exception):
    """The base of them all."""

    exit_code: ClassVar[int] = 1


class Misused(Failure):
    """An argument, a variable or a file of the caller's is wrong."""

    exit_code = 2


class Refused(Failure):
    """The hub says no, and will say so again until a person did something: token, agreement, scope, feed."""

    exit_code = 3


class Unavailable(Failure):
    """Network, server or quota: the same command works later."""

    exit_code = 4


class Unintelligible(Failure):
    """An answer that no hub should give. Nothing of it was taken."""

    exit_code = 5


class Busy(Failure):
    """Another process works in the folder."""

    exit_code = 6


class CursorRefused(Failure):
    """The hub does not go on from this cursor: the mirror must be taken anew. Never leaves the package."""
