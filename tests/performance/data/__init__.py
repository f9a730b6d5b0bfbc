"""The data of the benches: the same specimens as Govwire's rows, and as plain Wagtail pages for grapple."""
