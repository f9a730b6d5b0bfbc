"""What Wagtail's admin would show of other sites, and how each such place is closed."""
