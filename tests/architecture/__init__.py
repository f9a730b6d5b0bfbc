"""What holds of the whole tree: who imports whom, sizes, and papers that say what the code says."""
