"""Questions of the query model as requests of Elasticsearch, and its answers."""
