"""Streets, halls and workplaces."""
