"""The acts of publishing: what becomes public, changes or leaves, written to the library and the ledger in one transaction."""
