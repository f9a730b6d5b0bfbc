"""What the log of the search says of some days."""
