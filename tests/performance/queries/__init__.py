"""The four questions, asked of both systems: one file each, and what varies from request to request."""
