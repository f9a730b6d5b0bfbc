"""`make bench-wire`: partners' pages beside raw rows, the ledger grown a thousandfold, two hundred webhooks."""
