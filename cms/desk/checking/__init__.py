"""The publication checks in the editors' desk: shown beside the form, and held to when an editor publishes."""
