"""Withdrawals in the admin: who received an item, who has confirmed that it took it down, and the record of it."""
