"""What texts mean, as vectors of a small language model: questions and answers that share few words are near each other.

Optional: without `SEARCH_MODEL` nothing of it is loaded, and what ranks are words alone.
"""
