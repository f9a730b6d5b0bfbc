"""The content hub: editors write in the Wagtail admin, and what they publish goes into the library and onto the ledger."""
