"""Advance copies of what is scheduled, for approved partners. Kept apart from all that the public is answered from."""
