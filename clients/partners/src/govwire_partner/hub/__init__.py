"""What is asked of the hub, and what it answers."""
