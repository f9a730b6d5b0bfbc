"""Tables that plain text has flattened: into columns of spaces, or into one cell a line."""
