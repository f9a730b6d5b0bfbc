"""News articles, notices and commentary."""
