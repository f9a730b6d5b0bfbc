"""Advance copies of what is scheduled, for partners that are approved to keep embargoes."""
