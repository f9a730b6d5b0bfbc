"""Commands of the operations."""
