"""Running Govwire: health, request logs, checks of settings, the desk's files and the demo's start."""
