"""What others searched for, where that was worth it and tells of nobody."""

from search.answering.suggesting.beginnings import begins
from search.answering.suggesting.kinds import Kind, Suggestion
from search.vocabulary.models import PastQuery
from search.vocabulary.personal import holds_personal_number

FEWEST_DAYS = 5
MOST = 20


def beginning(text: str, site: str) -> list[Suggestion]:
    """Texts that go on from this one, that found something and came on several days; on this site, or on all together."""
    asked = PastQuery.objects.filter(begins("text", text), site=site, days__gte=FEWEST_DAYS, found__gt=0)
    found = asked.order_by("-days", "text").values_list("text", flat=True)[:MOST]
    return [Suggestion(Kind.QUERY, one) for one in found if one != text and not holds_personal_number(one)]
