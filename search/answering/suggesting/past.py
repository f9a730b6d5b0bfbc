"""What others searched for, where that was worth it and tells of nobody."""

from search.answering.suggesting.beginnings import begins
from search.answering.suggesting.kinds import Kind, Suggestion
from search.text.personal import may_be_personal
from search.vocabulary.models import PastQuery

MOST = 20


def beginning(text: str, site: str) -> list[Suggestion]:
    """Texts that go on from this one; on this site, or on all together."""
    asked = PastQuery.objects.filter(begins("text", text), site=site)
    found = asked.order_by("-days", "text").values_list("text", flat=True)[:MOST]
    return [Suggestion(Kind.QUERY, one) for one in found if one != text and not may_be_personal(one)]
