"""Government bodies."""

from cms.library.locales import DEFAULT
from cms.organisations.models import OrganisationPage

from ...shapes import places
from ..bodies import stream
from ..drafts import Plan
from ..pen import Pen
from .frame import fill_any


def fill_organisation(page: OrganisationPage, plan: Plan, pen: Pen) -> None:
    """The content says duties, leaders and how to reach it in Chinese alone."""
    fill_any(page, plan, pen)
    if plan.locale != DEFAULT:
        return
    thing: places.Organisation = plan.thing
    page.address, page.telephone, page.office_hours = thing.address, thing.telephone, thing.office_hours
    page.duties = stream((("duty", duty) for duty in thing.duties), pen, "duties")
    page.leaders = stream((("leader", _leader(leader, pen)) for leader in thing.leaders), pen, "leaders")


def _leader(leader: places.Leader, pen: Pen) -> dict[str, object]:
    return {
        "name": leader.name, "post": leader.post, "portrait": pen.picture(leader.portrait), "responsibilities": leader.responsibilities,
    }  # fmt: skip
