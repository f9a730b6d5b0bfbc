"""What the desk keeps."""

from cms.desk.checking.severities import SiteChecks
from cms.desk.links.models import DeadLink
from cms.desk.word.models import WordReading

__all__ = ["DeadLink", "SiteChecks", "WordReading"]
