"""A newer document marks the older ones by itself when it is published, and no longer when it leaves.

A *claim* is a relation of a page that is public now; a *mark* is the decision on it, kept for the older page. The older document shows
a claim with an accepted mark. So nothing has to be undone when the newer one leaves, and it counts again when it comes back.
"""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django.contrib.auth.models import AbstractBaseUser
from django.utils import timezone

from cms.policies.models.documents import PolicyDocumentPage, PolicyRelation
from cms.policies.models.marks import MarkState, PolicyMark
from cms.publishing.publication import publication, tree

Claim = tuple[UUID, str]  # content id of the newer document, kind of relation


def claims_on(page: PolicyDocumentPage) -> list[PolicyRelation]:
    """Relations of public pages that name this document in any language; of one document those in the page's own language come first."""
    rows = PolicyRelation.objects.filter(target__translation_key=page.translation_key, page__live=True).select_related("page__locale")
    at = tree() if rows else None
    public = [row for row in rows if at and at.is_public(row.page) and at.locate(row.page)]
    return sorted(public, key=lambda row: (row.page.locale_id != page.locale_id, row.page.first_published_at, row.pk))


def accepted_claims(page: PolicyDocumentPage) -> list[PolicyRelation]:
    """Those that the document may show, each newer document once for each kind."""
    accepted = set(PolicyMark.objects.filter(older=page, state=MarkState.ACCEPTED).values_list("newer", "kind")) if page.pk else set()
    shown: dict[Claim, PolicyRelation] = {}
    for row in claims_on(page) if accepted else ():
        if claim_of(row) in accepted:
            shown.setdefault(claim_of(row), row)
    return list(shown.values())


def claim_of(row: PolicyRelation) -> Claim:
    return row.page.translation_key, row.kind


def may_decide(user: AbstractBaseUser | None, older: PolicyDocumentPage) -> bool:
    """Whoever may publish the older document; nobody at all is the system itself: an importer."""
    return user is None or bool(older.permissions_for_user(user).can_publish())


def mark_others(newer: PolicyDocumentPage, user: AbstractBaseUser | None) -> set[int]:
    """After the newer document was published: make and settle its marks. Answers the older pages to look at again."""
    relations = PolicyRelation.objects.filter(page=newer, target__isnull=False)
    keys = set(relations.values_list("target__translation_key", "kind"))
    wanted = {(older, kind) for key, kind in keys for older in PolicyDocumentPage.objects.filter(translation_key=key)}
    touched = drop_unclaimed(newer)
    for older, kind in wanted:
        mark, _ = PolicyMark.objects.get_or_create(older=older, newer=newer.translation_key, kind=kind)
        if mark.state == MarkState.WAITING and may_decide(user, older):
            decide(mark, MarkState.ACCEPTED, user)
        touched.add(older.pk)
    return touched


def drop_unclaimed(newer: PolicyDocumentPage) -> set[int]:
    """Marks for relations that no language's page has any more. Answers their older pages."""
    relations = PolicyRelation.objects.filter(page__translation_key=newer.translation_key, target__isnull=False)
    claimed = set(relations.values_list("target__translation_key", "kind"))
    stale = [
        mark for mark in PolicyMark.objects.filter(newer=newer.translation_key).select_related("older")
        if (mark.older.translation_key, mark.kind) not in claimed
    ]  # fmt: skip
    PolicyMark.objects.filter(pk__in=[mark.pk for mark in stale]).delete()
    return {mark.older_id for mark in stale}


def take_marks(older: PolicyDocumentPage) -> None:
    """After a document was published: claims from before it was there in this language are decided as in another language, or wait."""
    for newer, kind in {claim_of(row) for row in claims_on(older)}:
        twin = PolicyMark.objects.filter(older__translation_key=older.translation_key, newer=newer, kind=kind).exclude(older=older).first()
        decided: dict[str, Any] = {"state": twin.state, "decided_by": twin.decided_by, "decided_at": twin.decided_at} if twin else {}
        PolicyMark.objects.get_or_create(older=older, newer=newer, kind=kind, defaults=decided)


def decide(mark: PolicyMark, state: MarkState, user: AbstractBaseUser | None) -> None:
    """Its older page has to be looked at again afterwards."""
    mark.state, mark.decided_at = state, timezone.now()
    mark.decided_by = user  # type: ignore[assignment]
    mark.save()


def decide_and_refresh(mark: PolicyMark, state: MarkState, user: AbstractBaseUser) -> None:
    """The owner's word, and what the public sees of it, in one transaction."""
    with publication() as under_way:
        under_way.user = under_way.user or user
        decide(mark, state, user)
        under_way.mark(mark.older)


def dependents(content_id: str, locale: str) -> Iterator[int]:
    """Older pages that this document's being public marks, and pages in other languages than its own too."""
    yield from PolicyMark.objects.filter(newer=content_id).values_list("older_id", flat=True)
