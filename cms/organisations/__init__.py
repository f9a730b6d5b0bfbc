"""Government bodies: hierarchy, duties, leaders in protocol order."""
