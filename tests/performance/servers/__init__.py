"""The processes of `make bench`: a PostgreSQL, three web servers, and wrk."""
