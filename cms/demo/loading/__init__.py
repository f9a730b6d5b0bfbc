"""Brings the province of the content files into the hub, as its editors would have over two years."""
