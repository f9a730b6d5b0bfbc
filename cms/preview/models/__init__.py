from cms.preview.models.grants import Grant
from cms.preview.models.shares import Opinion, Share

__all__ = ["Grant", "Opinion", "Share"]
