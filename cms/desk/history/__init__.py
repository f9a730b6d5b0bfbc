"""What happened to an item, told in plain words: from Wagtail's log, its versions, and the ledger."""
