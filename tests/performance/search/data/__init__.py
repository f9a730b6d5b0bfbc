"""The documents of the search benches, as the library's rows and as entries of an index."""
