"""Files that are no .docx: what they are by their first bytes, and what their owner can do."""

from django.utils.translation import gettext as _

_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # Microsoft's Compound File Binary: old .doc, WPS, and encrypted .docx
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")  # the stream in which [MS-OFFCRYPTO] keeps a document with a password


class Unreadable(Exception):
    """A file that nothing was made of; the message says to an editor why, and what to do."""


def refuse_other_kinds(data: bytes) -> None:
    """Raises Unreadable for what does not begin as a zip file does."""
    if not data:
        raise Unreadable(_("The file is empty. Choose it again; if it stays empty, save the document once more in Word."))
    if data.startswith(_COMPOUND):
        raise Unreadable(protected() if _ENCRYPTED in data else _old())
    if data.startswith(b"%PDF"):
        raise Unreadable(_("This is a PDF. Upload the Word document that it was made from, or add the PDF as an attachment of the page."))
    if data.startswith(b"{\\rtf"):
        raise Unreadable(_("This is an RTF file. Open it in Word or WPS, save it as “Word document (.docx)” and upload that."))
    if not data.startswith(b"PK"):
        raise Unreadable(not_word())


def not_word() -> str:
    return _("This is not a Word document (.docx). Open it in Word or WPS, save it as “Word document (.docx)” and upload that.")


def damaged() -> str:
    return _("The file is damaged and cannot be read. Open it in Word or WPS, save it once more as .docx and upload that.")


def protected() -> str:
    return _("The document is protected by a password. Open it in Word or WPS, take the password away, save it and upload it again.")


def _old() -> str:
    return _("This is an old Word or WPS file (.doc, .wps). Open it in Word or WPS, save it as “Word document (.docx)” and upload that.")
