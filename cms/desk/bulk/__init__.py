"""Work on several pages at once, from the explorer and from the lists."""
