"""The index in Elasticsearch, servers 8 and 9: for production. `connecting.engine()` is the one that the settings name."""
