"""A receiver of the hub's webhooks, by Standard Webhooks."""
