"""Messages on their way: who is due, the request, what the answer means."""
