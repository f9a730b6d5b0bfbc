"""The demo province in a database of its own, behind an engine, asked as readers ask."""

import datetime
import io
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from unittest.mock import patch

from django.core.management import call_command
from PIL import Image

from cms.demo.files import making
from cms.demo.loading import media
from cms.demo.loading.steps import Steps
from cms.demo.loading.whole import load
from cms.demo.reading import read_province
from cms.demo.shapes import media as shapes
from cms.demo.shapes.moments import BEIJING
from cms.importing.reports.progress import quiet
from cms.library import facets
from cms.library.locales import ALL, DEFAULT
from cms.library.reading import Library, ListQuery
from search.answering import door
from search.answering.asking import Part, Question
from search.vocabulary import shipped
from search.vocabulary.consumer import relearn
from tests.relevance.asking import DEPTH, Run, scores
from tests.relevance.judgements import judgements
from tests.relevance.sets import Judged


def prepare() -> None:
    """Fills the empty database that the settings name: all but the drawing of pictures, which nobody searches."""
    call_command("migrate", verbosity=0)
    with (
        quiet("wagtail", "django_tasks"),
        patch.object(media, "encoded", _plain),
        patch.object(media, "ProcessPoolExecutor", lambda workers, _context: ThreadPoolExecutor(workers)),
        patch.object(making, "drawn", lambda _picture: Image.new("RGB", (160, 90))),
    ):
        load(Steps(), datetime.datetime.now(BEIJING))
    shipped.load()
    relearn()


def questions() -> tuple[Mapping[str, str], Judged, Mapping[str, str]]:
    """Texts, grades and kinds, by a name of each query: its text as it stands in the file."""
    province, today, some = read_province(), datetime.datetime.now(BEIJING).date(), judgements()
    return (
        {one.text: one.typed(province, today) for one in some},
        {one.text: one.documents for one in some},
        {one.text: one.kind for one in some},
    )


def asked(queries: Mapping[str, str]) -> Run:
    """Of the engine that this process uses, whose index is whole."""
    return {name: scores(_hits(text)) for name, text in queries.items()}


def _hits(text: str) -> list[str]:
    """Content ids in any language, in the order they are read in: what is folded under a hit comes after it."""
    scopes = tuple(facets.everything(locale) for locale in ALL)
    question = Question(text, ListQuery(scopes, include_archived=True), DEFAULT, wide=scopes)
    groups = door.search(Library(), question, Part(DEPTH), counts=False).page.groups
    return [hit.key[0] for group in groups for hit in (group.hit, *group.grouped)]


def _plain(picture: shapes.Picture) -> tuple[str, bytes]:
    buffer = io.BytesIO()
    Image.new("RGB", (320, 180), "#2b6cb0").save(buffer, "PNG")
    return f"{picture.key}.png", buffer.getvalue()
