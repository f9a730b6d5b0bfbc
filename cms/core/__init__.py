"""What every family's pages are made of: the base page, its body, pictures and attachments, change notes, placements."""
