"""Policy documents and their interpretations."""

import datetime

from cms.policies.models import Interpreted, PolicyDocumentPage, PolicyInterpretationPage, PolicyIssuer, PolicyRelation

from ...numbering import with_year, written_on
from ...shapes import items
from ...shapes.moments import Moment
from ..drafts import Plan
from ..pen import Pen
from .frame import fill_item, organisation


def fill_policy(page: PolicyDocumentPage, plan: Plan, pen: Pen) -> None:
    fill_item(page, plan, pen)
    thing: items.Policy = plan.thing
    today, written = plan.today, written_on(thing, plan.today)
    page.index_number = with_year(thing.index_number or "", written)
    page.document_number = with_year(thing.document_number or "", written)
    page.written_on, page.effective_on, page.expires_on = (_day(one, today) for one in (thing.written, thing.effective, thing.expires))
    page.stated_validity = thing.validity
    page.issuers = [_issuer(issuer, order, pen) for order, issuer in enumerate(thing.issuers)]
    page.relations = [_relation(relation, order, pen) for order, relation in enumerate(thing.relations)]


def fill_interpretation(page: PolicyInterpretationPage, plan: Plan, pen: Pen) -> None:
    fill_item(page, plan, pen)
    thing: items.Interpretation = plan.thing
    page.interpretation_form = thing.form
    page.interpreted = [Interpreted(document_id=pen.page(key), sort_order=order) for order, key in enumerate(thing.documents)]


def _day(moment: Moment | None, today: datetime.date) -> datetime.date | None:
    return moment.day(today) if moment else None


def _issuer(issuer: items.Issuer, order: int, pen: Pen) -> PolicyIssuer:
    body = organisation(issuer.organisation, pen) if issuer.organisation else None
    return PolicyIssuer(name=issuer.name or "", organisation=body, sort_order=order)


def _relation(relation: items.Relation, order: int, pen: Pen) -> PolicyRelation:
    return PolicyRelation(
        kind=relation.kind, target_id=pen.page(relation.document), title=relation.title or "",
        document_number=relation.document_number or "", url=relation.url or "", sort_order=order,
    )  # fmt: skip
