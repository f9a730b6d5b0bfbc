"""What is checked before news, notices and commentary are published."""

from django.utils.translation import gettext_lazy as _

from cms.core.checking import Rule, Severity
from cms.core.checking.families import body_filled, filled
from cms.news.models import NewsArticlePage

RULES = (
    Rule("news.body", _("News without a text"), Severity.BLOCKS, NewsArticlePage, body_filled),
    Rule(
        "news.source",
        _("News without a source"),
        Severity.WARNS,
        NewsArticlePage,
        filled("source", _("Say who issued it first: every portal shows where news comes from.")),
    ),
)
