"""The door for who reads: what was asked, and an answer that works out only what it is asked for."""
