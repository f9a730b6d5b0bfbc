"""What one editor may see of the province, and the forms that hold to it."""

from cms.core.sight.looking import Sight, current, looking

__all__ = ["Sight", "current", "looking"]
