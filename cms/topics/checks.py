"""What is checked before special topics are published."""

from django.utils.translation import gettext_lazy as _

from cms.core.checking import Rule, Severity
from cms.core.checking.families import filled
from cms.topics.models import TopicPage

RULES = (
    Rule(
        "topics.sections",
        _("Topics without sections"),
        Severity.BLOCKS,
        TopicPage,
        filled("sections", _("A topic shows items in sections: add the first.")),
    ),
)
