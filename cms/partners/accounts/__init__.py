"""People of partners who may use the partners' own page."""
