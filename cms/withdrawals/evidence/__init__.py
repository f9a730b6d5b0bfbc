"""The record of a withdrawal, to be kept and shown: what left, who had received it, who confirmed, with hashes."""
