"""What an import tells the person who runs it: progress, rejects, a summary."""
