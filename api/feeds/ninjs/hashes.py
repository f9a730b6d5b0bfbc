"""The hash of a text, which whoever holds the text can compute.

SHA-256, lower-case hex, of these bytes: the title, a line feed, the plain-text body; both in Unicode's form C, UTF-8, exactly as the
ninjs document gives them (the first of `headlines`, and the `bodies` entry of `text/plain`).
"""

from hashlib import sha256
from unicodedata import normalize


def text_hash(title: str, text: str) -> str:
    return sha256(normalize("NFC", f"{title}\n{text}").encode()).hexdigest()
