"""The page that every family's page extends."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, ObjectList, TabbedInterface
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page, Site
from wagtail.search import index

from cms.core import sight
from cms.core.addresses import url_parts
from cms.core.blocks import AttachmentsBlock, BodyBlock, ItemsBlock
from cms.core.editing.panels import AddressPanel, CountedPanel
from cms.core.forms import ItemForm
from cms.core.models.placements import PlacedNow, Placement
from cms.core.slugs import default_slug, validate_slug
from cms.preview.previewed_pages import PreviewedPage


class UpdateKind(models.TextChoices):
    MINOR = "minor", _("Minor: the public need not be told")
    MAJOR = "major", _("Major: with a public note")
    CORRECTION = "correction", _("Correction: with a public note")


def status_words(page: Page) -> Any:
    """Of any page; what only families' pages know is not asked of a plain one."""
    changed, left = page.has_unpublished_changes, page.first_published_at is not None
    if page.live and getattr(page, "archived_at", None) is not None:
        return _("archived")
    if page.approved_schedule:
        return _("public, a change is scheduled") if page.live else _("scheduled")
    if page.live:
        return _("public, with changes") if changed else _("public")
    if page.expired:
        return _("expired")
    return _("withdrawn") if left else _("draft")


class BasePage(PreviewedPage, Page):
    """Fields that every item has. Abstract: each family's pages have them in a table of their own."""

    document_types: ClassVar[tuple[str, ...]] = ()
    lists_items: ClassVar[bool] = False  # true for columns
    listed_in_tree_order: ClassVar[bool] = False  # true where a document says its place among its siblings

    summary = models.TextField(_("summary"), max_length=500, blank=True, help_text=_("One or two sentences for lists and search."))
    keywords = models.CharField(_("keywords"), max_length=255, blank=True, help_text=_("Separated by spaces or commas."))
    source = models.CharField(_("source"), max_length=120, blank=True, help_text=_("Who issued it first."))
    image = models.ForeignKey(
        "core.Picture", on_delete=models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("picture"),
        help_text=_("Stands for it in lists."),
    )  # fmt: skip
    body = StreamField(BodyBlock(), blank=True, verbose_name=_("body"))
    attachments = StreamField(AttachmentsBlock(), blank=True, verbose_name=_("attachments"))
    related_items = StreamField(ItemsBlock(), blank=True, verbose_name=_("related items"))

    update_kind = models.CharField(_("kind of update"), max_length=16, choices=UpdateKind.choices, default=UpdateKind.MINOR)
    change_note = models.TextField(_("public note of the update"), blank=True, help_text=_("What changed, for the public."))

    public_since = models.DateTimeField(null=True, editable=False)
    public_updated_at = models.DateTimeField(null=True, editable=False)
    original_published_at = models.DateTimeField(null=True, editable=False, help_text="Set by a migration only, from the source's dates.")
    archived_at = models.DateTimeField(null=True, editable=False)
    archive_notice = RichTextField(blank=True, editable=False)
    replaced_by = models.ForeignKey(Page, on_delete=models.SET_NULL, null=True, editable=False, related_name="+")

    # What acts set, with `update()`: revisions and saving leave it as it is.
    kept_through_revisions = ("public_since", "public_updated_at", "archived_at", "archive_notice", "replaced_by_id")
    exclude_fields_in_copy = ["public_since", "public_updated_at", "original_published_at", "archived_at", "archive_notice", "replaced_by"]

    # The desk's lists search while one types: what they find by is of the second kind.
    search_fields = [*Page.search_fields, index.SearchField("summary"), index.AutocompleteField("keywords")]

    slug: str
    base_form_class = ItemForm
    # Private counts as suppressed: one kind of it is enough, and Wagtail's others would list every group of the province.
    private_page_options: ClassVar[list[str]] = ["login"]
    show_in_menus_default = False
    # The form in the order in which one writes. A family says what comes before the text, after it, and what the page belongs to.
    lead_panels: ClassVar[list[Any]] = [CountedPanel("title", classname="title", advised=60)]
    family_panels: ClassVar[list[Any]] = []
    text_panels: ClassVar[list[Any]] = [FieldPanel("body"), FieldPanel("attachments")]
    closing_panels: ClassVar[list[Any]] = []
    digest_panels: ClassVar[list[Any]] = [
        MultiFieldPanel(
            [
                CountedPanel("summary", advised=120),
                FieldPanel("image"),
                CountedPanel("keywords"),
                FieldPanel("source"),
            ],
            heading=_("For lists and search"),
        )
    ]
    further_tabs: ClassVar[list[ObjectList]] = []
    belonging_panels: ClassVar[list[Any]] = []
    update_panels: ClassVar[list[Any]] = [
        MultiFieldPanel([FieldPanel("update_kind"), FieldPanel("change_note")], heading=_("This update")),
    ]
    address_panels: ClassVar[list[Any]] = [
        MultiFieldPanel(
            [
                AddressPanel(),
                FieldPanel(
                    "slug",
                    heading=_("Short address"),
                    help_text=_("Its last part: letters a-z, digits and hyphens. Keep what is offered, or say it in Pinyin or English."),
                ),
            ],
            heading=_("Address"),
        )
    ]

    class Meta:
        abstract = True

    @property
    def document_type(self) -> str:
        """Which of the class's document types this page is; a class with several says so by a field."""
        return self.document_types[0]

    @property
    def status_string(self) -> Any:
        """In an editor's words, where Wagtail's know neither archived nor withdrawn items."""
        return status_words(self)

    @property
    def fills_front_pages(self) -> bool:
        """Whether panels that fill themselves by type, body or term take it; a family may let editors say so."""
        return True

    def placements(self, now: datetime) -> Iterable[PlacedNow]:
        """Columns of its own and other sites that have accepted it, as they show it at that moment."""
        accepted = Placement.objects.filter(page_id=self.pk, accepted_at__isnull=False)
        return [placement.as_placed(now) for placement in accepted.select_related("column__locale", "accepted_by")]

    def set_archived(self, now: datetime, notice: str, replaced_by: Page | None) -> None:
        self._keep(archived_at=now, archive_notice=notice, replaced_by=replaced_by)

    def clear_archived(self) -> None:
        self._keep(archived_at=None, archive_notice="", replaced_by=None)

    def _keep(self, **values: Any) -> None:
        """Written past revisions: these are acts, not texts under edit."""
        type(self).objects.filter(pk=self.pk).update(**values)
        for name, value in values.items():
            setattr(self, name, value)

    def _do_update(self, base_qs: Any, using: Any, pk_val: Any, values: list[Any], *rest: Any) -> bool:
        """Django's, without what acts set: the object that is saved may be older than the act."""
        changed = [value for value in values if value[0].attname not in self.kept_through_revisions]
        saved: bool = super()._do_update(base_qs, using, pk_val, changed, *rest)
        return saved

    def with_content_json(self, content: dict[str, Any]) -> "BasePage":
        page: BasePage = super().with_content_json(content)
        for name in self.kept_through_revisions:
            setattr(page, name, getattr(self, name))
        return page

    def get_admin_display_title(self) -> str:
        """What other sites' editors read is the public title: a draft's is not theirs to see."""
        seen = sight.current()
        if seen is None or seen.owns(self):
            return str(super().get_admin_display_title())
        return self.title if seen.sees(self) else str(_("Not public"))

    def copy_for_translation(self, locale: Any, copy_parents: bool = False, alias: bool = False, exclude_fields: Any = None) -> Page:
        """Translating makes real pages, parents too, where Wagtail makes aliases of them: an alias has an identity of its own."""
        copied: Page = super().copy_for_translation(locale, copy_parents=copy_parents, alias=False, exclude_fields=exclude_fields)
        return copied

    def get_url_parts(self, request: Any = None) -> Any:
        """The portal's address: the hub itself shows no pages."""
        return url_parts(self)

    def get_site(self) -> Site | None:
        """Wagtail takes the site from the address, which here is the portal's."""
        roots = self._get_relevant_site_root_paths()
        return Site.objects.get(pk=roots[0].site_id) if roots else None

    def full_clean(self, *args: Any, **kwargs: Any) -> None:
        self._give_slug()
        super().full_clean(*args, **kwargs)

    def minimal_clean(self) -> None:
        self._give_slug()
        super().minimal_clean()

    def _give_slug(self) -> None:
        """A Chinese title would make an address of 700 bytes; a date and a short code stay short, and the editor can change them."""
        if not self.slug:
            offered = default_slug(timezone.localdate())
            self.slug = self._get_autogenerated_slug(offered) if self.path else offered

    def clean(self) -> None:
        super().clean()
        self._check_slug()
        if self.update_kind != UpdateKind.MINOR and not self.change_note.strip():
            raise ValidationError({"change_note": _("Say what changed: a major update or a correction carries a public note.")})
        if self.image is not None and self.image.lacks_alternative_text:
            raise ValidationError({"image": _("Give the picture an alternative text, or mark it as decorative.")})

    def _check_slug(self) -> None:
        try:
            validate_slug(self.slug)
        except ValidationError as error:
            raise ValidationError({"slug": error}) from error

    @classmethod
    def tabs(cls) -> TabbedInterface:
        """The editor: what it says, what it belongs to, when and where the public gets it."""
        text = [*cls.lead_panels, *cls.family_panels, *cls.text_panels, *cls.closing_panels, *cls.digest_panels]
        return TabbedInterface(
            [
                ObjectList(text, heading=_("Content")),
                *cls.further_tabs,
                ObjectList([*cls.belonging_panels, FieldPanel("related_items")], heading=_("Where it belongs")),
                ObjectList([*cls.update_panels, *cls.address_panels, *Page.settings_panels], heading=_("Publishing")),
            ]
        )
