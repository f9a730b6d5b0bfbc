"""Webhooks: where partners are told what changed in their feeds, and what they were told."""
