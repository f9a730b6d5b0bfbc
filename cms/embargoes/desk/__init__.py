"""Advance copies in the admin: given out, taken back, and who is approved for them."""
