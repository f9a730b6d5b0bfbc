"""The wire: a partner's feeds, followed in the ledger's order with a token."""
