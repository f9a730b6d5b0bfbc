"""The words in which a history tells what was done."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext, pgettext_lazy
from wagtail.log_actions import registry
from wagtail.models import PageLogEntry

from cms.ledger.kinds import EventKind
from cms.ledger.models import Event
from cms.preview.clients import label_of

DONE = {
    "wagtail.create": gettext_lazy("began to write it"),
    "wagtail.edit": gettext_lazy("changed it"),
    "wagtail.publish": gettext_lazy("published it"),
    "wagtail.unpublish": gettext_lazy("took it off the site"),
    "wagtail.unpublish.scheduled": gettext_lazy("It left the site by itself: its time was over"),
    "wagtail.publish.scheduled": gettext_lazy("It was published by itself: its time had come"),
    "wagtail.lock": gettext_lazy("locked it"),
    "wagtail.unlock": gettext_lazy("unlocked it"),
    "govwire.archive": gettext_lazy("archived it"),
    "govwire.restore": gettext_lazy("made it current again"),
    "govwire.withdraw": gettext_lazy("withdrew it"),
    "govwire.suppress": gettext_lazy("suppressed it"),
    "govwire.redirect": gettext_lazy("led its addresses elsewhere"),
    "govwire.preview": gettext_lazy("looked at the draft in “%(client)s”"),
    "govwire.share": gettext_lazy("made a link to share the draft, until %(until)s"),
    "govwire.unshare": gettext_lazy("took a share link back"),
    "govwire.approve": gettext_lazy("approved the draft by a share link"),
    "govwire.comment": gettext_lazy("commented on the draft by a share link"),
    "govwire.advance": gettext_lazy("gave it to approved partners in advance"),
    "govwire.advance_back": gettext_lazy("broke the embargo off: partners may not use their advance copies"),
    "govwire.ask_place": gettext_lazy("asked for it to be placed in “%(column)s”"),
    "govwire.place": gettext_lazy("placed it in “%(column)s”"),
    "govwire.unplace": gettext_lazy("took it out of “%(column)s”"),
}
SEEN = {
    EventKind.PUBLISHED: gettext_lazy("The public saw it for the first time"),
    EventKind.UPDATED: gettext_lazy("The public saw the new text"),
    EventKind.CORRECTED: gettext_lazy("The public was told of a correction"),
    EventKind.MOVED: gettext_lazy("Its address changed"),
    EventKind.ARCHIVED: gettext_lazy("It was archived for the public"),
    EventKind.RESTORED: gettext_lazy("It was there for the public again"),
    EventKind.WITHDRAWN: gettext_lazy("It was gone for the public"),
    EventKind.EXPIRED: gettext_lazy("It was gone for the public: its time was over"),
    EventKind.REPUBLISHED: gettext_lazy("What the public sees was built anew"),
}
GIVEN = {  # what an editor gave with an act, as it is kept in the log
    "reason": pgettext_lazy("history", "Reason"),
    "notice": pgettext_lazy("history", "Notice"),
    "words": pgettext_lazy("history", "Said"),
    "version": pgettext_lazy("history", "Version"),
    "replaced_by": pgettext_lazy("history", "Replaced by"),
    "page_target": pgettext_lazy("history", "To"),
    "url_target": pgettext_lazy("history", "To"),
}


def done(entry: PageLogEntry) -> str:
    """What was done; Wagtail's own words for what is not told here."""
    if entry.action in DONE:
        words = str(DONE[entry.action])
        words = words % {"column": "…", "until": "…", **entry.data, "client": label_of(entry.data.get("client", "…"))}
        return _("%(placed)s, pinned") % {"placed": words} if entry.data.get("pinned") else words
    formatter = registry.get_formatter(entry)
    return str(formatter.format_message(entry)) if formatter else entry.action


def given(entry: PageLogEntry) -> list[tuple[str, str]]:
    """Label and words of what was said with it."""
    said = [(str(label), str(entry.data[name])) for name, label in GIVEN.items() if entry.data.get(name)]
    formatter = registry.get_formatter(entry)
    comment = str(formatter.format_comment(entry)) if formatter else ""
    return [*said, (pgettext("history", "Comment"), comment)] if comment else said


def seen(event: Event) -> str:
    """What the public saw of it."""
    kind = SEEN.get(EventKind(event.kind))
    words: Any = kind if kind is not None else event.kind
    return f"{words}: {event.path}" if event.kind == EventKind.MOVED and event.path else str(words)
