"""The ledger (发布台账): publication events in commit order, and the consumers that follow them."""
