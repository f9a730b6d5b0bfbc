"""wagtail-grapple over plain Wagtail pages, in an environment of its own: what Govwire's speed is compared with."""
