from cms.core.models.attachments import Attachment
from cms.core.models.change_notes import ChangeNote
from cms.core.models.pages import BasePage
from cms.core.models.pictures import Picture, PictureRendition
from cms.core.models.placements import Placement

__all__ = ["Attachment", "BasePage", "ChangeNote", "Picture", "PictureRendition", "Placement"]
