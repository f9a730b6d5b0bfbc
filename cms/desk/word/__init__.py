"""A Word document becomes a draft: its own fields and blocks, and a list of what could not be kept."""
