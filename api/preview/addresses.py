"""Addresses of a draft's files: signed, bound to a grant by its number, and dead with it. They carry no secret."""

from urllib.parse import quote

from django.core.signing import BadSignature, Signer

from cms.preview.door import Shown

FOLDERS = {"picture": "media", "attachment": "files"}


def signer() -> Signer:
    return Signer(salt="preview.files", sep=".")


def private_path(draft: Shown, kind: str, key: str, filename: str) -> str:
    """`/preview/media/<grant's number>.<seal>/<key>/<filename>`; `filename` as it is kept."""
    seal = signer().signature(f"{draft.number}/{kind}/{key}/{filename}")
    return f"/preview/{FOLDERS[kind]}/{draft.number}.{seal}/{key}/{quote(filename)}"


def number_in(seal: str, kind: str, key: str, filename: str) -> int | None:
    """The grant's number, when we made this address for this very file."""
    number, _dot, signature = seal.partition(".")
    try:
        signer().unsign(f"{number}/{kind}/{key}/{filename}.{signature}")
    except BadSignature:
        return None
    return int(number) if number.isdecimal() else None
