"""Processes of their own: one that reads pages, one that publishes, one that is two hundred newsrooms."""
