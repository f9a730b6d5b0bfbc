"""Policy documents and their interpretations, linked both ways."""
