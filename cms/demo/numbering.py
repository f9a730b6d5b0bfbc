"""The 文号 of the demo's documents, which carry the year in which each was written."""

import datetime

from .reading import Province
from .shapes.items import Policy


def written_on(policy: Policy, today: datetime.date) -> datetime.date:
    """The day on which a document was written, or else published."""
    return (policy.written or policy.when).day(today)


def numbers(province: Province, today: datetime.date) -> dict[str, str]:
    """The 文号 of each policy document that has one, by its key, for a demo loaded on `today`."""
    return {
        str(policy.key): with_year(policy.document_number, written_on(policy, today))
        for policy in province.policies
        if policy.document_number
    }


def with_year(number: str, day: datetime.date) -> str:
    """A number as printed: `{y}` is the year."""
    return number.replace("{y}", str(day.year))
