"""The editors' lists: one for each kind of page, with its family's own columns and filters, and one of everything."""
