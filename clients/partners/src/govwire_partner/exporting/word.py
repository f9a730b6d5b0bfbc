"""An item as a Word document, for desks that set their pages from one."""

import io

from docx import Document
from docx.document import Document as Opened
from docx.image.exceptions import UnrecognizedImageError
from docx.shared import Cm

from govwire_partner.exporting.articles import Article
from govwire_partner.exporting.xml_text import cleaned

WIDTH = Cm(15)


def document_of(one: Article) -> bytes:
    """Title, text by paragraphs, pictures that Word knows, and what must stand with a reprint."""
    document = Document()
    document.core_properties.title = cleaned(one.title)[:255]
    document.core_properties.identifier = one.uri
    document.add_heading(cleaned(one.title), level=1)
    for paragraph in filter(None, one.text.split("\n")):
        document.add_paragraph(cleaned(paragraph))
    for file in one.files:
        if file.is_picture:
            _add_picture(document, file.path.read_bytes(), cleaned(file.title))
    for name, value in one.credits:
        document.add_paragraph(cleaned(f"{name}：{value}"))
    document.add_paragraph(cleaned(one.terms))
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def _add_picture(document: Opened, picture: bytes, title: str) -> None:
    """A form that Word does not know lies beside the document anyhow."""
    try:
        document.add_picture(io.BytesIO(picture), width=WIDTH)
    except UnrecognizedImageError:
        return
    document.add_paragraph(title, style="Caption")
