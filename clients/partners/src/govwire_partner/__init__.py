"""A newsroom's mirror of one feed of a Govwire hub: HTTP only, and nothing of the hub's code."""
