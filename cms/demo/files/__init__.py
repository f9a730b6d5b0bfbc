"""Makes the demo's files: real PDF, Word, Excel, sound and film, the same bytes every time."""
