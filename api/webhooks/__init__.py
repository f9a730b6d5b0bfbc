"""Webhooks by Standard Webhooks 1.0: a consumer of the ledger writes messages, a sender tells partners' servers."""
