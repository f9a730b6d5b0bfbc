"""mammoth's messages as an editor reads them."""

import re
from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _

from cms.desk.word.notes import Note, check, lost

_STYLE = re.compile(r"Unrecognised paragraph style: (.*) \(Style ID: .*\)")
_ELEMENT = re.compile(r"An unrecognised element was ignored: (?:\{.*\})?(?:\w+:)?(\w+)")
_SPOKEN = (
    "body text",
    "plain text",
    "normal",
    "list",
    "no spacing",
    "header",
    "footer",
    "default",
    "govwire",
    "subtitle",
    "caption",
    "none",
)
_TOLD_ELSEWHERE = ("oMath", "oMathPara", "OLEObject", "chart", "relIds", "txbx")
_HARMLESS = (
    "permStart", "permEnd", "ptab", "dayShort", "lock", "imagedata", "line", "path", "stroke", "fill", "textpath",
    "formulas", "handles", "extent", "effectExtent", "docPr", "cNvGraphicFramePr", "wsp", "wgp", "wpc", "tblPrEx", "customXmlInsRangeStart",
    "moveFromRangeStart", "moveFromRangeEnd", "anchorlock", "cr", "continuationSeparator", "separator", "ctrlPr", "sdtPr", "sdtEndPr",
)  # fmt: skip
_MOST_NAMED = 8


def told(messages: Iterable[str]) -> Iterator[Note]:
    """One note for all styles, one for all elements that nothing else speaks of."""
    known = list(messages)
    named = dict.fromkeys(found[1] for message in known if (found := _STYLE.match(message)))
    styles = [name for name in named if not name.lower().startswith(_SPOKEN)]
    if styles:
        names = "、".join(styles[:_MOST_NAMED])
        yield check(_("Styles without a counterpart became plain text: %(names)s") % {"names": names})
    quiet = (*_TOLD_ELSEWHERE, *_HARMLESS)
    elements = dict.fromkeys(found[1] for message in known if (found := _ELEMENT.match(message)) and found[1] not in quiet)
    if elements:
        names = "、".join(list(elements)[:_MOST_NAMED])
        yield lost(_("Parts of kinds that are not read were left out: %(names)s") % {"names": names})
