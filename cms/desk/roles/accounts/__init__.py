"""Accounts: passwords, lock-out, sessions that end, and who may make whom."""
