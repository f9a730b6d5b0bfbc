"""Controlled lists (分类词表): subjects, genres, audiences, regions and life events, and which pages carry their terms."""
