"""撤稿: which partner received what, what each must take down, and who has confirmed that it did. Followed from the ledger."""
