"""The scenes, by kind of place."""
