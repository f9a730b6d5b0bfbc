import pytest
pytestmark = pytest.mark.django_db
def test_stats(story):
    w=story.world
    print("SUBJECTS", len(w.subjects), "CANARIES", len(list(w.canaries)), "WHERES", len({c.where for c in w.canaries}), "STATES", len(w.states), "TYPES", len(w.types))
    for n in ("before","hidden","shown"):
        c=getattr(story,n); print(n, dict(c.crawler.requests), sum(c.crawler.requests.values()), len(c.met), len(c.led))
    print("SCHEMA FIELDS", len(story.hidden.crawler.selections.reached))
