"""`python -m search.indexing.extracting .pdf <file >text`: exits with 1, and the reason instead of the text, for a file without any."""

import sys

from search.indexing.extracting.limits import CHARACTERS, limit_this_process


def main(kind: str) -> int:
    """The limits hold before a library has read a byte."""
    limit_this_process()
    try:
        from search.indexing.extracting.formats import READERS, limited

        text, code = limited(READERS[kind](sys.stdin.buffer), CHARACTERS), 0
    except Exception as error:
        text, code = f"{type(error).__name__}: {error}"[:200], 1
    sys.stdout.buffer.write(text.replace("\0", "").encode("utf-8", "ignore"))
    sys.stdout.buffer.flush()
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
