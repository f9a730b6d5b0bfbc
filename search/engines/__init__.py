"""Where the index lives: Elasticsearch, or a SQLite file for one machine. `port` says what both do."""
