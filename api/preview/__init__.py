"""Drafts for the clients that may show them: the public schema over a library that has one draft in it. At addresses of its own."""
