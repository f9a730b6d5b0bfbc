"""Consumers of the ledger and the worker that runs them."""
