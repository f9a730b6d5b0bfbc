"""The folder: a database that holds the mirror, and files written from it."""
