"""The file: whether it is a Word document that can be read safely, and what of it no page can hold."""
