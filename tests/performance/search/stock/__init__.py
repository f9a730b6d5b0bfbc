"""The other side: Wagtail's own search on Elasticsearch, as its documentation sets it up."""
