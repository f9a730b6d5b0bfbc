"""Terms of the controlled lists (主题分类 体裁 服务对象 地区 生命事件), and which pages carry them."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models, transaction
from django.db.models.functions import Concat, Substr
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel

from cms.taxonomy.schemes import Scheme

MAX_DEPTH = 5


class TermQuerySet(models.QuerySet["Term"]):
    """Terms; without an `order_by` they come list by list, each in the order of its tree."""

    def with_parents(self) -> "TermQuerySet":
        """With all that `full_name` needs, in the same statement."""
        return self.select_related("__".join(["parent"] * (MAX_DEPTH - 1)))

    def under(self, scheme: str, trail: str) -> "TermQuerySet":
        """The terms below the one with this trail, at any depth."""
        return self.filter(scheme=scheme, trail__startswith=trail).exclude(trail=trail)


class Term(models.Model):
    """One word of a controlled list. `scheme:slug` is its id everywhere and never changes."""

    id = models.CharField(primary_key=True, max_length=80, editable=False)
    scheme = models.CharField(_("list"), max_length=16, choices=Scheme.choices)
    slug = models.CharField(
        _("short name"),
        max_length=60,
        validators=[RegexValidator(r"^[a-z0-9]+(-[a-z0-9]+)*$", _("Use lower-case letters, digits and single hyphens."))],
        help_text=_("Part of the term's public id; it cannot be changed later. Lower-case letters, digits and hyphens."),
    )
    code = models.CharField(_("code"), max_length=32, blank=True, help_text=_("In the list's own standard, where there is one."))
    name = models.CharField(_("name"), max_length=100)
    name_en = models.CharField(_("English name"), max_length=150, blank=True)
    parent = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="children", verbose_name=_("broader term")
    )
    order = models.PositiveSmallIntegerField(_("order"), default=0, help_text=_("Among its neighbours, the smallest first."))
    trail = models.CharField(max_length=400, editable=False)

    objects = TermQuerySet.as_manager()

    class Meta:
        verbose_name = _("term")
        verbose_name_plural = _("terms")
        ordering = ["scheme", "trail"]
        constraints = [models.UniqueConstraint(fields=["scheme", "slug"], name="one_term_per_slug")]

    def __str__(self) -> str:
        return gettext("%(scheme)s: %(term)s") % {"scheme": self.get_scheme_display(), "term": self.full_name}

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Check (code may come without a form), then save the term and the trails below it as one."""
        self.clean()
        self.id = self.term_id
        if self._state.adding:
            kwargs["force_insert"] = True  # an id that exists is a mistake, not an update
        if kwargs.get("update_fields") is not None:
            kwargs["update_fields"] = {*kwargs["update_fields"], "trail"}
        with transaction.atomic():
            before = Term.objects.filter(pk=self.pk).values("trail", "parent_id").first()
            self.place()
            if before and before["trail"] != self.trail:
                self._move_below(before["trail"])
            self._moved = bool(before and before["parent_id"] != self.parent_id)
            super().save(*args, **kwargs)

    @property
    def term_id(self) -> str:
        """The public id, `region:220100`."""
        return f"{self.scheme}:{self.slug}"

    @property
    def full_name(self) -> str:
        """`吉林省 › 长春市 › 南关区`: many names are used more than once."""
        return f"{self.parent.full_name} › {self.name}" if self.parent else self.name

    @property
    def moved(self) -> bool:
        """Whether the last save gave it another parent."""
        return getattr(self, "_moved", False)

    def clean(self) -> None:
        """Refuse what would break the tree or change the public id."""
        super().clean()
        if not self._state.adding and self.id != self.term_id:
            raise ValidationError(_("The list and the short name of a term cannot be changed: they are its public id."))
        if self.parent:
            self._clean_parent(self.parent)

    def _clean_parent(self, parent: "Term") -> None:
        parent.refresh_from_db(fields=["trail"])  # it may have moved since it was read
        if parent.scheme != self.scheme:
            raise ValidationError({"parent": _("The broader term belongs to another list.")})
        if f".{self.slug}/" in f".{parent.trail}":
            raise ValidationError({"parent": _("A term cannot stand under itself or under one of its own narrower terms.")})
        if parent.trail.count("/") + self._height() > MAX_DEPTH:
            raise ValidationError({"parent": _("A list has at most %(depth)d levels.") % {"depth": MAX_DEPTH}})

    def _height(self) -> int:
        """Levels of its own tree, itself included."""
        if self._state.adding:
            return 1
        below = Term.objects.under(self.scheme, self.trail).order_by().values_list("trail", flat=True)
        return 1 + max((trail.count("/") for trail in below), default=self.trail.count("/")) - self.trail.count("/")

    def place(self) -> None:
        """Set `trail`: the orders and slugs from the top down, `00001.220000/00001.220100/`; sorting by it walks the tree."""
        self.trail = f"{self.parent.trail if self.parent else ''}{self.order:05d}.{self.slug}/"

    def _move_below(self, before: str) -> None:
        rest = Substr("trail", len(before) + 1)
        Term.objects.under(self.scheme, before).order_by().update(trail=Concat(models.Value(self.trail), rest))

    def obstacle(self) -> str:
        """Why it cannot be deleted, for the editor; empty when it can."""
        reasons = []
        if below := self.children.count():
            reasons.append(ngettext("%(count)d term stands under it", "%(count)d terms stand under it", below) % {"count": below})
        if pages := self.classifications.count():
            reasons.append(ngettext("%(count)d page carries it", "%(count)d pages carry it", pages) % {"count": pages})
        if not reasons:
            return ""
        return _("%(term)s cannot be deleted: %(reasons)s.") % {"term": self.full_name, "reasons": "; ".join(reasons)}


class Classification(models.Model):
    """That a page carries a term. A child of the page: it goes through drafts, revisions, copies and translations with it."""

    page = ParentalKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="classifications")
    # Revisions that name a deleted term can only be opened when this is CASCADE; a receiver refuses to delete terms in use.
    term = models.ForeignKey(Term, on_delete=models.CASCADE, related_name="classifications", verbose_name=_("term"))

    panels = [FieldPanel("term")]

    class Meta:
        verbose_name = _("term")
        verbose_name_plural = _("terms")
        constraints = [models.UniqueConstraint(fields=["page", "term"], name="term_once_per_page")]

    def __str__(self) -> str:
        return f"{self.page_id} {self.term_id}"
