"""Items as IPTC ninjs 3.1 documents."""
