"""What Wagtail does and says, turned into marks of a publication."""
