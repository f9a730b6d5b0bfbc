"""Between GraphQL and the search: what is asked, and what the types of `api.types.search` are read from."""
