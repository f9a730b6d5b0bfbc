"""What reads the hub from outside."""
