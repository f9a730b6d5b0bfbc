"""From a good line to a published page: where it stands, what it says, and that it is published once."""
