"""The handbook's pictures, in the order in which they are taken."""

from tests.handbook.scenes import coming, deciding, finding, keeping, showing, writing
from tests.handbook.scenes.kinds import SCENES, Scene

__all__ = ["SCENES", "Scene", "coming", "deciding", "finding", "keeping", "showing", "writing"]
