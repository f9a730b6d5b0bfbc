"""The portal, in front of the hub with the demo province."""
