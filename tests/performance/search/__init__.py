"""What `make bench-search` measures, and how. Results lie in `tests/performance/results/`."""
