"""What reading a file may cost."""

import resource

SECONDS = 20  # of the clock; of the processor half
MEMORY = 768 * 2**20  # bytes of address space, of which the libraries take some 150 MB
CHARACTERS = 200_000  # of text
PAGES = 500  # of a PDF
CELLS = 500_000  # of a workbook, empty ones included
UNPACKED = 200 * 2**20  # bytes that a zipped file may grow to


def limit_this_process() -> None:
    """From now on. What exceeds a limit ends this process, or raises MemoryError."""
    for kind, most in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CPU, SECONDS // 2),
        (resource.RLIMIT_FSIZE, 4 * CHARACTERS),
        (resource.RLIMIT_NOFILE, 32),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(kind, (most, most))
