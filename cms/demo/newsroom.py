"""The newsroom that follows the demo. Everyone may know its token: like the accounts' password, it opens a demo only."""

from django.utils import timezone

from cms.library.documents.instants import day_in_beijing
from cms.partners.models import Feed, Partner, Scope, Token
from cms.partners.tokens import digest

NAME = "松江日报（演示）"
FEED = "news"
TOKEN = "gwp_demo_Songhua-River-2026"  # noqa: S105
FILTER = {"documentTypes": ["NEWS_ARTICLE", "NOTICE", "COMMENTARY"], "includeArchived": True}


def add() -> bool:
    """Whether it was made; one that is there stays as it is."""
    partner, made = Partner.objects.get_or_create(
        name=NAME, defaults={"agreed_from": day_in_beijing(timezone.now()), "contact": "值班编辑室 0431-00000000", "hourly": 100_000}
    )
    if made:
        Feed.objects.create(partner=partner, slug=FEED, title="全省新闻", filter=FILTER)
        prefix = "_".join(TOKEN.split("_")[:2])
        scopes = [one.value for one in Scope]
        Token.objects.create(partner=partner, label="make partner-demo", prefix=prefix, digest=digest(TOKEN), scopes=scopes)
    return made


def is_present() -> bool:
    """With the token that is told of it."""
    token = Token.objects.filter(partner__name=NAME, digest=digest(TOKEN)).first()
    return token is not None and token.holds(timezone.now())
