"""Mountains, waters, fields and snow."""
