"""What a text is taken to mean, and which of its words may do by themselves."""
