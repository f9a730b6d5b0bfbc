"""The rules that hold for every item, whatever its family."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Page

from cms.core.blocks import TableBlock
from cms.core.checking import numbers, targets
from cms.core.checking.findings import Finding, Rule, Severity
from cms.core.checking.passages import cells, leaves, passages
from cms.core.models import Attachment, BasePage, Picture
from cms.library import registry
from cms.library.locales import DEFAULT, public_locale

LONGEST_TITLE = {DEFAULT: 60}
LONGEST_FOREIGN_TITLE = 140


def long_title(page: BasePage) -> Iterator[Finding]:
    """Lists and search cut what is longer."""
    limit = LONGEST_TITLE.get(public_locale(page.locale.language_code), LONGEST_FOREIGN_TITLE)
    if len(page.title) > limit:
        words = {"length": len(page.title), "limit": limit}
        yield Finding(_("The title has %(length)d characters; up to %(limit)d are shown whole in lists.") % words, "title")


def no_summary(page: BasePage) -> Iterator[Finding]:
    """Of what lists show."""
    if registry.get(page.document_type).listed and not page.summary.strip():
        yield Finding(_("There is no summary: lists and search show its first words instead."), "summary")


def hidden_column(page: BasePage) -> Iterator[Finding]:
    """What it stands under is not public."""
    above = page.get_parent() if page.depth and page.depth > 1 else None
    if above is not None and above.depth > 1 and not above.live:
        yield Finding(_("“%(title)s”, in which it stands, is not published: nobody comes upon it there.") % {"title": above.title})


def dead_links(page: BasePage) -> Iterator[Finding]:
    """To what has been deleted."""
    named = targets.references(page)
    for model in (Page, Attachment, Picture):
        there = _existing(model, named[model])
        yield from (Finding(_gone(), one.field, one.block) for one in named[model] if one.pk not in there)
    yield from (Finding(_gone(), field, block) for field, block in targets.gaps(page))


def _existing(model: type[Page] | type[Attachment] | type[Picture], named: list[targets.Reference]) -> set[str]:
    if not named:
        return set()
    return {str(pk) for pk in model._default_manager.filter(pk__in={one.pk for one in named}).values_list("pk", flat=True)}


def _gone() -> str:
    return _("A link or a choice leads to something that has been deleted: choose another or remove it.")


def hidden_links(page: BasePage) -> Iterator[Finding]:
    """To drafts and to what the public may not read. Two items that name each other have to be published one after the other."""
    named = targets.references(page)[Page]
    there = targets.pages(named) if named else {}
    for one in named:
        if one.pk in there and not there[one.pk].public:
            message = _("“%(title)s” is not public: until it is, the public does not see the link to it.")
            yield Finding(message % {"title": there[one.pk].title}, one.field, one.block)


def lost_addresses(page: BasePage) -> Iterator[Finding]:
    """Written by hand, of a site of ours."""
    for url, place in targets.lost_addresses(page):
        yield Finding(
            _("Nothing stands at %(url)s. Link to the item itself, and the link follows it.") % {"url": url}, place.field, place.block
        )


def pictures_without_words(page: BasePage) -> Iterator[Finding]:
    """Those who cannot see it have nothing."""
    named = targets.references(page)[Picture]
    rows = Picture.objects.filter(pk__in={one.pk for one in named}, is_decorative=False) if named else ()
    silent = {str(picture.pk): picture for picture in rows if picture.lacks_alternative_text}
    for one in named:
        if one.pk in silent:
            message = _("The picture “%(title)s” has no alternative text: give it one, or mark it as decorative.")
            yield Finding(message % {"title": silent[one.pk].title}, one.field, one.block)


def tables_without_header(page: BasePage) -> Iterator[Finding]:
    """Read aloud, its cells mean nothing."""
    for leaf in leaves(page):
        if isinstance(leaf.definition, TableBlock) and any(cells(leaf.value)) and not leaf.definition.has_header(leaf.value):
            yield Finding(_("A table has no header: mark its first row or its first column as one."), leaf.field, leaf.block)


def numbers_in(find: Callable[[str], Iterable[str]], say: Callable[[str], str], *, prose: bool) -> Callable[[BasePage], Iterator[Finding]]:
    """A rule that looks for numbers in every text, or in running text alone; each number once for each place."""

    def check(page: BasePage) -> Iterator[Finding]:
        for passage in passages(page):
            if passage.prose or not prose:
                for number in dict.fromkeys(find(passage.text)):
                    yield Finding(say(numbers.masked(number)), passage.field, passage.block)

    return check


identity_cards = numbers_in(
    numbers.identity_cards,
    lambda number: _("The number of an identity card: %(number)s. Take it out, or cover its middle.") % {"number": number},
    prose=False,
)
identity_like = numbers_in(
    numbers.identity_like,
    lambda number: _("Called the number of an identity card: %(number)s. Take it out.") % {"number": number},
    prose=False,
)
bank_cards = numbers_in(
    numbers.bank_cards,
    lambda number: _("Looks like the number of a bank card: %(number)s.") % {"number": number},
    prose=False,
)
telephones = numbers_in(
    numbers.mobile_telephones,
    lambda number: _("A mobile telephone in the text: %(number)s. Is its owner willing?") % {"number": number},
    prose=True,
)


def rule(code: str, title: Any, severity: Severity, check: Callable[[BasePage], Iterable[Finding]]) -> Rule:
    """One for every page of ours."""
    return Rule(code, title, severity, BasePage, check)


RULES = (
    rule("item.identity_card", gettext_lazy("Numbers of identity cards"), Severity.BLOCKS, identity_cards),
    rule("item.identity_like", gettext_lazy("What is called an identity card's number"), Severity.WARNS, identity_like),
    rule("item.bank_card", gettext_lazy("Numbers of bank cards"), Severity.WARNS, bank_cards),
    rule("item.telephone", gettext_lazy("Mobile telephones in running text"), Severity.WARNS, telephones),
    rule("item.dead_link", gettext_lazy("Links to what has been deleted"), Severity.BLOCKS, dead_links),
    rule("item.hidden_link", gettext_lazy("Links to what is not public"), Severity.WARNS, hidden_links),
    rule("item.lost_address", gettext_lazy("Written addresses of our sites at which nothing stands"), Severity.WARNS, lost_addresses),
    rule("item.picture", gettext_lazy("Pictures without alternative text"), Severity.BLOCKS, pictures_without_words),
    rule("item.table", gettext_lazy("Tables without a header"), Severity.BLOCKS, tables_without_header),
    rule("item.column", gettext_lazy("Column that is not public"), Severity.WARNS, hidden_column),
    rule("item.title", gettext_lazy("Long titles"), Severity.WARNS, long_title),
    rule("item.summary", gettext_lazy("No summary"), Severity.WARNS, no_summary),
)
