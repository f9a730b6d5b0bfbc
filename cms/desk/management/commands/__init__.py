"""Commands for developers of the desk."""
