"""The document as the converter should read it: numbers and formulas as text, without its table of contents."""

import io
import zipfile
from typing import Any, BinaryIO

from django.utils.translation import gettext as _
from lxml import etree

from cms.desk.word.notes import Note, lost
from cms.desk.word.package.names import W, above, every, value, words
from cms.desk.word.package.numbering import write_numbers
from cms.desk.word.package.opening import Package

_CONTENTS = "table of contents"


def prepare(package: Package) -> tuple[BinaryIO, list[Note]]:
    """A file for the converter, and what was taken out. Changes the package's tree of the text."""
    contents = take_contents_out(package)
    formulas = write_formulas(package.document)
    wrapped = unwrap(package.document)
    numbers = write_numbers(package)
    notes = [lost(_("The table of contents was left out: the page's headings make one."))] if contents else []
    return (_rewritten(package) if contents or formulas or wrapped or numbers else io.BytesIO(package.data)), notes


def take_contents_out(package: Package) -> bool:
    """Word's own table of contents: its lines have page numbers, and lead to marks that are not kept."""
    found = [box for box in every(package.document, "w:sdt") if _CONTENTS in _gallery(box)]
    lines = [one for one in every(package.document, "w:p") if package.style_of(one).startswith("toc")]
    taken = [*found, *(line for line in lines if not any(box in line.iterancestors() for box in found))]
    for one in taken:
        one.getparent().remove(one)
    return bool(taken)


def _gallery(box: Any) -> str:
    return next((value(one).lower() for one in every(box, "w:docPartGallery")), "")


def write_formulas(document: Any) -> bool:
    """Each as `〔…〕` with its signs in a row, so that a sentence does not lose it unseen."""
    formulas = [one for one in every(document, "m:oMath") if above(one, "m:oMath") is None]
    for formula in formulas:
        signs = "".join(one.text or "" for one in every(formula, "m:t"))
        run = etree.Element(f"{{{W}}}r")
        etree.SubElement(run, f"{{{W}}}t").text = f"〔{signs}〕"
        run.tail = formula.tail
        paragraph = above(formula, "m:oMathPara")
        place = formula if paragraph is None else paragraph
        place.addprevious(run)
        formula.getparent().remove(formula)
    return bool(formulas)


def unwrap(document: Any) -> bool:
    """Fields in one piece (`图 1`) and words with their pronunciation above: the converter would pass over both, words and all."""
    fields = list(every(document, "w:fldSimple"))
    for field in fields:
        for run in reversed(list(field)):
            field.addnext(run)
        field.getparent().remove(field)
    pronounced = list(every(document, "w:ruby"))
    for ruby in pronounced:
        text = etree.Element(f"{{{W}}}t")
        text.text = "".join(words(base) for base in every(ruby, "w:rubyBase"))
        ruby.getparent().replace(ruby, text)
    return bool(fields or pronounced)


def _rewritten(package: Package) -> BinaryIO:
    """The same package with the changed text; parts that nobody reads stay as they were packed."""
    target, text = io.BytesIO(), etree.tostring(package.document, encoding="utf-8", xml_declaration=True)
    with zipfile.ZipFile(io.BytesIO(package.data)) as source, zipfile.ZipFile(target, "w") as archive:
        for entry in source.infolist():
            archive.writestr(entry, text if entry.filename == package.main else source.read(entry))
    target.seek(0)
    return target
