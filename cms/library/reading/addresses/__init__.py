"""Addresses: what stands there, and what stood there before."""
