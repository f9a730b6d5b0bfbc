"""From the library to the index: entries, the consumer of the ledger, attachments' text, rebuilding, reconciling."""
