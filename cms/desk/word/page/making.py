"""A file in, a draft out: all of it in one transaction, or nothing of it."""

from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from django.utils.translation import gettext as _
from wagtail.models import Page, PageSubscription

from cms.core.models import BasePage
from cms.desk.word.models import WordReading
from cms.desk.word.notes import Note, check, lost
from cms.desk.word.package.kinds import Unreadable
from cms.desk.word.package.losses import losses
from cms.desk.word.package.opening import open_package
from cms.desk.word.package.preparing import prepare
from cms.desk.word.page.bodies import matched
from cms.desk.word.page.filling import fill
from cms.desk.word.page.pictures import Kept, keep_pictures
from cms.desk.word.text.blocks import body_of
from cms.desk.word.text.closing import read_closing
from cms.desk.word.text.converting import Converted, convert
from cms.desk.word.text.facts import Facts
from cms.desk.word.text.opening import read_opening
from cms.desk.word.text.pieces import Grid, Piece, pieces
from cms.desk.word.text.telling import told
from cms.publishing.publication import publication

_LONGEST_TITLE = 255


@dataclass
class Reading:
    """A document that was read and not yet kept."""

    facts: Facts
    body: list[Piece]
    converted: Converted
    notes: list[Note]


def read(data: bytes, filename: str) -> Reading:
    """Touches no database. Raises Unreadable."""
    package = open_package(data)
    notes = losses(package)
    file, taken = prepare(package)
    converted = convert(file)
    read_pieces = pieces(converted.html)
    if not read_pieces:
        raise Unreadable(_("The document is empty: it holds no text, table or picture that can be read."))
    facts = Facts()
    body = read_opening(read_pieces, facts)
    read_closing(body, facts)
    if not facts.title:
        facts.title = PurePath(filename).stem[:_LONGEST_TITLE].strip() or _("Without a title")
        notes.append(check(_("No title was recognised: the name of the file was taken. Correct it.")))
    notes.extend([*facts.notes, *taken, *told(converted.messages), *told_of_tables(body)])
    return Reading(facts, body, converted, notes)


def told_of_tables(body: list[Piece]) -> list[Note]:
    """Where a header was guessed or missing, and where cells held more than words."""
    notes = []
    for number, grid in enumerate((piece for piece in body if isinstance(piece, Grid)), start=1):
        guessed = not grid.headed and all(cell.header for cell in grid.table.rows[0])
        if guessed:
            notes.append(check(_("Table %(number)d: its first row was taken as its header. Look whether it is one.") % {"number": number}))
        elif not grid.headed:
            notes.append(check(_("Table %(number)d has no header: mark its first row or column as one.") % {"number": number}))
        if grid.rich:
            text = _("Table %(number)d: cells keep their words; links, lists and tables in them are lost, pictures stand after it.")
            notes.append(lost(text % {"number": number}))
    return notes


def make(reading: Reading, filename: str, model: type[BasePage], parent: Page, user: Any) -> BasePage:
    """A draft below `parent`, with its pictures and the list of notes. The user's right to add it was asked before."""
    kept = Kept()
    notes: list[Note] = []
    try:
        with publication() as under_way:
            under_way.by(user)
            keep_pictures(reading.converted.pictures, reading.facts.title, parent, user, notes, kept)
            page = _drafted(reading, kept, model, parent, user, notes)
            everything = [note.as_json() for note in (*notes, *reading.notes)]
            WordReading.objects.create(page=page, filename=filename[-255:], read_by=user, notes=everything)
    except BaseException:
        for picture in kept.made:  # the database forgets them by itself
            picture.file.storage.delete(picture.file.name)
        raise
    return page


def _drafted(reading: Reading, kept: Kept, model: type[BasePage], parent: Page, user: Any, notes: list[Note]) -> BasePage:
    page = model(owner=user, live=False, locale=parent.locale)
    bodies = matched(reading.facts.issuers, parent, notes)
    fill(page, reading.facts, bodies, body_of(reading.body, kept.ids), notes)
    parent.add_child(instance=page)
    page.save_revision(user=user, log_action=True, clean=False)
    PageSubscription.objects.create(page=page, user=user, comment_notifications=True)
    return page
