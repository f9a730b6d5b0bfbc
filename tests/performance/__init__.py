"""What `make bench` and `make bench-growth` measure, and how. Results lie in `results/`."""
